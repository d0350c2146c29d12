/** Answers to a planner's questions, looked for among the levers of the plan and those that it lacks. */

import type { OwnDemand } from '../demand/own-demand.ts'
import { guardedLinksOf } from '../plan/guarded-links.ts'
import type { Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { answerPlan, type PlanAnswers } from './answers.ts'
import { appraisePlan } from './appraisal.ts'
import type { PlanCalculator } from './calculate-plan.ts'
import { findLatestStarts } from './latest-start.ts'
import { LeverJudge, type Part } from './lever-judge.ts'
import { leverRules } from './lever-rules.ts'
import { MovedSearch, type DatedSet } from './moved-set.ts'
import type { PhaseAdvice } from './phase-advice.ts'
import { withSearchedLevers, type SearchedPlans } from './searched-levers.ts'

/**
 * Looks on the planned days; where no set does it on those, every lever may begin as early as the rules allow. Then looks
 * whether fewer do it, or whether it can be done at all, with levers of the plan on any other day that the rules allow.
 * @param catalogue published levers that the plan lacks, switched off
 */
export function searchPlan(
  plan: RegionalPlan,
  catalogue: readonly Lever[],
  calculator: PlanCalculator,
  report: (done: number) => void = () => undefined,
): PlanAnswers {
  const { advice } = appraisePlan(plan, calculator)
  const { asPlanned, withinRules, asEarlyAsMay, onOtherDays } = withSearchedLevers(plan, catalogue, advice)
  const rounds = 1 + (asEarlyAsMay ? 1 : 0) + (onOtherDays ? 1 : 0)
  const own = calculator.demandOf(asPlanned)
  const answersOn = (asked: RegionalPlan, round: number): PlanAnswers =>
    answerPlan(asPlanned, own, (part) => report((round + part) / rounds), {
      plan: asked,
      rules: leverRules(asked, advice),
      ownRules: leverRules(asPlanned, advice),
    })
  const planned = answersOn(withinRules, 0)
  const earlier = asEarlyAsMay && !planned.smallestSet.reached ? answersOn(asEarlyAsMay, 1) : null
  const known = earlier?.smallestSet.reached ? earlier : planned
  if (onOtherDays === null) return known
  return onAnyDay(known, onOtherDays, own, advice, (part) => report((rounds - 1 + part) / rounds))
}

/** The answers with a better set on other days, where there is one; and whether that there is none is proven. */
function onAnyDay(
  known: PlanAnswers,
  { plan, days }: NonNullable<SearchedPlans['onOtherDays']>,
  own: OwnDemand,
  advice: readonly PhaseAdvice[],
  report: (done: number) => void,
): PlanAnswers {
  const { smallestSet } = known
  const judge = new LeverJudge(plan, own)
  const rules = leverRules(plan, advice)
  const search = new MovedSearch(plan, judge, rules, days, report)
  const most = smallestSet.reached ? smallestSet.leverIds.length - 1 : plan.levers.length
  const { set, proven } = search.smallest(most)
  const otherStarts = proven ? 'proven' : 'searched'
  const ofKnown = plan.levers.map(({ id }) =>
    smallestSet.leverIds.includes(id) ? known.searched.find((lever) => lever.id === id) : undefined,
  )
  const found = set ?? (proven && smallestSet.reached ? null : byHand(search, ofKnown, smallestSet.reached))
  if (found === null || isSameSet(found, ofKnown)) {
    return { ...known, smallestSet: { ...smallestSet, otherStarts } }
  }
  const dated = { ...plan, levers: plan.levers.map((lever, at) => found[at] ?? lever) }
  const parts = found.map((lever): Part => (lever ? 'on' : 'off'))
  const judgeOfFound = new LeverJudge(dated, own)
  const verdicts = judgeOfFound.judge({ parts })
  const linksAbove = guardedLinksOf(plan).filter((link) => verdicts[link].overrun > plan.thresholdProbability)
  return {
    ...known,
    searched: dated.levers,
    smallestSet: {
      ...smallestSet,
      leverIds: found.flatMap((lever) => lever?.id ?? []),
      reached: linksAbove.length === 0,
      proven: linksAbove.length === 0 ? proven && set !== null : smallestSet.proven,
      otherStarts,
      linksAbove,
      latestStart: findLatestStarts(dated, judgeOfFound, parts, leverRules(dated, advice)),
    },
  }
}

/** What moving one lever at a time makes of the known set. */
function byHand(search: MovedSearch, known: DatedSet, reached: boolean): DatedSet {
  return reached ? search.fewer(known) : search.improved(known)
}

function isSameSet(a: DatedSet, b: DatedSet): boolean {
  return a.every((lever, at) => lever?.start === b[at]?.start)
}
