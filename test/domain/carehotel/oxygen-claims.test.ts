import { describe, expect, it } from 'vitest'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import { careHotelLever, monitoringLever } from '../../../src/domain/carehotel/levers.ts'
import { newMonitoring } from '../../../src/domain/carehotel/new-plan.ts'
import { leverIdsOf, oxygenClaimsOf } from '../../../src/domain/carehotel/oxygen-claims.ts'
import type { CareHotelPlan } from '../../../src/domain/carehotel/plan.ts'
import { testClaims, type Claim } from '../../../src/domain/oxygen/demand/claims.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { arriving, hotel, oxygenGroup, oxygenStep, plan, socs, START } from './plans.ts'

const monitoring = {
  ...newMonitoring('home', 'NAZB'),
  routes: [
    {
      route: 'earlyDischarge' as const,
      steps: [{ validFrom: START, patientsPerDay: 2 }],
      oxygenShare: 1,
      wardDaysSaved: exactly(3.5),
      effectiveShare: 1,
    },
  ],
  centreSteps: [{ validFrom: START, patients: 100 }],
  monitoringDays: exactly(10),
  socTurnaroundDays: 0,
}

/** Ten SOC patients in a hotel and home monitoring beside it. */
const both = plan({
  locations: [
    hotel({
      targetGroups: [oxygenGroup()],
      oxygenSteps: [oxygenStep()],
      inflow: [arriving(20)],
      capacitySteps: [{ validFrom: START, beds: 10, status: 'OPEN', displacedFrom: null }],
    }),
  ],
  socOffers: [
    socs(10),
    socs(100, { id: 'lot-2', lot: 'Lot 2', shares: [{ claimantId: 'home', devices: 100 }] }),
  ],
  homeMonitoring: [monitoring],
})

function claimsOf(documentId: string, body: CareHotelPlan): Claim[] {
  return oxygenClaimsOf(
    { documentId, body },
    calculateCareHotelPlan(body),
    (region) => `monitoring ${region}`,
  )
}

describe('a care-hotel plan in the joint test of concentrators', () => {
  it('claims for each location and for home monitoring, by week and region', () => {
    const [location, home] = claimsOf('d', both)
    expect(location).toMatchObject({ claimId: 'd/hotel', title: 'Hotel', region: 'NAZB' })
    expect(location?.weeks[0]).toEqual({ isoWeek: '2022-W03', socs: 10 })
    expect(home).toMatchObject({ claimId: 'd/home', title: 'monitoring NAZB', region: 'NAZB' })
    // Two a day for ten days: 14 after a week, 20 from then on.
    expect(home?.weeks.map(({ socs: devices }) => devices)).toEqual([14, 20, 20, 20])
  })

  it('leaves out who asks for nothing', () => {
    expect(claimsOf('d', plan())).toEqual([])
  })

  it('three regions each fit alone, and together they do not: every one sees who competes', () => {
    const inRegion = (regionId: string) => ({
      ...both,
      locations: both.locations.map((location) => ({ ...location, regionId })),
      homeMonitoring: [],
    })
    const claims = ['NAZB', 'NAZL', 'AZO'].flatMap((region) => claimsOf(region, inRegion(region)))
    const weeks = ['2022-W03', '2022-W04', '2022-W05', '2022-W06', '2022-W07']
    const joint = testClaims(
      claims,
      weeks.map((isoWeek) => ({ isoWeek, available: 25, regions: {} })),
    )
    expect(joint.fits).toBe(false)
    expect(joint.pools[0]).toMatchObject({ claimed: 30, available: 25, shortage: 5 })
    for (const { fits, fitsAlone, competesWith } of joint.claims) {
      expect([fits, fitsAlone, competesWith.length]).toEqual([false, true, 2])
    }
  })

  it('as levers asks for the devices of locations and of home monitoring apart', () => {
    const result = calculateCareHotelPlan(both)
    expect(careHotelLever(result, 'd', 't')?.effects.at(-1)).toMatchObject({
      link: 'homeOxygen',
      amount: { mode: 10 },
    })
    expect(Math.max(...result.socClaim.map(({ devices }) => devices))).toBe(30)
  })

  it('knows the levers that would count it twice', () => {
    const result = calculateCareHotelPlan(both)
    const [home] = result.homeMonitoring
    const levers = [
      careHotelLever(result, 'd', 't'),
      home ? monitoringLever(monitoring, home, 'd', 't') : null,
    ]
    expect(leverIdsOf({ documentId: 'd', body: both })).toEqual(levers.map((lever) => lever?.id))
  })
})
