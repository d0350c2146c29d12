/**
 * A list from outside as a table of trimmed texts with line numbers: csv in any of the ways a Dutch spreadsheet
 * writes it, or the first sheet of an xlsx workbook. Knows nothing of what the columns mean.
 */

import Papa from 'papaparse'
import { err, ok, type Problem, type Result } from '../../domain/shared/result.ts'
import { decodeText } from '../feed/decode-text.ts'
import { loadReader } from '../xlsx-library.ts'

/** A list of 20,000 rows is some 2 MB. */
export const MAX_LIST_BYTES = 20 * 1024 * 1024
export const MAX_LIST_ROWS = 50_000

export interface ListRow {
  /** Line in the file, the header is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface ListTable {
  readonly header: readonly string[]
  readonly rows: readonly ListRow[]
}

/** An xlsx workbook is a zip archive. */
const ZIP = [0x50, 0x4b]

/** Reads a file by what it is, whatever it is called. Refused: too large, empty, or no list at all. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ListTable>> {
  if (bytes.byteLength > MAX_LIST_BYTES)
    return refuse('listTooLarge', `${bytes.byteLength}`, `at most ${MAX_LIST_BYTES} bytes`)
  const isWorkbook = ZIP.every((byte, index) => bytes[index] === byte)
  return isWorkbook ? readWorkbook(bytes) : readCsv(decodeText(bytes.slice().buffer))
}

/** Text with semicolons, commas or tabs; quotes, byte order mark and any line ends. */
export function readCsv(text: string): Result<ListTable> {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '')
  const { data, errors } = Papa.parse<string[]>(plain, {
    delimiter: delimiterOf(plain),
    preview: MAX_LIST_ROWS + 2,
  })
  const broken = errors[0]
  if (broken) return refuse('listMalformed', `line ${(broken.row ?? 0) + 1}`, 'quotes that open and close')
  return tableOf(data)
}

/** The sign that occurs most in the first line; a comma in it may be part of a number, so it counts last. */
function delimiterOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.search(/\r|\n/)) || text.length)
  const counts = [';', '\t', ','].map((sign) => [sign, first.split(sign).length] as const)
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

/** The first sheet of a workbook. */
async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ListTable>> {
  const { readSheet } = await loadReader()
  try {
    const rows = await readSheet(new Blob([bytes]))
    return tableOf(rows.map((row) => row.map(cellText)))
  } catch {
    // The library throws on anything that is no workbook; for us that is a refusal.
    return refuse('listMalformed', 'a damaged workbook', 'an xlsx workbook')
  }
}

/** A number that a spreadsheet holds in full is written in full; a longer one shows that it was rounded. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'number')
    return Math.abs(cell) < 1e11 ? String(cell).replace('.', ',') : cell.toExponential()
  return typeof cell === 'string' ? cell : ''
}

function tableOf(data: readonly (readonly string[])[]): Result<ListTable> {
  const rows = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [header, ...body] = rows
  if (header === undefined || body.length === 0)
    return refuse('listEmpty', `${rows.length}`, 'a header and at least one row')
  if (body.length > MAX_LIST_ROWS)
    return refuse('listTooLarge', `${body.length}`, `at most ${MAX_LIST_ROWS} rows`)
  return ok({ header: header.cells, rows: body })
}

function refuse(code: string, found: string, expected: string): Result<ListTable> {
  const problem: Problem = { code, path: '', found, expected }
  return err([problem])
}
