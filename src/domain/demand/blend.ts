/**
 * The first days agree with the seven-day forecast of the same figures: draws keep their ranks and take the values that
 * the forecast has at those ranks. What the forecast says more or less than the path on its last day fades over the
 * days after it. Worked out on the path without scenario or levers, and applied to every variant alike.
 */

import { FUTURE } from '../fit/constants.ts'
import type { Unit } from '../fit/fit.ts'
import { type BedWeek, type BedWeeks, createBedWeeks } from '../forecast/bed-weeks.ts'
import type { BedMeasure } from '../forecast/forecast.ts'
import { QUANTILE_LEVELS } from '../forecast/scores.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'
import { exp, log, normalQuantile } from '../shared/exact-math.ts'
import { blocksFor, LANES, type Blocks, type DrawRange } from './lanes.ts'

/** Days of the forecast that the path takes over; further ahead both know as much. */
export const BLEND_AHEAD_DAYS = 7

const MEASURE: Readonly<Record<Unit, BedMeasure>> = { ward: 'wardBeds', icu: 'icuBeds' }

/** Days before day 0 whose admissions the fit did not believe, by unit. */
export type Doubted = Readonly<Record<Unit, readonly number[]>>

/**
 * What the seven-day forecast says of the days after day 0, from what the fit believes.
 * @param weeks forecasts of the plan's own figures, where more days than day 0 are asked about.
 */
export function forecastOf(
  { observed, startDate }: RegionalPlan,
  doubted: Doubted,
  weeks?: BedWeeks,
): Readonly<Record<Unit, BedWeek>> {
  if (observed === null) return { ward: null, icu: null }
  const believed = withoutDoubted(observed, startDate, doubted)
  const made = (believed === observed && weeks) || createBedWeeks(believed)
  const weekOf = (unit: Unit): BedWeek => {
    const days = made(startDate, MEASURE[unit]) ?? []
    return days.length > 0 ? days.slice(0, BLEND_AHEAD_DAYS) : null
  }
  return { ward: weekOf('ward'), icu: weekOf('icu') }
}

/** A count that is out of all proportion is none: of the two methods the forecast would be moved by it more. */
function withoutDoubted(
  series: ObservedSeries,
  startDate: CivilDate,
  { ward, icu }: Doubted,
): ObservedSeries {
  if (ward.length + icu.length === 0) return series
  const isDoubted = (days: readonly number[], date: CivilDate): boolean =>
    days.includes(daysBetween(date, startDate))
  const days = series.days.map((day) => ({
    ...day,
    wardAdmissions: isDoubted(ward, day.date) ? null : day.wardAdmissions,
    icuAdmissions: isDoubted(icu, day.date) ? null : day.icuAdmissions,
  }))
  return { ...series, days }
}

/** Beds of a day under its factor. */
export function blended(beds: number, factor: number): number {
  return Math.max(0, (beds + 1) * factor - 1)
}

/**
 * Factor on beds plus one, a row per day, in the draws of `range`.
 * @param beds of days 0 … in all draws of the plan, day-major.
 */
export function blendFactors(
  quantiles: readonly Float64Array[],
  beds: Float64Array,
  draws: number,
  range: DrawRange,
  days: number,
): Blocks {
  const known = quantiles.length
  const corrections = Array.from({ length: known }, (_, ahead) =>
    correctionsOf(quantiles[ahead] ?? NOTHING, beds.subarray((ahead + 1) * draws, (ahead + 2) * draws)),
  )
  const last = corrections.at(-1)
  return blocksFor(range, days, undefined).map((block, index) => {
    for (let lane = 0; lane < LANES; lane++) {
      const draw = Math.min(range.firstDraw + index * LANES + lane, range.lastDraw - 1)
      block[lane] = 1
      for (let day = 1, at = LANES + lane; day < days; day++, at += LANES) {
        const own = corrections[day - 1]
        const faded = (last?.[draw] ?? 0) * exp(-(day - known) / FUTURE.blendDays)
        block[at] = exp(own ? (own[draw] ?? 0) : faded)
      }
    }
    return block
  })
}

const NOTHING = new Float64Array(0)
const SCORES = Float64Array.from(QUANTILE_LEVELS, normalQuantile)

/** Log of (value of the forecast at a draw's rank + 1) ÷ (its own + 1). */
function correctionsOf(quantiles: Float64Array, row: Float64Array): Float64Array {
  const order = Uint32Array.from(row, (_, draw) => draw)
  order.sort((a, b) => (row[a] ?? 0) - (row[b] ?? 0) || a - b)
  const logs = quantiles.map((value) => log(Math.max(0, value) + 1))
  const corrections = new Float64Array(row.length)
  order.forEach((draw, rank) => {
    const score = normalQuantile((rank + 0.5) / row.length)
    corrections[draw] = Math.max(0, interpolated(logs, score)) - log((row[draw] ?? 0) + 1)
  })
  return corrections
}

/** Between the quantiles on the scale of normal scores; beyond them on the slope of the last two. */
function interpolated(logs: Float64Array, score: number): number {
  let upper = 1
  while (upper < logs.length - 1 && (SCORES[upper] ?? 0) < score) upper += 1
  const [low, high] = [SCORES[upper - 1] ?? 0, SCORES[upper] ?? 0]
  const [from, to] = [logs[upper - 1] ?? 0, logs[upper] ?? 0]
  return from + ((score - low) / (high - low)) * (to - from)
}
