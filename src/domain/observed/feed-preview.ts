/**
 * What the planner sees of a feed before anything is written: its days, and one warning per oddity. Types only;
 * the reader is in `src/file/feed`.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Withdrawal } from './merge.ts'
import type { ObservedDay, SeriesLayout } from './series.ts'

export const FEED_WARNINGS = [
  'repeatedDay',
  'noFigures',
  'missingDays',
  'implausibleDip',
  'implausiblePeak',
  'implausibleJump',
  'leftOut',
  'addedUp',
  'hiddenRows',
  'oneSheet',
  'noBeds',
  'totalsLeftOut',
] as const
/**
 * `repeatedDay` the same day twice with equal figures, taken once; `noFigures` a row without one figure;
 * `missingDays` no rows for one or more days (`date` the first, `found` how many); `implausibleDip`,
 * `implausiblePeak` a figure far off both its neighbours, `implausibleJump` one many times, or a small part of, the figure
 * before it that the next day keeps: all taken as they stand. Of the whole file: `leftOut` columns of
 * which nothing is taken, `addedUp` rows per area were added up by day, `hiddenRows` so many rows were hidden and are
 * taken all the same, `oneSheet` the sheet that was read of several, `noBeds` the file holds no occupancy,
 * `totalsLeftOut` so many rows add up the others and are not taken.
 */
export type FeedWarningCode = (typeof FEED_WARNINGS)[number]

/** Why the desk could not hand over a file. */
export type UnreadableReason =
  | 'tooLarge'
  | 'unpacksTooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'empty'
  | 'malformed'
  | 'damagedWorkbook'
  | 'protectedWorkbook'
  | 'noHeader'
  | 'timedOut'
  | 'cancelled'
  | 'crashed'

/** A known file without figures per day of a region. */
export type OtherFile = 'cumulative' | 'icuAdmissionsNice' | 'byAge' | 'nursingHomes'

/** Why a feed is refused, and what each reason speaks of beside its place. */
export interface FeedFaults {
  readonly tooLarge: { readonly bytes: number }
  readonly tooManyRows: object
  readonly empty: object
  readonly unknownHeader: { readonly header: string }
  /** Quotes that do not close. */
  readonly malformed: object
  /** More or fewer columns than the header: a truncated file, for instance. */
  readonly columnCount: { readonly columns: number; readonly expected: number }
  readonly badDate: { readonly cell: string }
  readonly badNumber: { readonly cell: string }
  /** The same day twice with other figures; null where there is none. */
  readonly unequalDays: { readonly now: number | null; readonly before: number | null }
  readonly futureDay: { readonly today: CivilDate }
  /** A number such as `12,000`. */
  readonly twoReadings: { readonly cell: string }
  /** Columns that could be the same figure. */
  readonly whichColumn: { readonly columns: readonly string[] }
  /** Dates with slashes that do not show which is the month. */
  readonly whichDates: object
  readonly otherFile: { readonly file: OtherFile }
  /** Rows of so many areas, where the series is of the country, or of one region. */
  readonly otherArea: { readonly areas: readonly string[]; readonly isCountry: boolean }
  readonly unreadable: { readonly why: UnreadableReason }
}

export type FeedProblemCode = keyof FeedFaults

/** Where a planner finds it. */
export interface FeedPlace {
  /** Line in the file, header = 1; 0 where the whole file is meant. */
  readonly row: number
  /** The column as the file names it; empty where the whole row is meant. */
  readonly column: string
  /** The day of the row, where it is known. */
  readonly date: CivilDate | null
}

/** One reason, or any, with its place. */
export type FeedProblem<Code extends FeedProblemCode = FeedProblemCode> = {
  readonly [One in Code]: { readonly code: One; readonly at: FeedPlace } & FeedFaults[One]
}[Code]

export interface FeedWarning {
  readonly code: FeedWarningCode
  /** Line in the file, header = 1; of the later day where days are missing. */
  readonly row: number
  readonly date: CivilDate
  /** The column as the file names it; empty where the whole row is meant. */
  readonly column: string
  /** The figure; the line that was kept of a repeated day; the number of missing days. */
  readonly found: string
  /** The figures of the day before and the day after. */
  readonly neighbours?: readonly [number, number]
}

export interface FeedSummary {
  readonly firstDate: CivilDate
  readonly lastDate: CivilDate
  /** Days with a row. */
  readonly days: number
  /** Days between first and last without a row. */
  readonly missingDays: number
}

export interface FeedPreview {
  readonly layout: SeriesLayout
  /** At least one; dates strictly ascending. */
  readonly rows: readonly ObservedDay[]
  readonly warnings: readonly FeedWarning[]
  readonly summary: FeedSummary
  /** Figures that the file withdraws: it says `NA` of them. */
  readonly withdrawn: readonly Withdrawal[]
  /** Areas that the rows are about, by the codes of the file; empty where it has no column for that. */
  readonly areas: readonly string[]
}
