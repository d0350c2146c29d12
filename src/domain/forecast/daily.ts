/** A series as columns of days, up to the day the forecast is made on: what is not published is NaN, never zero. */

import { figureOf, type ObservedField, type ObservedSeries } from '../observed/series.ts'
import { type CivilDate, dayNumber, type DayNumber } from '../shared/civil-date.ts'
import { type AdmissionMeasure, type BedMeasure, type Measure, MEASURES } from './forecast.ts'

/** The figure of the feed that a measure reads. */
export const FIELD_OF: Readonly<Record<Measure, ObservedField>> = {
  icuBeds: 'icuCovid',
  wardBeds: 'wardCovid',
  icuAdmissions: 'icuAdmissions',
  wardAdmissions: 'wardAdmissions',
}

/** Who is admitted to the beds. */
export const ADMISSIONS_OF: Readonly<Record<BedMeasure, AdmissionMeasure>> = {
  icuBeds: 'icuAdmissions',
  wardBeds: 'wardAdmissions',
}

export interface Daily {
  /** Day number of index 0. */
  readonly firstDay: DayNumber
  /** Calendar days, gaps included. */
  readonly length: number
  readonly values: Readonly<Record<Measure, Float64Array>>
  /** What runs ahead of the beds: infections as reported, and admissions as registered elsewhere (NICE). */
  readonly signals: Readonly<Record<Signal, Float64Array>>
  /** Days whose figures somebody has confirmed after they were doubted. */
  readonly confirmed: ReadonlySet<DayNumber>
}

export const SIGNALS = ['cases', 'registered'] as const
export type Signal = (typeof SIGNALS)[number]

/** The days of a series from its first to `until` (included), every calendar day one index. */
export function dailyOf({ source, days, confirmed = [] }: ObservedSeries, until: CivilDate): Daily {
  const firstDay = dayNumber(source.firstDate)
  const length = Math.max(0, dayNumber(until) - firstDay + 1)
  const column = (field: ObservedField): Float64Array => {
    const values = new Float64Array(length).fill(NaN)
    for (const day of days) {
      const figure = figureOf(day, field)
      // What lies after `until` falls off the end.
      if (figure !== null) values[dayNumber(day.date) - firstDay] = figure
    }
    return values
  }
  return {
    firstDay,
    length,
    values: {
      icuBeds: column(FIELD_OF.icuBeds),
      wardBeds: column(FIELD_OF.wardBeds),
      icuAdmissions: column(FIELD_OF.icuAdmissions),
      wardAdmissions: column(FIELD_OF.wardAdmissions),
    },
    signals: { cases: column('casesReported'), registered: column('hospitalAdmissions') },
    confirmed: new Set(confirmed.map(dayNumber)),
  }
}

/** The value of a day, NaN where there is none. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? NaN
}

/** How many of the `days` days up to and including `end` have a value. */
export function knownDays(values: Float64Array, end: number, days: number): number {
  let known = 0
  for (let index = Math.max(0, end - days + 1); index <= end; index++) {
    if (!Number.isNaN(at(values, index))) known += 1
  }
  return known
}

/** The last day on which anything that can be forecast was published; −1 where there is none. */
export function lastKnownDay({ length, values }: Daily): number {
  for (let index = length - 1; index >= 0; index--) {
    if (MEASURES.some((measure) => !Number.isNaN(at(values[measure], index)))) return index
  }
  return -1
}
