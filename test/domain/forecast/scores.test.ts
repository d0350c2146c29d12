import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  INTERVAL_SHARES,
  intervalOf,
  isInside,
  medianOf,
  QUANTILE_LEVELS,
  QUANTILES,
  Scorer,
  weightedIntervalScore,
} from '../../../src/domain/forecast/scores.ts'

/** Every interval from 10 to 20 around a median of 15. */
const BLOCK = Array.from({ length: QUANTILES }, (_, i) => (i < 11 ? 10 : i > 11 ? 20 : 15))
const ascending = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: QUANTILES, maxLength: QUANTILES })
  .map((values) => values.sort((a, b) => a - b))

describe('the quantiles of the forecast hubs', () => {
  it('are 0.01, 0.025, and 0.05 to 0.95 by 0.05, and their mirror', () => {
    const inner = Array.from({ length: 19 }, (_, i) => (i + 1) * 5).map((percent) => percent / 100)
    expect(QUANTILE_LEVELS).toEqual([0.01, 0.025, ...inner, 0.975, 0.99])
  })
  it('give the ends of the intervals that are shown', () => {
    const levels = QUANTILE_LEVELS
    expect(intervalOf(levels, 0.95)).toEqual([0.025, 0.975])
    expect(intervalOf(levels, 0.8)).toEqual([0.1, 0.9])
    expect(intervalOf(levels, 0.5)).toEqual([0.25, 0.75])
    expect(medianOf(levels)).toBe(0.5)
  })
})

describe('the weighted interval score', () => {
  // The chances of missing, 0.02 + 0.05 + 0.1 + … + 0.9, are 4.57 together; half of it × a width of 10 is 22.85.
  it('of a perfect median is its width alone', () => {
    expect(weightedIntervalScore(BLOCK, 15)).toBeCloseTo(22.85 / 11.5, 12)
  })
  it('adds the miss of the median and what lies outside each interval', () => {
    // Half of 10, and 5 above each of eleven intervals.
    expect(weightedIntervalScore(BLOCK, 25)).toBeCloseTo((5 + 22.85 + 55) / 11.5, 12)
    expect(weightedIntervalScore(BLOCK, 5)).toBeCloseTo((5 + 22.85 + 55) / 11.5, 12)
  })
  it('of a point is its absolute error', () => {
    const point = new Array<number>(QUANTILES).fill(40)
    expect(weightedIntervalScore(point, 52)).toBeCloseTo(12, 12)
    expect(weightedIntervalScore(point, 40)).toBe(0)
  })
  it('is a pinball loss: never negative, the same after a shift, and as large as the scale', () => {
    fc.assert(
      fc.property(ascending, fc.nat(1000), fc.integer({ min: 1, max: 50 }), (quantiles, observed, by) => {
        const score = weightedIntervalScore(quantiles, observed)
        const pinball = quantiles.reduce((sum, q, i) => {
          const level = QUANTILE_LEVELS[i] ?? 0
          return sum + Math.max(level * (observed - q), (level - 1) * (observed - q))
        }, 0)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeCloseTo((2 * pinball) / QUANTILES, 6)
        expect(
          weightedIntervalScore(
            quantiles.map((q) => q + by),
            observed + by,
          ),
        ).toBeCloseTo(score, 6)
        expect(
          weightedIntervalScore(
            quantiles.map((q) => q * by),
            observed * by,
          ),
        ).toBeCloseTo(score * by, 4)
      }),
    )
  })
})

describe('a row of forecasts', () => {
  it('is scored by hand-computed numbers', () => {
    const scorer = new Scorer()
    scorer.add(BLOCK, 15)
    scorer.add(BLOCK, 25)
    scorer.add(BLOCK, 20)
    // Errors 0, 10 and 5 over figures of 60; 20 lies on the upper end, which counts as inside.
    expect(scorer.scores()).toEqual({
      n: 3,
      mae: 5,
      wape: 0.25,
      mape: expect.closeTo((10 / 25 + 5 / 20) / 3, 12) as number,
      bias: -5,
      wis: expect.closeTo((22.85 + 82.85 + 25.35) / 11.5 / 3, 12) as number,
      cover50: 2 / 3,
      cover80: 2 / 3,
      cover95: 2 / 3,
    })
  })
  it('has no scores before anything was scored', () => {
    expect(new Scorer().scores()).toBeNull()
  })
  it('counts a wider interval at least as often', () => {
    fc.assert(
      fc.property(ascending, fc.nat(1000), (quantiles, observed) => {
        if (isInside(quantiles, 0.5, observed)) expect(isInside(quantiles, 0.8, observed)).toBe(true)
        if (isInside(quantiles, 0.8, observed)) expect(isInside(quantiles, 0.95, observed)).toBe(true)
      }),
    )
  })
  it('uses as many intervals as the hubs', () => {
    expect(INTERVAL_SHARES).toHaveLength(11)
  })
})
