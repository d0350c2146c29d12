/** What a planner reads from the draws: bands, probability of overrun, first overrun, peak, unmet, first bottleneck. */

import { CHAIN_LINKS, mapLinks, type LinkId } from '../shared/care-chain.ts'
import { firstToBreak, type FirstBottleneck } from './first-to-break.ts'

/** Per-day columns, in the link's unit. */
export interface Bands {
  readonly p5: Float64Array
  readonly p25: Float64Array
  readonly p50: Float64Array
  readonly p75: Float64Array
  readonly p95: Float64Array
}

export interface LinkOutcome {
  readonly demand: Bands
  /** Median room for COVID care per day. */
  readonly room: Float64Array
  /** Median of what is caught from links that are full, per day. */
  readonly caught: Float64Array
  /** Share of draws with demand above room, per day, 0–1. */
  readonly overProbability: Float64Array
  /** Highest demand of a draw. */
  readonly peak: { readonly p5: number; readonly p50: number; readonly p95: number }
  readonly firstOverrun: FirstOverrun
  /** Demand above room added up over all days, in unit × days. */
  readonly unmet: { readonly p50: number; readonly p95: number }
  /** Most that is short on one day. */
  readonly shortfall: { readonly p50: number; readonly p95: number }
}

/** Day of the first overrun, counted from day 0, over the draws that have one; null where none has. */
export interface FirstOverrun {
  /** Share of draws with an overrun on any day, 0–1. */
  readonly probability: number
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
}

export interface PlanOutcome {
  readonly days: number
  readonly draws: number
  readonly links: Readonly<Record<LinkId, LinkOutcome>>
  /** See `first-to-break.ts`; null where no link is likely to be overrun. */
  readonly firstBottleneck: FirstBottleneck | null
}

/** The outcome of a link, and the day of its first overrun in every draw. */
export interface LinkResult {
  readonly link: LinkId
  readonly days: number
  readonly outcome: LinkOutcome
  readonly firstDay: Float64Array
}

/** The outcome of a plan from the results of all its links, in any order. */
export function joinOutcome(results: readonly LinkResult[]): PlanOutcome {
  const byLink = mapLinks((link) => {
    const result = results.find((one) => one.link === link)
    if (!result) throw new RangeError(`no result for ${link}`)
    return result
  })
  const { days, firstDay } = byLink.gp
  const draws = firstDay.length
  const links = mapLinks((link) => byLink[link].outcome)
  const firstIn = sharesOfFirst(
    mapLinks((link) => byLink[link].firstDay),
    draws,
  )
  return { days, draws, links, firstBottleneck: firstToBreak(links, firstIn) }
}

/** For every link the share of draws in which it is overrun before the chain; on one day the first in their order. */
function sharesOfFirst(
  firstDays: Readonly<Record<LinkId, Float64Array>>,
  draws: number,
): Record<LinkId, number> {
  const firsts = mapLinks(() => 0)
  for (let draw = 0; draw < draws; draw++) {
    let first: LinkId | null = null
    let day = Infinity
    for (const link of CHAIN_LINKS) {
      const own = firstDays[link][draw] ?? Infinity
      if (own < day) [first, day] = [link, own]
    }
    if (first) firsts[first] += 1
    if ((firstDays.homeOxygen[draw] ?? Infinity) < day) firsts.homeOxygen += 1
  }
  return mapLinks((link) => firsts[link] / draws)
}
