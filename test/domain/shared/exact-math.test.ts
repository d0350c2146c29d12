import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, gamma, log, normalQuantile, power } from '../../../src/domain/shared/exact-math.ts'

const ULPS = 4 * Number.EPSILON

describe('exp and log', () => {
  it('agree with the engine to the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(ULPS)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(ULPS * Math.max(1, Math.abs(Math.log(x))))
      }),
    )
  })

  it('have the limits of the functions', () => {
    expect([exp(-1000), exp(1000), exp(0)]).toEqual([0, Infinity, 1])
    expect([log(0), log(1), log(Infinity)]).toEqual([-Infinity, 0, Infinity])
    expect(log(-1)).toBeNaN()
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 9)
  })

  it('give the same bytes today as when they were written', () => {
    // Frozen: a change here changes every result that was ever exported.
    expect([exp(1), exp(-12.5), log(10), log(0.001), power(2.5, 1.3), power(0, 2)]).toEqual([
      2.7182818284590455, 0.000003726653172078671, 2.302585092994046, -6.907755278982137, 3.2909555108355937,
      0,
    ])
  })
})

describe('gamma', () => {
  it('is the factorial on whole numbers, and √π at one half', () => {
    let factorial = 1
    for (let n = 1; n <= 12; n++) {
      expect(gamma(n) / factorial).toBeCloseTo(1, 12)
      factorial *= n
    }
    expect(gamma(1.5)).toBeCloseTo(Math.sqrt(Math.PI) / 2, 12)
  })
})

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.001, -3.090232306167813],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7)
  })

  it('is odd around one half and rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.4999, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 6)
        expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 1e-4))
      }),
    )
  })
})
