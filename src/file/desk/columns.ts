/** Which column of a table says what: by a remembered mapping, else by its name; what is left is named. */

import type { Sheet, SheetRow } from './sheet.ts'

/** Names per field as files write them; compared without capitals, accents and signs. The first name weighs most. */
export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>

export interface Columns<Field extends string> {
  readonly header: SheetRow
  /** Place of the column of each field that was found. */
  readonly places: Readonly<Partial<Record<Field, number>>>
  /** Columns of which nothing is taken, by name. */
  readonly left: readonly string[]
  /** Fields that more than one column could be; the names of those columns. Ask which. */
  readonly doubtful: readonly { readonly field: Field; readonly names: readonly string[] }[]
  /** Rows below the header. */
  readonly rows: readonly SheetRow[]
}

/** Rows above a header that are looked at: titles, a name, a date of making. */
const LOOKED_AT_ROWS = 30

/** A heading as it is compared: `Datum levering (dd-mm)` is `datumleveringddmm`. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/**
 * The header of a sheet, with its columns by field: the first of its rows that names every needed field, else the one
 * that names most fields. A remembered mapping, heading by field, goes before the names.
 * @param needs fields without which a row is no header; at least one of each group.
 * @returns null where no row is one.
 */
export function findColumns<Field extends string>(
  sheet: Sheet,
  names: FieldNames<Field>,
  needs: readonly (readonly Field[])[],
  remembered: Readonly<Partial<Record<Field, string>>> | null = null,
): Columns<Field> | null {
  for (const [index, header] of sheet.rows.slice(0, LOOKED_AT_ROWS).entries()) {
    const columns = columnsOf(header, sheet.rows.slice(index + 1), names, remembered)
    const found = new Set([
      ...Object.keys(columns.places),
      ...columns.doubtful.map(({ field }) => field as string),
    ])
    if (needs.every((group) => group.some((field) => found.has(field)))) return columns
  }
  return null
}

function columnsOf<Field extends string>(
  header: SheetRow,
  rows: readonly SheetRow[],
  names: FieldNames<Field>,
  remembered: Readonly<Partial<Record<Field, string>>> | null,
): Columns<Field> {
  const plain = header.cells.map(plainName)
  const places: Partial<Record<Field, number>> = {}
  const doubtful: { field: Field; names: string[] }[] = []
  const taken = new Set<number>()
  for (const field of fieldsOf(names)) {
    const chosen = remembered?.[field]
    const wanted = chosen === undefined ? names[field] : [chosen]
    const fitting = plain.flatMap((name, index) =>
      name !== '' && wanted.some((known) => plainName(known) === name) && !taken.has(index) ? [index] : [],
    )
    const [first, second] = fitting
    if (first === undefined) continue
    for (const index of fitting) taken.add(index)
    if (second === undefined) places[field] = first
    else doubtful.push({ field, names: fitting.map((index) => header.cells[index] ?? '') })
  }
  const left = header.cells.filter((name, index) => name !== '' && !taken.has(index))
  return { header, places, left, doubtful, rows }
}

function fieldsOf<Field extends string>(names: FieldNames<Field>): Field[] {
  return Object.keys(names).filter((name): name is Field => name in names)
}

/** Words that begin a row of sums, which is no row of its own. */
const TOTALS = /^(?:(?:eind|sub)?totaal|totalen|total|som|sum|gemiddeld|gemiddelde)\b/i

/** Whether a row adds up the others: its first cell with text says so. */
export function isTotals(row: SheetRow): boolean {
  return TOTALS.test(row.cells.find((cell) => cell !== '') ?? '')
}
