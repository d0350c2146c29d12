/**
 * Cells as values: one notion of numbers and dates for every file from outside. Nothing is guessed: a cell with two
 * readings has none, and the order of day and month is read from the whole column.
 */

import { type CivilDate, civilDate, dayOf } from '../../domain/shared/civil-date.ts'

/** `1234`, `1.234`, `1 234`, `1.234,50`, `12,5`, `12.5`, `0,125`. */
const PLAIN = /^(\d+)(?:[.,](\d+))?$/
const GROUPED = /^\d{1,3}(?:[.\u00a0 ]\d{3})+(?:,(\d+))?$/
/** A comma before exactly three digits: thousands for an Englishman, thousandths for a Dutchman. */
const TWO_READINGS = /^[1-9]\d{0,2}(?:,\d{3})+$/

/** Not published, as files write it. */
export function isMissing(cell: string): boolean {
  return /^(?:|-|na|n\/a|nvt|n\.v\.t\.|null|onbekend|nb)$/i.test(cell)
}

/** Not published any more, as files write it of a figure that was. */
export function isWithdrawn(cell: string): boolean {
  return /^(?:na|n\/a)$/i.test(cell)
}

/** What a comma before three digits stands for, where people said so. */
export type CommaMeaning = 'decimal' | 'thousands'

/**
 * A number that is not negative. `1.234` is a Dutch thousand and 1234; `1,234` has two readings, of which none is taken
 * unless people say what the comma is.
 * @returns null where the cell is no number, or two.
 */
export function readNumber(cell: string, comma: CommaMeaning | null = null): number | null {
  if (TWO_READINGS.test(cell)) {
    if (comma === 'thousands') return Number(cell.replaceAll(',', ''))
    if (comma === null || cell.indexOf(',') !== cell.lastIndexOf(',')) return null
  }
  const grouped = GROUPED.exec(cell)
  if (grouped) return Number(`${(cell.split(',')[0] ?? '').replace(/[^\d]/g, '')}.${grouped[1] ?? '0'}`)
  const plain = PLAIN.exec(cell)
  if (!plain) return null
  const value = Number(`${plain[1] ?? ''}.${plain[2] ?? '0'}`)
  return Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER ? value : null
}

/** A whole number of people or things. */
export function readCount(cell: string): number | null {
  const value = readNumber(cell)
  return value !== null && Number.isInteger(value) ? value : null
}

/** Whether a cell could be read as two different numbers, so that people are asked and not a rule. */
export function hasTwoReadings(cell: string): boolean {
  return TWO_READINGS.test(cell)
}

export type DateOrder = 'dayFirst' | 'monthFirst'

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const NUMERIC = /^(?:[a-z]{2,9}\.?\s+)?(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:\s.*)?$/i
const NAMED = /^(?:[a-z]{2,9}\.?\s+)?(\d{1,2})[\s.-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})$/i
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The order of day and month in a column. With dashes and points the day comes first, as everybody here writes it; with
 * slashes the column itself must say so by a day above 12.
 * @returns `either` where it does not; null where it says both.
 */
export function dateOrder(cells: Iterable<string>): DateOrder | 'either' | null {
  let [slashes, day, month] = [false, false, false]
  for (const cell of cells) {
    const found = NUMERIC.exec(cell)
    if (found?.[2] !== '/') continue
    slashes = true
    if (Number(found[1]) > 12) day = true
    if (Number(found[3]) > 12) month = true
  }
  if (!slashes || (day && !month)) return 'dayFirst'
  if (month) return day ? null : 'monthFirst'
  return 'either'
}

/** `31-12-2021`, `31/12/21`, `2021-12-31`, `2021-12-31 10:00:00`, `31 dec 2021`, `ma 3 jan. 2022`. */
export function readDate(cell: string, order: DateOrder = 'dayFirst'): CivilDate | null {
  const iso = ISO.exec(cell)
  if (iso) return existing(iso[1], Number(iso[2]), Number(iso[3]))
  const numeric = NUMERIC.exec(cell)
  if (numeric) {
    const [one, two] = [Number(numeric[1]), Number(numeric[3])]
    const swapped = order === 'monthFirst' && numeric[2] === '/'
    return swapped ? existing(numeric[4], one, two) : existing(numeric[4], two, one)
  }
  const named = NAMED.exec(cell)
  if (!named) return null
  const start = (named[2] ?? '').toLowerCase().slice(0, 3).replace('maa', 'mrt')
  const month = Math.max(MONTHS.indexOf(start), ENGLISH.indexOf(start)) + 1
  return month === 0 ? null : existing(named[3], month, Number(named[1]))
}

function existing(year: string | undefined, month: number, day: number): CivilDate | null {
  const found = dayOf(year?.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  return found === null ? null : civilDate(found)
}
