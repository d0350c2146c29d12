/** What a planner reads from the draws: bands, probability of overrun, first overrun, peak, unmet, first bottleneck. */

import { CHAIN_LINKS, LINK_IDS, type ChainLink, type LinkId } from '../shared/care-chain.ts'

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
  /** The link that is the first of the chain to be overrun in most draws; null where in most draws none is. */
  readonly firstBottleneck: { readonly link: ChainLink; readonly share: number } | null
  /** Share of draws in which no link of the chain is overrun. */
  readonly nothingBreaks: number
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
  const links = {} as Record<LinkId, LinkOutcome>
  const firstDays = new Map<LinkId, Float64Array>()
  for (const link of LINK_IDS) {
    const result = results.find((one) => one.link === link)
    if (!result) throw new RangeError(`no result for ${link}`)
    links[link] = result.outcome
    firstDays.set(link, result.firstDay)
  }
  const draws = results[0]?.firstDay.length ?? 0
  return { days: results[0]?.days ?? 0, draws, links, ...findBottleneck(firstDays, draws) }
}

/**
 * In each draw the chain link with the earliest overrun breaks first (ties: the order of the chain). The bottleneck is
 * the link for which that holds most often; null where nothing breaks in at least half of the draws.
 */
function findBottleneck(
  firstDays: ReadonlyMap<LinkId, Float64Array>,
  draws: number,
): Pick<PlanOutcome, 'firstBottleneck' | 'nothingBreaks'> {
  const columns = CHAIN_LINKS.map((link) => firstDays.get(link))
  const wins = CHAIN_LINKS.map(() => 0)
  let unbroken = 0
  for (let draw = 0; draw < draws; draw++) {
    let first = -1
    let day = Infinity
    for (let at = 0; at < columns.length; at++) {
      const own = columns[at]?.[draw] ?? Infinity
      if (own >= day) continue
      first = at
      day = own
    }
    if (first < 0) unbroken += 1
    else wins[first] = (wins[first] ?? 0) + 1
  }
  const nothingBreaks = unbroken / draws
  let best: { link: ChainLink; share: number } | null = null
  for (const [at, link] of CHAIN_LINKS.entries()) {
    const share = (wins[at] ?? 0) / draws
    if (best === null || share > best.share) best = { link, share }
  }
  return { firstBottleneck: nothingBreaks >= 0.5 ? null : best, nothingBreaks }
}
