/** What is wrong with a file that should hold a list, where it cannot be read at all or is none. */

import type { LedgerProblemCode } from '../../domain/shared/problem-code.ts'
import { err, ok, type Problem, type Result, shown } from '../../domain/shared/result.ts'
import type { DeskProblemCode, Sheet } from '../desk/sheet.ts'

/** A list of 20,000 rows is some 2 MB. */
export const MAX_LIST_BYTES = 20 * 1024 * 1024
const MAX_LIST_ROWS = 50_000

/** Why the desk could not hand over a file, its worker included. */
export type UnreadableCode = DeskProblemCode | 'timedOut' | 'cancelled' | 'crashed'

const CODES: Readonly<Record<UnreadableCode, LedgerProblemCode>> = {
  tooLarge: 'listTooLarge',
  unpacksTooLarge: 'listTooLarge',
  tooManyRows: 'listTooLarge',
  tooManyColumns: 'listTooLarge',
  tooManyCells: 'listTooLarge',
  timedOut: 'listTooLarge',
  empty: 'listEmpty',
  malformed: 'listMalformed',
  damagedWorkbook: 'listMalformed',
  protectedWorkbook: 'listMalformed',
  noHeader: 'listMalformed',
  cancelled: 'listMalformed',
  crashed: 'listMalformed',
}

export function unreadableList(code: UnreadableCode): Problem {
  return problem(CODES[code], null)
}

/** Sheets that may hold a list: not larger than one, and more than a header. */
export function checkList(sheets: readonly Sheet[]): Result<readonly Sheet[]> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (sheets.every((sheet) => sheet.rows.length < 2)) return err([problem('listEmpty', rows)])
  if (rows > MAX_LIST_ROWS + sheets.length) return err([problem('listTooLarge', rows)])
  return ok(sheets)
}

function problem(code: LedgerProblemCode, found: number | null): Problem {
  return { code, path: '', found: found === null ? null : shown(found), expected: null }
}
