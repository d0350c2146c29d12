/** Observed figures taken over into a plan: behind the bands, and where the planner wants it, as its start. */

import { startingPoint, type StartingPoint } from '../observed/starting-point.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { scaled } from '../shared/estimate.ts'
import { setProfileField, setScenarioEstimate, type Mark } from './edits.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** Puts a series behind the bands. Nothing that is calculated changes. */
export function takeObserved(plan: RegionalPlan, observed: ObservedSeries): RegionalPlan {
  return { ...plan, observed }
}

/**
 * Begins the plan on `startDate` with what the series says of that day: beds in use on ward and ICU, the growth of
 * admissions, and infections in proportion to admissions (what was assumed before, × admissions of the feed ÷ the
 * admissions that the occupied ward implied; inferred). A figure that the series does not give stays as it was.
 * `mark` says where they come from.
 */
export function startFromObserved(
  plan: RegionalPlan,
  observed: ObservedSeries,
  startDate: CivilDate,
  mark: Mark,
): RegionalPlan {
  const start: StartingPoint = startingPoint(observed, startDate)
  const impliedAdmissionsPerDay = plan.links.ward.occupied / plan.course.stays.ward.meanDays.mode
  let changed: RegionalPlan = { ...plan, startDate }
  for (const link of ['ward', 'icu'] as const) {
    const { value } = start[link]
    if (value !== null) changed = setProfileField(changed, link, 'occupied', value, mark)
  }
  const admissionsPerDay = start.wardAdmissionsPerDay.value
  if (admissionsPerDay !== null && impliedAdmissionsPerDay > 0) {
    const ratio = admissionsPerDay / impliedAdmissionsPerDay
    const infections = scaled(plan.scenario.startingInfectionsPerDay, ratio)
    changed = setScenarioEstimate(changed, 'startingInfectionsPerDay', infections, mark)
  }
  const growth = start.growthPerDay.value
  if (growth === null) return changed
  return { ...changed, scenario: { ...changed.scenario, startingGrowthPerDay: growth } }
}
