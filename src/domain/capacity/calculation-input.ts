/** What a calculation reads of a plan. */

import type { RegionalPlan } from '../plan/regional-plan.ts'

/**
 * The plan without what changes no outcome: observed figures, decisions, actions, marks, and levers that are not in use.
 * It is what travels to a worker, many times a second while a slider is dragged.
 */
export function calculationInput(plan: RegionalPlan): RegionalPlan {
  return {
    ...plan,
    levers: plan.levers.filter(({ enabled }) => enabled).map((lever) => ({ ...lever, needs: [], notes: '' })),
    phaseDecisions: [],
    actions: [],
    observed: null,
    ownFigures: [],
  }
}
