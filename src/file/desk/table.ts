/** What a planner is shown of a file to answer what it does not say itself: which sheet, which columns, which notation. */

import { sha256 } from '../sha256.ts'
import type { CommaMeaning, DateOrder } from './cells.ts'
import {
  type ChosenColumns,
  type Columns,
  type FieldNames,
  findColumns,
  likelyHeader,
  plainName,
} from './columns.ts'
import type { Sheet } from './sheet.ts'

/** What people said where a file does not. */
export interface DeskChoices<Field extends string> {
  /** By name; absent: the first visible sheet that has what is needed. */
  readonly sheet?: string
  readonly columns?: ChosenColumns<Field>
  readonly dates?: DateOrder
  readonly comma?: CommaMeaning
  /** Of the areas that a file holds, the one that is meant; absent: all of them together. */
  readonly area?: string
}

export interface DeskTable<Field extends string> {
  /** Every visible sheet that holds anything. */
  readonly sheets: readonly string[]
  /** The one that is read. */
  readonly sheet: string
  readonly header: readonly string[]
  /** Which column is taken for what. */
  readonly columns: Readonly<Partial<Record<Field, number>>>
  /** The first rows below the header. */
  readonly examples: readonly (readonly string[])[]
  /** The same for every file with this header: how a mapping by hand is found again. */
  readonly fingerprint: string
}

const SHOWN_ROWS = 3
const SHOWN_CHARACTERS = 60

/** The sheet to read with its columns, and what to show of it; no columns where it does not say enough. */
export interface Opened<Field extends string> {
  readonly sheet: Sheet | null
  readonly columns: Columns<Field> | null
  readonly table: DeskTable<Field> | null
}

export function openTable<Field extends string>(
  sheets: readonly Sheet[],
  names: FieldNames<Field>,
  needs: readonly (readonly Field[])[],
  { sheet: wanted, columns: chosen }: DeskChoices<Field>,
): Opened<Field> {
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const asked = wanted === undefined ? visible : visible.filter(({ name }) => name === wanted)
  const found = asked.flatMap((sheet) => {
    const columns = findColumns(sheet, names, needs, chosen ?? null)
    return columns ? [{ sheet, columns }] : []
  })[0]
  const sheet = found?.sheet ?? asked[0] ?? null
  if (sheet === null) return { sheet: null, columns: null, table: null }
  const columns = found?.columns ?? null
  const named = columns ?? findColumns(sheet, names, needs)
  const at = named ? sheet.rows.indexOf(named.header) : likelyHeader(sheet)
  const header = (sheet.rows[at]?.cells ?? []).map(shortened)
  const none: Partial<Record<Field, number>> = {}
  const table: DeskTable<Field> = {
    sheets: visible.map(({ name }) => name),
    sheet: sheet.name,
    header,
    columns: columns?.places ?? none,
    examples: sheet.rows.slice(at + 1, at + 1 + SHOWN_ROWS).map(({ cells }) => cells.map(shortened)),
    fingerprint: sha256(header.map(plainName).join('|')),
  }
  return { sheet, columns, table: at < 0 ? null : table }
}

function shortened(cell: string): string {
  return cell.length > SHOWN_CHARACTERS ? `${cell.slice(0, SHOWN_CHARACTERS)}…` : cell
}
