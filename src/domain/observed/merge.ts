/**
 * Puts a newly read series over the one a plan has, and tells every difference, so that a planner can look before
 * saying yes. A figure is replaced by a figure only: "not published" never erases what was published before.
 */

import type { Phrase } from '../shared/phrase.ts'
import { err, ok, type Result, shown } from '../shared/result.ts'
import {
  type Figures,
  figureOf,
  MAX_SERIES_DAYS,
  OBSERVED_FIELDS,
  type ObservedDay,
  observedDay,
  type ObservedField,
  type ObservedSeries,
  seriesOf,
} from './series.ts'

export interface FigureChange {
  readonly date: string
  readonly field: ObservedField
  /** Null where the figure was not published before. */
  readonly before: number | null
  readonly after: number
}

export interface SeriesMerge {
  readonly series: ObservedSeries
  /** Dates that only the incoming series has, ascending. */
  readonly added: readonly string[]
  /** By date, then in the order of `OBSERVED_FIELDS`. */
  readonly changed: readonly FigureChange[]
  /** How many days of the existing series stay as they are. */
  readonly unchanged: number
}

/**
 * The days of both, incoming figures first; name, layout and date of retrieval of the incoming series.
 * Idempotent and associative: read in the same order, three files give the same series however they are grouped.
 * @returns a problem `mixedOrigin` where one is derived from another series and the other is not, or with
 *   another key: such figures do not belong in one line; `tooManyDays` beyond `MAX_SERIES_DAYS`.
 */
export function mergeSeries(existing: ObservedSeries, incoming: ObservedSeries): Result<SeriesMerge> {
  const [found, expected] = [originOf(incoming), originOf(existing)]
  if (!isSame(incoming, existing)) return err([{ code: 'mixedOrigin', path: 'derivedFrom', found, expected }])

  const days = new Map(existing.days.map((day) => [day.date, day]))
  const added: string[] = []
  const changed: FigureChange[] = []
  const touched = new Set<string>()
  for (const day of incoming.days) {
    const before = days.get(day.date)
    if (before) {
      const changes = changesOf(before, day)
      changed.push(...changes)
      if (changes.length > 0) touched.add(day.date)
    } else added.push(day.date)
    days.set(day.date, before ? overlay(before, day) : day)
  }
  if (days.size > MAX_SERIES_DAYS) {
    const limit = { found: shown(days.size), expected: { is: 'atMost', limit: MAX_SERIES_DAYS } } as const
    return err([{ code: 'tooManyDays', path: 'days', ...limit }])
  }
  const merged = seriesOf(incoming.source, [...days.values()])
  // A confirmation holds for the figures it was given for.
  const confirmed = (existing.confirmed ?? []).filter((date) => !touched.has(date))
  const series = {
    ...merged,
    ...(incoming.derivedFrom && { derivedFrom: incoming.derivedFrom }),
    ...(confirmed.length > 0 && { confirmed }),
  }
  return ok({ series, added, changed, unchanged: existing.days.length - touched.size })
}

/** As `mergeSeries`, where there may be no series yet: then every day is new. */
export function mergeOrBegin(existing: ObservedSeries | null, incoming: ObservedSeries): Result<SeriesMerge> {
  if (existing) return mergeSeries(existing, incoming)
  const added = incoming.days.map(({ date }) => date)
  return ok({ series: incoming, added, changed: [], unchanged: 0 })
}

/** Both own figures, or both derived from the same series with the same key. */
function isSame({ derivedFrom: one }: ObservedSeries, { derivedFrom: other }: ObservedSeries): boolean {
  return one?.name === other?.name && one?.keyShare === other?.keyShare
}

function originOf({ derivedFrom }: ObservedSeries): Phrase {
  return derivedFrom ? { is: 'derivedFrom', ...derivedFrom } : { is: 'ownFigures' }
}

function changesOf(before: ObservedDay, after: ObservedDay): FigureChange[] {
  return OBSERVED_FIELDS.flatMap((field) => {
    const [old, figure] = [figureOf(before, field), figureOf(after, field)]
    return figure === null || figure === old ? [] : [{ date: after.date, field, before: old, after: figure }]
  })
}

/** The earlier day with every figure of the later day; a null of the later day only where the earlier has none. */
function overlay(before: ObservedDay, after: ObservedDay): ObservedDay {
  const figures: Figures = {}
  for (const field of OBSERVED_FIELDS) {
    if (before[field] === undefined && after[field] === undefined) continue
    figures[field] = figureOf(after, field) ?? figureOf(before, field)
  }
  return observedDay(after.date, figures)
}
