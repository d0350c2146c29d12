import { describe, expect, it } from 'vitest'
import { CERTAIN, EARLY_DISCHARGE_DAYS } from '../../../src/domain/carehotel/defaults.ts'
import { calculateHomeMonitoring } from '../../../src/domain/carehotel/home-monitoring.ts'
import {
  PRECONDITIONS,
  ROLL_OUT_STEPS,
  type HomeMonitoringPlan,
} from '../../../src/domain/carehotel/home-monitoring-plan.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { plan, socs, START } from './plans.ts'

/** 10 patients a day with oxygen, 13 days each, 3 days of turnaround: 130 patients, 160 devices. */
const monitoring = (over: Partial<HomeMonitoringPlan> = {}): HomeMonitoringPlan => ({
  id: 'monitoring',
  regionId: 'NAZB',
  monitoredBy: 'hospital',
  responsible: 'hospital',
  routes: [
    {
      route: 'earlyDischarge',
      steps: [{ validFrom: START, patientsPerDay: 10 }],
      oxygenShare: 1,
      wardDaysSaved: EARLY_DISCHARGE_DAYS,
      effectiveShare: 1,
    },
  ],
  centreSteps: [{ validFrom: START, patients: 200 }],
  monitoringDays: exactly(13),
  socTurnaroundDays: 3,
  readmissionShare: { low: 0.06, high: 0.08 },
  eligibleShare: 0.2,
  rollOut: ROLL_OUT_STEPS.map((step) => ({ step, owner: 'ROAZ', dueDate: START, doneOn: START })),
  preconditions: PRECONDITIONS.map((precondition) => ({ precondition, met: true, note: '' })),
  ...over,
})

const run = (over: Partial<HomeMonitoringPlan> = {}, devices = 160) =>
  calculateHomeMonitoring(
    plan({
      locations: [],
      socOffers: [socs(devices, { shares: [{ claimantId: 'monitoring', devices }] })],
    }),
    monitoring(over),
  )

describe('home monitoring', () => {
  it('needs 160 devices for 130 patients and fits', () => {
    const result = run()
    expect(result.days.at(-1)).toMatchObject({ devicesNeeded: 160, devicesAvailable: 160, binding: null })
    expect(result.days.at(-1)?.monitored).toBeCloseTo(130, 6)
    expect(result.flags).toEqual([])
  })

  it('is tested against concentrators from the first day: short from the day the need passes what there is', () => {
    const result = run({}, 24)
    // Day 0 needs 10 × 16 ÷ 13 = 12.3 → 13 devices, day 1 needs 25.
    expect(result.days[0]).toMatchObject({ devicesNeeded: 13, binding: null })
    expect(result.days[1]).toMatchObject({ devicesNeeded: 25, binding: 'oxygenDevices' })
    expect(result.flags).toEqual([{ code: 'socShortfall', from: addDays(START, 1), devices: 136 }])
    expect(result.days.at(-1)?.monitored).toBeCloseTo((24 * 13) / 16, 6)
  })

  it('is bound by the monitoring centre where that is smaller', () => {
    const result = run({ centreSteps: [{ validFrom: START, patients: 50 }] })
    // 10 a day fill 50 places on day 4; day 8 takes nobody until the first leave on day 13.
    expect(result.days[8]).toMatchObject({ binding: 'monitoringCentre', monitored: 50, unmet: 10 })
  })

  it('gives the early-discharge lever +5.6 % to +13.9 % at 20 % eligible', () => {
    const { gainPercent } = run().earlyDischarge
    expect(gainPercent.low).toBeCloseTo(5.6, 1)
    expect(gainPercent.mode).toBeCloseTo(9.7, 1)
    expect(gainPercent.high).toBeCloseTo(13.9, 1)
  })

  it('frees 35 ward beds and has 6–8 % of 280 patients readmitted', () => {
    const result = run()
    expect(result.days[5]?.wardBedsFreed).toBeCloseTo(35, 6)
    expect(result.readmissions.low).toBeCloseTo(16.8, 6)
    expect(result.readmissions.high).toBeCloseTo(22.4, 6)
  })

  it('counts as readmitted only those who were discharged', () => {
    const [route] = monitoring().routes
    if (!route) throw new Error('no route')
    const routes = [route, { ...route, route: 'preClinical' as const }]
    expect(
      run({ routes, centreSteps: [{ validFrom: START, patients: 400 }] }, 400).readmissions.low,
    ).toBeCloseTo(16.8, 6)
  })

  it('avoids an admission of 3 days for 40 % of those monitored before admission: 10 a day free 12 beds', () => {
    const [route] = monitoring().routes
    const routes = route
      ? [
          {
            ...route,
            route: 'preClinical' as const,
            wardDaysSaved: { ...CERTAIN, low: 3, mode: 3, high: 3 },
            effectiveShare: 0.4,
          },
        ]
      : []
    expect(run({ routes }).days[0]?.wardBedsFreed).toBeCloseTo(12, 6)
  })

  it('flags a route that starts before its roll-out step, and what is not in place', () => {
    const rollOut = monitoring().rollOut.map((step) =>
      step.step === 'rollOutEarlyDischarge' ? { ...step, doneOn: null, dueDate: addDays(START, 7) } : step,
    )
    const preconditions = monitoring().preconditions.map((one) =>
      one.precondition === 'finance' ? { ...one, met: false } : one,
    )
    expect(run({ rollOut, preconditions }).flags).toEqual([
      { code: 'routeBeforeRollOut', step: 'rollOutEarlyDischarge', from: START },
      { code: 'preconditionUnmet', precondition: 'finance' },
    ])
  })
})
