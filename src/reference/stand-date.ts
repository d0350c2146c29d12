/** Of which day the occupied beds of a plan speak: who begins today has the reference's stand, of another day. */

import type { RegionalPlan } from '../domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../domain/shared/care-chain.ts'
import { daysBetween, type CivilDate } from '../domain/shared/civil-date.ts'
import { DEFAULT_START_DATE, isDefaultRegionId } from './plan-defaults.ts'

/** A stand of so many days ago still speaks of day 0. */
const STALE_DAYS = 7

/** The day of the reference's stand, and the links that still have it though the plan begins at another time. */
export interface StaleStand {
  readonly date: CivilDate
  readonly links: readonly LinkId[]
}

/** Null where every stand was set by people, or speaks of day 0 or of the week around it. */
export function staleStandOf({ region, startDate, ownFigures }: RegionalPlan): StaleStand | null {
  if (!isDefaultRegionId(region.id)) return null
  if (Math.abs(daysBetween(DEFAULT_START_DATE, startDate)) <= STALE_DAYS) return null
  const links = LINK_IDS.filter((link) => !ownFigures.some(({ path }) => path === `links.${link}.occupied`))
  return links.length > 0 ? { date: DEFAULT_START_DATE, links } : null
}

/** The day of which the occupied beds of a link speak. */
export function standDateOf(plan: RegionalPlan, link: LinkId): CivilDate {
  const stale = staleStandOf(plan)
  return stale?.links.includes(link) ? stale.date : plan.startDate
}
