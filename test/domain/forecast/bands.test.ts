import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FEWEST_ERRORS,
  intervalRadii,
  logError,
  quantilesAround,
} from '../../../src/domain/forecast/bands.ts'
import { dividedQuantiles, sharesOf } from '../../../src/domain/forecast/divide.ts'
import { INTERVAL_SHARES, MEDIAN, QUANTILES } from '../../../src/domain/forecast/scores.ts'

const evenly = (radii: Float64Array) => ({ below: radii, above: radii })
const errorsOf = (values: readonly number[]) => Float64Array.from(values)
const anyErrors = fc
  .array(fc.option(fc.double({ min: -2, max: 2, noNaN: true }), { nil: NaN }), {
    minLength: 40,
    maxLength: 300,
  })
  .map(errorsOf)

describe('the radius of an interval', () => {
  it('of errors that are all alike is that error, and beyond 80 % the tail of Student’s t with 4 degrees', () => {
    const radii = intervalRadii(errorsOf(new Array<number>(60).fill(-0.1)), 59)?.below
    expect(Array.from(radii ?? [], (radius) => Number(radius.toFixed(4)))).toEqual([
      0.2444, 0.1811, 0.1391, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1,
    ])
  })
  it('is the conformal rank of the errors: of 100 equally old ones a day ahead the half is close to the 51st', () => {
    // Weights fall by 3 % a day, so the ladder is climbed back and forth to make age and size independent.
    const ladder = Array.from({ length: 100 }, (_, i) => (((i * 37) % 100) + 1) / 100)
    const half = intervalRadii(errorsOf(ladder), 99)?.above[INTERVAL_SHARES.indexOf(0.5)] ?? 0
    expect(half).toBeGreaterThan(0.48)
    expect(half).toBeLessThan(0.54)
  })
  it('follows the errors of the last month more than older ones', () => {
    const turned = errorsOf(Array.from({ length: 120 }, (_, i) => (i < 90 ? 0.05 : 0.4)))
    const calmed = errorsOf(Array.from({ length: 120 }, (_, i) => (i < 90 ? 0.4 : 0.05)))
    const [wide = 0, narrow = 1] = [turned, calmed].map(
      (errors) => intervalRadii(errors, 119)?.above[6] ?? NaN,
    )
    expect(wide).toBeGreaterThan(narrow)
  })
  it('is not drawn from fewer than three weeks of errors', () => {
    const fill = (length: number) => errorsOf(new Array<number>(length).fill(0.2))
    expect(intervalRadii(fill(FEWEST_ERRORS - 1), FEWEST_ERRORS - 2)).toBeNull()
    expect(intervalRadii(fill(FEWEST_ERRORS), FEWEST_ERRORS - 1)).not.toBeNull()
  })
  it('grows with the share of the interval, is never negative, and never NaN', () => {
    fc.assert(
      fc.property(anyErrors, (errors) => {
        const { below, above } = intervalRadii(errors, errors.length - 1) ?? {}
        for (const radii of [below, above]) {
          radii?.forEach((radius, index) => {
            expect(radius).toBeGreaterThanOrEqual(radii[index + 1] ?? 0)
          })
        }
      }),
    )
  })
})

describe('the two sides of a band', () => {
  const tilted = Array.from({ length: 120 }, (_, i) => (i % 4 === 0 ? -0.1 : 0.3) * (1 + (i % 5) / 10))
  it('are as far where errors are, and farther up where forecasts were too low', () => {
    const { below, above } = intervalRadii(errorsOf(tilted), 119) ?? {}
    expect(above?.[6]).toBeGreaterThan(below?.[6] ?? NaN)
  })
  it('change places with the signs of the errors', () => {
    const [one, other] = [tilted, tilted.map((error) => -error)].map((errors) =>
      intervalRadii(errorsOf(errors), 119),
    )
    expect(one?.above).toEqual(other?.below)
    expect(one?.below).toEqual(other?.above)
  })
})

describe('the quantiles around a median', () => {
  const radii = fc
    .array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 11, maxLength: 11 })
    .map((values) => Float64Array.from(values.sort((a, b) => b - a)))
  it('are ordered, not negative, and hold the median in the middle', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), radii, radii, (median, below, above) => {
        const quantiles = quantilesAround(median, { below, above })
        expect(quantiles).toHaveLength(QUANTILES)
        expect(quantiles[MEDIAN]).toBe(median)
        quantiles.forEach((quantile, index) => {
          expect(quantile).toBeGreaterThanOrEqual(index === 0 ? 0 : (quantiles[index - 1] ?? 0) - 1e-9)
        })
      }),
    )
  })
  it('are never all the same, even where forecasts never missed', () => {
    for (const median of [0, 1, 100, 2000]) {
      const quantiles = quantilesAround(median, evenly(new Float64Array(11)))
      expect((quantiles[QUANTILES - 1] ?? 0) - (quantiles[0] ?? 0)).toBeGreaterThan(0.4)
    }
  })
  it('hold an error of their own radius on their edge', () => {
    const by = new Float64Array(11).fill(Math.abs(logError(100, 130)))
    expect(quantilesAround(100, evenly(by))[QUANTILES - 1]).toBeCloseTo(130, 9)
  })
})

describe('a forecast divided by a key', () => {
  const whole = quantilesAround(400, evenly(Float64Array.from(INTERVAL_SHARES, (share) => share / 2)))
  it('is the whole for a share of one, and nobody for none', () => {
    expect(Array.from(dividedQuantiles(whole, 1))).toEqual(
      Array.from(whole, (quantile) => expect.closeTo(quantile, 9) as number),
    )
    expect(Array.from(dividedQuantiles(whole, 0))).toEqual(new Array<number>(QUANTILES).fill(0))
  })
  it('has medians that add up, and a band that is wider for its size the smaller it is', () => {
    const shares = [0.5, 0.3, 0.2]
    const medians = shares.map((share) => dividedQuantiles(whole, share)[MEDIAN] ?? 0)
    expect(medians.reduce((sum, median) => sum + median, 0)).toBeCloseTo(400, 9)
    const widthFor = (share: number) => {
      const part = dividedQuantiles(whole, share)
      return ((part[21] ?? 0) - (part[1] ?? 0)) / (part[MEDIAN] ?? 1)
    }
    expect(widthFor(0.02)).toBeGreaterThan(widthFor(0.2))
    expect(widthFor(0.2)).toBeGreaterThan(widthFor(1))
  })
  it('stays ordered and not negative', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const part = dividedQuantiles(whole, share)
        part.forEach((quantile, index) => {
          expect(quantile).toBeGreaterThanOrEqual(index === 0 ? 0 : (part[index - 1] ?? 0))
        })
      }),
    )
  })
  it('shares by keys as percentages, or by their sum where they exceed the whole', () => {
    expect(sharesOf([10, 20], 100)).toEqual([0.1, 0.2])
    expect(sharesOf([100, 100], 100)).toEqual([0.5, 0.5])
    expect(sharesOf([1, 3], 0)).toEqual([0.25, 0.75])
    expect(sharesOf([0, 0], 0)).toEqual([0, 0])
  })
})
