/**
 * The risk that an emergency department has to stop admitting: P(waiting > places), a figure of our own. Who is being
 * treated is a Poisson count around arrivals × stay. Who waits for a bed is what was counted today, and what the ward
 * of the regional plan lacks more than it does today: the part of each department goes by its COVID arrivals.
 */
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { exp, log } from '../shared/exact-math.ts'
import { type DepartmentLoad, type EmergencyDepartment, HOURS_A_DAY } from './emergency-departments.ts'

/** Days ahead that a risk is told for: as far as a forecast is trusted. */
export const RISK_DAYS = 7

/**
 * Beds that the ward lacks on a day, as strata of the plan's draws with their weights; days from the preparation's day on.
 * Empty: no plan is at hand.
 */
export type WardShortage = readonly (readonly ShortageStratum[])[]
export interface ShortageStratum {
  readonly weight: number
  readonly beds: number
}

export interface ClosureRisk {
  readonly id: string
  /** Today, 0–1; null where it is closed or nobody has said how many places it has. */
  readonly now: number | null
  /** The highest of the days ahead, today included; null without a plan. */
  readonly highest: { readonly on: CivilDate; readonly risk: number; readonly boarding: number } | null
}

/** One risk for each department; `loads` say what closures elsewhere send it. */
export function closureRisks(
  departments: readonly EmergencyDepartment[],
  loads: readonly DepartmentLoad[],
  shortage: WardShortage,
  today: CivilDate,
): readonly ClosureRisk[] {
  const covid = departments.reduce((sum, { covidArrivals }) => sum + covidArrivals, 0)
  const lackingToday = meanBeds(shortage[0] ?? [])
  return departments.map((one): ClosureRisk => {
    const load = loads.find(({ id }) => id === one.id)
    const isShut = load === undefined || load.state === 'closed' || load.state === 'knockOn'
    if (isShut || one.places === 0) return { id: one.id, now: null, highest: null }
    const mean = (load.arrivals * one.stayHours) / HOURS_A_DAY
    const part = covid === 0 ? 0 : one.covidArrivals / covid
    const boardingOf = (beds: number): number => Math.max(0, one.boarding + part * (beds - lackingToday))
    const risks = shortage.slice(0, RISK_DAYS + 1).map((strata, day) => ({
      on: addDays(today, day),
      risk: strata.reduce(
        (sum, { weight, beds }) => sum + weight * exceeds(mean, one.places - boardingOf(beds)),
        0,
      ),
      boarding: boardingOf(meanBeds(strata)),
    }))
    const highest = risks.reduce<ClosureRisk['highest']>(
      (most, day) => (most === null || day.risk > most.risk ? day : most),
      null,
    )
    return { id: one.id, now: exceeds(mean, one.places - one.boarding), highest }
  })
}

function meanBeds(strata: readonly ShortageStratum[]): number {
  return strata.reduce((sum, { weight, beds }) => sum + weight * beds, 0)
}

/** Probability that a Poisson count around `mean` is above `limit`. In logarithms: e^−mean is nothing for a large one. */
function exceeds(mean: number, limit: number): number {
  if (limit < 0) return 1
  if (mean === 0) return 0
  const logMean = log(mean)
  let logTerm = -mean
  let below = exp(logTerm)
  for (let count = 1; count <= Math.floor(limit); count += 1) {
    logTerm += logMean - log(count)
    below += exp(logTerm)
  }
  return Math.min(1, Math.max(0, 1 - below))
}
