/** What a region is called beside the others, and in which order they stand. Pure. */

import type { NationalPlan } from '../../../domain/national/take-part.ts'
import { COUNTRY } from '../../../domain/plan/region-overlap.ts'
import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import { jointRowOf, knownRegion } from '../../../reference/distribution-defaults.ts'
import { ROAZ_REGION_IDS } from '../../../reference/regions.ts'

/** The short name of a region of the reference; any other region has its own. */
export function regionName({ region }: Pick<RegionalPlan, 'region'>): string {
  return knownRegion(region.id)?.shortName ?? region.name
}

/** In the order of the LNAZ table, then regions of the planner's own as they came, the country last. */
export function inTableOrder(plans: readonly NationalPlan[]): NationalPlan[] {
  const placeOf = ({ plan }: NationalPlan): number => {
    const { id } = plan.region
    if (id === COUNTRY) return Infinity
    const place = ROAZ_REGION_IDS.findIndex((known) => known === id || jointRowOf(known) === id)
    return place < 0 ? ROAZ_REGION_IDS.length : place
  }
  return plans.toSorted((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)]
    return left === right ? 0 : left - right
  })
}
