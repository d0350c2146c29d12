/**
 * From patients on home oxygen to concentrators needed. Patients are counted at the same time (a stock, once a week);
 * weekly inflow is another unit and is never mixed with it. Devices are more than patients: each is also on its way.
 */
import type { IsoWeek } from '../../shared/civil-date.ts'
import type { DemandSettings } from '../records/demand-settings.ts'
import type { LedgerWeek } from '../records/position.ts'

/** Implied and assumed duration that lie further apart than this deserve a warning. */
const DURATION_TOLERANCE = 0.25
const MINUTES_PER_HOUR = 60

/** Litres of gas per day: 1 L/min for 24 hours is 1,440. */
export function litresPerDay(flowLpm: number, hoursPerDay = 24): number {
  return flowLpm * MINUTES_PER_HOUR * hoursPerDay
}

/** (device days + turnaround) ÷ clinical days: 13 and 3 days give 1.23 devices per patient at the same time. */
export function devicesPerPatient(settings: DemandSettings): number {
  return (settings.deviceDays + settings.turnaroundDays) / settings.clinicalDays
}

/** Whole concentrators that one patient needs at a flow: a 5 L/min model does not serve 6 L/min alone. */
export function concentratorsAt(flowLpm: number, maxFlowLpm: number): number {
  return Math.ceil(flowLpm / maxFlowLpm)
}

/**
 * Concentrators needed for `patients` at the same time, to the nearest whole device:
 * Σ bands patients × share × share on concentrators × devices at that flow × devices per patient ÷ share in service.
 */
export function socNeed(patients: number, settings: DemandSettings): number {
  return Math.floor(patients * socPerPatient(settings) + 0.5)
}

/** Concentrators owned per patient at the same time: flow, share on concentrators, turnaround and those out of service. */
export function socPerPatient(settings: DemandSettings): number {
  const atOnce = settings.flowBands.reduce(
    (sum, { flowLpm, share }) => sum + share * concentratorsAt(flowLpm, settings.maxFlowLpm),
    0,
  )
  return (settings.socShare * atOnce * devicesPerPatient(settings)) / (1 - settings.outOfServiceShare)
}

/** Patients at the same time ÷ new patients per day; null where the inflow is zero. */
export function impliedDays(patients: number, inflowPerWeek: number): number | null {
  return inflowPerWeek > 0 ? (patients * 7) / inflowPerWeek : null
}

/** Whether stock ÷ inflow and the assumed duration differ by more than a quarter of the assumed one. */
export function durationsDisagree(implied: number, assumed: number): boolean {
  return Math.abs(implied - assumed) > DURATION_TOLERANCE * assumed
}

/** Days that a stock lasts; null (unknown, never endless) where nothing is used. */
export function coverageDays(stock: number, usePerDay: number): number | null {
  return usePerDay > 0 ? stock / usePerDay : null
}

export interface GapSummary {
  readonly firstWeek: IsoWeek | null
  readonly greatest: number
  readonly greatestWeek: IsoWeek | null
  /** Sum over the weeks of patients who cannot have a concentrator. */
  readonly patientWeeks: number
}

/** The gap in three figures; a device gap is told as patients by the devices each patient needs that week. */
export function summarizeGap(weeks: readonly LedgerWeek[]): GapSummary {
  const short = weeks.filter((week) => week.gap > 0)
  const greatest = short.reduce<LedgerWeek | null>(
    (most, week) => (most && most.gap >= week.gap ? most : week),
    null,
  )
  return {
    firstWeek: short[0]?.isoWeek ?? null,
    greatest: greatest?.gap ?? 0,
    greatestWeek: greatest?.isoWeek ?? null,
    patientWeeks: short.reduce((sum, { gap, need, patients }) => sum + (gap * patients) / need, 0),
  }
}
