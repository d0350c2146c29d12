import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blended } from '../../../src/domain/demand/blend.ts'
import {
  DAYS_BEFORE,
  loops,
  MOST_DAYS,
  placeCurve,
  takeLanes,
  takePerDay,
  takeRows,
} from '../../../src/domain/demand/block.ts'
import { LANES } from '../../../src/domain/demand/lanes.ts'
import { respondInDraw } from '../../../src/domain/demand/response.ts'
import { LONGEST_DAYS } from '../../../src/domain/shared/survival.ts'
import { convolvePlain } from '../../support/plain-loops.ts'

const [out, x, y, z] = [takeRows(), takeRows(), takeRows(), takeRows()]
const [a, b] = [takeLanes(), takeLanes()]
const perDay = takePerDay()

const between = (low: number, high: number) => (count: number) =>
  fc
    .array(fc.double({ min: low, max: high, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values))
const amounts = between(0, 1e4)
const small = between(0, 3)
const signed = (count: number, most: number) => between(-most, most)(count)
/** Rows of eight lanes. */
const block = (mostRows: number) =>
  fc.integer({ min: 1, max: mostRows }).chain((rows) => amounts(rows * LANES))

/** What a loop left in the rows of `out`. */
const written = (days: number): number[] => [...out.numbers.subarray(0, days * LANES)]
/** A number for every day and lane. */
const table = (days: number, cell: (t: number, lane: number) => number): number[] =>
  Array.from({ length: days * LANES }, (_, at) => cell(Math.floor(at / LANES), at % LANES))
const at = (rows: Float64Array, t: number, lane: number): number => rows[t * LANES + lane] ?? NaN

describe('convolve', () => {
  it('gives the same bytes as adding up one day at a time, whatever was calculated before', () => {
    fc.assert(
      fc.property(block(130), block(LONGEST_DAYS), (inflow, curve) => {
        const days = inflow.length / LANES
        const plain = new Float64Array(inflow.length)
        convolvePlain(plain, inflow, curve, curve.length / LANES, days)
        x.numbers.set(inflow)
        placeCurve(y, curve)
        loops().convolve(out.at, x.at, y.at, curve.length / LANES, days)
        expect(written(days)).toEqual([...plain])
      }),
    )
  })

  it('holds for the longest horizon and the longest curve', () => {
    const inflow = Float64Array.from({ length: MOST_DAYS * LANES }, (_, place) => 1 + (place % 7))
    const curve = Float64Array.from({ length: LONGEST_DAYS * LANES }, (_, place) => 1 / (1 + place))
    const plain = new Float64Array(inflow.length)
    convolvePlain(plain, inflow, curve, LONGEST_DAYS, MOST_DAYS)
    x.numbers.set(inflow)
    placeCurve(y, curve)
    loops().convolve(out.at, x.at, y.at, LONGEST_DAYS, MOST_DAYS)
    expect(written(MOST_DAYS)).toEqual([...plain])
  })

  it('by hand: 10 and 20 patients who stay a day, half of them two; in the last lane nobody comes', () => {
    const rows = (values: number[]): Float64Array =>
      Float64Array.from(values.flatMap((value) => [...Array<number>(LANES - 1).fill(value), 0]))
    x.numbers.set(rows([10, 20, 0]))
    placeCurve(y, rows([1, 0.5]))
    loops().convolve(out.at, x.at, y.at, 2, 3)
    expect(written(3)).toEqual([...rows([10, 25, 10])])
  })
})

describe('the other loops give the bytes of their formulas', () => {
  const DAYS = 21
  const rows = amounts(DAYS * LANES)
  const lanes = amounts(LANES)
  const days = amounts(DAYS)

  it('level: those infected until day 0, by the variant, and by what was before', () => {
    fc.assert(
      fc.property(rows, rows, lanes, days, (variant, before, factors, history) => {
        x.numbers.set(variant)
        y.numbers.set(before)
        a.numbers.set(factors)
        perDay.numbers.set(history)
        loops().level(out.at, perDay.at, a.at, x.at, y.at, DAYS)
        expect(written(DAYS)).toEqual(
          table(DAYS, (t, lane) => {
            const wave = (factors[lane] ?? NaN) * at(variant, t, lane)
            return (history[t] ?? NaN) + wave + at(before, t, lane)
          }),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('scale, add, addPerDay, multiply and plus', () => {
    fc.assert(
      fc.property(rows, rows, lanes, days, (first, second, factors, today) => {
        x.numbers.set(first)
        y.numbers.set(second)
        a.numbers.set(factors)
        perDay.numbers.set(today)
        const factor = (place: number): number => factors[place % LANES] ?? NaN
        loops().scale(out.at, a.at, x.at, DAYS)
        const scaled = [...first].map((value, place) => factor(place) * value)
        expect(written(DAYS)).toEqual(scaled)
        loops().add(out.at, a.at, y.at, DAYS)
        const added = scaled.map((value, place) => value + factor(place) * (second[place] ?? NaN))
        expect(written(DAYS)).toEqual(added)
        loops().addPerDay(out.at, a.at, perDay.at, DAYS)
        const daily = added.map(
          (value, place) => value + factor(place) * (today[Math.floor(place / LANES)] ?? NaN),
        )
        expect(written(DAYS)).toEqual(daily)
        loops().multiply(out.at, y.at, DAYS)
        const multiplied = daily.map((value, place) => value * (second[place] ?? NaN))
        expect(written(DAYS)).toEqual(multiplied)
        loops().plus(out.at, x.at, DAYS)
        expect(written(DAYS)).toEqual(multiplied.map((value, place) => value + (first[place] ?? NaN)))
      }),
      { numRuns: 50 },
    )
  })

  it('scatter and blend: chance in few patients, and what the forecast knows better', () => {
    fc.assert(
      fc.property(rows, signed(DAYS * LANES, 3), small(DAYS * LANES), (beds, chance, factors) => {
        out.numbers.set(beds)
        x.numbers.set(chance)
        y.numbers.set(factors)
        loops().scatter(out.at, x.at, DAYS)
        const scattered = [...beds].map((value, place) =>
          Math.max(0, value + Math.sqrt(value) * (chance[place] ?? NaN)),
        )
        expect(written(DAYS)).toEqual(scattered)
        loops().blend(out.at, y.at, DAYS)
        expect(written(DAYS)).toEqual(scattered.map((value, place) => blended(value, factors[place] ?? NaN)))
      }),
      { numRuns: 50 },
    )
  })

  it('respond: what a change makes of the infections, draw by draw', () => {
    fc.assert(
      fc.property(signed(DAYS * LANES, 4), rows, small(DAYS * LANES), small(LANES), lanes, (...given) => {
        const [change, infections, above, startRatio, susceptible] = given
        for (const [place, value] of above.entries()) above[place] = value + 0.1
        // To the ends of what e to its power can be.
        change.set([-708, 709, -708.1, 709.1, 0, -0, 1e-300, 0.5], LANES * (DAYS - 1))
        // In the last lane nobody can be infected.
        susceptible[LANES - 1] = 0
        x.numbers.set(change)
        y.numbers.set(infections)
        z.numbers.set(above)
        a.numbers.set(startRatio)
        b.numbers.set(susceptible)
        loops().respond(out.at, x.at, y.at, z.at, a.at, b.at, 0.9, 4.5, DAYS)
        const laneOf = (block: Float64Array, lane: number): Float64Array =>
          block.filter((_, place) => place % LANES === lane)
        const plain = Array.from({ length: LANES }, (_, lane) =>
          respondInDraw(
            {
              change: laneOf(change, lane),
              infections: laneOf(infections, lane),
              above: laneOf(above, lane),
              startRatio: startRatio[lane] ?? NaN,
              susceptible: susceptible[lane] ?? NaN,
            },
            0.9,
            4.5,
          ),
        )
        expect(written(DAYS)).toEqual(table(DAYS, (t, lane) => plain[lane]?.[t] ?? NaN))
      }),
      { numRuns: 50 },
    )
  })

  it('outflow: a census that never counts somebody twice', () => {
    fc.assert(
      fc.property(rows, rows, lanes, (occupied, inflow, shares) => {
        x.numbers.set(occupied)
        y.numbers.set(inflow)
        a.numbers.set(shares)
        loops().outflow(out.at, a.at, x.at, y.at, DAYS)
        expect(written(DAYS)).toEqual(
          table(DAYS, (t, lane) => {
            const before = t === 0 ? 0 : at(occupied, t - 1, lane)
            return (shares[lane] ?? NaN) * Math.max(0, before + at(inflow, t, lane) - at(occupied, t, lane))
          }),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('absence: those of the last days, between nobody and everybody', () => {
    const REACH = 5
    fc.assert(
      fc.property(amounts((REACH + DAYS) * LANES), lanes, (infections, perInfection) => {
        z.withHistory.set(infections, (DAYS_BEFORE - REACH) * LANES)
        const shares = perInfection.map((value) => value / 1e7)
        a.numbers.set(shares)
        loops().absence(out.at, z.at, REACH, a.at, DAYS)
        const more = new Float64Array(LANES)
        expect(written(DAYS)).toEqual(
          table(DAYS, (t, lane) => {
            more[lane] = (more[lane] ?? NaN) + (at(infections, t + REACH, lane) - at(infections, t, lane))
            return Math.min(1, Math.max(0, (more[lane] ?? NaN) * (shares[lane] ?? NaN)))
          }),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('room for blocks', () => {
  it('ends', () => {
    expect(() => Array.from({ length: 100 }, takeRows)).toThrow(RangeError)
  })
})
