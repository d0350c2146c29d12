/**
 * One row of a feed as an observed day. Refuses what is no date or no count; never rounds, never guesses, and
 * tells "not published" (empty or `NA`) from zero.
 */

import type { FeedProblem } from '../../domain/observed/feed-preview.ts'
import {
  type Figures,
  type ObservedDay,
  observedDay,
  type ObservedField,
} from '../../domain/observed/series.ts'
import { type CivilDate, civilDate, dayOf } from '../../domain/shared/civil-date.ts'
import { err, ok, type Result, shown } from '../../domain/shared/result.ts'
import { feedProblem } from './feed-problem.ts'
import type { TableRow } from './feed-table.ts'
import type { FeedColumn } from './lcps-layouts.ts'

/** A day with the line it stood on. */
export interface FeedRow {
  readonly row: number
  readonly day: ObservedDay
  /** Figures of which the row says `NA`. */
  readonly withdrawn: readonly ObservedField[]
}

const DUTCH_DATE = /^(\d{1,2})-(\d{1,2})-(\d{4})$/
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const COUNT = /^\d{1,9}$/

/** Reads a row whose cells stand in the order of `columns`; all problems of the row at once. */
export function readFeedDay(
  { row, cells }: TableRow,
  columns: readonly FeedColumn[],
): Result<FeedRow, FeedProblem[]> {
  if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell !== ''))
    return err([feedProblem('columnCount', { row }, { columns: cells.length, expected: columns.length })])

  const dateColumn = columns.findIndex((column) => column.holds === 'date')
  const dateCell = cells[dateColumn] ?? ''
  const date = readDate(dateCell)
  const problems: FeedProblem[] = []
  if (date === null) {
    const place = { row, column: columns[dateColumn]?.name ?? '' }
    problems.push(feedProblem('badDate', place, { cell: shown(dateCell) }))
  }
  const figures: Figures = {}
  const withdrawn: ObservedField[] = []
  columns.forEach(({ name, holds }, index) => {
    if (holds === 'date') return
    const cell = cells[index] ?? ''
    const published = cell !== '' && cell !== 'NA'
    if (published && !COUNT.test(cell)) {
      const place = { row, column: name, ...(date === null ? {} : { date }) }
      problems.push(feedProblem('badNumber', place, { cell: shown(cell) }))
    }
    if (cell === 'NA') withdrawn.push(holds)
    figures[holds] = published ? Number(cell) : null
  })
  if (date === null || problems.length > 0) return err(problems)
  return ok({ row, day: observedDay(date, figures), withdrawn })
}

/** `31-5-2020`, `31-05-2020` and `2020-05-31` as a civil date; null for anything else and for days that do not exist. */
function readDate(text: string): CivilDate | null {
  const dutch = DUTCH_DATE.exec(text)
  const iso = ISO_DATE.exec(text)
  const day = dutch
    ? dayOf(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]))
    : iso && dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return day === null ? null : civilDate(day)
}
