/** A file by what it is, whatever it is called: the sheets of a workbook, or text as one sheet. */

import { ok, type Result } from '../../domain/shared/result.ts'
import { decodeText } from '../feed/decode-text.ts'
import { type Budget, DESK_BUDGET } from './budget.ts'
import { deskProblem, type DeskProblem, type Sheet } from './sheet.ts'
import { readTextSheet } from './text.ts'
import { readWorkbook } from './workbook.ts'

/** An xlsx workbook is a zip archive; one with a password, and an xls of before 2007, is a compound file. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** Every sheet of a file, hidden ones included. Runs in the worker of the desk: what it costs is bounded, not short. */
export async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
  budget: Budget = DESK_BUDGET,
): Promise<Result<readonly Sheet[], DeskProblem[]>> {
  if (bytes.byteLength > budget.bytes) return deskProblem('tooLarge')
  const begins = (sign: readonly number[]): boolean => sign.every((byte, index) => bytes[index] === byte)
  if (begins(ZIP)) return readWorkbook(bytes, budget)
  if (begins(COMPOUND)) return deskProblem('protectedWorkbook')
  const sheet = readTextSheet(decodeText(bytes.slice().buffer), budget)
  return sheet.ok ? ok([sheet.value]) : sheet
}
