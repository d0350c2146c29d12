/** Answers to a planner's questions: what each lever adds, when it must start at the latest, and the smallest set. */

import type { OwnDemand } from '../demand/own-demand.ts'
import type { Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import { writeQuantiles } from '../shared/quantiles.ts'
import { findLatestStarts, type LatestStart } from './latest-start.ts'
import { LeverJudge, ownChoice, withPart, type LinkVerdict, type Part } from './lever-judge.ts'
import { NO_RULES, type LeverRules } from './lever-rules.ts'
import { findSmallestSet, mean, type SmallestSet } from './smallest-set.ts'

/**
 * What a lever changes on a link: of a lever in use, the plan without it against the plan; of another, the plan
 * against the plan with it. In unit × days; negative where a burden makes it worse.
 */
export interface LeverGain {
  readonly leverId: string
  readonly link: LinkId
  /** Difference of the medians: what the plan's own outcome shows when the lever is switched. */
  readonly unmetAvoided: number
  /** Difference of the means, which also sees what happens in few draws. */
  readonly meanUnmetAvoided: number
}

export interface PlanAnswers {
  /** Every lever of which a set was sought, with the start on which it was: of the plan, then of the catalogue. */
  readonly searched: readonly Lever[]
  /** Every link that a lever changes; a lever that changes nothing stands with its first link and 0. */
  readonly leverGains: readonly LeverGain[]
  /** Of the levers in use. */
  readonly latestStart: readonly LatestStart[]
  readonly smallestSet: SmallestSet & { readonly latestStart: readonly LatestStart[] }
}

/** Of which levers the smallest set is sought, and within which rules. */
export interface SetQuestion {
  readonly plan: RegionalPlan
  readonly rules: LeverRules
  /** Of the plan as it stands. */
  readonly ownRules: LeverRules
}

/**
 * All answers about a plan with every lever that is to be looked at; `own` holds all draws of the plan. `report` hears
 * the share that is done, 0–1. Without a question of its own the smallest set is one of the plan's levers as planned.
 */
export function answerPlan(
  plan: RegionalPlan,
  own: OwnDemand,
  report: (done: number) => void = () => undefined,
  about: SetQuestion = { plan, rules: NO_RULES, ownRules: NO_RULES },
): PlanAnswers {
  const judge = new LeverJudge(plan, own)
  const parts = ownChoice(plan)
  const leverGains = findGains(plan, judge, parts)
  report(0.1)
  const latestStart = findLatestStarts(plan, judge, parts, about.ownRules)
  report(0.3)
  const { plan: asked, rules } = about
  const setJudge = isSameLevers(asked, plan) ? judge : new LeverJudge(asked, own)
  const smallestSet = findSmallestSet(asked, setJudge, (done) => report(0.3 + 0.6 * done), rules)
  const chosen = asked.levers.map(({ id }): Part => (smallestSet.leverIds.includes(id) ? 'on' : 'off'))
  const latestOfSet = findLatestStarts(asked, setJudge, chosen, rules)
  report(1)
  return {
    searched: asked.levers,
    leverGains,
    latestStart,
    smallestSet: { ...smallestSet, latestStart: latestOfSet },
  }
}

function isSameLevers(a: RegionalPlan, b: RegionalPlan): boolean {
  return a.levers.length === b.levers.length && a.levers.every((lever, at) => lever === b.levers[at])
}

function findGains(plan: RegionalPlan, judge: LeverJudge, parts: readonly Part[]): LeverGain[] {
  return plan.levers.flatMap((lever, index) => {
    const without = judge.judge({ parts: withPart(parts, index, 'off') })
    const withIt = judge.judge({ parts: withPart(parts, index, 'on') })
    const gains = LINK_IDS.map((link) => ({
      leverId: lever.id,
      link,
      unmetAvoided: median(without[link]) - median(withIt[link]),
      meanUnmetAvoided: mean(without[link]) - mean(withIt[link]),
    }))
    const changed = gains.filter(
      ({ unmetAvoided, meanUnmetAvoided }) => unmetAvoided !== 0 || meanUnmetAvoided !== 0,
    )
    const link = lever.effects[0]?.link ?? 'gp'
    return changed.length > 0 ? changed : gains.filter((gain) => gain.link === link)
  })
}

function median({ unmet }: LinkVerdict): number {
  const one = new Float64Array(1)
  writeQuantiles(unmet, unmet.length, [0.5], one)
  return one[0] ?? 0
}
