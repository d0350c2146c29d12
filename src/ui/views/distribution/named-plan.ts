/** Regional plans by the name that the reader knows them by, and which of several for one region counts. Pure. */

import type { RegionalPlan } from '../../../domain/plan/regional-plan.ts'
import type { AppDocument } from '../../../state/app.svelte.ts'

export interface NamedPlan {
  readonly title: string
  readonly plan: RegionalPlan
}

/** One plan, or none where the document is of another kind. */
export function namedPlan(document: AppDocument): NamedPlan[] {
  return document.kind === 'regional-plan' ? [{ title: document.title, plan: document.body }] : []
}

/** Of every region the plan with the latest first day; of equals the one that came in first. */
export function newestPerRegion(plans: readonly NamedPlan[]): NamedPlan[] {
  const newest = new Map<string, NamedPlan>()
  for (const one of plans) {
    const before = newest.get(one.plan.region.id)
    if (!before || one.plan.startDate > before.plan.startDate) newest.set(one.plan.region.id, one)
  }
  return [...newest.values()]
}
