/** What home monitoring does not reach, and what is asked of the GP once the specialist hands over. */
import { describe, expect, it } from 'vitest'
import { calculateHomeMonitoring } from '../../../src/domain/carehotel/home-monitoring.ts'
import type { HomeMonitoringPlan, RouteState } from '../../../src/domain/carehotel/home-monitoring-plan.ts'
import { coverageOf, gpShare } from '../../../src/domain/carehotel/monitoring-coverage.ts'
import { monitoringEffects } from '../../../src/domain/carehotel/monitoring-effects.ts'
import { newMonitoring } from '../../../src/domain/carehotel/new-plan.ts'
import { staysOf, survivalOf } from '../../../src/domain/carehotel/stay.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { figure } from '../../../src/reference/figures.ts'
import { plan, START } from './plans.ts'

const hospital = (id: string, part: number, earlyDischarge: RouteState) => ({
  id,
  name: id,
  part,
  routes: { earlyDischarge, emergencyDepartment: 'none', preClinical: 'none' } as const,
})
const monitoring = (over: Partial<HomeMonitoringPlan> = {}): HomeMonitoringPlan => ({
  ...newMonitoring('m', 'NAZB'),
  ...over,
})

describe('coverage', () => {
  const gain = (hospitals: HomeMonitoringPlan['hospitals']): number => {
    const body = monitoring(hospitals ? { hospitals } : {})
    const { gainPercent } = calculateHomeMonitoring(plan({ locations: [] }), body).earlyDischarge
    return (2_250 * gainPercent.mode) / 100
  }

  it('of half of the region halves 2,469 − 2,250 = 219 beds to 109', () => {
    expect(Math.round(gain(undefined))).toBe(219)
    expect(Math.floor(gain([hospital('a', 3, 'running'), hospital('b', 3, 'none')]))).toBe(109)
  })

  it('counts hospitals by their part, and no pilot', () => {
    const hospitals = [hospital('a', 6, 'running'), hospital('b', 2, 'pilot')]
    expect(coverageOf(monitoring({ hospitals }), 'earlyDischarge')).toBe(0.75)
    expect(coverageOf(monitoring({ hospitals }), 'preClinical')).toBe(0)
    expect(coverageOf(monitoring({ hospitals: [] }), 'earlyDischarge')).toBe(1)
  })
})

describe('who answers for a patient at home', () => {
  const survival = survivalOf(staysOf(exactly(20)))

  it('is the hospital, the GP, or the GP from day 10 after discharge on', () => {
    expect(gpShare(monitoring({ responsible: 'hospital' }), survival)).toBe(0)
    expect(gpShare(monitoring({ responsible: 'gp' }), survival)).toBe(1)
    expect(gpShare(monitoring({ responsible: 'hospital', specialistUntilDay: 10 }), survival)).toBe(0.5)
    expect(gpShare(monitoring({ specialistUntilDay: 365 }), survival)).toBe(0)
  })

  it('loads the GP link with exactly the part that was handed over', () => {
    const consults = (over: Partial<HomeMonitoringPlan>): number => {
      const body = monitoring({
        monitoringDays: exactly(20),
        centreSteps: [{ validFrom: START, patients: 1_000 }],
        routes: [
          {
            route: 'earlyDischarge',
            steps: [{ validFrom: START, patientsPerDay: 5 }],
            oxygenShare: 0,
            wardDaysSaved: exactly(3.5),
            effectiveShare: 1,
          },
        ],
        ...over,
      })
      const { days, earlyDischarge } = calculateHomeMonitoring(plan({ locations: [], horizonDays: 60 }), body)
      const effects = monitoringEffects(body, days, earlyDischarge.gainPercent)
      const found = effects.find(({ link, type }) => link === 'gp' && type === 'addDemand')
      return found && 'amount' in found ? found.amount.mode : 0
    }
    // 5 a day × 20 days = 100 patients, a consult a week each.
    expect(consults({ responsible: 'gp' })).toBeCloseTo(100 / 7, 6)
    expect(consults({ responsible: 'hospital', specialistUntilDay: 10 })).toBeCloseTo(50 / 7, 6)
    expect(consults({ responsible: 'hospital' })).toBe(0)
  })
})

describe('published rules', () => {
  it('at least 4,500 concentrators: 2,500 + 0.5 × 2,250 ÷ 7.2 × 13 = 4,531', () => {
    const bought = figure('soc-owned').value
    const ward = figure('ward-fourth-wave-peak').value
    expect(Math.round(bought + ((0.5 * ward) / figure('ward-stay').value) * 13)).toBe(4_531)
  })

  it('about 7,100 patients: 2,200 × 4,400 ÷ 1,365 = 7,092', () => {
    expect(Math.round((2_200 * 4_400) / 1_365)).toBe(7_092)
  })
})
