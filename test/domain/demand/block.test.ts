import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
import { LONGEST_DAYS } from '../../../src/domain/shared/survival.ts'
import { convolvePlain } from '../../support/plain-loops.ts'

const [out, x, y, z] = [takeRows(), takeRows(), takeRows(), takeRows()]
const [a, b, c] = [takeLanes(), takeLanes(), takeLanes()]
const [perDay, weights] = [takePerDay(), takePerDay()]

const amounts = (count: number) =>
  fc
    .array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float64Array.from(values))
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

  it('level, scale, add and addPerDay', () => {
    fc.assert(
      fc.property(rows, rows, lanes, days, (first, second, factors, today) => {
        const [history] = [today.map((value) => value + 1)]
        x.numbers.set(first)
        a.numbers.set(factors)
        perDay.numbers.set(history)
        loops().level(out.at, perDay.at, x.at, a.at, DAYS)
        expect(written(DAYS)).toEqual(
          table(DAYS, (t, lane) => {
            const wave = (factors[lane] ?? NaN) * at(first, t, lane)
            return ((history[t] ?? NaN) + wave) / (history[0] ?? NaN)
          }),
        )
        loops().scale(out.at, a.at, x.at, DAYS)
        const scaled = table(DAYS, (t, lane) => (factors[lane] ?? NaN) * at(first, t, lane))
        expect(written(DAYS)).toEqual(scaled)
        y.numbers.set(second)
        loops().add(out.at, a.at, y.at, DAYS)
        const added = scaled.map(
          (value, place) => value + (factors[place % LANES] ?? NaN) * (second[place] ?? NaN),
        )
        expect(written(DAYS)).toEqual(added)
        loops().addPerDay(out.at, a.at, perDay.at, DAYS)
        expect(written(DAYS)).toEqual(
          added.map(
            (value, place) =>
              value + (factors[place % LANES] ?? NaN) * (history[Math.floor(place / LANES)] ?? NaN),
          ),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('admit: who steps up is among the admitted', () => {
    fc.assert(
      fc.property(rows, rows, lanes, lanes, (level, icuLevel, others, stepping) => {
        x.numbers.set(level)
        y.numbers.set(icuLevel)
        a.numbers.set(others)
        b.numbers.set(stepping)
        loops().admit(out.at, z.at, a.at, b.at, x.at, y.at, DAYS)
        const all = (t: number, lane: number): number =>
          ((others[lane] ?? NaN) + (stepping[lane] ?? NaN)) * at(level, t, lane)
        const up = (t: number, lane: number): number =>
          Math.min(all(t, lane), (stepping[lane] ?? NaN) * at(icuLevel, t, lane))
        expect([...z.numbers.subarray(0, DAYS * LANES)]).toEqual(table(DAYS, up))
        expect(written(DAYS)).toEqual(table(DAYS, (t, lane) => all(t, lane) - up(t, lane)))
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

  it('renew: the renewal equation with those who are left as its bound', () => {
    const REACH = 6
    const small = (count: number) =>
      fc
        .array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: count, maxLength: count })
        .map((values) => Float64Array.from(values))
    fc.assert(
      fc.property(small(DAYS), small(REACH), small(LANES), lanes, (factors, generation, r, susceptible) => {
        // In the last lane nobody is susceptible.
        susceptible[LANES - 1] = 0
        z.withHistory.fill(1, (DAYS_BEFORE - REACH) * LANES, DAYS_BEFORE * LANES)
        perDay.numbers.set(factors)
        weights.numbers.set(generation)
        a.numbers.set(r)
        b.numbers.set(susceptible)
        c.numbers.set(susceptible)
        loops().renew(z.at, perDay.at, weights.at, REACH, a.at, b.at, c.at, DAYS)
        const expected = new Float64Array(DAYS * LANES)
        for (let lane = 0; lane < LANES; lane++) {
          const all = susceptible[lane] ?? NaN
          let left = all
          for (let t = 0; t < DAYS; t++) {
            let force = 0
            for (let k = 1; k < REACH; k++) {
              force += (generation[k] ?? NaN) * (t < k ? 1 : at(expected, t - k, lane))
            }
            const share = all > 0 ? left / all : 0
            const infected = Math.min(left, (r[lane] ?? NaN) * (factors[t] ?? NaN) * share * force)
            expected[t * LANES + lane] = infected
            left -= infected
          }
        }
        expect([...z.numbers.subarray(0, DAYS * LANES)]).toEqual([...expected])
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
