/** What a calculation reads of a plan. */

import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'

/**
 * The plan without what changes no outcome: figures that it does not follow, decisions, actions, marks, and levers that
 * are not in use. It is what travels to a worker, many times a second while a slider is dragged.
 */
export function calculationInput(plan: RegionalPlan): RegionalPlan {
  const follows = plan.startsFrom === 'observed'
  const known = (series: ObservedSeries | null | undefined): ObservedSeries | null =>
    follows && series ? untilDay(series, plan.startDate) : null
  return {
    ...plan,
    levers: plan.levers.filter(({ enabled }) => enabled).map((lever) => ({ ...lever, needs: [], notes: '' })),
    actions: [],
    dayNotes: [],
    observed: known(plan.observed),
    nationalObserved: known(plan.nationalObserved),
    ownFigures: [],
  }
}

/** The figures until a day: those after it are not looked at. */
function untilDay(series: ObservedSeries, last: string): ObservedSeries {
  const days = series.days.filter(({ date }) => date <= last)
  return days.length === series.days.length ? series : { ...series, days }
}
