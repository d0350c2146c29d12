/**
 * Serial numbers are text: leading zeros count, and what a spreadsheet made of them cannot be guessed back. Only
 * surrounding white space, and the quotes that keep a spreadsheet from calculating, are taken off.
 */
import { err, ok, type Problem, type Result, shown } from '../../shared/result.ts'

const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i
/** Excel keeps 15 digits: longer numbers end in zeros that were never there. */
const ROUNDED = /^\d{15,}0{3,}$/
const DECIMAL_TAIL = /^\d+[.,]0+$/
const SERIAL = /^[\w./+-]{1,64}$/

/** The serial number in a cell, or why it cannot be one. `="00123"` and `'00123` are 00123. */
export function readSerial(cell: string, path: string): Result<string> {
  const text = cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim()
  const damaged = SCIENTIFIC.test(text) || (text.length > 15 && ROUNDED.test(text)) || DECIMAL_TAIL.test(text)
  if (damaged) return err([refusal('serialDamaged', path, cell)])
  if (!SERIAL.test(text)) return err([refusal('serialMalformed', path, cell)])
  return ok(text)
}

function refusal(code: 'serialDamaged' | 'serialMalformed', path: string, found: string): Problem {
  return { code, path, found: shown(found), expected: null }
}
