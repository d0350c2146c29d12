/** Answers to a planner's questions, looked for among the levers of the plan and those that it lacks. */

import type { Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { answerPlan, type PlanAnswers } from './answers.ts'
import { appraisePlan } from './appraisal.ts'
import type { PlanCalculator } from './calculate-plan.ts'
import { leverRules } from './lever-rules.ts'
import { withSearchedLevers } from './searched-levers.ts'

/**
 * Looks on the planned days; where no set does it on those, every lever may begin as early as the rules allow.
 * @param catalogue published levers that the plan lacks, switched off
 */
export function searchPlan(
  plan: RegionalPlan,
  catalogue: readonly Lever[],
  calculator: PlanCalculator,
  report: (done: number) => void = () => undefined,
): PlanAnswers {
  const { advice } = appraisePlan(plan, calculator)
  const { asPlanned, withinRules, asEarlyAsMay } = withSearchedLevers(plan, catalogue, advice)
  const share = asEarlyAsMay ? 0.5 : 1
  const answersOn = (asked: RegionalPlan, done: number): PlanAnswers =>
    answerPlan(asPlanned, calculator.demandOf(asPlanned), (part) => report(done + share * part), {
      plan: asked,
      rules: leverRules(asked, advice),
      ownRules: leverRules(asPlanned, advice),
    })
  const answers = answersOn(withinRules, 0)
  if (asEarlyAsMay === null || answers.smallestSet.reached) return answers
  const earlier = answersOn(asEarlyAsMay, share)
  return earlier.smallestSet.reached ? earlier : answers
}
