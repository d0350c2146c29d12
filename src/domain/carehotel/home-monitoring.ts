/**
 * A region's home-monitoring plan calculated: patients monitored per day, tested against concentrators from the first
 * day (IG&H p.25), ward beds freed, readmissions, and the numbers that the early-discharge lever takes over.
 */

import { earlyDischargeGainShare } from '../published/early-discharge.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { covers, stepOn } from './dated.ts'
import { WARD_STAY_DAYS } from './defaults.ts'
import type { Range } from './effects.ts'
import { fillBeds } from './fill.ts'
import type { HomeMonitoringPlan, MonitoringRoute, RollOutStepId } from './home-monitoring-plan.ts'
import type { CareHotelPlan } from './plan.ts'
import { wholeDevices } from './oxygen-need.ts'
import { coverageOf } from './monitoring-coverage.ts'
import { socDevicesOn } from './resources.ts'
import { meanStay, residualSurvival, staysOf, survivalOf } from './stay.ts'

export interface MonitoringDay {
  readonly date: CivilDate
  readonly monitored: number
  /** Share of the day's arrivals who get a place, 0–1. */
  readonly admittedShare: number
  readonly unmet: number
  /** What keeps patients out; null on a day on which everybody is taken. */
  readonly binding: 'monitoringCentre' | 'oxygenDevices' | null
  /** Concentrators the centre's patients would need, whether they are there or not. */
  readonly devicesNeeded: number
  readonly devicesAvailable: number
  readonly wardBedsFreed: number
}

/** The early-discharge lever's numbers, as a regional plan takes them over. */
export interface EarlyDischargeNumbers {
  readonly eligibleShare: number
  /** Share of the region where early discharge runs, 0–1: what is eligible elsewhere is not reached. */
  readonly coverage: number
  readonly bedDaysSaved: Range
  /** Extra ward capacity in percent = eligible share × days saved ÷ length of stay (7.2 days). */
  readonly gainPercent: Range
  readonly readmissionShare: { readonly low: number; readonly high: number }
  readonly devicesPerPatient: number
}

export type MonitoringFlag =
  | { readonly code: 'socShortfall'; readonly from: CivilDate; readonly devices: number }
  | { readonly code: 'routeBeforeRollOut'; readonly step: RollOutStepId; readonly from: CivilDate }
  | { readonly code: 'preconditionUnmet'; readonly precondition: string }

export interface MonitoringResult {
  readonly id: string
  readonly regionId: string
  readonly days: readonly MonitoringDay[]
  /** Of the patients who went home early. */
  readonly readmissions: { readonly low: number; readonly high: number }
  readonly earlyDischarge: EarlyDischargeNumbers
  readonly flags: readonly MonitoringFlag[]
}

/** Calculates one region's plan over the days of the document. Expected values, no draws. */
export function calculateHomeMonitoring(
  plan: CareHotelPlan,
  monitoring: HomeMonitoringPlan,
): MonitoringResult {
  const dates = Array.from({ length: plan.horizonDays }, (_, day) => addDays(plan.startDate, day))
  const perDay = (route: MonitoringRoute, date: CivilDate): number =>
    stepOn(route.steps, date)?.patientsPerDay ?? 0
  const arrivals = Float64Array.from(dates, (date) =>
    monitoring.routes.reduce((sum, route) => sum + perDay(route, date), 0),
  )
  const survival = survivalOf(staysOf(monitoring.monitoringDays))
  const devicesPerPatient = devicesPerMonitored(monitoring, dates, meanStay(survival))
  const available = dates.map((date) => socDevicesOn(plan, monitoring.id, date))
  const centre = Float64Array.from(dates, (date) => stepOn(monitoring.centreSteps, date)?.patients ?? 0)
  const withDevices = centre.map((patients, day) =>
    devicesPerPatient === 0 ? patients : Math.min(patients, (available[day] ?? 0) / devicesPerPatient),
  )
  const fill = (beds: Float64Array) =>
    fillBeds({
      arrivals,
      survival,
      residual: residualSurvival(survival),
      occupiedAtStart: 0,
      beds,
      admits: dates.map(() => true),
    })
  const wished = fill(centre)
  const real = fill(withDevices)
  const days = dates.map((date, day): MonitoringDay => {
    const arriving = arrivals[day] ?? 0
    const admittedShare = arriving === 0 ? 0 : (real.admitted[day] ?? 0) / arriving
    const unmet = real.unmet[day] ?? 0
    const limitedByDevices = (withDevices[day] ?? 0) < (centre[day] ?? 0)
    const freed = monitoring.routes.reduce(
      (sum, route) => sum + perDay(route, date) * route.effectiveShare * route.wardDaysSaved.mode,
      0,
    )
    return {
      date,
      monitored: real.occupied[day] ?? 0,
      admittedShare,
      unmet,
      binding: unmet < 1e-9 ? null : limitedByDevices ? 'oxygenDevices' : 'monitoringCentre',
      devicesNeeded: wholeDevices((wished.occupied[day] ?? 0) * devicesPerPatient),
      devicesAvailable: available[day] ?? 0,
      wardBedsFreed: freed * admittedShare,
    }
  })
  const earlyRoutes = monitoring.routes.filter(({ route }) => route === 'earlyDischarge')
  const discharged = days.reduce(
    (sum, { date, admittedShare }) =>
      sum + earlyRoutes.reduce((patients, route) => patients + perDay(route, date), 0) * admittedShare,
    0,
  )
  const { low, high } = monitoring.readmissionShare
  return {
    id: monitoring.id,
    regionId: monitoring.regionId,
    days,
    readmissions: { low: discharged * low, high: discharged * high },
    earlyDischarge: earlyDischargeNumbers(monitoring, devicesPerPatient),
    flags: [...shortfalls(days), ...tooEarly(monitoring), ...unmetPreconditions(monitoring)],
  }
}

/** Devices per monitored patient: the share on oxygen, and the turnaround between two patients. */
function devicesPerMonitored(
  monitoring: HomeMonitoringPlan,
  dates: readonly CivilDate[],
  meanDays: number,
): number {
  let patients = 0
  let onOxygen = 0
  for (const route of monitoring.routes) {
    for (const date of dates) {
      const arriving = stepOn(route.steps, date)?.patientsPerDay ?? 0
      patients += arriving
      onOxygen += arriving * route.oxygenShare
    }
  }
  return patients === 0 ? 0 : (onOxygen / patients) * ((meanDays + monitoring.socTurnaroundDays) / meanDays)
}

function earlyDischargeNumbers(
  monitoring: HomeMonitoringPlan,
  devicesPerPatient: number,
): EarlyDischargeNumbers {
  const route = monitoring.routes.find((one) => one.route === 'earlyDischarge')
  const saved = route?.wardDaysSaved ?? { low: 0, mode: 0, high: 0 }
  const coverage = coverageOf(monitoring, 'earlyDischarge')
  const eligibleShare = monitoring.eligibleShare * coverage
  const gain = (daysSaved: number): number =>
    100 * earlyDischargeGainShare({ eligibleShare, daysSaved, stayDays: WARD_STAY_DAYS })
  return {
    eligibleShare: monitoring.eligibleShare,
    coverage,
    bedDaysSaved: { low: saved.low, mode: saved.mode, high: saved.high },
    gainPercent: { low: gain(saved.low), mode: gain(saved.mode), high: gain(saved.high) },
    readmissionShare: monitoring.readmissionShare,
    devicesPerPatient,
  }
}

function shortfalls(days: readonly MonitoringDay[]): MonitoringFlag[] {
  const short = days.filter((day) => day.devicesNeeded > day.devicesAvailable)
  const first = short[0]
  if (!first) return []
  const devices = Math.max(...short.map((day) => day.devicesNeeded - day.devicesAvailable))
  return [{ code: 'socShortfall', from: first.date, devices }]
}

/** A route that takes patients before its roll-out step is done, or due, or dated at all. */
function tooEarly(monitoring: HomeMonitoringPlan): MonitoringFlag[] {
  const flags: MonitoringFlag[] = []
  for (const route of monitoring.routes) {
    const first = route.steps.find(({ patientsPerDay }) => patientsPerDay > 0)
    if (!first) continue
    const step: RollOutStepId =
      route.route === 'earlyDischarge' ? 'rollOutEarlyDischarge' : 'rollOutPreClinicalAndEmergency'
    const planned = monitoring.rollOut.find((one) => one.step === step)
    const ready = planned?.doneOn ?? planned?.dueDate ?? null
    if (ready === null || !covers({ from: ready, to: null }, first.validFrom)) {
      flags.push({ code: 'routeBeforeRollOut', step, from: first.validFrom })
    }
  }
  return flags
}

function unmetPreconditions(monitoring: HomeMonitoringPlan): MonitoringFlag[] {
  return monitoring.preconditions
    .filter(({ met }) => !met)
    .map(({ precondition }) => ({ code: 'preconditionUnmet', precondition }))
}
