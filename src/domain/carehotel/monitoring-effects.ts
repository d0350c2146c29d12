/**
 * Home monitoring as effects of a regional plan's lever: the ward capacity of early discharge as published, the beds of
 * avoided admissions, and what it asks back: concentrators, readmissions, and while the GP is responsible the time of
 * GPs and district nursing (IG&H p. 22–23, 58–66).
 */

import type { LeverEffect } from '../plan/lever.ts'
import { exactly, scaled, type Estimate } from '../shared/estimate.ts'
import { stepOn } from './dated.ts'
import { CONSULTS_PER_PATIENT_WEEK, NURSING_SHARE_OF_DISCHARGED, WARD_STAY_DAYS } from './defaults.ts'
import type { Range } from './effects.ts'
import type { MonitoringDay } from './home-monitoring.ts'
import type { HomeMonitoringPlan } from './home-monitoring-plan.ts'
import { gpShare } from './monitoring-coverage.ts'
import { staysOf, survivalOf } from './stay.ts'

/**
 * `days` are those from the first patient on; `gainPercent` is the ward capacity that early discharge gives. Effects
 * of nothing are left out.
 */
export function monitoringEffects(
  monitoring: HomeMonitoringPlan,
  days: readonly MonitoringDay[],
  gainPercent: Range,
): LeverEffect[] {
  const { readmissionShare } = monitoring
  const discharged = admittedPerDay(monitoring, days, 'earlyDischarge')
  const atHome = Math.max(0, ...days.map(({ monitored }) => monitored))
  const devices = Math.max(0, ...days.map(({ devicesNeeded }) => devicesNeeded))
  const back = discharged * WARD_STAY_DAYS
  const effects: LeverEffect[] = [
    {
      type: 'raiseCapacity',
      link: 'ward',
      share: scaled(triangular(gainPercent), discharged > 0 ? 0.01 : 0),
    },
    { type: 'addCapacity', link: 'ward', amount: avoidedBeds(monitoring, days) },
    { type: 'sendHome', link: 'homeOxygen', amount: exactly(devices) },
    // Inferred: a readmission takes an ordinary stay.
    {
      type: 'addDemand',
      link: 'ward',
      amount: triangular({
        low: back * readmissionShare.low,
        mode: (back * (readmissionShare.low + readmissionShare.high)) / 2,
        high: back * readmissionShare.high,
      }),
    },
  ]
  const withGp = atHome * gpShare(monitoring, survivalOf(staysOf(monitoring.monitoringDays)))
  effects.push(
    { type: 'addDemand', link: 'gp', amount: exactly((withGp * CONSULTS_PER_PATIENT_WEEK) / 7) },
    { type: 'addDemand', link: 'districtNursing', amount: exactly(withGp * NURSING_SHARE_OF_DISCHARGED) },
  )
  return effects.filter((effect) => ('share' in effect ? effect.share : effect.amount).high > 0)
}

function triangular({ low, mode, high }: Range): Estimate {
  return { low, mode, high, shape: 'triangular' }
}

/** Mean patients a day who get a place along one route. */
function admittedPerDay(
  monitoring: HomeMonitoringPlan,
  days: readonly MonitoringDay[],
  wanted: HomeMonitoringPlan['routes'][number]['route'],
): number {
  const route = monitoring.routes.find((one) => one.route === wanted)
  if (!route || days.length === 0) return 0
  const admitted = days.reduce(
    (sum, { date, admittedShare }) => sum + (stepOn(route.steps, date)?.patientsPerDay ?? 0) * admittedShare,
    0,
  )
  return admitted / days.length
}

/** Ward beds that the other routes keep free: patients a day × share whose days are really saved × days (Little's law). */
function avoidedBeds(monitoring: HomeMonitoringPlan, days: readonly MonitoringDay[]): Estimate {
  const beds = { low: 0, mode: 0, high: 0 }
  for (const { route, wardDaysSaved, effectiveShare } of monitoring.routes) {
    if (route === 'earlyDischarge') continue
    const patients = admittedPerDay(monitoring, days, route) * effectiveShare
    beds.low += patients * wardDaysSaved.low
    beds.mode += patients * wardDaysSaved.mode
    beds.high += patients * wardDaysSaved.high
  }
  return triangular(beds)
}
