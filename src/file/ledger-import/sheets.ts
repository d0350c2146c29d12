/**
 * The sheets of a list taken apart: titles, header, rows, totals and what is hidden. Knows where things stand, not what
 * they do to a ledger.
 */
import { err, ok, type Problem, type Result, shortened } from '../../domain/shared/result.ts'
import { type DateOrder, dateOrder, readCount } from '../desk/cells.ts'
import { isTotals } from '../desk/columns.ts'
import type { Sheet, SheetRow } from '../desk/sheet.ts'
import { columnsOf, headerOf, kindOf, type ListColumns, type ListKind } from './columns.ts'

/** One sheet that holds a list. */
export interface FoundList {
  /** As the workbook names the sheet; empty for text. */
  readonly sheet: string
  /** What stands above the header, and the name of the sheet: it may name a week or a supplier for all rows. */
  readonly titles: readonly string[]
  readonly header: readonly string[]
  readonly columns: ListColumns
  readonly kind: ListKind | null
  readonly rows: readonly SheetRow[]
  /** Rows that hold a total, left out. */
  readonly totals: number
  /** Rows that the workbook hides, left out. */
  readonly hidden: number
  /** Columns that say how many, where nothing tells which is meant. */
  readonly unclear: readonly number[]
  /** How its dates with slashes are written; null where they do not show it. */
  readonly dates: DateOrder | null
}

/** What people say where the list does not. */
export interface ListChoices {
  readonly kind: ListKind | null
  readonly columns: ListColumns
  readonly dates: DateOrder | null
}

/** Every visible sheet that holds a list, in the order of the workbook. */
export function findLists(sheets: readonly Sheet[], choices: ListChoices): Result<FoundList[]> {
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const lists = visible.flatMap((sheet) => listIn(sheet, choices) ?? [])
  if (lists.length > 0) return ok(lists)
  const [first] = visible
  const found = shortened((first?.rows[0]?.cells ?? []).join(', '))
  const problem: Problem = { code: 'listUnknown', path: '', found, expected: { is: 'knownList' } }
  return err([problem])
}

function listIn({ name, rows: all }: Sheet, { kind, columns: chosen, dates }: ListChoices): FoundList | null {
  const shown = all.filter(({ hidden }) => !hidden)
  const at = headerOf(shown) ?? (Object.keys(chosen).length > 0 ? 0 : null)
  const header = at === null ? undefined : shown[at]?.cells
  if (at === null || header === undefined) return null
  const found = columnsOf(header, chosen)
  const body = shown.slice(at + 1)
  const rows = body.filter((row) => !isTotals(row))
  if (rows.length === 0) return null
  const quantity = quantityOf(found.rivals.quantity ?? [], found.columns.ordered, rows)
  const columns = quantity.column === null ? found.columns : { ...found.columns, quantity: quantity.column }
  return {
    sheet: name,
    titles: [name, ...shown.slice(0, at).flatMap(({ cells }) => cells)].filter((text) => text !== ''),
    header,
    columns,
    kind: kind ?? kindOf(columns, header),
    rows,
    totals: body.length - rows.length,
    hidden: all.length - shown.length,
    unclear: quantity.unclear,
    dates: dates ?? orderOf(columns, rows),
  }
}

/** Of all its dates together: a list is written by one hand. */
function orderOf({ date, due }: ListColumns, rows: readonly SheetRow[]): DateOrder | null {
  const cells = rows.flatMap((row) => [row.cells[date ?? -1] ?? '', row.cells[due ?? -1] ?? ''])
  const order = dateOrder(cells)
  return order === 'either' ? null : order
}

/**
 * Of several columns that say how many, the one that is meant: one that only repeats what was ordered is not. Where
 * that leaves more than one, people say which.
 */
function quantityOf(
  rivals: readonly number[],
  ordered: number | undefined,
  rows: readonly SheetRow[],
): { readonly column: number | null; readonly unclear: readonly number[] } {
  if (rivals.length < 2) return { column: null, unclear: [] }
  const same = (one: number, other: number): boolean =>
    rows.every(({ cells }) => readCount(cells[one] ?? '') === readCount(cells[other] ?? ''))
  const left = rivals.filter((column) => ordered === undefined || !same(column, ordered))
  const [first, ...others] = left
  if (first !== undefined && others.every((column) => same(first, column)))
    return { column: first, unclear: [] }
  return { column: null, unclear: left }
}
