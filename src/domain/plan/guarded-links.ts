/** Which links a plan's levers must keep at or under the threshold: every link, unless the planner chose some. */

import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { RegionalPlan } from './regional-plan.ts'

export function guardedLinksOf({ guardedLinks }: RegionalPlan): readonly LinkId[] {
  return guardedLinks ?? LINK_IDS
}

/** Guards exactly these links; all of them, or none, means every link. */
export function guardLinks(plan: RegionalPlan, links: readonly LinkId[]): RegionalPlan {
  const all = { ...plan }
  delete all.guardedLinks
  const chosen = LINK_IDS.filter((link) => links.includes(link))
  return chosen.length === 0 || chosen.length === LINK_IDS.length ? all : { ...all, guardedLinks: chosen }
}
