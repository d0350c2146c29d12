/**
 * A regional centre for care coordination (IG&H p. 26): the four functions that it has day and night, and how far its
 * three goals are reached: less inflow, faster throughflow, faster outflow.
 */
import type { HospitalFlow, PlaceBalance } from './coordination.ts'
import { flowBalances, reliefOf } from './coordination.ts'

export const COORDINATION_FUNCTIONS = [
  'triageLanguage',
  'fittingCare',
  'followUpControl',
  'capacityInsight',
] as const
export type CoordinationFunction = (typeof COORDINATION_FUNCTIONS)[number]

/** What a region states of its centre. */
export interface CoordinationCentre {
  /** Functions that are there, seven days a week, day and night. */
  readonly functions: readonly CoordinationFunction[]
  /** Patients who would have come to a hospital today and went elsewhere. */
  readonly bentPatients: number
  /** Mean hours between ready to leave and a place; null while nobody counts them. */
  readonly hoursToPlace: number | null
}

export interface CoordinationScore {
  readonly missing: readonly CoordinationFunction[]
  /** Bent ÷ (bent + came in), 0–1; null where neither was stated. */
  readonly bentShare: number | null
  /** Bed-days that are lost today to patients who wait for a place elsewhere, and tomorrow if today's free places are used. */
  readonly blockedBedDays: number
  readonly blockedTomorrow: number
  readonly hoursToPlace: number | null
}

export const NO_CENTRE: CoordinationCentre = { functions: [], bentPatients: 0, hoursToPlace: null }

export function scoreCoordination(
  centre: CoordinationCentre,
  flows: readonly HospitalFlow[],
  places: readonly PlaceBalance[],
): CoordinationScore {
  const came = flowBalances(flows).reduce((sum, { into }) => sum + into, 0)
  const offered = came + centre.bentPatients
  const { blocked, relieved } = reliefOf(places)
  return {
    missing: COORDINATION_FUNCTIONS.filter((one) => !centre.functions.includes(one)),
    bentShare: offered === 0 ? null : centre.bentPatients / offered,
    blockedBedDays: blocked,
    blockedTomorrow: blocked - relieved,
    hoursToPlace: centre.hoursToPlace,
  }
}
