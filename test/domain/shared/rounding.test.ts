/** How numbers are rounded that people see, in the words of who reads them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  toDecimals,
  toStep,
  wholeBand,
  wholeCount,
  wholePlaces,
  withoutDust,
} from '../../../src/domain/shared/rounding.ts'
import { formatsOf } from '../../../src/i18n/formats.ts'

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true })

describe('whole ones', () => {
  it('are counted as they are written', () => {
    const { number } = formatsOf('nl')
    fc.assert(fc.property(amount, (value) => number(value) === number(wholeCount(value))))
    expect([0.5, 1.5, -0.5, -0.4, 2.49].map(wholeCount)).toEqual([1, 2, -1, 0, 2])
  })

  it('of a band are rounded outwards: it never holds less than it says', () => {
    expect(wholeBand([12.2, 19.1])).toEqual([12, 20])
    expect(wholeBand([12, 20])).toEqual([12, 20])
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const [from, until] = wholeBand([low, high])
        return from <= low && until >= high
      }),
    )
  })

  it('of room are places that are there: a part of a bed is none, and dust takes none away', () => {
    expect([3.99, 0.1 * 3 * 10, 2.9999999999, 0].map(wholePlaces)).toEqual([3, 3, 3, 0])
  })
})

describe('numbers with decimals', () => {
  it('are taken to what a field shows', () => {
    expect(toDecimals(1.26, 1)).toBe(1.3)
    expect(withoutDust(0.07 * 100)).toBe(7)
    expect([0.13, 0.149, 1].map((value) => toStep(value, 0.05))).toEqual([0.15, 0.15, 1])
  })
})
