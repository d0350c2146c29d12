/** What is published of the region of a plan, to hold a planner's figures against. */

import type { KnownRegion } from '../domain/plan/plausibility.ts'
import { figures } from './figures.ts'
import { COUNTRY_ID } from './plan-defaults.ts'
import { COUNTRY_INHABITANTS, planRegions } from './regions.ts'

/** Null for a region of the planner's own. */
export function knownRegion(id: string): KnownRegion | null {
  if (id === COUNTRY_ID) {
    return { inhabitants: COUNTRY_INHABITANTS, mostStaffedIcuBeds: figures['icu-step-2-beds'].value }
  }
  const row = planRegions.find((region) => region.id === id)
  return row ? { inhabitants: row.inhabitants, mostStaffedIcuBeds: row.beds1250 } : null
}
