/**
 * What the planner sees of a feed before anything is written: its days, and one warning per oddity. Types only;
 * the reader is in `src/file/feed`.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Problem } from '../shared/result.ts'
import type { ObservedDay, SeriesLayout } from './series.ts'

export const FEED_WARNINGS = [
  'repeatedDay',
  'noFigures',
  'missingDays',
  'implausibleDip',
  'implausiblePeak',
] as const
/**
 * `repeatedDay` the same day twice with equal figures, taken once; `noFigures` a row without one figure;
 * `missingDays` no rows for one or more days (`date` the first, `found` how many); `implausibleDip`,
 * `implausiblePeak` a figure far off both its neighbours, taken as it stands.
 */
export type FeedWarningCode = (typeof FEED_WARNINGS)[number]

export const FEED_PROBLEMS = [
  'tooLarge',
  'tooManyRows',
  'empty',
  'unknownHeader',
  'malformed',
  'columnCount',
  'badDate',
  'badNumber',
  'unequalDays',
] as const
/**
 * Why a feed is refused: `columnCount` a row with more or fewer columns than the header, a truncated file for
 * instance; `unequalDays` the same day twice with other figures; `malformed` quotes that do not close.
 */
export type FeedProblemCode = (typeof FEED_PROBLEMS)[number]

/** A problem with its place as a planner finds it. `path` says the same in one word: `rows[12].Kliniek_Bedden`. */
export interface FeedProblem extends Problem {
  readonly code: FeedProblemCode
  /** Line in the file, header = 1; 0 where the whole file is meant. */
  readonly row: number
  /** The column as the file names it; empty where the whole row is meant. */
  readonly column: string
  /** The day of the row, where it is known. */
  readonly date: CivilDate | null
}

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
}
