/** Text with semicolons, commas or tabs as a sheet, however a spreadsheet, a website or a paste writes it. */

import Papa from 'papaparse'
import type { Result } from '../../domain/shared/result.ts'
import { type Budget, DESK_BUDGET } from './budget.ts'
import { deskProblem, type DeskProblem, type Sheet, sheetOf } from './sheet.ts'

/** Lines that tell which sign separates: title rows above a header have none. */
const LOOKED_AT_LINES = 30

/** Reads text; quotes, byte order mark, `sep=;` and any line ends are understood. */
export function readTextSheet(text: string, budget: Budget = DESK_BUDGET): Result<Sheet, DeskProblem[]> {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '\n')
  const { data, errors } = Papa.parse<string[]>(plain.replace(/\r\n?/g, '\n'), {
    delimiter: separatorOf(plain),
    newline: '\n',
    preview: budget.rows + 1,
  })
  const [broken] = errors
  if (broken) {
    const line = `line ${(broken.row ?? 0) + 1}`
    return deskProblem('malformed', line)
  }
  const sheet = sheetOf(rowsOf(data), '', false, budget)
  if (sheet.ok && sheet.value.rows.length === 0) return deskProblem('empty')
  return sheet
}

function* rowsOf(data: readonly (readonly string[])[]): Iterable<{ line: number; cells: readonly string[] }> {
  for (const [index, cells] of data.entries()) yield { line: index + 1, cells }
}

/** The sign that separates most cells; a comma may be part of a number, so it counts last. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/, LOOKED_AT_LINES)
  const most = (sign: string): number =>
    lines.reduce((widest, line) => Math.max(widest, line.split(sign).length), 0)
  return ['\t', ';', ','].reduce((best, sign) => (most(sign) > most(best) ? sign : best))
}
