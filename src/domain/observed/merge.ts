/**
 * Puts a newly read series over the one a plan has, and tells every difference, so that a planner can look before
 * saying yes. A figure is replaced by a figure; "not published" erases what was published before only where the file
 * says so in as many words (`NA`). What was there until then is kept as a revision.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Phrase } from '../shared/phrase.ts'
import { err, ok, type Result, shown } from '../shared/result.ts'
import {
  type Figures,
  figureOf,
  MAX_READINGS,
  MAX_REVISIONS,
  MAX_SERIES_DAYS,
  OBSERVED_FIELDS,
  type ObservedDay,
  observedDay,
  type ObservedField,
  type ObservedSeries,
  type Reading,
  type Revision,
  seriesOf,
} from './series.ts'

export interface FigureChange {
  readonly date: string
  readonly field: ObservedField
  /** Null where the figure was not published before. */
  readonly before: number | null
  /** Null where it is withdrawn. */
  readonly after: number | null
}

/** A figure of which a file says `NA`: it was published, and is no longer. */
export interface Withdrawal {
  readonly date: CivilDate
  readonly field: ObservedField
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
 * Idempotent, and in days and figures associative: read in the same order, three files give the same figures however
 * they are grouped. Where the incoming series says when it was retrieved, readings and revisions are kept.
 * @param withdrawn figures that the incoming file withdraws; those that are not there are passed over.
 * @returns a problem `mixedOrigin` where one is derived from another series and the other is not, or with
 *   another key: such figures do not belong in one line; `tooManyDays` beyond `MAX_SERIES_DAYS`.
 */
export function mergeSeries(
  existing: ObservedSeries,
  incoming: ObservedSeries,
  withdrawn: readonly Withdrawal[] = [],
): Result<SeriesMerge> {
  const [found, expected] = [originOf(incoming), originOf(existing)]
  if (!isSame(incoming, existing)) return err([{ code: 'mixedOrigin', path: 'derivedFrom', found, expected }])

  const days = new Map(existing.days.map((day) => [day.date, day]))
  const gone = new Set(withdrawn.map(({ date, field }) => `${date} ${field}`))
  const added: string[] = []
  const changed: FigureChange[] = []
  const touched = new Set<string>()
  for (const day of incoming.days) {
    const before = days.get(day.date)
    if (before) {
      const changes = changesOf(before, day, gone)
      changed.push(...changes)
      if (changes.length > 0) touched.add(day.date)
      days.set(day.date, changes.reduce(withChange, overlay(before, day)))
    } else {
      added.push(day.date)
      days.set(day.date, day)
    }
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
    ...historyOf(existing, incoming, { added, changed }),
  }
  return ok({ series, added, changed, unchanged: existing.days.length - touched.size })
}

/** As `mergeSeries`, where there may be no series yet: then every day is new. */
export function mergeOrBegin(
  existing: ObservedSeries | null,
  incoming: ObservedSeries,
  withdrawn: readonly Withdrawal[] = [],
): Result<SeriesMerge> {
  if (existing) return mergeSeries(existing, incoming, withdrawn)
  const added = incoming.days.map(({ date }) => date)
  const readings = readingOf(incoming)
  return ok({
    series: { ...incoming, ...(readings.length > 0 && { readings }) },
    added,
    changed: [],
    unchanged: 0,
  })
}

function readingOf({ source }: ObservedSeries): Reading[] {
  const { retrievedOn: on, name, firstDate, lastDate } = source
  return on === undefined || on === null ? [] : [{ on, name, firstDate, lastDate }]
}

/** What was known when: readings and revisions of both, where the incoming series says on which day it was retrieved. */
function historyOf(
  existing: ObservedSeries,
  incoming: ObservedSeries,
  { added, changed }: Pick<SeriesMerge, 'added' | 'changed'>,
): Pick<ObservedSeries, 'readings' | 'revisions'> {
  const [reading] = readingOf(incoming)
  const isSameReading = (one: Reading): boolean =>
    reading !== undefined &&
    one.on === reading.on &&
    one.name === reading.name &&
    one.firstDate === reading.firstDate &&
    one.lastDate === reading.lastDate
  const earlier = existing.readings ?? readingOf(existing)
  const readings = reading && !earlier.some(isSameReading) ? [...earlier, reading] : earlier
  const later = reading ? revisionsOf(existing, incoming, { added, changed }, reading.on) : []
  const revisions = [...(existing.revisions ?? []), ...later]
  return {
    ...(readings.length > 0 && { readings: readings.slice(-MAX_READINGS) }),
    ...(revisions.length > 0 && { revisions: revisions.slice(-MAX_REVISIONS) }),
  }
}

/**
 * Corrections, withdrawals, and figures that came late: of a day between those that were published already. A column
 * that was never there, days before the first and days after the last are new and late for nobody.
 */
function revisionsOf(
  existing: ObservedSeries,
  incoming: ObservedSeries,
  { added, changed }: Pick<SeriesMerge, 'added' | 'changed'>,
  on: string,
): Revision[] {
  const spans = new Map(
    OBSERVED_FIELDS.map((field) => {
      const dates = existing.days.filter((day) => figureOf(day, field) !== null).map(({ date }) => date)
      return [field, [dates[0] ?? '', dates.at(-1) ?? '']] as const
    }),
  )
  const isLate = (date: string, field: ObservedField): boolean => {
    const [first = '', last = ''] = spans.get(field) ?? []
    return first < date && date < last
  }
  const corrected = changed.flatMap(({ date, field, before }): Revision[] =>
    before !== null || isLate(date, field) ? [{ date, field, before, on }] : [],
  )
  const isNew = new Set(added)
  const late = incoming.days
    .filter(({ date }) => isNew.has(date))
    .flatMap((day) =>
      OBSERVED_FIELDS.filter((field) => figureOf(day, field) !== null && isLate(day.date, field)).map(
        (field): Revision => ({ date: day.date, field, before: null, on }),
      ),
    )
  return [...corrected, ...late]
}

/** Both own figures, or both derived from the same series with the same key. */
function isSame({ derivedFrom: one }: ObservedSeries, { derivedFrom: other }: ObservedSeries): boolean {
  return one?.name === other?.name && one?.keyShare === other?.keyShare
}

function originOf({ derivedFrom }: ObservedSeries): Phrase {
  return derivedFrom ? { is: 'derivedFrom', ...derivedFrom } : { is: 'ownFigures' }
}

function changesOf(before: ObservedDay, after: ObservedDay, gone: ReadonlySet<string>): FigureChange[] {
  return OBSERVED_FIELDS.flatMap((field) => {
    const [old, figure] = [figureOf(before, field), figureOf(after, field)]
    if (figure === old) return []
    const isWithdrawn = figure === null && gone.has(`${after.date} ${field}`)
    return figure === null && !isWithdrawn ? [] : [{ date: after.date, field, before: old, after: figure }]
  })
}

function withChange(day: ObservedDay, { field, after }: FigureChange): ObservedDay {
  return after === null ? { ...day, [field]: null } : day
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

/** The series with the figures of some days confirmed: somebody looked at what was doubted, and says it is right. */
export function confirmedOn(series: ObservedSeries, dates: readonly CivilDate[]): ObservedSeries {
  const confirmed = [...new Set([...(series.confirmed ?? []), ...dates])].sort()
  return { ...series, confirmed }
}
