/**
 * GS1 strings as scanners type them: (01) GTIN, (21) serial number, (10) lot, (11) production date, with brackets for
 * people or with FNC1 (the character GS, 0x1D) for machines. Source: GS1 General Specifications, §3 and §7.
 */
import { civilDate, type CivilDate, dayOf } from '../../shared/civil-date.ts'
import { err, ok, type Result, shown } from '../../shared/result.ts'

export interface Gs1Label {
  readonly gtin: string | null
  readonly serialNumber: string | null
  readonly lot: string | null
  readonly producedOn: CivilDate | null
}

const FNC1 = '\u001d'
/** Identifiers this product reads: fixed lengths, or up to 20 characters ended by FNC1. */
const FIXED_LENGTH: Readonly<Record<string, number>> = { '01': 14, '11': 6, '17': 6 }
const VARIABLE = new Set(['10', '21'])
const LONGEST_VARIABLE = 20
/** Symbology identifiers that scanners put in front: GS1-128, DataMatrix, QR, DataBar. */
const SYMBOLOGY = /^\](?:C1|d2|Q3|e0)/

/** Reads a label. Expiry (17) is read over; any other identifier is refused, for its length is not known here. */
export function readGs1(scanned: string): Result<Gs1Label> {
  const text = scanned.trim().replace(SYMBOLOGY, '')
  const fields = text.startsWith('(') ? bracketed(text) : elementString(text)
  if (fields === null) return refuse('gs1Malformed', scanned)
  const gtin = fields.get('01') ?? null
  if (gtin !== null && !hasCheckDigit(gtin)) return refuse('gs1CheckDigit', gtin)
  const date = fields.get('11')
  const producedOn = date === undefined ? null : productionDate(date)
  if (date !== undefined && producedOn === null) return refuse('gs1Date', date)
  return ok({ gtin, serialNumber: fields.get('21') ?? null, lot: fields.get('10') ?? null, producedOn })
}

function refuse(code: 'gs1Malformed' | 'gs1CheckDigit' | 'gs1Date', found: string): Result<Gs1Label> {
  return err([{ code, path: '', found: shown(found), expected: null }])
}

function bracketed(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    const match = /^\((\d{2})\)([^()\u001d]+)\u001d?/.exec(rest)
    if (!match || !addField(fields, match[1] ?? '', match[2] ?? '')) return null
    rest = rest.slice(match[0].length)
  }
  return fields
}

function elementString(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>()
  let rest = text.startsWith(FNC1) ? text.slice(1) : text
  if (rest === '') return null
  while (rest !== '') {
    const identifier = rest.slice(0, 2)
    const fixed = FIXED_LENGTH[identifier]
    const end = fixed === undefined ? rest.indexOf(FNC1) : 2 + fixed
    const value = end < 0 ? rest.slice(2) : rest.slice(2, end)
    if (!addField(fields, identifier, value)) return null
    rest = end < 0 ? '' : rest.slice(end)
    if (rest.startsWith(FNC1)) rest = rest.slice(1)
  }
  return fields
}

function addField(fields: Map<string, string>, identifier: string, value: string): boolean {
  const fixed = FIXED_LENGTH[identifier]
  const isRight =
    fixed === undefined
      ? VARIABLE.has(identifier) && value.length >= 1 && value.length <= LONGEST_VARIABLE
      : value.length === fixed && /^\d+$/.test(value)
  if (!isRight || fields.has(identifier)) return false
  fields.set(identifier, value)
  return true
}

/** The form of an article code; a file may hold one whose check digit is wrong, entry asks for a right one. */
export const GTIN = /^\d{14}$/

/** Whether a text is an article code, its check digit right. */
export function isGtin(text: string): boolean {
  return GTIN.test(text) && hasCheckDigit(text)
}

/** Whether a GTIN-14's weights 3 and 1 from the left over its digits add up to a multiple of ten. */
export function hasCheckDigit(gtin: string): boolean {
  const digits = Array.from({ length: gtin.length }, (_, index) => Number(gtin.charAt(index)))
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0)
  return sum % 10 === 0
}

/** Two-digit years are 2000–2099 here: no concentrator in use is older. Day 00 means the last of the month. */
function productionDate(text: string): CivilDate | null {
  const [year, month, day] = [
    Number(text.slice(0, 2)) + 2000,
    Number(text.slice(2, 4)),
    Number(text.slice(4, 6)),
  ]
  if (day > 0) {
    const exact = dayOf(year, month, day)
    return exact === null ? null : civilDate(exact)
  }
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return next === null || month < 1 ? null : civilDate(next - 1)
}
