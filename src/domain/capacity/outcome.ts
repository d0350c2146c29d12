/** What a planner reads from the draws: bands, probability of overrun, first overrun, peak, unmet, first bottleneck. */

import { CHAIN_LINKS, LINK_IDS, type ChainLink, type LinkId } from '../shared/care-chain.ts'
import { quantile, writeQuantiles } from '../shared/quantiles.ts'
import type { Balance } from './balance.ts'

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

const BAND = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** Summarises all draws of a plan, given in one block or in several that follow one another. */
export function summarise(blocks: readonly Balance[]): PlanOutcome {
  const days = blocks[0]?.days ?? 0
  const draws = blocks.reduce((sum, block) => sum + block.lastDraw - block.firstDraw, 0)
  const firstDays = new Map<LinkId, Float64Array>()
  const links = {} as Record<LinkId, LinkOutcome>
  for (const link of LINK_IDS) {
    const { outcome, firstDay } = summariseLink(blocks, link, days, draws)
    links[link] = outcome
    firstDays.set(link, firstDay)
  }
  return { days, draws, links, ...findBottleneck(firstDays, draws) }
}

function summariseLink(
  blocks: readonly Balance[],
  link: LinkId,
  days: number,
  draws: number,
): { outcome: LinkOutcome; firstDay: Float64Array } {
  const column = (): Float64Array => new Float64Array(days)
  const demand = { p5: column(), p25: column(), p50: column(), p75: column(), p95: column() }
  const [room, caught, overProbability] = [column(), column(), column()]
  const [peak, unmet, shortfall] = [new Float64Array(draws), new Float64Array(draws), new Float64Array(draws)]
  const firstDay = new Float64Array(draws).fill(Infinity)
  const loads = new Float64Array(draws)
  const rooms = new Float64Array(draws)
  const catches = new Float64Array(draws)
  const five = new Float64Array(5)
  const one = new Float64Array(1)

  for (let t = 0; t < days; t++) {
    gatherRow(blocks, (block) => block.demand[link], t, loads)
    gatherRow(blocks, (block) => block.room[link], t, rooms)
    let over = 0
    for (let draw = 0; draw < draws; draw++) {
      const load = loads[draw] ?? 0
      if (load > (peak[draw] ?? 0)) peak[draw] = load
      const short = load - (rooms[draw] ?? 0)
      if (short <= 0) continue
      over += 1
      unmet[draw] = (unmet[draw] ?? 0) + short
      if (short > (shortfall[draw] ?? 0)) shortfall[draw] = short
      if (firstDay[draw] === Infinity) firstDay[draw] = t
    }
    overProbability[t] = over / draws
    writeQuantiles(loads, draws, BAND, five)
    demand.p5[t] = five[0] ?? 0
    demand.p25[t] = five[1] ?? 0
    demand.p50[t] = five[2] ?? 0
    demand.p75[t] = five[3] ?? 0
    demand.p95[t] = five[4] ?? 0
    writeQuantiles(rooms, draws, [0.5], one)
    room[t] = one[0] ?? 0
    gatherRow(blocks, (block) => block.caught[link], t, catches)
    writeQuantiles(catches, draws, [0.5], one)
    caught[t] = one[0] ?? 0
  }
  const at = (values: Float64Array, ...probabilities: number[]): number[] => {
    const out = new Float64Array(probabilities.length)
    writeQuantiles(values, draws, probabilities, out)
    return [...out]
  }
  const [peak5 = 0, peak50 = 0, peak95 = 0] = at(peak, 0.05, 0.5, 0.95)
  const [unmet50 = 0, unmet95 = 0] = at(unmet, 0.5, 0.95)
  const [short50 = 0, short95 = 0] = at(shortfall, 0.5, 0.95)
  const outcome: LinkOutcome = {
    demand,
    room,
    caught,
    overProbability,
    peak: { p5: peak5, p50: peak50, p95: peak95 },
    firstOverrun: describeFirst(firstDay),
    unmet: { p50: unmet50, p95: unmet95 },
    shortfall: { p50: short50, p95: short95 },
  }
  return { outcome, firstDay }
}

function gatherRow(
  blocks: readonly Balance[],
  pick: (block: Balance) => Float64Array,
  t: number,
  out: Float64Array,
): void {
  let at = 0
  for (const block of blocks) {
    const width = block.lastDraw - block.firstDraw
    out.set(pick(block).subarray(t * width, (t + 1) * width), at)
    at += width
  }
}

/** Whole days: a date of a first overrun is a day on which it happens in some draw, never between two. */
function describeFirst(firstDay: Float64Array): FirstOverrun {
  const days = [...firstDay].filter((day) => day !== Infinity)
  const at = (probability: number): number | null => {
    const day = quantile(days, probability)
    return day === null ? null : Math.floor(day)
  }
  return { probability: days.length / firstDay.length, p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}

/**
 * In each draw the chain link with the earliest overrun breaks first (ties: the order of the chain). The bottleneck is
 * the link for which that holds most often; null where nothing breaks in at least half of the draws.
 */
function findBottleneck(
  firstDays: ReadonlyMap<LinkId, Float64Array>,
  draws: number,
): Pick<PlanOutcome, 'firstBottleneck' | 'nothingBreaks'> {
  const wins = new Map<ChainLink, number>(CHAIN_LINKS.map((link) => [link, 0]))
  let unbroken = 0
  for (let draw = 0; draw < draws; draw++) {
    let first: ChainLink | null = null
    let day = Infinity
    for (const link of CHAIN_LINKS) {
      const own = firstDays.get(link)?.[draw] ?? Infinity
      if (own < day) [first, day] = [link, own]
    }
    if (first === null) unbroken += 1
    else wins.set(first, (wins.get(first) ?? 0) + 1)
  }
  const nothingBreaks = unbroken / draws
  let best: { link: ChainLink; share: number } | null = null
  for (const [link, count] of wins) {
    if (best === null || count / draws > best.share) best = { link, share: count / draws }
  }
  return { firstBottleneck: nothingBreaks >= 0.5 ? null : best, nothingBreaks }
}
