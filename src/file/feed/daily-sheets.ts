/**
 * Figures per day from the sheets of any file: finds the header, takes what it knows, names what it leaves out, and
 * adds up the rows of one day where each is about a part of the area. What a file leaves open is asked with the table
 * beside it, and answered by `choices`. Writes nothing, repairs nothing, never throws.
 */

import type { FeedPreview, FeedProblem, FeedWarning } from '../../domain/observed/feed-preview.ts'
import {
  MAX_SERIES_DAYS,
  OBSERVED_FIELDS,
  type ObservedField,
  type SeriesLayout,
} from '../../domain/observed/series.ts'
import { type CivilDate, daysBetween } from '../../domain/shared/civil-date.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { dateOrder } from '../desk/cells.ts'
import { type Columns, isTotals } from '../desk/columns.ts'
import type { Sheet } from '../desk/sheet.ts'
import { type DeskChoices, type DeskTable, openTable } from '../desk/table.ts'
import { DAILY_NAMES, type DailyField, isOfRivm, otherFileOf } from './daily-columns.ts'
import { readDayRows } from './daily-rows.ts'
import { feedProblem } from './feed-problem.ts'
import { findOddities } from './feed-oddities.ts'
import { layoutOfHeader } from './lcps-layouts.ts'

const SHOWN_HEADER_CHARACTERS = 300
const NEEDS: readonly (readonly DailyField[])[] = [['date'], OBSERVED_FIELDS]

export type DailyChoices = DeskChoices<DailyField>

/** A file as a preview or as what is wrong with it, and the table that questions are about; null where there is none. */
export interface DailyReading {
  readonly result: Result<FeedPreview, FeedProblem[]>
  readonly table: DeskTable<DailyField> | null
}

/**
 * @param today a day after it is refused: no figure can be of it.
 * @returns the days in ascending order with warnings by row, or at most 100 problems.
 */
export function readDailySheets(
  sheets: readonly Sheet[],
  today: CivilDate,
  choices: DailyChoices = {},
): DailyReading {
  const { sheet, columns, table } = openTable(sheets, DAILY_NAMES, NEEDS, choices)
  if (sheet && columns) {
    const others = sheets.length - 1
    return { result: readColumns(columns, { today, sheet, others, choices }), table }
  }
  const header = sheet?.rows[0]
  const other = otherFileOf(header?.cells ?? [])
  if (other) return { result: err([feedProblem('otherFile', {}, { file: other })]), table: null }
  const found = (header?.cells ?? []).join(', ').slice(0, SHOWN_HEADER_CHARACTERS)
  const problem = feedProblem('unknownHeader', { row: header?.line ?? 0 }, { header: found })
  return { result: err([problem]), table }
}

interface Opened {
  readonly today: CivilDate
  readonly sheet: Sheet
  /** How many other sheets there are. */
  readonly others: number
  readonly choices: DailyChoices
}

function readColumns(
  columns: Columns<DailyField>,
  { today, sheet, others, choices }: Opened,
): Result<FeedPreview, FeedProblem[]> {
  const { header, places, doubtful, left } = columns
  const [first] = doubtful
  const other = otherFileOf(header.cells)
  if (other) return err([feedProblem('otherFile', { row: header.line }, { file: other })])
  if (first) {
    return err([feedProblem('whichColumn', { row: header.line }, { columns: first.names })])
  }
  const dateAt = places.date ?? 0
  const order = choices.dates ?? dateOrder(columns.rows.map(({ cells }) => cells[dateAt] ?? ''))
  if (order === null || order === 'either') {
    const column = header.cells[dateAt] ?? ''
    return err([feedProblem('whichDates', { row: header.line, column }, {})])
  }
  const rules = { dates: order, comma: choices.comma ?? null, area: choices.area ?? null, today }
  const days = readDayRows(columns, rules)
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
  const totals = columns.rows.filter(isTotals).length
  const areas = areasOf(columns)
  const taken = header.cells.flatMap((name, index) => {
    const holds = OBSERVED_FIELDS.find((field) => places[field] === index)
    return holds ? [{ name, holds }] : []
  })
  const isAddedUp = choices.area === undefined && places.area !== undefined
  return ok({
    layout: layoutOf(columns),
    rows: kept.map(({ day }) => day),
    warnings: [
      ...(left.length > 0 ? [about('leftOut', left.join(', '))] : []),
      ...(isAddedUp ? [about('addedUp', header.cells[places.area ?? 0] ?? '')] : []),
      ...(hiddenRows > 0 ? [about('hiddenRows', String(hiddenRows))] : []),
      ...(totals > 0 ? [about('totalsLeftOut', String(totals))] : []),
      ...(others > 0 ? [about('oneSheet', sheet.name)] : []),
      ...(places.icuCovid === undefined && places.wardCovid === undefined
        ? [about('noBeds', isOfRivm(header.cells) ? 'RIVM' : '')]
        : []),
      ...findOddities(kept, taken),
    ],
    withdrawn: kept.flatMap(({ day, withdrawn }) => withdrawn.map((field) => ({ date: day.date, field }))),
    areas,
    summary: {
      firstDate: begin,
      lastDate: end,
      days: kept.length,
      missingDays: daysBetween(begin, end) + 1 - kept.length,
    },
  })
}

/** Codes of areas as they stand in the file, each once, in order. */
function areasOf({ rows, places }: Columns<DailyField>): string[] {
  const at = places.area
  if (at === undefined) return []
  const codes = new Set(rows.map(({ cells }) => cells[at] ?? ''))
  codes.delete('')
  return [...codes].sort()
}

function layoutOf({ header, places, left }: Columns<DailyField>): SeriesLayout {
  const known = layoutOfHeader(header.cells.filter((name) => !left.includes(name)))
  if (known) return known.id
  const beds: readonly ObservedField[] = ['icuCovid', 'wardCovid', 'icuAdmissions', 'wardAdmissions']
  return beds.some((field) => places[field] !== undefined) ? 'own' : 'signals'
}
