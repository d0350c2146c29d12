import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inDateOrder,
  removeClaimant,
  setGroupShare,
  shareStaff,
  withoutGroup,
} from '../../../src/domain/carehotel/edits.ts'
import { freeId } from '../../../src/domain/shared/free-id.ts'
import {
  newCareHotelPlan,
  newLocation,
  newMonitoring,
  newRoute,
} from '../../../src/domain/carehotel/new-plan.ts'
import { careHotelPlanKind } from '../../../src/file/kinds/care-hotel-plan.ts'
import { oxygenFigures } from '../../../src/reference/figures/oxygen.ts'
import { wardFigures } from '../../../src/reference/figures/ward.ts'
import * as v from 'valibot'
import { nurses, oxygenGroup, plan, socs, START } from './plans.ts'

describe('changes of a plan', () => {
  it('keep the shares of target groups whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (weights, share, pick) => {
          const all = weights.reduce((sum, weight) => sum + weight, 0)
          const groups = weights.map((weight, at) => ({ ...oxygenGroup(weight / all), id: `g${at}` }))
          const id = `g${pick % groups.length}`
          const total = (list: typeof groups): number => list.reduce((sum, group) => sum + group.share, 0)
          const changed = setGroupShare(groups, id, share)
          expect(total(changed)).toBeCloseTo(1, 9)
          if (groups.length > 1) {
            expect(changed.find((group) => group.id === id)?.share).toBe(share)
            expect(total(withoutGroup(groups, id))).toBeCloseTo(1, 9)
          }
        },
      ),
    )
  })

  it('take every claim along with who made it', () => {
    const before = plan({ staffOffers: [nurses(100)], socOffers: [socs(5)] })
    const after = removeClaimant(before, 'hotel')
    expect(after.locations).toEqual([])
    expect([after.staffOffers[0]?.shares, after.socOffers[0]?.shares]).toEqual([[], []])
    expect(careHotelPlanKind.check(after)).toEqual([])
  })

  it('give a location one share of a team', () => {
    expect(shareStaff(nurses(100), 'hotel', 40).shares).toEqual([{ locationId: 'hotel', hoursPerWeek: 40 }])
    expect(shareStaff(nurses(100), 'hotel', 0).shares).toEqual([])
  })

  it('keep steps by date and find a free id', () => {
    const steps = [{ validFrom: '2022-02-01' }, { validFrom: '2022-01-01' }]
    expect(inDateOrder(steps).map(({ validFrom }) => validFrom)).toEqual(['2022-01-01', '2022-02-01'])
    expect(freeId(['a-1', 'a-3'], 'a')).toBe('a-2')
  })
})

describe('what a planner starts from', () => {
  const fresh = {
    ...newCareHotelPlan(START, 1000),
    locations: [newLocation('l', 'L', 'NAZB')],
    homeMonitoring: [newMonitoring('m', 'NAZB')],
  }

  it('can be stored as it is', () => {
    expect(v.safeParse(careHotelPlanKind.schema, fresh).issues).toBeUndefined()
    expect(careHotelPlanKind.check(fresh)).toEqual([])
  })

  it('equals the reference figures', () => {
    const [monitoring] = fresh.homeMonitoring
    expect(monitoring?.readmissionShare).toEqual({
      low: wardFigures['early-discharge-readmission-low'].value,
      high: wardFigures['early-discharge-readmission-high'].value,
    })
    expect(monitoring?.eligibleShare).toBe(wardFigures['early-discharge-eligible-share'].value)
    expect(monitoring?.socTurnaroundDays).toBe(oxygenFigures['soc-turnaround'].value)
    expect(newRoute('preClinical').effectiveShare).toBe(wardFigures['admission-prevention-share'].value)
    expect(newRoute('preClinical').wardDaysSaved.mode).toBe(wardFigures['admission-prevention-stay'].value)
  })
})
