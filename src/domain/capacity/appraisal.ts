/**
 * What people should know beside the outcome of a plan: the phase that it makes due, what stands in the way of its
 * levers, and the regular care that it puts off. Needs the outcome without levers too, so it takes a worker's time.
 */

import { withoutLevers } from '../plan/edits.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { PlanCalculator } from './calculate-plan.ts'
import { deferredCare, type DeferredCare } from './deferred-care.ts'
import { flagLevers, type LeverFlag } from './lever-flags.ts'
import type { PlanOutcome } from './outcome.ts'
import { advisePhases, type NationalDays, type PhaseAdvice } from './phase-advice.ts'

export interface PlanAppraisal {
  readonly advice: readonly PhaseAdvice[]
  readonly flags: readonly LeverFlag[]
  readonly deferred: DeferredCare
}

/** Appraises a plan with its outcome; `unaided` is the outcome with every lever off. */
export function appraise(
  plan: RegionalPlan,
  planned: PlanOutcome,
  unaided: PlanOutcome,
  national: NationalDays | null = null,
): PlanAppraisal {
  const advice = advisePhases(plan, { planned, unaided }, national)
  return { advice, flags: flagLevers(plan, planned, advice), deferred: deferredCare(plan, planned) }
}

/** The same, outcomes and all. */
export function appraisePlan(
  plan: RegionalPlan,
  calculator: PlanCalculator,
  planned: PlanOutcome = calculator.calculate(plan),
  national: NationalDays | null = null,
): PlanAppraisal {
  const uses = plan.levers.some(({ enabled }) => enabled)
  return appraise(plan, planned, uses ? calculator.calculate(withoutLevers(plan)) : planned, national)
}
