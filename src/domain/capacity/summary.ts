/** The outcome of links over all draws of a plan, given in parts: ranges of draws, from one worker or from several. */

import type { DrawRange } from '../demand/own-demand.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { writeQuantiles } from '../shared/quantiles.ts'
import { createSteps } from '../shared/step.ts'
import type { Balance } from './balance.ts'
import type { Bands, FirstOverrun, LinkOutcome, LinkResult } from './outcome.ts'
import { feedersOf } from './overflow.ts'
import { tallyDays, type RowOf, type Tally } from './tally.ts'

/** What a range of draws adds to the outcome of a link; columns as in `Balance`. */
export interface LinkPart {
  readonly demand: Float64Array
  readonly room: Float64Array
  /** Null on a link that catches nothing. */
  readonly caught: Float64Array | null
  readonly keys: Balance['keys'][LinkId]
}

export interface DrawPart extends DrawRange {
  readonly days: number
  readonly links: Readonly<Partial<Record<LinkId, LinkPart>>>
}

/** Of a balance, what it adds to the outcome of some links. */
export function partOf(balance: Balance, links: readonly LinkId[]): DrawPart {
  const { firstDraw, lastDraw, days, demand, caught, room, keys } = balance
  const parts: Partial<Record<LinkId, LinkPart>> = {}
  for (const link of links) {
    parts[link] = {
      demand: demand[link],
      room: room[link],
      caught: feedersOf(link).length > 0 ? caught[link] : null,
      keys: keys[link],
    }
  }
  return { firstDraw, lastDraw, days, links: parts }
}

const BAND = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const MEDIAN = [0.5] as const

interface DemandBands {
  readonly demand: Bands
  readonly caught: Float64Array
}

/**
 * Summarises links over the draws of a plan, all or the first of them, given in parts; time after time, and only what has
 * another text of what it depends on, or other draws, than the last time.
 */
export function createSummary(): (given: readonly DrawPart[], links: readonly LinkId[]) => LinkResult[] {
  const demandStep = createSteps<DemandBands>()
  const roomStep = createSteps<Float64Array>()
  const tallyStep = createSteps<Tally>()
  return (given, links) => {
    const parts = given.toSorted((a, b) => a.firstDraw - b.firstDraw)
    const days = parts[0]?.days ?? 0
    const draws = parts.reduce((sum, { firstDraw, lastDraw }) => sum + lastDraw - firstDraw, 0)
    return links.map((link) => {
      const ofLink = parts.flatMap((part) => part.links[link] ?? [])
      const [first] = ofLink
      if (!first || ofLink.length < parts.length) throw new RangeError(`a part without ${link}`)
      const { keys } = first
      const columns = (pick: (part: LinkPart) => Float64Array | null): DrawColumns => ({
        draws,
        days,
        parts: ofLink.map((part) => pick(part) ?? new Float64Array(0)),
      })
      const demand = columns((part) => part.demand)
      const room = columns((part) => part.room)
      const bands = demandStep(link)([keys.demand, draws], () => ({
        demand: bandsOf(demand),
        caught: first.caught ? mediansOf(columns(({ caught }) => caught)) : new Float64Array(days),
      }))
      const medianRoom = roomStep(link)([keys.room, draws], () => mediansOf(room))
      const tally = tallyStep(link)([keys.demand, keys.room, draws], () =>
        tallyDays(draws, days, rowsOf(demand), rowsOf(room)),
      )
      return { link, days, outcome: outcomeOf(bands, medianRoom, tally), firstDay: tally.firstDay.slice() }
    })
  }
}

/** A day-major column over all draws, in parts. */
interface DrawColumns {
  readonly draws: number
  readonly days: number
  readonly parts: readonly Float64Array[]
}

function rowsOf({ days, parts }: DrawColumns): RowOf {
  return (day, row) => {
    let at = 0
    for (const part of parts) {
      const width = part.length / days
      row.set(part.subarray(day * width, (day + 1) * width), at)
      at += width
    }
  }
}

function bandsOf(columns: DrawColumns): Bands {
  const perDay = (): Float64Array => new Float64Array(columns.days)
  const bands = { p5: perDay(), p25: perDay(), p50: perDay(), p75: perDay(), p95: perDay() }
  forEachRow(columns, BAND, (t, five) => {
    bands.p5[t] = five[0] ?? 0
    bands.p25[t] = five[1] ?? 0
    bands.p50[t] = five[2] ?? 0
    bands.p75[t] = five[3] ?? 0
    bands.p95[t] = five[4] ?? 0
  })
  return bands
}

function mediansOf(columns: DrawColumns): Float64Array {
  const medians = new Float64Array(columns.days)
  forEachRow(columns, MEDIAN, (t, one) => {
    medians[t] = one[0] ?? 0
  })
  return medians
}

/** Quantiles over all draws, day by day. */
function forEachRow(
  columns: DrawColumns,
  probabilities: readonly number[],
  use: (t: number, quantiles: Float64Array) => void,
): void {
  const rowOn = rowsOf(columns)
  const row = new Float64Array(columns.draws)
  const out = new Float64Array(probabilities.length)
  for (let t = 0; t < columns.days; t++) {
    rowOn(t, row)
    writeQuantiles(row, row.length, probabilities, out)
    use(t, out)
  }
}

/** Columns are given away, while those that they are made from are remembered. */
function outcomeOf({ demand, caught }: DemandBands, room: Float64Array, tally: Tally): LinkOutcome {
  const draws = tally.firstDay.length
  const at = (values: Float64Array, ...probabilities: number[]): number[] => {
    const out = new Float64Array(probabilities.length)
    writeQuantiles(values, draws, probabilities, out)
    return [...out]
  }
  const [peak5 = 0, peak50 = 0, peak95 = 0] = at(tally.peak, 0.05, 0.5, 0.95)
  const [unmet50 = 0, unmet95 = 0] = at(tally.unmet, 0.5, 0.95)
  const [short50 = 0, short95 = 0] = at(tally.shortfall, 0.5, 0.95)
  const { p5, p25, p50, p75, p95 } = demand
  return {
    demand: { p5: p5.slice(), p25: p25.slice(), p50: p50.slice(), p75: p75.slice(), p95: p95.slice() },
    room: room.slice(),
    caught: caught.slice(),
    overProbability: tally.over.map((count) => count / draws),
    peak: { p5: peak5, p50: peak50, p95: peak95 },
    firstOverrun: describeFirst(tally.firstDay),
    unmet: { p50: unmet50, p95: unmet95 },
    shortfall: { p50: short50, p95: short95 },
  }
}

/** Whole days: a date of a first overrun is a day on which it happens in some draw, never between two. */
function describeFirst(firstDay: Float64Array): FirstOverrun {
  const days = firstDay.filter((day) => day !== Infinity)
  const probability = days.length / firstDay.length
  if (days.length === 0) return { probability, p10: null, p50: null, p90: null }
  const out = new Float64Array(3)
  writeQuantiles(days, days.length, [0.1, 0.5, 0.9], out)
  const [p10 = 0, p50 = 0, p90 = 0] = out.map(Math.floor)
  return { probability, p10, p50, p90 }
}
