/** Which column of a table says what: as people chose it, else by its name; what is left is named. */

import { readDate, readNumber } from './cells.ts'
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

/** A heading as it is compared: `Datum levering (dd-mm)` is `datumleveringddmm`, `Visite > 20 min` is not `≤ 20 min`. */
export function plainName(name: string): string {
  return name
    .replace(/[<≤]/g, 'tot')
    .replace(/[>≥]/g, 'boven')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Columns as people chose them, by place; null: none of them. What is left out goes by its name. */
export type ChosenColumns<Field extends string> = Readonly<Partial<Record<Field, number | null>>>

/**
 * The header of a sheet, with its columns by field: the first of its rows that names every needed field. Where people
 * chose columns, those go before the names, and a sheet without a header that says enough has its likeliest row for one.
 * @param needs fields without which a row is no header; at least one of each group.
 * @returns null where no row is one.
 */
export function findColumns<Field extends string>(
  sheet: Sheet,
  names: FieldNames<Field>,
  needs: readonly (readonly Field[])[],
  chosen: ChosenColumns<Field> | null = null,
): Columns<Field> | null {
  for (const [index, header] of sheet.rows.slice(0, LOOKED_AT_ROWS).entries()) {
    const found = columnsOf(header, names, null)
    if (!holds(found, needs)) continue
    const columns = chosen === null ? found : columnsOf(header, names, chosen)
    return holds(columns, needs) ? { ...columns, rows: sheet.rows.slice(index + 1) } : null
  }
  const at = chosen === null ? -1 : likelyHeader(sheet)
  const header = sheet.rows[at]
  const columns = header && columnsOf(header, names, chosen)
  return columns && holds(columns, needs) ? { ...columns, rows: sheet.rows.slice(at + 1) } : null
}

/** The row that a planner is shown as the header, where none names what is needed: −1 where there is none. */
export function likelyHeader({ rows }: Sheet): number {
  let [best, most] = [-1, 1]
  for (const [index, { cells }] of rows.slice(0, LOOKED_AT_ROWS).entries()) {
    const words = cells.filter((cell) => cell !== '' && readNumber(cell) === null && readDate(cell) === null)
    if (words.length > most) [best, most] = [index, words.length]
  }
  return best
}

function holds<Field extends string>(
  { places, doubtful }: Pick<Columns<Field>, 'places' | 'doubtful'>,
  needs: readonly (readonly Field[])[],
): boolean {
  const found = new Set<string>([...Object.keys(places), ...doubtful.map(({ field }) => field)])
  return needs.every((group) => group.some((field) => found.has(field)))
}

/**
 * The columns that each field could be by its names, those left out that people chose for another field.
 * @returns none of a field that no column could be.
 */
export function fittingPlaces<Field extends string>(
  header: readonly string[],
  names: FieldNames<Field>,
  chosen: ChosenColumns<Field> | null = null,
): Readonly<Partial<Record<Field, readonly number[]>>> {
  const plain = header.map(plainName)
  const fields = fieldsOf(names)
  const taken = new Set<number | null | undefined>(fields.map((field) => chosen?.[field]))
  const places: Partial<Record<Field, readonly number[]>> = {}
  for (const field of fields) {
    const known = new Set(names[field].map(plainName))
    const fitting = plain.flatMap((name, index) =>
      name !== '' && known.has(name) && !taken.has(index) ? [index] : [],
    )
    for (const index of fitting) taken.add(index)
    places[field] = fitting
  }
  return places
}

/** The row that names most fields, at least `least` of them: −1 where none does. */
export function headerNaming<Field extends string>(
  rows: readonly Pick<SheetRow, 'cells'>[],
  names: FieldNames<Field>,
  least: number,
): number {
  let [best, most] = [-1, least - 1]
  for (const [index, { cells }] of rows.slice(0, LOOKED_AT_ROWS).entries()) {
    const places = fittingPlaces(cells, names)
    const found = fieldsOf(names).filter((field) => (places[field] ?? []).length > 0).length
    if (found > most) [best, most] = [index, found]
  }
  return best
}

function columnsOf<Field extends string>(
  header: SheetRow,
  names: FieldNames<Field>,
  chosen: ChosenColumns<Field> | null,
): Omit<Columns<Field>, 'rows'> {
  const fitting = fittingPlaces(header.cells, names, chosen)
  const places: Partial<Record<Field, number>> = {}
  const doubtful: { field: Field; names: string[] }[] = []
  const taken = new Set<number>()
  for (const field of fieldsOf(names)) {
    const own: number | null | undefined = chosen?.[field]
    const could = own === undefined ? (fitting[field] ?? []) : own === null ? [] : [own]
    const [first, second] = could
    if (first === undefined) continue
    for (const index of could) taken.add(index)
    if (second === undefined) places[field] = first
    else doubtful.push({ field, names: could.map((index) => header.cells[index] ?? '') })
  }
  const left = header.cells.filter((name, index) => name !== '' && !taken.has(index))
  return { header, places, left, doubtful }
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
