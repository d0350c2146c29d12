/**
 * Hours of care that a link needs and has, day by day:
 *
 *   had(t)    = own fte × hours per fte ÷ 7 × (1 − absence(t)) + nursing hours of those deployed + exchange
 *   absence(t) = usual absence + infected in the last days ÷ all people × (1 − relief of a guideline), where that is asked
 *   needed(t) = patients(t) × hours per patient and day + hours of other care
 *
 * People who move from one link to another leave their hours there and bring them × efficiency to where they go: an
 * own figure per move (inferred: 0.8 within the hospital, 0.6 to nursing homes and home care).
 */
import type { ChainLink } from '../shared/care-chain.ts'
import { addDays, type CivilDate, daysBetween } from '../shared/civil-date.ts'
import { type Deployment, linkHoursPerWeek } from './staff-pool.ts'

export const WEEK_DAYS = 7

export interface LinkStaff {
  readonly link: ChainLink
  readonly ownFte: number
  readonly hoursPerFteWeek: number
  /** Share of the own staff that is absent, 0–1. */
  readonly absenceShare: number
  readonly hoursPerPatientDay: number
  /** Hours a day for other patients. */
  readonly otherHoursPerDay: number
  /** Patients because of COVID, each figure until the next; a plan's own median replaces it where one is at hand. */
  readonly patients: readonly DatedPatients[]
}

export interface DatedPatients {
  readonly from: CivilDate
  readonly patients: number
}

/** People who move from a link to another. */
export interface Exchange {
  readonly id: string
  readonly from: ChainLink
  readonly to: ChainLink
  readonly fte: number
  /** Share of their hours that counts in the other link, 0–1. */
  readonly efficiency: number
  readonly start: CivilDate
  readonly until: CivilDate | null
}

/** Usual efficiency of a move (inferred): what is known of the work counts there. */
export function usualEfficiency(from: ChainLink, to: ChainLink): number {
  const isHospital = (link: ChainLink): boolean => link === 'ward' || link === 'icu'
  return isHospital(from) && isHospital(to) ? 0.8 : 0.6
}

export interface StaffDay {
  readonly link: ChainLink
  readonly day: CivilDate
  readonly hoursNeeded: number
  readonly hoursHad: number
}

/** Who works where: what the hours of a day are counted from. */
export interface Workforce {
  /** Absence because of infection, on top of the usual one; absent: it is not counted. */
  readonly infection?: InfectionAbsence
  readonly links: readonly LinkStaff[]
  readonly deployments: readonly Deployment[]
  readonly exchanges: readonly Exchange[]
}

export interface InfectionAbsence {
  /** Days that somebody who is infected is absent (inferred: seven). */
  readonly days: number
  /** Share of them who work all the same because a guideline allows it, 0–1. */
  readonly relief: number
}

export const USUAL_INFECTION_ABSENCE: InfectionAbsence = { days: 7, relief: 0 }

/** New infections ÷ inhabitants per day, as a regional plan expects them; staff is infected as everybody is. */
export interface InfectedShare {
  readonly first: CivilDate
  readonly shares: readonly number[]
}

/** Share of staff absent because of infection, 0–1; outside the plan's days as on its nearest day. */
export function infectionAbsence(
  { days, relief }: InfectionAbsence,
  { first, shares }: InfectedShare,
  on: CivilDate,
): number {
  const last = shares.length - 1
  const at = daysBetween(first, on)
  let infected = 0
  for (let back = 0; back < days; back += 1) infected += shares[Math.min(last, Math.max(0, at - back))] ?? 0
  return Math.min(1, infected) * (1 - relief)
}

/** Patients of a link per day from the first day on, as a regional plan expects them; null before the plan begins. */
export type ExpectedPatients = Partial<Readonly<Record<ChainLink, readonly (number | null)[]>>>

/** Hours of every link on `days` days from `first` on, link by link. */
export function staffDays(
  { links, deployments, exchanges, infection }: Workforce,
  first: CivilDate,
  days: number,
  expected: ExpectedPatients = {},
  infected: InfectedShare | null = null,
): readonly StaffDay[] {
  const infectedOn = (day: CivilDate): number =>
    infection && infected ? infectionAbsence(infection, infected, day) : 0
  const hoursPerFte = new Map(links.map(({ link, hoursPerFteWeek }) => [link, hoursPerFteWeek]))
  return links.flatMap((staff) =>
    Array.from({ length: days }, (_, index): StaffDay => {
      const day = addDays(first, index)
      const { link } = staff
      const absence = Math.min(1, staff.absenceShare + infectedOn(day))
      const own = (staff.ownFte * staff.hoursPerFteWeek * (1 - absence)) / WEEK_DAYS
      const deployed = deployments
        .filter((deployment) => deployment.link === link && isOn(day, deployment.from, deployment.until))
        .reduce((sum, deployment) => sum + linkHoursPerWeek(deployment) / WEEK_DAYS, 0)
      const moved = exchanges
        .filter((exchange) => isOn(day, exchange.start, exchange.until))
        .reduce((sum, exchange) => sum + movedHours(exchange, link, hoursPerFte), 0)
      const patients = expected[link]?.[index] ?? patientsOn(staff.patients, day)
      const hoursNeeded = patients * staff.hoursPerPatientDay + staff.otherHoursPerDay
      return { link, day, hoursNeeded, hoursHad: Math.max(0, own + deployed + moved) }
    }),
  )
}

/** Hours a day that an exchange brings to a link (negative: takes from it). */
function movedHours(
  { from, to, fte, efficiency }: Exchange,
  link: ChainLink,
  hoursPerFteWeek: ReadonlyMap<ChainLink, number>,
): number {
  const hours = (fte * (hoursPerFteWeek.get(from) ?? 0)) / WEEK_DAYS
  return (link === to ? hours * efficiency : 0) - (link === from ? hours : 0)
}

/** The first day on which a link has fewer hours than it needs; null where it never does. */
export function firstShortDay(days: readonly StaffDay[], link: ChainLink): CivilDate | null {
  return days.find((day) => day.link === link && day.hoursHad < day.hoursNeeded)?.day ?? null
}

function patientsOn(steps: readonly DatedPatients[], day: CivilDate): number {
  return steps.findLast(({ from }) => from <= day)?.patients ?? 0
}

/** From its first day on, until its last, both included. */
export function isOn(day: CivilDate, from: CivilDate, until: CivilDate | null): boolean {
  return from <= day && (until === null || day <= until)
}
