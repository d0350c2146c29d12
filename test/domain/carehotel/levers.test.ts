import { describe, expect, it } from 'vitest'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import { DEFAULT_ASSUMPTIONS } from '../../../src/domain/carehotel/defaults.ts'
import { careHotelLever, monitoringLever, withLever } from '../../../src/domain/carehotel/levers.ts'
import type { HomeMonitoringPlan } from '../../../src/domain/carehotel/home-monitoring-plan.ts'
import { newMonitoring } from '../../../src/domain/carehotel/new-plan.ts'
import { namedRegionalPlans, regionalInflow } from '../../../src/domain/carehotel/regional-inflow.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import type { Lever } from '../../../src/domain/plan/lever.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { regionalPlanKind } from '../../../src/file/kinds/regional-plan.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import * as v from 'valibot'
import { arriving, hotel, plan, socs, START } from './plans.ts'

const REGIONAL = { ...defaultPlan('NAZB', 'expectation'), draws: 40 }

function must(lever: Lever | null): Lever {
  if (!lever) throw new Error('no lever')
  return lever
}

/** Twenty patients on average, of 1,000 a month. */
const filled = (informalCareLostShare: number) =>
  calculateCareHotelPlan(
    plan({
      assumptions: { ...DEFAULT_ASSUMPTIONS, districtNursingPatientsPerMonth: 1000, informalCareLostShare },
      locations: [hotel({ inflow: [arriving(3)] })],
    }),
  )

describe('care hotels as a lever', () => {
  it('can be stored in a regional plan, and taken in again replaces it', () => {
    const lever = must(careHotelLever(filled(0), 'document', 'Hotels'))
    const once = withLever(REGIONAL, lever)
    const twice = withLever(once, { ...lever, title: 'Again' })
    expect(v.safeParse(regionalPlanKind.schema, twice).issues).toBeUndefined()
    expect(regionalPlanKind.check(twice)).toEqual([])
    expect(twice.levers.length).toBe(REGIONAL.levers.length + 1)
    expect(twice.levers.at(-1)?.title).toBe('Again')
  })

  it('gives district nursing the gain in patients a month, and asks of it what lost informal care costs', () => {
    const gain = filled(0)
    const [room] = must(careHotelLever(gain, 'd', 't')).effects
    expect(room).toMatchObject({ type: 'addCapacity', link: 'districtNursing' })
    // Percent of 1,000 patients a month.
    expect(room && 'amount' in room && room.amount.high).toBeCloseTo(10 * gain.districtNursing.high, 9)

    const loss = filled(2)
    const [demand] = must(careHotelLever(loss, 'd', 't')).effects
    expect(loss.districtNursing.savedShare).toBeLessThan(0)
    expect(demand).toMatchObject({ type: 'addDemand', link: 'districtNursing' })
    expect(demand && 'amount' in demand && demand.amount.high).toBeCloseTo(-10 * loss.districtNursing.low, 9)
    const lever = must(careHotelLever(loss, 'd', 't'))
    expect(v.safeParse(regionalPlanKind.schema, withLever(REGIONAL, lever)).issues).toBeUndefined()
  })

  it('is none where nothing ever opens', () => {
    expect(careHotelLever(calculateCareHotelPlan(plan({ locations: [] })), 'd', 't')).toBeNull()
  })
})

describe('home monitoring as a lever', () => {
  const monitoring = {
    ...newMonitoring('m', 'NAZB'),
    monitoringDays: exactly(10),
    centreSteps: [{ validFrom: START, patients: 100 }],
    routes: [
      {
        ...newMonitoring('m', 'NAZB').routes[0],
        route: 'earlyDischarge' as const,
        steps: [{ validFrom: START, patientsPerDay: 2 }],
        oxygenShare: 1,
        wardDaysSaved: { low: 2, mode: 3.5, high: 5, shape: 'triangular' as const },
        effectiveShare: 1,
      },
    ],
  }

  function leverOf(body: HomeMonitoringPlan): Lever {
    const { homeMonitoring } = calculateCareHotelPlan(
      plan({
        homeMonitoring: [body],
        socOffers: [socs(100, { shares: [{ claimantId: 'm', devices: 100 }] })],
      }),
    )
    const [one] = homeMonitoring
    return must(one ? monitoringLever(body, one, 'd', 't') : null)
  }

  /** Low and high of the effect of a kind on a link. */
  function sizes(lever: Lever, wanted: string): number[] {
    const effect = lever.effects.find(({ type, link }) => `${type} ${link}` === wanted)
    return effect && 'amount' in effect ? [effect.amount.low, effect.amount.high] : []
  }

  it('carries the published gain of early discharge, 5.6 to 13.9 %', () => {
    const lever = leverOf(monitoring)
    const [ward, oxygen] = lever.effects
    expect(ward && 'share' in ward && [ward.share.low, ward.share.high]).toEqual([
      expect.closeTo(0.0556, 4),
      expect.closeTo(0.1389, 4),
    ])
    // Twenty patients at home (2 a day for 10 days), and three days of turnaround each.
    expect(oxygen).toMatchObject({ type: 'sendHome', link: 'homeOxygen', amount: { mode: 26 } })
    // 6 to 8 % of two a day come back for 7.2 days.
    expect(lever.effects[2]).toMatchObject({ type: 'addDemand', link: 'ward' })
    const [least, most] = sizes(lever, 'addDemand ward')
    expect(least).toBeCloseTo(2 * 0.06 * 7.2, 9)
    expect(most).toBeCloseTo(2 * 0.08 * 7.2, 9)
    expect(lever.effects.length).toBe(3)
    expect(lever.alternativeGroup).toBe('earlyDischarge')
  })

  it('asks GPs and district nursing where the GP is responsible', () => {
    const byGp = { ...monitoring, responsible: 'gp' as const }
    const lever = leverOf(byGp)
    // Twenty patients at home: a consult a week each, and a quarter of them with district nursing.
    expect(sizes(lever, 'addDemand gp')).toEqual([expect.closeTo(20 / 7, 9), expect.closeTo(20 / 7, 9)])
    expect(sizes(lever, 'addDemand districtNursing')).toEqual([expect.closeTo(5, 9), expect.closeTo(5, 9)])
  })

  it('keeps beds free by the admissions that other routes avoid, and gives nothing without early discharge', () => {
    const [route] = monitoring.routes
    if (!route) throw new Error('no route')
    const avoiding = {
      ...route,
      route: 'preClinical' as const,
      wardDaysSaved: exactly(3),
      effectiveShare: 0.4,
    }
    const unused = { ...route, steps: [] }
    const lever = leverOf({ ...monitoring, routes: [unused, avoiding] })
    expect(sizes(lever, 'addCapacity ward')).toEqual([
      expect.closeTo(2 * 0.4 * 3, 9),
      expect.closeTo(2 * 0.4 * 3, 9),
    ])
    expect(lever.effects.map(({ type, link }) => `${type} ${link}`)).toEqual([
      'addCapacity ward',
      'sendHome homeOxygen',
    ])
  })
})

describe('inflow from a regional plan', () => {
  const outcome = createPlanCalculator().calculate(REGIONAL)
  const series = regionalInflow('r', REGIONAL, outcome)

  it('is what is present ÷ the mean stay', () => {
    const discharged = series.find(({ route }) => route === 'earlyDischarge')
    const stay = REGIONAL.course.stays.ward.meanDays.mode
    expect(discharged?.patientsPerDay[7]).toBeCloseTo((outcome.links.ward.demand.p50[7] ?? NaN) / stay, 9)
    expect(series.map(({ route }) => route)).toEqual(['earlyDischarge', 'gp', 'home'])
  })

  it('feeds a location that names the plan', () => {
    const origin = { kind: 'regionalPlan', documentId: 'r', share: 0.01 } as const
    const named = plan({
      startDate: REGIONAL.startDate,
      locations: [hotel({ inflow: [{ ...arriving(0), origin }] })],
    })
    expect(namedRegionalPlans(named)).toEqual(['r'])
    expect(calculateCareHotelPlan(named).missingSeries).toEqual(['r'])
    const fed = calculateCareHotelPlan(named, series)
    expect(fed.missingSeries).toEqual([])
    expect(fed.locations[0]?.admissions.p50).toBeGreaterThan(0)
  })
})
