/**
 * The smallest set of a plan's levers, on their planned dates, that keeps the guarded links under the threshold. Exact: a
 * deepening search that at a link above the threshold tries only levers which can help that link, and gives a branch
 * up once even the benefits of everything left, without any burden, would not do. A benefit never raises unmet demand
 * and a burden never lowers it, so nothing that works is given up. A set that the rules forbid is none: people that are
 * short are short in every larger set too, and concentrators that are short are a link above its threshold.
 */

import { isBurden, type Lever } from '../plan/lever.ts'
import { guardedLinksOf } from '../plan/guarded-links.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import type { LeverJudge, LinkVerdict, Part } from './lever-judge.ts'
import { NO_RULES, type LeverRules } from './lever-rules.ts'
import { OVERFLOW_ROUTES } from './overflow.ts'

export interface SmallestSet {
  readonly threshold: number
  /** The links that had to stay at or under it. */
  readonly links: readonly LinkId[]
  /** In the order of the plan. Where `reached` is false: the best set that was found. */
  readonly leverIds: readonly string[]
  /** Whether every guarded link stays at or under the threshold. */
  readonly reached: boolean
  /** Reached: no smaller set does it. Not reached: no set at all does it. On the days of `searched`. */
  readonly proven: boolean
  /**
   * Whether that holds for every other day on which levers of the plan may begin: `proven`; or was looked for and not
   * proven: `searched`; or none of them may begin on another day: `none`.
   */
  readonly otherStarts: 'none' | 'searched' | 'proven'
  /** Guarded links above the threshold with this set. */
  readonly linksAbove: readonly LinkId[]
}

/** Nodes of the search after which it stops unproven. */
const MOST_NODES = 20_000

/** Searches; `report` hears the share of the allowed nodes that is used up, 0–1. */
export function findSmallestSet(
  plan: RegionalPlan,
  judge: LeverJudge,
  report: (done: number) => void = () => undefined,
  rules: LeverRules = NO_RULES,
): SmallestSet {
  const { levers, thresholdProbability: threshold } = plan
  const links = guardedLinksOf(plan)
  const helpers = helpersByLink(levers)
  let nodes = 0

  const answer = (parts: readonly Part[], proven: boolean): SmallestSet => {
    const verdicts = judge.judge({ parts })
    const linksAbove = links.filter((link) => verdicts[link].overrun > threshold)
    const leverIds = levers.filter((_, index) => parts[index] === 'on').map(({ id }) => id)
    const reached = linksAbove.length === 0
    return { threshold, links, leverIds, reached, proven, otherStarts: 'none', linksAbove }
  }

  /** Chooses at most `left` more of the levers that are still `benefits` (open); `off` ones are ruled out. */
  function search(state: readonly Part[], left: number): Part[] | null {
    nodes += 1
    if (nodes % 50 === 0) report(Math.min(1, nodes / MOST_NODES))
    if (nodes > MOST_NODES) return null
    const chosen = state.map((part): Part => (part === 'on' ? 'on' : 'off'))
    if (rules.lacksStaff({ parts: chosen })) return null
    const above =
      judge.firstAbove({ parts: chosen }, threshold, links) ??
      (lacksConcentrators(judge, rules, chosen) ? 'homeOxygen' : null)
    if (above === null) return chosen
    if (left === 0 || judge.firstAbove({ parts: state }, threshold, links) !== null) return null
    let open = [...state]
    for (const index of helpers[above]) {
      if (open[index] !== 'benefits') continue
      const found = search(choose(open, index, levers), left - 1)
      if (found) return found
      open = open.map((part, at) => (at === index ? 'off' : part))
    }
    return null
  }

  const everything = levers.map((): Part => 'benefits')
  if (judge.firstAbove({ parts: everything }, threshold, links) !== null) {
    return answer(findBest(plan, judge, helpers, report, rules), true)
  }
  for (let size = 0; size <= levers.length && nodes <= MOST_NODES; size++) {
    const found = search(everything, size)
    if (found) return answer(found, true)
  }
  if (nodes <= MOST_NODES) return answer(findBest(plan, judge, helpers, report, rules), true)
  return answer(findBest(plan, judge, helpers, report, rules), false)
}

/** The state with one lever chosen; its alternatives are out. */
export function choose(state: readonly Part[], index: number, levers: readonly Lever[]): Part[] {
  const group = levers[index]?.alternativeGroup ?? null
  return state.map((part, at) => {
    if (at === index) return 'on'
    return group !== null && levers[at]?.alternativeGroup === group ? 'off' : part
  })
}

/** Levers with a benefit on a link, or on a link whose overflow reaches it; most direct benefits first. */
export function helpersByLink(levers: readonly Lever[]): Readonly<Record<LinkId, readonly number[]>> {
  const helps = ({ effects }: Lever, link: LinkId): boolean =>
    effects.some((effect) => effect.link === link && !isBurden(effect))
  const reaching = (link: LinkId): LinkId[] => [
    link,
    ...LINK_IDS.filter((from) => OVERFLOW_ROUTES[from]?.to === link).flatMap(reaching),
  ]
  /** Concentrators help every link on which a lever acts that sends patients home. */
  const tied = levers.some(({ effects }) => effects.some(({ type }) => type === 'sendHome'))
  const helpers = {} as Record<LinkId, readonly number[]>
  for (const link of LINK_IDS) {
    const before = tied ? [...reaching(link), 'homeOxygen' as const] : reaching(link)
    const all = [...levers.keys()].filter((index) => {
      const lever = levers[index]
      return lever !== undefined && before.some((from) => helps(lever, from))
    })
    const direct = all.filter((index) => {
      const lever = levers[index]
      return lever !== undefined && helps(lever, link)
    })
    helpers[link] = [...direct, ...all.filter((index) => !direct.includes(index))]
  }
  return helpers
}

/**
 * A good set where none is good enough: step by step the change (one lever in or out) that leaves the fewest guarded links
 * above the threshold, then the least unmet demand relative to doing nothing. Not proven to be the best.
 */
function findBest(
  plan: RegionalPlan,
  judge: LeverJudge,
  helpers: Readonly<Record<LinkId, readonly number[]>>,
  report: (done: number) => void,
  rules: LeverRules,
): Part[] {
  const links = guardedLinksOf(plan)
  const nothing = plan.levers.map((): Part => 'off')
  const without = judge.judge({ parts: nothing })
  const scoreOf = (parts: readonly Part[]): readonly [above: number, unmet: number] => {
    const verdicts = judge.judge({ parts })
    return [
      links.filter((link) => verdicts[link].overrun > plan.thresholdProbability).length,
      links.reduce((sum, link) => sum + mean(verdicts[link]) / Math.max(1, mean(without[link])), 0),
    ]
  }
  let best = { parts: nothing, score: scoreOf(nothing) }
  for (let step = 0; step < 2 * plan.levers.length; step++) {
    report(step / (2 * plan.levers.length))
    let next = best
    const verdicts = judge.judge({ parts: best.parts })
    const wanted = new Set(
      links
        .filter((link) => verdicts[link].overrun > plan.thresholdProbability)
        .flatMap((link) => helpers[link]),
    )
    for (const [index, part] of best.parts.entries()) {
      if (part === 'off' && !wanted.has(index)) continue
      const parts =
        part === 'on'
          ? best.parts.map((other, at): Part => (at === index ? 'off' : other))
          : choose(best.parts, index, plan.levers)
      if (rules.lacksStaff({ parts }) || lacksConcentrators(judge, rules, parts)) continue
      const score = scoreOf(parts)
      if (isBetter(score, next.score)) next = { parts, score }
    }
    if (next === best) break
    best = next
  }
  return best.parts
}

function lacksConcentrators(judge: LeverJudge, rules: LeverRules, parts: readonly Part[]): boolean {
  return rules.lacksConcentrators({ parts }, judge.judge({ parts }).homeOxygen)
}

export function isBetter(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1] - 1e-9)
}

/** Mean unmet demand over the draws. */
export function mean({ unmet }: LinkVerdict): number {
  return unmet.reduce((sum, value) => sum + value, 0) / Math.max(1, unmet.length)
}
