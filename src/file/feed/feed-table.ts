/**
 * Text of a feed as a table of trimmed cells with line numbers. Knows commas, semicolons and tabs, quotes and
 * line ends; knows nothing of what the columns mean, and drops nothing but empty lines and empty trailing cells.
 */

import Papa from 'papaparse'
import type { FeedProblem } from '../../domain/observed/feed-preview.ts'
import { err, ok, type Result } from '../../domain/shared/result.ts'
import { feedProblem } from './feed-problem.ts'

/** Upper limit of a file, in bytes and, for a paste, in characters. Three years of feed are 40 kB. */
export const MAX_FEED_BYTES = 20 * 1024 * 1024
/** Over fifty years of daily rows. */
export const MAX_FEED_ROWS = 20_000

export interface TableRow {
  /** Line in the file, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface FeedTable {
  readonly header: TableRow
  readonly rows: readonly TableRow[]
}

/** Reads a table of which the first line that is not empty is the header. */
export function readTable(text: string): Result<FeedTable, FeedProblem[]> {
  if (text.length > MAX_FEED_BYTES)
    return err([feedProblem('tooLarge', {}, String(text.length), `at most ${MAX_FEED_BYTES} bytes`)])
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const headerLine = /[^\n]*\S[^\n]*/.exec(lines)?.[0] ?? ''
  const parsed = Papa.parse<string[]>(lines, {
    delimiter: delimiterOf(headerLine),
    newline: '\n',
    preview: MAX_FEED_ROWS + 2,
  })
  const quoteError = parsed.errors[0]
  if (quoteError) {
    const row = (quoteError.row ?? 0) + 1
    return err([feedProblem('malformed', { row }, quoteError.code, 'quotes that open and close')])
  }
  const [header, ...rows] = parsed.data
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!header) return err([feedProblem('empty', {}, '0 rows', 'a header and at least one row')])
  if (parsed.data.length > MAX_FEED_ROWS + 1)
    return err([
      feedProblem('tooManyRows', {}, `more than ${MAX_FEED_ROWS}`, `at most ${MAX_FEED_ROWS} rows`),
    ])
  return ok({ header, rows })
}

/** The delimiter that the header holds most often; a comma when it holds none. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length
  return ['\t', ';'].reduce((best, other) => (count(other) > count(best) ? other : best), ',')
}
