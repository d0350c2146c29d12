/** Observed figures taken over into a plan, behind the bands. */

import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** Puts a series behind the bands. A plan that follows its figures follows these; what is stated stays. */
export function takeObserved(plan: RegionalPlan, observed: ObservedSeries): RegionalPlan {
  return { ...plan, observed }
}
