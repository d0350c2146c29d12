/** What of a region's COVID care falls to each of its hospitals, by the key inside the region. */

import type { Hospital } from '../plan/hospital.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { PlanOutcome } from './outcome.ts'

export interface HospitalShare {
  readonly hospital: Hospital
  /** Part of the region, 0–1. */
  readonly share: number
  /** Beds for COVID at the region's proportion on day 0, the patients of the median peak, and what is short. */
  readonly ward: HospitalLoad
  readonly icu: HospitalLoad
}

export interface HospitalLoad {
  readonly room: number
  readonly peak: number
  readonly short: number
}

/** In the order of the plan; empty where it holds no hospitals. */
export function hospitalShares(
  { hospitals = [], links }: RegionalPlan,
  outcome: PlanOutcome,
): HospitalShare[] {
  const keys = hospitals.reduce((sum, { keyPercent }) => sum + keyPercent, 0)
  return hospitals.map((hospital) => {
    const share = keys > 0 ? hospital.keyPercent / keys : 1 / hospitals.length
    const loadOf = (link: 'ward' | 'icu', beds: number): HospitalLoad => {
      const { staffedCapacity } = links[link]
      const room = staffedCapacity > 0 ? ((outcome.links[link].room[0] ?? 0) * beds) / staffedCapacity : 0
      const peak = outcome.links[link].peak.p50 * share
      return { room, peak, short: Math.max(0, peak - room) }
    }
    return { hospital, share, ward: loadOf('ward', hospital.wardBeds), icu: loadOf('icu', hospital.icuBeds) }
  })
}
