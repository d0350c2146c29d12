import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convolve, convolvePlain, PAD_DAYS, paddedColumn } from '../../../src/domain/demand/convolve.ts'

const values = (maxLength: number) =>
  fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength })

describe('convolve', () => {
  it('gives the same bytes as adding up one day at a time', () => {
    fc.assert(
      fc.property(values(130), values(PAD_DAYS), (inflow, curve) => {
        const days = inflow.length
        const column = paddedColumn(days)
        column.set(inflow, PAD_DAYS)
        const [plain, blocked] = [new Float64Array(days + 4), new Float64Array(days + 4)]
        convolvePlain(plain, column, Float64Array.from(curve), curve.length, days)
        convolve(blocked, column, Float64Array.from(curve), curve.length, days)
        expect([...blocked.subarray(0, days)]).toEqual([...plain.subarray(0, days)])
      }),
    )
  })

  it('by hand: 10 and 20 patients who stay a day, half of them two', () => {
    const column = paddedColumn(3)
    column.set([10, 20, 0], PAD_DAYS)
    const out = new Float64Array(7)
    convolve(out, column, Float64Array.from([1, 0.5]), 2, 3)
    expect([...out.subarray(0, 3)]).toEqual([10, 25, 10])
  })
})
