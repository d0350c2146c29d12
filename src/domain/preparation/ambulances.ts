/**
 * Ambulance service of a region on a day (IG&H p. 27; LNAZ § 4.5): vehicle-hours that are left after urgent care,
 * which always goes first, and whether planned transfers may be promised on them.
 */

/** Other work that the service takes on in phase 3 (IG&H p. 27; LNAZ § 4.5). */
export const AMBULANCE_SHIFTS = ['mobileTriage', 'nursingHomeHelp', 'spreading'] as const
export type AmbulanceShift = (typeof AMBULANCE_SHIFTS)[number]

export interface AmbulanceDay {
  /** Vehicle-hours of the day. */
  readonly vehicleHours: number
  readonly urgentHours: number
  /** Hours of planned trips, and the share (0–1) of them that the Red Cross takes over: trips without medical care. */
  readonly plannedHours: number
  readonly redCrossShare: number
  /** Extra minutes of driving because departments are closed. */
  readonly closureMinutes: number
  /** Extra 112 calls because GPs are full, and the hours that each takes. */
  readonly extraCalls: number
  readonly hoursPerCall: number
  /** Below this share (0–1) of free hours no planned transfer is promised. */
  readonly threshold: number
  /** Work that was agreed on; absent: nobody has said. */
  readonly shifts?: readonly AmbulanceShift[]
}

export interface AmbulanceReadiness {
  /** Hours that the Red Cross frees. */
  readonly freedHours: number
  /** Hours left after urgent care: what planned trips can have at most. */
  readonly leftForPlanned: number
  /** Free vehicle-hours ÷ all, 0–1. */
  readonly readiness: number
  /** Whether planned transfers may be promised. */
  readonly plannedAllowed: boolean
  /** Hours that more transfers can have: after urgent care and the planned trips, with the threshold kept free. */
  readonly hoursForTransfers: number
}

export function ambulanceReadiness(day: AmbulanceDay): AmbulanceReadiness {
  const urgent = day.urgentHours + day.closureMinutes / 60 + day.extraCalls * day.hoursPerCall
  const freedHours = day.plannedHours * day.redCrossShare
  const planned = day.plannedHours - freedHours
  const leftForPlanned = Math.max(0, day.vehicleHours - urgent)
  const free = Math.max(0, leftForPlanned - planned)
  const readiness = day.vehicleHours === 0 ? 0 : free / day.vehicleHours
  return {
    freedHours,
    leftForPlanned,
    readiness,
    plannedAllowed: readiness >= day.threshold,
    hoursForTransfers: Math.max(0, free - day.threshold * day.vehicleHours),
  }
}
