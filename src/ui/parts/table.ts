/** What the DataTable is told: columns over rows of any type, and what an edit reports. Pure. */

import { NAME } from '../../domain/shared/field.ts'
import { readDate, readNumber, readText, writeNumber, type Reading } from './field-text.ts'
import type { Language } from './language.ts'
import type { CellValue } from './table-text.ts'
import type { Tone } from './tone.ts'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Numbers are right aligned and read in Dutch or English notation; dates are civil dates, weeks ISO weeks. */
  readonly kind: 'text' | 'number' | 'date' | 'week'
  /** The bare value: what is sorted, copied and exported. */
  readonly value: (row: Row) => CellValue
  /** How it reads on the page, where number, date and text as such will not do. */
  readonly display?: (row: Row) => string
  /** Colour and weight of one cell. The words in it must say the same. */
  readonly tone?: (row: Row) => Tone | undefined
  readonly unit?: string
  readonly decimals?: number
  readonly min?: number
  readonly max?: number
  /** Of a text: at most this long, and whether it must say something. */
  readonly maxLength?: number
  readonly required?: boolean
  readonly editable?: boolean
  /** An emptied cell is a value: nothing. Reported as an empty text. */
  readonly optional?: boolean
  /** Holds sentences: it is given room. */
  readonly wide?: boolean
  /** A range that is read as one: never broken over lines. */
  readonly unbroken?: boolean
  /** Left out on paper, where a sheet has no room for it. */
  readonly screenOnly?: boolean
}

export interface CellEdit {
  readonly rowKey: string
  readonly columnId: string
  readonly value: string | number
}

export interface CellProblem {
  readonly row: string
  readonly column: string
  readonly found: string
  readonly expected: string
}

type Direction = 'ascending' | 'descending'

/** By which column a table is sorted. */
export interface Order {
  readonly columnId: string
  readonly direction: Direction
}

/** A cell as it reads on the page. */
export function displayCell<Row>(column: Column<Row>, row: Row, language: Language): string {
  if (column.display) return column.display(row)
  const value = column.value(row)
  if (value === null || value === '') return language.t.common.table.none
  if (typeof value === 'number') return writeNumber(value, column, language)
  if (column.kind === 'week') return language.f.week(value)
  return column.kind === 'date' ? language.f.date(value) : value
}

/** A cell as its text box shows it. */
export function editText<Row>(column: Column<Row>, row: Row, language: Language): string {
  const value = column.value(row)
  if (value === null) return ''
  if (typeof value === 'number') return writeNumber(value, column, language)
  return column.kind === 'date' && value !== '' ? language.f.fieldDate(value) : value
}

/** What was typed or pasted into a cell, as the column's kind of value. */
export function readCell<Row>(
  column: Column<Row>,
  text: string,
  language: Language,
): Reading<string | number> {
  if (column.optional === true && text.trim() === '') return { ok: true, value: '' }
  switch (column.kind) {
    case 'number':
      return readNumber(text, column, language, column.unit)
    case 'date':
      return readDate(text, {}, undefined, language)
    case 'text':
    case 'week': {
      const { maxLength = NAME.maxLength, required = false } = column
      return readText(text, { maxLength, required }, language)
    }
  }
}

/** Rows in the order of one column; ties keep their order, what is absent comes last in both directions. */
export function sortRows<Row>(rows: readonly Row[], column: Column<Row>, direction: Direction): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compare(left, right)
  })
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** For the eye only: order on the page follows the language, order in files never does. */
const collator = new Intl.Collator('nl', { numeric: true })

export type PasteOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'tooLarge'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'problems'; readonly problems: readonly CellProblem[] }

export interface PasteTarget<Row> {
  /** Rows as shown. */
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly rowLabel: (row: Row) => string
  /** The cell that has the focus. */
  readonly atRow: number
  readonly atColumn: number
}

/**
 * Lays a block over the table from the focused cell, right and down, over editable columns. All or nothing: one cell
 * that is not right, or a block that does not fit, and nothing is written.
 */
export function pasteBlock<Row>(
  block: readonly (readonly string[])[],
  { rows, columns, rowKey, rowLabel, atRow, atColumn }: PasteTarget<Row>,
  language: Language,
): PasteOutcome {
  const targets = columns.slice(atColumn).filter((column) => column.editable === true)
  const width = Math.max(0, ...block.map((line) => line.length))
  if (width > targets.length || block.length > rows.length - atRow) {
    return { kind: 'tooLarge', rows: block.length, columns: width }
  }
  const edits: CellEdit[] = []
  const problems: CellProblem[] = []
  block.forEach((line, down) => {
    const row = rows[atRow + down]
    if (row === undefined) return
    line.forEach((text, right) => {
      const column = targets[right]
      if (!column) return
      const reading = readCell(column, text, language)
      if (reading.ok) edits.push({ rowKey: rowKey(row), columnId: column.id, value: reading.value })
      else problems.push({ row: rowLabel(row), column: column.header, ...pick(reading) })
    })
  })
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'edits', edits }
}

function pick({ found, expected }: { found: string; expected: string }): { found: string; expected: string } {
  return { found, expected }
}
