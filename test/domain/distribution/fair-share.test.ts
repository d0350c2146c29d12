import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DistributionRegion } from '../../../src/domain/distribution/distribution.ts'
import { type Taker, shareOut } from '../../../src/domain/distribution/fair-share.ts'
import { shareOverRegions } from '../../../src/domain/distribution/regional-share.ts'
import { slowFairShare } from '../../support/slow-fair-share.ts'

const KEYS = [4.2, 7.4, 15.1, 6.9, 8.9, 9.3, 10.4, 9.6, 13.9, 14.4]
const BEDS_1250 = [53, 91, 189, 86, 111, 116, 130, 120, 174, 180]
const PUBLISHED_ANSWER = [52, 92, 189, 86, 111, 116, 130, 120, 174, 180]

const taker = (id: string, key: number, capacity: number, spared = false): Taker => ({
  id,
  key,
  capacity,
  spared,
})
const lnaz = BEDS_1250.map((beds, i) => taker(`region-${i}`, KEYS[i] ?? 0, beds + 100))
const parts = (patients: number, takers: readonly Taker[]) => {
  const { share } = shareOut(patients, takers)
  return takers.map(({ id }) => share[id] ?? Number.NaN)
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

const takers = (key: fc.Arbitrary<number>, most: number, capacity: number) =>
  fc
    .array(fc.record({ key, capacity: fc.nat(capacity), spared: fc.boolean() }, { noNullPrototype: true }), {
      minLength: 1,
      maxLength: most,
    })
    .map((rows) => rows.map((row, i) => ({ id: `t${i}`, ...row })))
const decimalKey = fc.nat(1000).map((tenths) => tenths / 10)

describe('the published key (LNAZ annex 1)', () => {
  it('gives the known answer for 1,250', () => {
    expect(parts(1250, lnaz)).toEqual(PUBLISHED_ANSWER)
  })

  it('gives a spared region nothing and shares its part over the others by renormalised keys', () => {
    const spared = lnaz.map((region, i) => ({ ...region, spared: i === 2 }))
    const { share, unplaced } = shareOut(849, spared)
    expect(share['region-2']).toBe(0)
    expect(unplaced).toBe(0)
    // The keys that are left add up to 100.1 − 15.1 = 85: 849 × 4.2 ÷ 85 = 41.95.
    expect(share['region-0']).toBe(42)
  })

  it('fills a region to its capacity, shares the rest again, and says who is full', () => {
    const tight = lnaz.map((region, i) => (i === 0 ? { ...region, capacity: 40 } : region))
    const { share, full, placed } = shareOut(1250, tight)
    expect(share['region-0']).toBe(40)
    expect(full).toEqual(['region-0'])
    expect(placed).toBe(1250)
    // 1,210 × 15.1 ÷ 95.9 = 190.52: the third region takes more than the 189 it took before.
    expect(share['region-2']).toBe(191)
  })

  it('calls a region full only where its part exceeds its beds: exactly filled is not full', () => {
    const even = (capacity: number): Taker[] => [taker('a', 1, capacity), taker('b', 1, 9)]
    expect(shareOut(10, even(5))).toMatchObject({ share: { a: 5, b: 5 }, full: [] })
    expect(shareOut(10, even(4))).toMatchObject({ share: { a: 4, b: 6 }, full: ['a'] })
  })

  it('tells every region what it should still take (+) or hand over (−): share − occupied', () => {
    const region = (id: string, occupied: number): DistributionRegion => ({
      id,
      key: 1,
      capacity: 20,
      occupied,
      spared: null,
    })
    const { direction } = shareOverRegions(20, [region('a', 4), region('b', 16)], 'byKey')
    expect(direction).toEqual({ a: 6, b: -6 })
  })

  it('reports what nobody can take', () => {
    const { placed, unplaced, share } = shareOut(3000, lnaz)
    expect(placed).toBe(2250)
    expect(unplaced).toBe(750)
    expect(sum(Object.values(share))).toBe(2250)
  })
})

describe('ties and edges', () => {
  it('breaks ties by the order of the document', () => {
    expect(parts(2, [taker('a', 1, 9), taker('b', 1, 9), taker('c', 1, 9)])).toEqual([1, 1, 0])
  })

  it('sees a tie that floating point would lose', () => {
    const keys = [0.1, 0.7, 0.1, 0.1]
    expect(
      parts(
        3,
        keys.map((key, i) => taker(`t${i}`, key, 9)),
      ),
    ).toEqual([1, 2, 0, 0])
    expect(
      parts(
        3,
        keys.map((key, i) => taker(`t${i}`, key * 3, 9)),
      ),
    ).toEqual([1, 2, 0, 0])
  })

  it('leaves patients unplaced when only takers with key 0 have room', () => {
    expect(shareOut(5, [taker('a', 0, 9), taker('b', 1, 3)])).toMatchObject({
      share: { a: 0, b: 3 },
      placed: 3,
      unplaced: 2,
    })
  })

  it('shares nothing over nobody', () => {
    expect(shareOut(0, [])).toEqual({ share: {}, placed: 0, unplaced: 0, full: [] })
    expect(shareOut(4, [])).toMatchObject({ placed: 0, unplaced: 4 })
  })
})

describe('laws', () => {
  const anyCase = fc.tuple(fc.nat(400), takers(decimalKey, 12, 60))

  it('conserves: the shares add up to placed, and placed + unplaced to offered', () => {
    fc.assert(
      fc.property(anyCase, ([patients, all]) => {
        const { share, placed, unplaced } = shareOut(patients, all)
        expect(sum(Object.values(share))).toBe(placed)
        expect(placed + unplaced).toBe(patients)
      }),
    )
  })

  it('stays at or below capacity, whole, not negative, and 0 for the spared', () => {
    fc.assert(
      fc.property(anyCase, ([patients, all]) => {
        const shares = parts(patients, all)
        all.forEach(({ capacity, spared }, i) => {
          expect(Number.isInteger(shares[i])).toBe(true)
          expect(shares[i]).toBeGreaterThanOrEqual(0)
          expect(shares[i]).toBeLessThanOrEqual(spared ? 0 : capacity)
        })
      }),
    )
  })

  it('leaves nobody unplaced while a taker with a key has room', () => {
    fc.assert(
      fc.property(anyCase, ([patients, all]) => {
        const room = sum(all.map(({ key, capacity, spared }) => (spared || key === 0 ? 0 : capacity)))
        expect(shareOut(patients, all).placed).toBe(Math.min(patients, room))
      }),
    )
  })

  it('stays within one patient of the real quota when nobody is full', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 }),
        (patients, keys) => {
          const shares = parts(
            patients,
            keys.map((key, i) => taker(`t${i}`, key, 400)),
          )
          keys.forEach((key, i) => {
            expect(Math.abs((shares[i] ?? 0) - (patients * key) / sum(keys))).toBeLessThan(1)
          })
        },
      ),
    )
  })

  it('renormalises: sparing equals leaving out', () => {
    fc.assert(
      fc.property(anyCase, ([patients, all]) => {
        const rest = all.filter(({ spared }) => !spared)
        const { share } = shareOut(patients, all)
        expect(rest.map(({ id }) => share[id])).toEqual(parts(patients, rest))
      }),
    )
  })

  it('does not change when all keys are multiplied by a decimal', () => {
    const factor = fc.constantFrom(0.001, 0.1, 0.3, 2.5, 3, 7, 10, 1000)
    fc.assert(
      fc.property(anyCase, factor, ([patients, all], c) => {
        const scaled = all.map((one) => ({ ...one, key: one.key * c }))
        expect(parts(patients, scaled)).toEqual(parts(patients, all))
      }),
    )
  })

  it('keeps ties stable: of equal takers the earlier never has less', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(60), fc.integer({ min: 1, max: 12 }), (patients, capacity, n) => {
        const shares = parts(
          patients,
          Array.from({ length: n }, (_, i) => taker(`t${i}`, 3.3, capacity)),
        )
        shares.slice(1).forEach((share, i) => {
          expect(shares[i]).toBeGreaterThanOrEqual(share)
        })
      }),
    )
  })

  it('never places fewer when a capacity grows', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(11), fc.nat(50), ([patients, all], which, extra) => {
        const more = all.map((one, i) => (i === which ? { ...one, capacity: one.capacity + extra } : one))
        expect(shareOut(patients, more).placed).toBeGreaterThanOrEqual(shareOut(patients, all).placed)
      }),
    )
  })

  it('equals the slow method on small cases', () => {
    fc.assert(
      fc.property(fc.nat(40), takers(fc.nat(9), 5, 12), (patients, all) => {
        const slow = slowFairShare(patients, all)
        expect(parts(patients, all)).toEqual(slow.share)
        expect(shareOut(patients, all).unplaced).toBe(slow.unplaced)
      }),
      { numRuns: 1000 },
    )
  })
})
