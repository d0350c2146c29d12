/**
 * Care coordination of a day (IG&H p. 26; LNAZ § 4.2.1): what comes in, goes through and goes out of each hospital, who
 * waits for a place elsewhere, and which of them today's free places relieve. Counts, never patients.
 */

/** Places that people wait for when they need no hospital any more. */
export const OUTFLOW_PLACES = [
  'home',
  'homeOxygen',
  'districtNursing',
  'nursingHome',
  'shortStay',
  'rehabilitation',
  'careHotel',
] as const
export type OutflowPlace = (typeof OUTFLOW_PLACES)[number]

export interface HospitalFlow {
  readonly id: string
  readonly name: string
  /** Patients who came in today, by way. */
  readonly viaGp: number
  readonly viaEmergency: number
  readonly transferredIn: number
  /** From ward to ICU today: goes through, changes nothing for the hospital. */
  readonly toIcu: number
  readonly discharged: number
  readonly transferredOut: number
}

export interface PlaceBalance {
  readonly place: OutflowPlace
  /** Patients in a hospital who wait for such a place. */
  readonly waiting: number
  /** Such places that are free for them today. */
  readonly free: number
}

export interface FlowBalance {
  readonly hospital: string
  readonly into: number
  readonly out: number
  /** Patients more than yesterday (negative: fewer). */
  readonly change: number
}

/** In − out of every hospital; moves inside change nothing. */
export function flowBalances(flows: readonly HospitalFlow[]): readonly FlowBalance[] {
  return flows.map(({ name, viaGp, viaEmergency, transferredIn, discharged, transferredOut }) => {
    const into = viaGp + viaEmergency + transferredIn
    const out = discharged + transferredOut
    return { hospital: name, into, out, change: into - out }
  })
}

export interface Relief {
  /** Patients who wait in a hospital bed for a place elsewhere. */
  readonly blocked: number
  /** Of them, those for whom a fitting place is free: relieved + short = blocked. */
  readonly relieved: number
  readonly short: readonly { readonly place: OutflowPlace; readonly patients: number }[]
}

/** Who can go today. A free place of one kind is no place of another. */
export function reliefOf(places: readonly PlaceBalance[]): Relief {
  const short = places
    .map(({ place, waiting, free }) => ({ place, patients: Math.max(0, waiting - free) }))
    .filter(({ patients }) => patients > 0)
  const blocked = places.reduce((sum, { waiting }) => sum + waiting, 0)
  return { blocked, relieved: blocked - short.reduce((sum, { patients }) => sum + patients, 0), short }
}
