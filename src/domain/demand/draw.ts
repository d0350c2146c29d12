/** A value for every uncertain number in every draw, stratified over all draws of the plan. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { estimateQuantile, type Estimate } from '../shared/estimate.ts'
import { streamOf, stratifiedUniform } from '../shared/random.ts'

/** What a parameter is in draw `draw` of `draws`; `name` keys its stream, so that other parameters never shift it. */
export function sample(
  estimate: Estimate,
  name: string,
  plan: Pick<RegionalPlan, 'seed' | 'draws'>,
  draw: number,
): number {
  if (estimate.low === estimate.high) return estimate.mode
  return estimateQuantile(estimate, stratifiedUniform(plan.seed, streamOf(name), draw, plan.draws))
}
