/**
 * Tables as text: to the clipboard and to csv, and from a block that was copied in a spreadsheet. Pure.
 * Text that a spreadsheet would run as a formula is written so that it stays text.
 */

import type { Locale } from '../../i18n/locale.ts'

/** A number keeps its type so that it is written in the reader's notation and never taken for a formula. */
export type CellValue = string | number | null

const FORMULA_START = /^[=+\-@\t\r]/
const BYTE_ORDER_MARK = '\uFEFF'

/** Tab-separated, for the clipboard. Tabs and line ends inside a cell become spaces; quotes are kept apart as in csv. */
export function toTsv(rows: readonly (readonly CellValue[])[], locale: Locale): string {
  return rows
    .map((row) => row.map((cell) => quote(writeCell(cell, locale).replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n')
}

/** Semicolons, CRLF and a byte-order mark: what Excel opens without asking, in both languages. */
export function toCsv(rows: readonly (readonly CellValue[])[], locale: Locale): string {
  const lines = rows.map((row) => row.map((cell) => quote(writeCell(cell, locale))).join(';'))
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('')
}

function writeCell(cell: CellValue, locale: Locale): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return locale === 'nl' ? String(cell).replace('.', ',') : String(cell)
  return FORMULA_START.test(cell) ? `'${cell}` : cell
}

function quote(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A block as spreadsheets put it on the clipboard: cells apart by tabs, rows by line ends, cells with either in
 * double quotes. A last empty line is no row.
 */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/g
  for (const [whole, cell = '', end = ''] of text.matchAll(pattern)) {
    if (whole === '' && end === '') break
    rows.at(-1)?.push(cell.startsWith('"') && cell.endsWith('"') ? unquote(cell) : cell)
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  if (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

function unquote(cell: string): string {
  return cell.length < 2 ? cell : cell.slice(1, -1).replaceAll('""', '"')
}
