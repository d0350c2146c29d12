/** One draw: a value for every uncertain number of demand, stratified over all draws of the plan. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { estimateQuantile, type Estimate } from '../shared/estimate.ts'
import { streamOf, stratifiedUniform } from '../shared/random.ts'

export interface Draw {
  readonly virulence: number
  /** Reproduction number on day 0, before dated changes and depletion. */
  readonly reproduction: number
  readonly startingInfectionsPerDay: number
  readonly susceptibleShare: number
  readonly icuToWardShare: number
}

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

/**
 * R on day 0 = R of delta × contagiousness × adherence × (1 − booster share × protection by a booster).
 * The form is ours (inferred); the factors are those of IG&H p.8.
 */
export function sampleDraw(plan: RegionalPlan, draw: number): Draw {
  const { scenario, course } = plan
  const of = (estimate: Estimate, name: string): number => sample(estimate, name, plan, draw)
  const boosted =
    of(scenario.boosterShare, 'boosterShare') * of(course.boosterProtection, 'boosterProtection')
  return {
    virulence: of(scenario.virulence, 'virulence'),
    reproduction:
      of(course.deltaReproduction, 'deltaReproduction') *
      of(scenario.contagiousness, 'contagiousness') *
      of(scenario.adherence, 'adherence') *
      (1 - boosted),
    startingInfectionsPerDay: of(scenario.startingInfectionsPerDay, 'startingInfectionsPerDay'),
    susceptibleShare: of(scenario.susceptibleShare, 'susceptibleShare'),
    icuToWardShare: of(course.icuToWardShare, 'icuToWardShare'),
  }
}
