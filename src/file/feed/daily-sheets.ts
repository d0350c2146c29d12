/**
 * Figures per day from the sheets of any file: finds the header, takes what it knows, names what it leaves out, and
 * adds up the rows of one day where each is about a part of the area. Writes nothing, repairs nothing, never throws.
 */

import type { FeedPreview, FeedProblem, FeedWarning } from '../../domain/observed/feed-preview.ts'
import {
  type Figures,
  MAX_SERIES_DAYS,
  OBSERVED_FIELDS,
  type ObservedDay,
  observedDay,
  type ObservedField,
  type SeriesLayout,
} from '../../domain/observed/series.ts'
import { type CivilDate, daysBetween } from '../../domain/shared/civil-date.ts'
import { err, ok, type Result, shown } from '../../domain/shared/result.ts'
import { type DateOrder, dateOrder, hasTwoReadings, isMissing, readDate, readNumber } from '../desk/cells.ts'
import { type Columns, findColumns, isTotals } from '../desk/columns.ts'
import type { Sheet, SheetRow } from '../desk/sheet.ts'
import { DAILY_NAMES, type DailyField, otherFileOf } from './daily-columns.ts'
import { feedProblem } from './feed-problem.ts'
import { findOddities } from './feed-oddities.ts'
import { layoutOfHeader } from './lcps-layouts.ts'

const MAX_PROBLEMS = 100
const SHOWN_HEADER_CHARACTERS = 300
const NEEDS: readonly (readonly DailyField[])[] = [['date'], OBSERVED_FIELDS]

interface DayRow {
  readonly row: number
  readonly day: ObservedDay
}

/**
 * @param today a day after it is refused: no figure can be of it.
 * @returns the days in ascending order with warnings by row, or at most 100 problems.
 */
export function readDailySheets(
  sheets: readonly Sheet[],
  today: CivilDate,
): Result<FeedPreview, FeedProblem[]> {
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  for (const sheet of visible) {
    const columns = findColumns(sheet, DAILY_NAMES, NEEDS)
    if (columns) return readColumns(columns, { today, sheet, others: sheets.length - 1 })
  }
  const header = visible[0]?.rows[0]?.cells ?? []
  const other = otherFileOf(header)
  if (other) return err([feedProblem('otherFile', {}, { file: other })])
  const found = header.join(', ').slice(0, SHOWN_HEADER_CHARACTERS)
  return err([feedProblem('unknownHeader', { row: visible[0]?.rows[0]?.line ?? 0 }, { header: found })])
}

function readColumns(
  columns: Columns<DailyField>,
  { today, sheet, others }: { readonly today: CivilDate; readonly sheet: Sheet; readonly others: number },
): Result<FeedPreview, FeedProblem[]> {
  const { header, places, doubtful, left } = columns
  const [first] = doubtful
  const other = otherFileOf(header.cells)
  if (other) return err([feedProblem('otherFile', { row: header.line }, { file: other })])
  if (first) {
    return err([feedProblem('whichColumn', { row: header.line }, { columns: first.names })])
  }
  const dateAt = places.date ?? 0
  const order = dateOrder(columns.rows.map(({ cells }) => cells[dateAt] ?? ''))
  if (order === null || order === 'either') {
    const column = header.cells[dateAt] ?? ''
    return err([feedProblem('whichDates', { row: header.line, column }, {})])
  }
  const days = readDays(columns, order, today)
  if (!days.ok) return days
  const kept = [...days.value].sort((a, b) => daysBetween(b.day.date, a.day.date))
  const [begin, end] = [kept[0]?.day.date, kept.at(-1)?.day.date]
  if (begin === undefined || end === undefined) return err([feedProblem('empty', {}, {})])
  if (kept.length > MAX_SERIES_DAYS) return err([feedProblem('tooManyRows', {}, {})])
  const about = (code: FeedWarning['code'], found: string): FeedWarning => ({
    code,
    row: header.line,
    date: begin,
    column: '',
    found,
  })
  const hiddenRows = columns.rows.filter(({ hidden }) => hidden).length
  const taken = header.cells.flatMap((name, index) => {
    const holds = OBSERVED_FIELDS.find((field) => places[field] === index)
    return holds ? [{ name, holds }] : []
  })
  return ok({
    layout: layoutOf(columns),
    rows: kept.map(({ day }) => day),
    warnings: [
      ...(left.length > 0 ? [about('leftOut', left.join(', '))] : []),
      ...(places.area === undefined ? [] : [about('addedUp', header.cells[places.area] ?? '')]),
      ...(hiddenRows > 0 ? [about('hiddenRows', String(hiddenRows))] : []),
      ...(others > 0 ? [about('oneSheet', sheet.name)] : []),
      ...(places.icuCovid === undefined && places.wardCovid === undefined ? [about('noBeds', '')] : []),
      ...findOddities(kept, taken),
    ],
    summary: {
      firstDate: begin,
      lastDate: end,
      days: kept.length,
      missingDays: daysBetween(begin, end) + 1 - kept.length,
    },
  })
}

/** One row per date; rows of parts of the area are added up, a day that stands twice must be the same twice. */
function readDays(
  { header, rows, places }: Columns<DailyField>,
  order: DateOrder,
  today: CivilDate,
): Result<readonly DayRow[], FeedProblem[]> {
  const byParts = places.area !== undefined
  const byDate = new Map<CivilDate, DayRow>()
  const problems: FeedProblem[] = []
  for (const row of rows) {
    if (isTotals(row)) continue
    if (problems.length >= MAX_PROBLEMS) break
    const cell = row.cells[places.date ?? 0] ?? ''
    const date = readDate(cell, order)
    const column = header.cells[places.date ?? 0] ?? ''
    if (date === null) {
      problems.push(feedProblem('badDate', { row: row.line, column }, { cell: shown(cell) }))
      continue
    }
    if (date > today) {
      problems.push(feedProblem('futureDay', { row: row.line, column, date }, { today }))
      continue
    }
    const figures = readFigures(row, header, places, problems, date)
    const before = byDate.get(date)
    if (before && !byParts) {
      const unequal = OBSERVED_FIELDS.find(
        (field) => (before.day[field] ?? null) !== (figures[field] ?? null),
      )
      if (unequal) {
        const place = { row: row.line, column: header.cells[places[unequal] ?? 0] ?? '', date }
        const [now, then] = [figures[unequal] ?? null, before.day[unequal] ?? null]
        problems.push(feedProblem('unequalDays', place, { now, before: then }))
      }
      continue
    }
    const sums = before ? addedUp(before.day, figures) : figures
    byDate.set(date, { row: before?.row ?? row.line, day: observedDay(date, sums) })
  }
  return problems.length > 0 ? err(problems.slice(0, MAX_PROBLEMS)) : ok([...byDate.values()])
}

function readFigures(
  { line, cells }: SheetRow,
  header: SheetRow,
  places: Columns<DailyField>['places'],
  problems: FeedProblem[],
  date: CivilDate,
): Figures {
  const figures: Figures = {}
  for (const field of OBSERVED_FIELDS) {
    const at = places[field]
    if (at === undefined) continue
    const cell = cells[at] ?? ''
    if (isMissing(cell)) {
      figures[field] = null
      continue
    }
    const value = readNumber(cell)
    // A region that shares a town with another has halves; people are whole everywhere else.
    if (value === null || (places.area === undefined && !Number.isInteger(value))) {
      const code = hasTwoReadings(cell) ? 'twoReadings' : 'badNumber'
      const place = { row: line, column: header.cells[at] ?? '', date }
      problems.push(feedProblem(code, place, { cell: shown(cell) }))
    } else figures[field] = value
  }
  return figures
}

function addedUp(day: ObservedDay, figures: Figures): Figures {
  const sums: Figures = { ...day }
  for (const field of OBSERVED_FIELDS) {
    const [one, two] = [day[field] ?? null, figures[field] ?? null]
    if (one !== null || two !== null) sums[field] = (one ?? 0) + (two ?? 0)
  }
  return sums
}

function layoutOf({ header, places, left }: Columns<DailyField>): SeriesLayout {
  const known = layoutOfHeader(header.cells.filter((name) => !left.includes(name)))
  if (known) return known.id
  const beds: readonly ObservedField[] = ['icuCovid', 'wardCovid', 'icuAdmissions', 'wardAdmissions']
  return beds.some((field) => places[field] !== undefined) ? 'own' : 'signals'
}
