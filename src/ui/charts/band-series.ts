/** What a picture of a band is made of, and the part of it that lies in a period. Pure. */

import type { DayNumber } from '../../domain/shared/civil-date.ts'
import type { DayMark } from './speaking-marks.ts'

/** One value per day; NaN where there is none. */
export type DayColumn = ArrayLike<number>

export interface BandSeries {
  /** Day numbers, ascending; the other columns have the same length. */
  readonly days: ArrayLike<DayNumber>
  readonly p5: DayColumn
  readonly p25: DayColumn
  readonly p50: DayColumn
  readonly p75: DayColumn
  readonly p95: DayColumn
  /** What can be had on each day, in the unit of the bands. */
  readonly capacity?: DayColumn
  readonly observed?: { readonly days: ArrayLike<DayNumber>; readonly values: DayColumn }
  /** What was said of these days at an earlier time: of the weeks before, and by a curve that was left. */
  readonly past?: PastSeries
  readonly former?: PastSeries
  /** Last day that can be foreseen: what lies beyond is a scenario. */
  readonly foreseeable?: DayNumber
  /** First day over capacity: median, P10 and P90 over the draws; less likely than not, it is a warning. */
  readonly overrun?: {
    readonly p10: DayNumber
    readonly p50: DayNumber
    readonly p90: DayNumber
    readonly tone?: 'warning' | 'danger'
  } | null
  /** Up to which amount the axis runs at least: pictures side by side have one height. */
  readonly top?: number
  /** What happens on a day, by number or letter. */
  readonly marks?: readonly DayMark[]
  /** Drawn where it lies among the days. */
  readonly today?: DayNumber
  /** Where the numbers come from, with their date: read at every day. */
  readonly sources?: BandSources
}

export interface BandSources {
  readonly demand?: string | undefined
  readonly capacity?: string | undefined
  readonly observed?: string | undefined
}

/** A band of other days than the series. */
export interface PastSeries {
  readonly days: ArrayLike<DayNumber>
  readonly p5: DayColumn
  readonly p50: DayColumn
  readonly p95: DayColumn
}

/** Days from and until which a picture is shown, both included. */
export interface Period {
  readonly from: DayNumber
  readonly until: DayNumber
}

/** The series between two days; a period without any day of it leaves it whole. */
export function within(series: BandSeries, { from, until }: Period): BandSeries {
  const shown = Array.from(series.days, (day) => day >= from && day <= until)
  const start = shown.indexOf(true)
  if (start < 0) return series
  const end = shown.lastIndexOf(true) + 1
  const cut = (values: ArrayLike<number>): number[] => Array.from(values).slice(start, end)
  const { observed, past, overrun } = series
  const isIn = (day: DayNumber): boolean => day >= from && day <= until
  const seen = observed && Array.from(observed.days).flatMap((day, index) => (isIn(day) ? [index] : []))
  return {
    ...series,
    days: cut(series.days),
    p5: cut(series.p5),
    p25: cut(series.p25),
    p50: cut(series.p50),
    p75: cut(series.p75),
    p95: cut(series.p95),
    ...(series.capacity && { capacity: cut(series.capacity) }),
    ...(observed &&
      seen && {
        observed: {
          days: seen.map((index) => observed.days[index] ?? NaN),
          values: seen.map((index) => observed.values[index] ?? NaN),
        },
      }),
    ...(past && { past: pastWithin(past, isIn) }),
    overrun: overrun && isIn(overrun.p50) ? overrun : null,
  }
}

function pastWithin(past: PastSeries, isIn: (day: DayNumber) => boolean): PastSeries {
  const kept = Array.from(past.days).flatMap((day, index) => (isIn(day) ? [index] : []))
  const pick = (values: ArrayLike<number>): number[] => kept.map((index) => values[index] ?? NaN)
  return { days: pick(past.days), p5: pick(past.p5), p50: pick(past.p50), p95: pick(past.p95) }
}
