/**
 * A list from outside as sheets of trimmed texts with line numbers: csv in any of the ways a Dutch spreadsheet writes
 * it, or the sheets of an xlsx workbook, with what is hidden marked as such. Knows nothing of what the columns mean.
 */

import type { LedgerProblemCode } from '../../domain/shared/problem-code.ts'
import Papa from 'papaparse'
import { err, ok, type Result, shown } from '../../domain/shared/result.ts'
import { decodeText } from '../feed/decode-text.ts'
import { loadReader } from '../xlsx-library.ts'
import { readLooks } from './workbook-looks.ts'

/** A list of 20,000 rows is some 2 MB. */
export const MAX_LIST_BYTES = 20 * 1024 * 1024
export const MAX_LIST_ROWS = 50_000

export interface ListRow {
  /** Line in the file or row of the sheet, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Hidden in the workbook, by hand or by a filter. */
  readonly hidden: boolean
}

export interface ListSheet {
  /** As the workbook names it; empty for text. */
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly ListRow[]
}

/** An xlsx workbook is a zip archive. */
const ZIP = [0x50, 0x4b]

/** Reads a file by what it is, whatever it is called. Refused: too large, empty, or no list at all. */
export async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ListSheet[]>> {
  if (bytes.byteLength > MAX_LIST_BYTES) return refuse('listTooLarge', bytes.byteLength)
  const isWorkbook = ZIP.every((byte, index) => bytes[index] === byte)
  return isWorkbook ? readWorkbook(bytes) : readCsv(decodeText(bytes.slice().buffer))
}

/** Text with semicolons, commas or tabs; quotes, byte order mark and any line ends. */
export function readCsv(text: string): Result<ListSheet[]> {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '')
  const { data, errors } = Papa.parse<string[]>(plain, {
    delimiter: delimiterOf(plain),
    preview: MAX_LIST_ROWS + 2,
  })
  const broken = errors[0]
  if (broken) return refuse('listMalformed', (broken.row ?? 0) + 1)
  return checked([sheetOf('', data)])
}

/** The sign that occurs most in the first line; a comma in it may be part of a number, so it counts last. */
function delimiterOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.search(/\r|\n/)) || text.length)
  const counts = [';', '\t', ','].map((sign) => [sign, first.split(sign).length] as const)
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ListSheet[]>> {
  const { default: readAll } = await loadReader()
  try {
    const [sheets, looks] = await Promise.all([readAll(new Blob([bytes])), readLooks(bytes)])
    return checked(
      sheets.map(({ sheet, data }, index) => {
        const look = looks[index]
        const rows = data.map((row) => row.map(cellText))
        return sheetOf(sheet, rows, look?.hidden ?? false, look?.hiddenRows)
      }),
    )
  } catch {
    // The library throws on anything that is no workbook; for us that is a refusal.
    return refuse('listMalformed', null)
  }
}

function sheetOf(
  name: string,
  data: readonly (readonly string[])[],
  hidden = false,
  hiddenRows: ReadonlySet<number> = new Set(),
): ListSheet {
  const rows = data
    .map((cells, index) => ({
      line: index + 1,
      cells: cells.map((cell) => cell.trim()),
      hidden: hiddenRows.has(index + 1),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { name, hidden, rows }
}

function checked(sheets: ListSheet[]): Result<ListSheet[]> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (sheets.every((sheet) => sheet.rows.length < 2)) return refuse('listEmpty', rows)
  if (rows > MAX_LIST_ROWS + sheets.length) return refuse('listTooLarge', rows)
  return ok(sheets)
}

/** A number that a spreadsheet holds in full is written in full; a longer one shows that it was rounded. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number')
    return Math.abs(cell) < 1e11 ? String(cell).replace('.', ',') : cell.toExponential()
  return typeof cell === 'string' ? cell : ''
}

function refuse(code: LedgerProblemCode, found: number | null): Result<ListSheet[]> {
  return err([{ code, path: '', found: found === null ? null : shown(found), expected: null }])
}
