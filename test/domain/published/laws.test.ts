import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { careHotelGainShare } from '../../../src/domain/published/district-nursing.ts'
import { earlyDischargeGainShare, impliedStayDays } from '../../../src/domain/published/early-discharge.ts'
import { addGains, compound, compoundSteps, roundTo } from '../../../src/domain/published/gain.ts'
import { socShortfall } from '../../../src/domain/published/oxygen.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const days = fc.double({ min: 0.1, max: 60, noNaN: true })

describe('laws of the published arithmetic', () => {
  it('never lowers what stands by compounding gains', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(share, { maxLength: 6 }), (base, shares) => {
        const steps = [base, ...compoundSteps(base, shares)]
        expect(steps.every((step, index) => index === 0 || step >= (steps[index - 1] ?? 0))).toBe(true)
        expect(compound(base, shares)).toBe(steps.at(-1))
      }),
    )
  })

  it('adds whole gains in any order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(50_000), { maxLength: 6 }), (spare, gains) => {
        expect(addGains(spare, gains)).toBe(addGains(spare, gains.toReversed()))
      }),
    )
  })

  it('rounds by no more than half a step', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000 }), (value, step) => {
        expect(Math.abs(roundTo(value, step) - value)).toBeLessThanOrEqual(step / 2)
      }),
    )
  })

  it('gets the length of stay back from the gain', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        days,
        days,
        (eligibleShare, daysSaved, stayDays) => {
          const gainShare = earlyDischargeGainShare({ eligibleShare, daysSaved, stayDays })
          expect(impliedStayDays({ eligibleShare, daysSaved, gainShare })).toBeCloseTo(stayDays, 6)
        },
      ),
    )
  })

  it('never gains more from care hotels than all the time of the patients in them', () => {
    fc.assert(
      fc.property(share, share, fc.nat(10_000), (travelShare, efficiencyShare, hotelPatients) => {
        const patients = 10_000
        const lever = { hotelPatients, patients, travelShare, efficiencyShare, careIntensity: 1 }
        const gain = careHotelGainShare(lever)
        expect(gain).toBeGreaterThanOrEqual(0)
        expect(gain).toBeLessThanOrEqual(hotelPatients / patients)
      }),
    )
  })

  it('is short by exactly what devices do not cover', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (patients, devices) => {
        expect(socShortfall(patients, devices) + Math.min(patients, devices)).toBe(patients)
      }),
    )
  })
})
