/**
 * A file from outside as tables of trimmed texts with line numbers: csv, tab-separated text or a paste is one sheet,
 * a workbook as many as it has. Knows nothing of what the columns mean. Start of the desk; the way on is
 * `readSheets` → `findHeader` → `mapColumns` → `readRows`.
 */

import { err, ok, type Result } from '../../domain/shared/result.ts'
import { type Budget, DESK_BUDGET } from './budget.ts'

export interface SheetRow {
  /** Line in the file or row of the sheet, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Hidden in the workbook, by hand or by a filter. */
  readonly hidden: boolean
}

export interface Sheet {
  /** As the workbook names it; empty for a text file. */
  readonly name: string
  readonly hidden: boolean
  /** Rows that hold anything, in order; lines may be missing. */
  readonly rows: readonly SheetRow[]
}

export const DESK_PROBLEMS = [
  'tooLarge',
  'unpacksTooLarge',
  'tooManyRows',
  'tooManyColumns',
  'tooManyCells',
  'empty',
  'malformed',
  'damagedWorkbook',
  'protectedWorkbook',
  'noHeader',
] as const
/** Why a file is refused as a whole. */
export type DeskProblemCode = (typeof DESK_PROBLEMS)[number]

export interface DeskProblem {
  readonly code: DeskProblemCode
  /** The sheet or the line that it is about; empty for the whole file. */
  readonly path: string
}

export function deskProblem(code: DeskProblemCode, path = ''): Result<never, DeskProblem[]> {
  return err([{ code, path }])
}

/** Rows of texts as a sheet: trimmed, without empty rows and empty cells at the end of a row. */
export function sheetOf(
  rows: Iterable<{
    readonly line: number
    readonly cells: readonly string[]
    readonly hidden?: boolean
  }>,
  name = '',
  hidden = false,
  budget: Budget = DESK_BUDGET,
): Result<Sheet, DeskProblem[]> {
  const kept: SheetRow[] = []
  let widest = 0
  for (const row of rows) {
    const cells = row.cells.map((cell) => cell.trim())
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    if (cells.length === 0) continue
    widest = Math.max(widest, cells.length)
    if (widest > budget.columns) return deskProblem('tooManyColumns', name)
    kept.push({ line: row.line, cells, hidden: row.hidden ?? false })
    if (kept.length > budget.rows) return deskProblem('tooManyRows', name)
    if (kept.length * widest > budget.cells) return deskProblem('tooManyCells', name)
  }
  return ok({ name, hidden, rows: kept })
}
