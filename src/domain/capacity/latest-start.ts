/**
 * The latest day on which each lever that is in use can still start, the others as planned, while every guarded link
 * that the plan keeps under the threshold stays there. Links that the plan does not keep are left out of the question.
 */

import { canHarm, isBurden, type Lever } from '../plan/lever.ts'
import { guardedLinksOf } from '../plan/guarded-links.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { NO_RULES, type LeverRules } from './lever-rules.ts'
import { withPart, type Choice, type LeverJudge, type Part } from './lever-judge.ts'

export interface LatestStart {
  readonly leverId: string
  /** Null where there is no such date: see `because`. */
  readonly date: CivilDate | null
  /** `notNeeded`: also without this lever. `notKept`: no link that it helps is kept under the threshold. */
  readonly because: 'latest' | 'notNeeded' | 'notKept'
}

/** What is asked of a `LeverJudge`. */
type Judge = Pick<LeverJudge, 'judge' | 'firstAbove'>

/** Latest starts under a choice of levers, in the order of the plan. */
export function findLatestStarts(
  plan: RegionalPlan,
  judge: Judge,
  parts: readonly Part[],
  rules: LeverRules = NO_RULES,
): LatestStart[] {
  const verdicts = judge.judge({ parts })
  const kept = guardedLinksOf(plan).filter((link) => verdicts[link].overrun <= plan.thresholdProbability)
  return plan.levers.flatMap((lever, index) =>
    parts[index] === 'on' ? [latestOf(plan, judge, parts, lever, index, kept, rules)] : [],
  )
}

function latestOf(
  plan: RegionalPlan,
  judge: Judge,
  parts: readonly Part[],
  lever: Lever,
  index: number,
  kept: readonly LinkId[],
  rules: LeverRules,
): LatestStart {
  const leverId = lever.id
  const holds = (candidate: readonly Part[], start: CivilDate): boolean =>
    judge.firstAbove({ parts: candidate, moved: { index, start } }, plan.thresholdProbability, kept) === null
  if (holds(withPart(parts, index, 'off'), lever.start)) {
    const helps = lever.effects.some((effect) => kept.includes(effect.link) && !isBurden(effect))
    return { leverId, date: null, because: helps ? 'notNeeded' : 'notKept' }
  }
  const last = Math.max(0, daysBetween(lever.start, addDays(plan.startDate, plan.horizonDays - 1)))
  /** As planned, and every later day on which the rules let it start. */
  const dates = Array.from({ length: last + 1 }, (_, later) => addDays(lever.start, later)).filter(
    (date, later) => later === 0 || rules.mayStart(lever, date),
  )
  const works = (at: number): boolean => {
    const start = dates[at] ?? lever.start
    if (at === 0) return true
    const choice = { parts, moved: { index, start } }
    return holds(parts, start) && !breaksRules(judge, rules, choice)
  }
  // Without burdens, an end or people, a later start never helps: halve. Otherwise look at every day.
  const monotone = lever.durationDays === null && lever.needs.length === 0 && !canHarm(lever)
  const most = dates.length - 1
  const at = monotone ? bisect(most, works) : lastThat(most, works)
  return { leverId, date: dates[at] ?? lever.start, because: 'latest' }
}

function breaksRules(judge: Judge, rules: LeverRules, choice: Choice): boolean {
  return rules.lacksStaff(choice) || rules.lacksConcentrators(choice, judge.judge(choice).homeOxygen)
}

function bisect(most: number, works: (later: number) => boolean): number {
  let [good, bad] = [0, most + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (works(middle)) good = middle
    else bad = middle
  }
  return good
}

function lastThat(most: number, works: (later: number) => boolean): number {
  let later = most
  while (!works(later)) later -= 1
  return later
}
