import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeQuantiles } from '../../../src/domain/shared/quantiles.ts'

/** The definition, by sorting: type 7 of Hyndman and Fan. */
function sortedQuantile(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * probability
  const rank = Math.floor(position)
  const lower = sorted[rank] ?? NaN
  return position === rank ? lower : lower + (position - rank) * ((sorted[rank + 1] ?? NaN) - lower)
}

const PROBABILITIES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]
const scattered = fc.array(
  fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 3 }), fc.constant(0)),
  { minLength: 1, maxLength: 1500 },
)
/** As room is, where most draws meet the same bound. */
const bounded = fc
  .tuple(
    fc.array(fc.double({ min: 90, max: 200, noNaN: true }), { minLength: 1, maxLength: 1500 }),
    fc.nat(110),
  )
  .map(([values, above]) => values.map((value) => Math.min(value, 90 + above)))
const numbers = fc.oneof(scattered, bounded)

describe('writeQuantiles', () => {
  it('equals the definition to the last bit, whatever the values', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const out = new Float64Array(PROBABILITIES.length)
        writeQuantiles(Float64Array.from(values), values.length, PROBABILITIES, out)
        // −0 and 0 are one quantity.
        expect([...out].map((value) => value + 0)).toEqual(
          PROBABILITIES.map((probability) => sortedQuantile(values, probability) + 0),
        )
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['next to nothing', [0, 5e-324, 5e-324, 1e-323, 0]],
    ['beyond what a number can say', [-1.7e308, 1.7e308, 0, 1.5e308, -1]],
  ])('copes with a range that is %s', (_, values) => {
    const out = new Float64Array(3)
    writeQuantiles(Float64Array.from(values), values.length, [0, 0.5, 1], out)
    expect([...out]).toEqual([0, 0.5, 1].map((probability) => sortedQuantile(values, probability)))
  })

  it('leaves the values as they were and looks at no more than told', () => {
    const values = Float64Array.from([5, 1, 4, 999])
    const out = new Float64Array(1)
    writeQuantiles(values, 3, [0.5], out)
    expect(out[0]).toBe(4)
    expect([...values]).toEqual([5, 1, 4, 999])
  })

  it('copes with a heap of equal values beside a few far ones', () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => (i < 990 ? 0 : 1e9 + i))
    const out = new Float64Array(2)
    writeQuantiles(values, 1000, [0.5, 0.995], out)
    expect(out[0]).toBe(0)
    expect(out[1]).toBe(sortedQuantile([...values], 0.995))
  })
})
