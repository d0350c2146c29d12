/**
 * Reads the daily feed of the national coordination centre (LCPS), from a file or pasted from a spreadsheet, into
 * a preview. Writes nothing, repairs nothing, never throws: what cannot be read is refused with its place.
 */

import type { FeedPreview, FeedProblem, FeedWarning } from '../../domain/observed/feed-preview.ts'
import { figureOf } from '../../domain/observed/series.ts'
import { daysBetween } from '../../domain/shared/civil-date.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { type FeedRow, readFeedDay } from './feed-day.ts'
import { findOddities } from './feed-oddities.ts'
import { feedProblem } from './feed-problem.ts'
import { openTable, readRows, type TableRow } from './feed-table.ts'
import { type FeedColumn, layoutOfHeader } from './lcps-layouts.ts'

const MAX_PROBLEMS = 100
const SHOWN_HEADER_CHARACTERS = 300

/**
 * Reads a feed in one of the three official layouts: comma, semicolon or tab; newest or oldest row first; dates
 * `D-M-YYYY`, `DD-MM-YYYY` or ISO; empty and `NA` for not published.
 * @returns the days in ascending order with warnings by row, or at most 100 problems.
 */
export function readLcpsFeed(text: string): Result<FeedPreview, FeedProblem[]> {
  const table = openTable(text)
  if (!table.ok) return table
  const { header } = table.value
  const layout = layoutOfHeader(header.cells)
  if (!layout) {
    const found = header.cells.join(',').slice(0, SHOWN_HEADER_CHARACTERS)
    return err([feedProblem('unknownHeader', { row: header.row }, { header: found })])
  }
  const rows = readRows(table.value)
  if (!rows.ok) return rows
  const read = readDays(rows.value, layout.columns)
  if (!read.ok) return read
  const unique = takeOnce(read.value, layout.columns)
  if (!unique.ok) return unique
  const { kept, repeated } = unique.value

  const [first, last] = [kept[0]?.day.date, kept.at(-1)?.day.date]
  if (first === undefined || last === undefined) return err([feedProblem('empty', {}, {})])
  const warnings = [...repeated, ...findOddities(kept, layout.columns)].sort((a, b) => a.row - b.row)
  const missingDays = daysBetween(first, last) + 1 - kept.length
  return ok({
    layout: layout.id,
    rows: kept.map(({ day }) => day),
    warnings,
    withdrawn: kept.flatMap(({ day, withdrawn }) => withdrawn.map((field) => ({ date: day.date, field }))),
    areas: [],
    summary: { firstDate: first, lastDate: last, days: kept.length, missingDays },
  })
}

function readDays(
  rows: readonly TableRow[],
  columns: readonly FeedColumn[],
): Result<FeedRow[], FeedProblem[]> {
  const read: FeedRow[] = []
  const problems: FeedProblem[] = []
  for (const row of rows) {
    const result = readFeedDay(row, columns)
    if (result.ok) read.push(result.value)
    else problems.push(...result.error)
    if (problems.length >= MAX_PROBLEMS) break
  }
  return problems.length > 0 ? err(problems.slice(0, MAX_PROBLEMS)) : ok(read)
}

/** The rows by date, one per date. A day that stands there twice is taken once when both are equal, else refused. */
function takeOnce(
  rows: readonly FeedRow[],
  columns: readonly FeedColumn[],
): Result<{ kept: FeedRow[]; repeated: FeedWarning[] }, FeedProblem[]> {
  const byDate = new Map<string, FeedRow>()
  const repeated: FeedWarning[] = []
  const problems: FeedProblem[] = []
  for (const row of rows) {
    const { date } = row.day
    const earlier = byDate.get(date)
    if (!earlier) {
      byDate.set(date, row)
      continue
    }
    const unequal = differences(earlier, row, columns)
    problems.push(...unequal)
    if (unequal.length === 0)
      repeated.push({ code: 'repeatedDay', row: row.row, date, column: '', found: String(earlier.row) })
  }
  if (problems.length > 0) return err(problems.slice(0, MAX_PROBLEMS))
  const kept = [...byDate.values()].sort((a, b) => daysBetween(b.day.date, a.day.date))
  return ok({ kept, repeated })
}

/** A problem for each figure in which two rows of the same day differ. */
function differences(earlier: FeedRow, later: FeedRow, columns: readonly FeedColumn[]): FeedProblem[] {
  return columns.flatMap(({ name, holds }) => {
    if (holds === 'date') return []
    const [before, after] = [figureOf(earlier.day, holds), figureOf(later.day, holds)]
    if (before === after) return []
    const place = { row: later.row, column: name, date: later.day.date }
    return [feedProblem('unequalDays', place, { now: after, before })]
  })
}
