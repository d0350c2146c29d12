/** A plan that begins on a day and follows what was seen until then. */

import type { ObservedSeries } from '../observed/series.ts'
import { setProfileField, setScenarioEstimate, type Mark } from '../plan/edits.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { exactly } from '../shared/estimate.ts'
import { derivedStands, seenInfections, UNSEEN_LINKS } from './derived-stands.ts'
import { fitOf, UNITS } from './start.ts'

/** Who says so: of what was seen, and of what follows from it for links that have no figures. */
export interface StartMarks {
  readonly seen: Mark
  readonly derived: Mark
}

/**
 * The plan from `startDate` on, fitted to `observed`: beds in use on ward and ICU as published, infections as they
 * imply, and on the other links what those infections lead to by their rates and stays. Null where the figures do not
 * suffice: ward or ICU beds were not published on the day or the three days before it.
 */
export function startFromObserved(
  plan: RegionalPlan,
  observed: ObservedSeries,
  startDate: CivilDate,
  marks: StartMarks,
): RegionalPlan | null {
  const following: RegionalPlan = { ...plan, observed, startDate, startsFrom: 'observed' }
  const fit = fitOf(following)
  if (fit === null) return null
  const infections = seenInfections(following, fit)
  let changed: RegionalPlan = {
    ...following,
    scenario: { ...following.scenario, startingGrowthPerDay: fit.state.growth },
  }
  changed = setScenarioEstimate(changed, 'startingInfectionsPerDay', exactly(infections), marks.derived)
  for (const unit of UNITS) {
    changed = setProfileField(changed, unit, 'occupied', fit.units[unit].published, marks.seen)
  }
  const stands = derivedStands(following, fit)
  for (const link of UNSEEN_LINKS) {
    changed = setProfileField(changed, link, 'occupied', stands[link], marks.derived)
  }
  return changed
}
