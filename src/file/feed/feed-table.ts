/**
 * Text of a feed as a table of trimmed cells with line numbers. Knows commas, semicolons and tabs, quotes and
 * line ends; knows nothing of what the columns mean, and drops nothing but empty lines and empty trailing cells.
 */

import Papa from 'papaparse'
import type { FeedProblem } from '../../domain/observed/feed-preview.ts'
import { MAX_SERIES_DAYS } from '../../domain/observed/series.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { feedProblem } from './feed-problem.ts'

/** Upper limit of a file, in bytes and, for a paste, in characters. Three years of feed are 40 kB. */
export const MAX_FEED_BYTES = 20 * 1024 * 1024
/** No more rows than a series may have days, so that what is read can also be kept. */
export const MAX_FEED_ROWS = MAX_SERIES_DAYS

export interface TableRow {
  /** Line in the file, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

/** A table of which only the header has been read, so that a wrong file is refused before its rows are. */
export interface FeedTable {
  /** Without the empty cells at its end that a spreadsheet may have put there. */
  readonly header: TableRow
  readonly delimiter: string
  /** Everything after the header line. */
  readonly body: string
}

/** No header of the feed comes near it; what lies beyond is not looked at. */
const MAX_HEADER_CHARACTERS = 2_000

/** Finds the header, the first line that is not empty, and with it the delimiter. */
export function openTable(text: string): Result<FeedTable, FeedProblem[]> {
  if (text.length > MAX_FEED_BYTES) return err([feedProblem('tooLarge', {}, { bytes: text.length })])
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const inHeader = lines.search(/\S/)
  if (inHeader < 0) return err([feedProblem('empty', {}, {})])

  const start = lines.lastIndexOf('\n', inHeader) + 1
  const end = lines.includes('\n', inHeader) ? lines.indexOf('\n', inHeader) : lines.length
  const line = lines.slice(start, Math.min(end, start + MAX_HEADER_CHARACTERS))
  const delimiter = delimiterOf(line)
  const cells = trimmed(Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data[0] ?? [])
  const row = lines.slice(0, start).split('\n').length
  const named = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  return ok({ header: { row, cells: named }, delimiter, body: lines.slice(end + 1) })
}

/** The rows below the header that are not empty. */
export function readRows({ header, delimiter, body }: FeedTable): Result<TableRow[], FeedProblem[]> {
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n', preview: MAX_FEED_ROWS + 1 })
  const quoteError = parsed.errors[0]
  if (quoteError) {
    const row = header.row + 1 + (quoteError.row ?? 0)
    return err([feedProblem('malformed', { row }, {})])
  }
  const rows = parsed.data
    .map((cells, index) => ({ row: header.row + 1 + index, cells: trimmed(cells) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length === 0) return err([feedProblem('empty', {}, {})])
  if (parsed.data.length > MAX_FEED_ROWS) return err([feedProblem('tooManyRows', {}, {})])
  return ok(rows)
}

/** The delimiter that the header holds most often; a comma when it holds none. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length
  return ['\t', ';'].reduce((best, other) => (count(other) > count(best) ? other : best), ',')
}

function trimmed(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim())
}
