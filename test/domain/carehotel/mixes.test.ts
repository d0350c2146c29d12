import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import { removeClaimant, setOffers } from '../../../src/domain/carehotel/edits.ts'
import { divideAs, mixOf, planOfMix } from '../../../src/domain/carehotel/mixes.ts'
import { newMonitoring } from '../../../src/domain/carehotel/new-plan.ts'
import type { CareHotelPlan } from '../../../src/domain/carehotel/plan.ts'
import { careHotelPlanKind } from '../../../src/file/kinds/care-hotel-plan.ts'
import { arriving, hotel, nurseNorm, nurses, oxygenGroup, oxygenStep, plan, socs } from './plans.ts'

/** One team of 420 hours a week: 7 hours a bed-day, so 8 beds for 392 hours; and 20 concentrators. */
const team = (hotelHours: number, wingHours: number): CareHotelPlan['staffOffers'][number] =>
  nurses(420, {
    shares: [
      { locationId: 'hotel', hoursPerWeek: hotelHours },
      { locationId: 'wing', hoursPerWeek: wingHours },
    ],
  })

const shared = plan({
  norms: [nurseNorm(7)],
  locations: [
    hotel({ inflow: [arriving(2)] }),
    hotel({
      id: 'wing',
      name: 'Wing',
      inflow: [arriving(2)],
      targetGroups: [oxygenGroup()],
      oxygenSteps: [oxygenStep()],
    }),
  ],
  staffOffers: [team(196, 196)],
  socOffers: [socs(20, { shares: [{ claimantId: 'wing', devices: 20 }] })],
  homeMonitoring: [newMonitoring('home', 'NAZB')],
})
const both = ['hotel', 'wing']

describe('a mix', () => {
  it('of everything as it stands is the plan itself', () => {
    const mix = mixOf(shared, 'm', 'M', both)
    const { mixes, ...own } = calculateCareHotelPlan(shared)
    expect(calculateCareHotelPlan(planOfMix(shared, mix))).toMatchObject(own)
    const [asItStands, kept] = calculateCareHotelPlan({ ...shared, mixes: [mix] }).mixes
    expect(mixes).toEqual([asItStands])
    expect(kept).toEqual({ ...asItStands, id: 'm' })
  })

  it('of one location has that location’s numbers', () => {
    const result = calculateCareHotelPlan({ ...shared, mixes: [mixOf(shared, 'm', 'M', ['wing'])] })
    const wing = result.locations.find(({ id }) => id === 'wing')
    expect(result.mixes[1]).toMatchObject({
      mostOperationalBeds: 4,
      unmet: wing?.unmet,
      binding: 'districtNurse',
      scarceNurseHours: 28,
      bedsPerNurseHour: 4 / 28,
      mostDevices: 4,
      overclaimed: [],
    })
  })

  it('keeps its own division when the plan’s changes, and can be taken over again', () => {
    const mix = mixOf(shared, 'm', 'M', both)
    const moved = setOffers({ ...shared, mixes: [mix] }, { staffOffers: [team(0, 392)] })
    const [now, before] = calculateCareHotelPlan(moved).mixes
    expect([now?.operationalBeds, before?.operationalBeds]).toEqual([8, 8])
    expect(calculateCareHotelPlan(moved).locations.map(({ days }) => days[0]?.operational)).toEqual([0, 8])
    expect(divideAs(moved, mix).staffOffers).toEqual(shared.staffOffers)
  })

  it('says of which team it uses more than there is by now', () => {
    const mix = mixOf(shared, 'm', 'M', both)
    const fewer = { ...nurses(300), shares: [] }
    const { mixes } = calculateCareHotelPlan({ ...shared, staffOffers: [fewer], mixes: [mix] })
    expect(mixes.map(({ overclaimed }) => overclaimed)).toEqual([[], ['Team 1 · districtNurse']])
  })

  it('never names what left the plan', () => {
    const mixes = [mixOf(shared, 'all', 'All', both), mixOf(shared, 'wing', 'Wing', ['wing'])]
    const anId = fc.constantFrom('hotel', 'wing', 'home', 'team', 'lot')
    fc.assert(
      fc.property(fc.array(anId, { maxLength: 5 }), (gone) => {
        const left = gone.reduce<CareHotelPlan>(
          (before, id) =>
            id === 'team'
              ? setOffers(before, { staffOffers: [] })
              : id === 'lot'
                ? setOffers(before, { socOffers: [] })
                : removeClaimant(before, id),
          { ...shared, mixes },
        )
        expect(careHotelPlanKind.check(left)).toEqual([])
      }),
    )
  })
})
