import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delayWeights, LONGEST_DAYS, survivalCurve } from '../../../src/domain/shared/survival.ts'

const means = fc.double({ min: 2, max: 20, noNaN: true })
const shapes = fc.double({ min: 1, max: 2.5, noNaN: true })
const sum = (column: Float64Array): number => column.reduce((total, value) => total + value, 0)

describe('survivalCurve', () => {
  it('falls from at most 1 and adds up to the mean stay (Little’s law)', () => {
    fc.assert(
      fc.property(means, shapes, (meanDays, shape) => {
        const curve = survivalCurve(meanDays, shape)
        for (let k = 0; k < curve.length; k++) {
          expect(curve[k]).toBeLessThanOrEqual(k === 0 ? 1 : (curve[k - 1] ?? 0))
        }
        expect(curve.length).toBeLessThanOrEqual(LONGEST_DAYS)
        // The midpoint rule and the end of the curve cost a few percent of a day at most.
        expect(Math.abs(sum(curve) - meanDays)).toBeLessThan(0.02 * meanDays + 0.05)
      }),
    )
  })

  it('has the median of the published ICU fit: shape 1.5, scale 8.7 days', () => {
    // Median of a Weibull = scale × ln(2)^(1/shape) = 6.8 days; mean = 8.7 × Γ(1 + 1/1.5) = 7.85 days.
    const curve = survivalCurve(8.7 * 0.9027452929509336, 1.5)
    expect(curve[6]).toBeGreaterThan(0.5)
    expect(curve[7]).toBeLessThan(0.5)
  })
})

describe('delayWeights', () => {
  it('are a distribution around their mean', () => {
    fc.assert(
      fc.property(means, fc.constantFrom(0 as const, 1 as const), (meanDays, fromDay) => {
        const weights = delayWeights(meanDays, fromDay)
        expect(sum(weights)).toBeCloseTo(1, 12)
        const mean = weights.reduce((total, weight, k) => total + k * weight, 0)
        expect(Math.abs(mean - meanDays)).toBeLessThan(0.1)
        if (fromDay === 1) expect(weights[0]).toBe(0)
      }),
    )
  })

  it('of no delay are all on the first day', () => {
    expect([...delayWeights(0)]).toEqual([1])
    expect([...delayWeights(1, 1)]).toEqual([0, 1])
  })
})
