/** Days counted for several draws at once, against counting them one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyDays, type RowOf, type Tally } from '../../../src/domain/capacity/tally.ts'

type Column = readonly (readonly number[])[]

const rowsOf =
  (column: Column): RowOf =>
  (day, row) =>
    row.set(column[day] ?? [])

/** A draw at a time: `demand` and `room` hold a row per day. */
function countOneByOne(draws: number, demand: Column, room: Column): Record<keyof Tally, number[]> {
  const loads = (draw: number): number[] => demand.map((row) => row[draw] ?? NaN)
  const shorts = (draw: number): number[] =>
    demand.map((row, day) => (row[draw] ?? NaN) - (room[day]?.[draw] ?? NaN))
  const each = (valueOf: (draw: number) => number): number[] =>
    Array.from({ length: draws }, (_, i) => valueOf(i))
  return {
    peak: each((draw) => Math.max(0, ...loads(draw))),
    unmet: each((draw) => shorts(draw).reduce((sum, short) => (short > 0 ? sum + short : sum), 0)),
    shortfall: each((draw) => Math.max(0, ...shorts(draw))),
    firstDay: each((draw) => {
      const day = shorts(draw).findIndex((short) => short > 0)
      return day < 0 ? Infinity : day
    }),
    over: demand.map(
      (_, day) => each((draw) => shorts(draw)[day] ?? NaN).filter((short) => short > 0).length,
    ),
  }
}

const NAMES = ['peak', 'unmet', 'shortfall', 'firstDay', 'over'] as const
const amount = fc.oneof(fc.double({ min: 0, max: 1e5, noNaN: true }), fc.integer({ min: 0, max: 3 }))

describe('tallyDays', () => {
  it('equals counting draw by draw, to the last bit, whatever was counted before', () => {
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }))
      .chain(([draws, days]) => {
        const row = fc.array(amount, { minLength: draws, maxLength: draws })
        const column = fc.array(row, { minLength: days, maxLength: days })
        return fc.record({ draws: fc.constant(draws), demand: column, room: column })
      })
    fc.assert(
      fc.property(cases, ({ draws, demand, room }) => {
        const tally = tallyDays(draws, demand.length, rowsOf(demand), rowsOf(room))
        const found = Object.fromEntries(NAMES.map((name) => [name, [...tally[name]]]))
        expect(found).toEqual(countOneByOne(draws, demand, room))
      }),
      { numRuns: 300 },
    )
  })

  it('counts an odd number of draws alone, though one more was counted before', () => {
    const day = (values: number[]): Column => [values]
    tallyDays(4, 1, rowsOf(day([9, 9, 9, 9])), rowsOf(day([1, 1, 1, 1])))
    const { over } = tallyDays(3, 1, rowsOf(day([9, 0, 9])), rowsOf(day([1, 1, 1])))
    expect([...over]).toEqual([2])
  })
})
