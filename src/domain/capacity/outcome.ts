/** What a planner reads from the draws: bands, probability of overrun, first overrun, peak, unmet, first bottleneck. */

import type { DrawRange } from '../demand/own-demand.ts'
import { CHAIN_LINKS, LINK_IDS, type ChainLink, type LinkId } from '../shared/care-chain.ts'
import { quantile, writeQuantiles } from '../shared/quantiles.ts'
import { createSteps } from '../shared/step.ts'
import type { Balance } from './balance.ts'
import { feedersOf } from './overflow.ts'

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

/** What happens on a link in each draw of a range, and how many draws are over on each day. */
export interface Tally {
  /** Highest demand. */
  readonly peak: Float64Array
  /** Demand above room added up over all days. */
  readonly unmet: Float64Array
  /** Most that is short on one day. */
  readonly shortfall: Float64Array
  /** Day of the first overrun; Infinity where there is none. */
  readonly firstDay: Float64Array
  /** Draws with demand above room, per day. */
  readonly over: Float64Array
}

/** What a range of draws adds to the outcome of a link; columns as in `Balance`. */
export interface LinkPart {
  readonly demand: Float64Array
  readonly room: Float64Array
  /** Null on a link that catches nothing. */
  readonly caught: Float64Array | null
  readonly tally: Tally
  readonly keys: Balance['keys'][LinkId]
}

export interface DrawPart extends DrawRange {
  readonly days: number
  readonly links: Readonly<Partial<Record<LinkId, LinkPart>>>
}

/** The outcome of a link, and the day of its first overrun in every draw. */
export interface LinkResult {
  readonly link: LinkId
  readonly days: number
  readonly outcome: LinkOutcome
  readonly firstDay: Float64Array
}

/** Counts balance after balance; a link whose demand and room stand is not counted again. */
export function createTallies(): (balance: Balance, links: readonly LinkId[]) => DrawPart {
  const tallyStep = createSteps<Tally>()
  return ({ firstDraw, lastDraw, days, demand, caught, room, keys }, links) => {
    const parts: Partial<Record<LinkId, LinkPart>> = {}
    for (const link of links) {
      const columns = { demand: demand[link], room: room[link] }
      const tally = tallyStep(link)(Object.values(columns), () => tallyLink(columns, days))
      parts[link] = {
        ...columns,
        caught: feedersOf(link).length > 0 ? caught[link] : null,
        tally,
        keys: keys[link],
      }
    }
    return { firstDraw, lastDraw, days, links: parts }
  }
}

function tallyLink({ demand, room }: Pick<LinkPart, 'demand' | 'room'>, days: number): Tally {
  const width = demand.length / days
  const perDraw = (): Float64Array => new Float64Array(width)
  const [peak, unmet, shortfall, over] = [perDraw(), perDraw(), perDraw(), new Float64Array(days)]
  const firstDay = perDraw().fill(Infinity)
  for (let t = 0, i = 0; t < days; t++) {
    let overToday = 0
    for (let draw = 0; draw < width; draw++, i++) {
      const load = demand[i] ?? 0
      if (load > (peak[draw] ?? 0)) peak[draw] = load
      const short = load - (room[i] ?? 0)
      if (short <= 0) continue
      overToday += 1
      unmet[draw] = (unmet[draw] ?? 0) + short
      if (short > (shortfall[draw] ?? 0)) shortfall[draw] = short
      if (firstDay[draw] === Infinity) firstDay[draw] = t
    }
    over[t] = overToday
  }
  return { peak, unmet, shortfall, firstDay, over }
}

const BAND = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const MEDIAN = [0.5] as const

/** A part to give away, in memory of its own. */
export function copyPart({ links, ...range }: DrawPart): DrawPart {
  const copies: Partial<Record<LinkId, LinkPart>> = {}
  for (const link of LINK_IDS) {
    const part = links[link]
    if (part === undefined) continue
    const { demand, room, caught, tally, keys } = part
    const { peak, unmet, shortfall, firstDay, over } = tally
    copies[link] = {
      demand: demand.slice(),
      room: room.slice(),
      caught: caught?.slice() ?? null,
      keys,
      tally: {
        peak: peak.slice(),
        unmet: unmet.slice(),
        shortfall: shortfall.slice(),
        firstDay: firstDay.slice(),
        over: over.slice(),
      },
    }
  }
  return { ...range, links: copies }
}

interface DemandBands {
  readonly demand: Bands
  readonly caught: Float64Array
}

/**
 * Summarises links over all draws, given in parts that together are the draws of a plan; time after time, and bands
 * only where the text of what they depend on is another one than the last time.
 */
export function createSummary(): (given: readonly DrawPart[], links: readonly LinkId[]) => LinkResult[] {
  const demandStep = createSteps<DemandBands>()
  const roomStep = createSteps<Float64Array>()
  return (given, links) => {
    const parts = given.toSorted((a, b) => a.firstDraw - b.firstDraw)
    const days = parts[0]?.days ?? 0
    return links.map((link) => {
      const ofLink = parts.flatMap((part) => part.links[link] ?? [])
      const [first] = ofLink
      if (!first || ofLink.length < parts.length) throw new RangeError(`a part without ${link}`)
      const { demand, caught } = demandStep(link)([first.keys.demand], () => demandBands(ofLink, days))
      const room = roomStep(link)([first.keys.room], () =>
        medians(ofLink, ({ room: column }) => column, days),
      )
      return summariseLink(link, ofLink, days, { demand, caught, room })
    })
  }
}

function demandBands(parts: readonly LinkPart[], days: number): DemandBands {
  const perDay = (): Float64Array => new Float64Array(days)
  const demand = { p5: perDay(), p25: perDay(), p50: perDay(), p75: perDay(), p95: perDay() }
  forEachRow(
    parts,
    ({ demand: column }) => column,
    days,
    BAND,
    (t, five) => {
      demand.p5[t] = five[0] ?? 0
      demand.p25[t] = five[1] ?? 0
      demand.p50[t] = five[2] ?? 0
      demand.p75[t] = five[3] ?? 0
      demand.p95[t] = five[4] ?? 0
    },
  )
  const catches = parts.every(({ caught }) => caught !== null)
  return { demand, caught: catches ? medians(parts, ({ caught }) => caught, days) : perDay() }
}

function medians(
  parts: readonly LinkPart[],
  pick: (part: LinkPart) => Float64Array | null,
  days: number,
): Float64Array {
  const result = new Float64Array(days)
  forEachRow(parts, pick, days, MEDIAN, (t, one) => {
    result[t] = one[0] ?? 0
  })
  return result
}

function summariseLink(
  link: LinkId,
  parts: readonly LinkPart[],
  days: number,
  bands: DemandBands & { readonly room: Float64Array },
): LinkResult {
  const firstDay = joined(parts, ({ tally }) => tally.firstDay)
  const draws = firstDay.length
  const at = (pick: (tally: Tally) => Float64Array, ...probabilities: number[]): number[] => {
    const out = new Float64Array(probabilities.length)
    const values = joined(parts, ({ tally }) => pick(tally))
    writeQuantiles(values, draws, probabilities, out)
    return [...out]
  }
  const [peak5 = 0, peak50 = 0, peak95 = 0] = at(({ peak }) => peak, 0.05, 0.5, 0.95)
  const [unmet50 = 0, unmet95 = 0] = at(({ unmet }) => unmet, 0.5, 0.95)
  const [short50 = 0, short95 = 0] = at(({ shortfall }) => shortfall, 0.5, 0.95)
  const { p5, p25, p50, p75, p95 } = bands.demand
  const outcome: LinkOutcome = {
    // Given away, while the bands themselves are remembered.
    demand: { p5: p5.slice(), p25: p25.slice(), p50: p50.slice(), p75: p75.slice(), p95: p95.slice() },
    room: bands.room.slice(),
    caught: bands.caught.slice(),
    overProbability: Float64Array.from(
      { length: days },
      (_, t) => parts.reduce((sum, { tally }) => sum + (tally.over[t] ?? 0), 0) / draws,
    ),
    peak: { p5: peak5, p50: peak50, p95: peak95 },
    firstOverrun: describeFirst(firstDay),
    unmet: { p50: unmet50, p95: unmet95 },
    shortfall: { p50: short50, p95: short95 },
  }
  return { link, days, outcome, firstDay }
}

function joined(parts: readonly LinkPart[], pick: (part: LinkPart) => Float64Array): Float64Array {
  const columns = parts.map(pick)
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const column of columns) {
    all.set(column, at)
    at += column.length
  }
  return all
}

/** Quantiles of a column over the draws of all parts, day by day. */
function forEachRow(
  parts: readonly LinkPart[],
  pick: (part: LinkPart) => Float64Array | null,
  days: number,
  probabilities: readonly number[],
  use: (t: number, quantiles: Float64Array) => void,
): void {
  const columns = parts.map((part) => pick(part) ?? new Float64Array(0))
  const row = new Float64Array(columns.reduce((sum, { length }) => sum + length / days, 0))
  const out = new Float64Array(probabilities.length)
  // From one day to the next values move little.
  const range = { low: 0, high: 0 }
  for (let t = 0; t < days; t++) {
    let at = 0
    for (const column of columns) {
      const width = column.length / days
      row.set(column.subarray(t * width, (t + 1) * width), at)
      at += width
    }
    writeQuantiles(row, row.length, probabilities, out, range)
    use(t, out)
  }
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
