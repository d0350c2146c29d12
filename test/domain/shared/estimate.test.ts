import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateQuantile, exactly, withMode, type Estimate } from '../../../src/domain/shared/estimate.ts'

const triangular: Estimate = { low: 2, mode: 3, high: 7, shape: 'triangular' }
const logNormal: Estimate = { low: 5, mode: 10, high: 30, shape: 'logNormal' }

describe('estimateQuantile', () => {
  it('of a triangle reaches both ends and has its mean', () => {
    expect(estimateQuantile(triangular, 1e-12)).toBeCloseTo(2, 5)
    expect(estimateQuantile(triangular, 1 - 1e-12)).toBeCloseTo(7, 5)
    const draws = 10_000
    let sum = 0
    for (let i = 0; i < draws; i++) sum += estimateQuantile(triangular, (i + 0.5) / draws)
    expect(sum / draws).toBeCloseTo((2 + 3 + 7) / 3, 4)
  })

  it('of a log-normal has its median at the mode and 5 % on either side of low and high', () => {
    expect(estimateQuantile(logNormal, 0.5)).toBeCloseTo(10, 6)
    expect(estimateQuantile(logNormal, 0.05)).toBeCloseTo(5, 5)
    expect(estimateQuantile(logNormal, 0.95)).toBeCloseTo(30, 5)
  })

  it('rises with the probability', () => {
    const u = fc.double({ min: 0.001, max: 0.998, noNaN: true })
    for (const estimate of [triangular, logNormal]) {
      fc.assert(
        fc.property(u, (p) => {
          expect(estimateQuantile(estimate, p)).toBeLessThanOrEqual(estimateQuantile(estimate, p + 0.001))
        }),
      )
    }
  })

  it('of an exact number is that number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (value) => {
        expect(estimateQuantile(exactly(value), 0.3)).toBe(value)
      }),
    )
  })
})

describe('withMode', () => {
  it('moves low and high in proportion', () => {
    expect(withMode(triangular, 6)).toEqual({ low: 4, mode: 6, high: 14, shape: 'triangular' })
  })
})
