/** Rows of a table with figures per day as days: one per date, added up where each row is about a part of the area. */

import type { FeedProblem } from '../../domain/observed/feed-preview.ts'
import {
  type Figures,
  OBSERVED_FIELDS,
  observedDay,
  type ObservedField,
} from '../../domain/observed/series.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import { err, ok, type Result, shown } from '../../domain/shared/result.ts'
import {
  type CommaMeaning,
  type DateOrder,
  hasTwoReadings,
  isMissing,
  isWithdrawn,
  readDate,
  readNumber,
} from '../desk/cells.ts'
import { type Columns, isTotals } from '../desk/columns.ts'
import type { SheetRow } from '../desk/sheet.ts'
import type { DailyField } from './daily-columns.ts'
import type { FeedRow } from './feed-day.ts'
import { feedProblem } from './feed-problem.ts'

export const MAX_PROBLEMS = 100

export interface RowRules {
  readonly dates: DateOrder
  readonly comma: CommaMeaning | null
  /** The only area of which rows are taken; null: all. */
  readonly area: string | null
  /** A day after it is refused. */
  readonly today: CivilDate
}

/** Figures of a row that may be added up, and what it withdraws. */
interface RowFigures {
  readonly figures: Figures
  readonly withdrawn: readonly ObservedField[]
}

/** One row per date in any order; a day that stands twice must be the same twice, but for parts of an area. */
export function readDayRows(
  { header, rows, places }: Columns<DailyField>,
  { dates, comma, area, today }: RowRules,
): Result<readonly FeedRow[], FeedProblem[]> {
  const byParts = places.area !== undefined
  const byDate = new Map<CivilDate, FeedRow>()
  const problems: FeedProblem[] = []
  const column = header.cells[places.date ?? 0] ?? ''
  for (const row of rows) {
    if (isTotals(row)) continue
    if (area !== null && row.cells[places.area ?? -1] !== area) continue
    if (problems.length >= MAX_PROBLEMS) break
    const cell = row.cells[places.date ?? 0] ?? ''
    const date = readDate(cell, dates)
    if (date === null) {
      problems.push(feedProblem('badDate', { row: row.line, column }, { cell: shown(cell) }))
      continue
    }
    if (date > today) {
      problems.push(feedProblem('futureDay', { row: row.line, column, date }, { today }))
      continue
    }
    const { figures, withdrawn } = readFigures(row, date)
    const before = byDate.get(date)
    if (before && !byParts) {
      problems.push(...differences(before, row, figures))
      continue
    }
    byDate.set(date, {
      row: before?.row ?? row.line,
      day: observedDay(date, before ? addedUp(before.day, figures) : figures),
      withdrawn: byParts ? [] : withdrawn,
    })
  }
  return problems.length > 0 ? err(problems.slice(0, MAX_PROBLEMS)) : ok([...byDate.values()])

  function readFigures({ line, cells }: SheetRow, date: CivilDate): RowFigures {
    const figures: Figures = {}
    const withdrawn: ObservedField[] = []
    for (const field of OBSERVED_FIELDS) {
      const at = places[field]
      if (at === undefined) continue
      const cell = cells[at] ?? ''
      if (isMissing(cell)) {
        figures[field] = null
        if (isWithdrawn(cell)) withdrawn.push(field)
        continue
      }
      const value = readNumber(cell, comma)
      // A region that shares a town with another has halves; people are whole everywhere else.
      if (value === null || (!byParts && !Number.isInteger(value))) {
        const code = value === null && hasTwoReadings(cell) ? 'twoReadings' : 'badNumber'
        const place = { row: line, column: header.cells[at] ?? '', date }
        problems.push(feedProblem(code, place, { cell: shown(cell) }))
      } else figures[field] = value
    }
    return { figures, withdrawn }
  }

  function differences(before: FeedRow, { line }: SheetRow, figures: Figures): FeedProblem[] {
    const { date } = before.day
    const unequal = OBSERVED_FIELDS.find((field) => (before.day[field] ?? null) !== (figures[field] ?? null))
    if (unequal === undefined) return []
    const place = { row: line, column: header.cells[places[unequal] ?? 0] ?? '', date }
    const [now, then] = [figures[unequal] ?? null, before.day[unequal] ?? null]
    return [feedProblem('unequalDays', place, { now, before: then })]
  }
}

function addedUp(day: Figures, figures: Figures): Figures {
  const sums: Figures = { ...day }
  for (const field of OBSERVED_FIELDS) {
    const [one, two] = [day[field] ?? null, figures[field] ?? null]
    if (one !== null || two !== null) sums[field] = (one ?? 0) + (two ?? 0)
  }
  return sums
}
