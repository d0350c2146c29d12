/** How far ahead a plan is a forecast. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'

/**
 * Days ahead of which the plan speaks as a forecast. Measured: beyond about six weeks the chance of an overrun is hardly
 * better known than what is usual.
 */
export const FORESEEABLE_DAYS = 42

/** The last day of a plan of which it speaks as a forecast. */
export function foreseeableUntil({
  startDate,
  horizonDays,
}: Pick<RegionalPlan, 'startDate' | 'horizonDays'>): CivilDate {
  return addDays(startDate, Math.min(FORESEEABLE_DAYS, horizonDays - 1))
}
