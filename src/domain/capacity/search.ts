/** Answers to a planner's questions, looked for among the levers of the plan and those that it lacks. */

import type { Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { answerPlan, type PlanAnswers } from './answers.ts'
import { appraisePlan } from './appraisal.ts'
import type { PlanCalculator } from './calculate-plan.ts'
import { leverRules } from './lever-rules.ts'
import { withSearchedLevers } from './searched-levers.ts'

/** @param catalogue published levers that the plan lacks, switched off */
export function searchPlan(
  plan: RegionalPlan,
  catalogue: readonly Lever[],
  calculator: PlanCalculator,
  report?: (done: number) => void,
): PlanAnswers {
  const { advice } = appraisePlan(plan, calculator)
  const { asPlanned, withinRules } = withSearchedLevers(plan, catalogue, advice)
  return answerPlan(asPlanned, calculator.demandOf(asPlanned), report, {
    plan: withinRules,
    rules: leverRules(withinRules, advice),
    ownRules: leverRules(asPlanned, advice),
  })
}
