/**
 * What people type, in Dutch or English notation, to numbers and civil dates. Never guesses silently where two
 * readings differ: the rule for each ambiguity stands here and in the test. Anything else is `null`.
 */

import { type CivilDate, civilDate, dayOf } from '../domain/shared/civil-date.ts'
import type { Locale } from './locale.ts'

const SPACES = /[\s\u00A0\u2007\u202F]+/g
const DIGITS = /^\d+$/
const GROUPED_BY_SPACE = /^\d{1,3}(?:[\s\u00A0\u2007\u202F]\d{3})+(?=[.,]|$)/

/**
 * A number in Dutch or English notation: `1.234,5`, `1,234.5`, `1 234`, `-3`, `−3`, `+2`.
 *
 * - Both `.` and `,`: the last one is the decimal sign, the other one groups thousands.
 * - One sign that occurs more often groups thousands: `1.234.567`.
 * - One sign, once, with one to three digits (not a lone 0) before it and exactly three after it has two readings
 *   (`1.234`): the language decides. Dutch reads `.` as thousands and `,` as decimal, English the reverse.
 * - Every other single sign is decimal: `1,5`, `1.5`, `0.234`, `1234.567`.
 * - Groups that are not three digits are refused: `1.23.456`.
 */
export function parseNumber(text: string, locale: Locale): number | null {
  const trimmed = text.trim().replace(/^[−–]/, '-')
  const negative = trimmed.startsWith('-')
  const unsigned = trimmed.replace(/^[-+]\s?/, '')
  const bare = GROUPED_BY_SPACE.test(unsigned) ? unsigned.replace(SPACES, '') : unsigned
  const plain = toPlainDecimal(bare, locale)
  if (plain === null) return null
  const value = Number(plain)
  if (!Number.isFinite(value)) return null
  return negative && value !== 0 ? -value : value
}

/** `1.234,5` → `1234.5`, or null where the text is not a number. */
function toPlainDecimal(text: string, locale: Locale): string | null {
  const decimalSign = decimalSignOf(text, locale)
  const at = decimalSign === null ? text.length : text.lastIndexOf(decimalSign)
  const whole = text.slice(0, at)
  const fraction = text.slice(at + 1)
  if (fraction !== '' && !DIGITS.test(fraction)) return null
  const groups = whole.split(decimalSign === '.' ? ',' : decimalSign === ',' ? '.' : /[.,]/)
  if (whole === '') return fraction === '' ? null : `0.${fraction}`
  if (!groups.every((group) => DIGITS.test(group))) return null
  const [first = '', ...rest] = groups
  const wellGrouped = rest.length === 0 || (first.length <= 3 && rest.every((group) => group.length === 3))
  if (!wellGrouped) return null
  return `${groups.join('')}.${fraction === '' ? '0' : fraction}`
}

/** The sign that separates the decimals in this text; null where there is none. */
function decimalSignOf(text: string, locale: Locale): '.' | ',' | null {
  const points = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (points + commas === 0) return null
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (points + commas > 1) return null
  const sign = points === 1 ? '.' : ','
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)
  const groupingSign = locale === 'nl' ? '.' : ','
  return couldGroup && sign === groupingSign ? null : sign
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/
const NAMED = /^(\d{1,2})[\s-]*([a-z]{3,9})\.?[\s-]*(\d{4}|\d{2})?$/

/** First letters that name a month in Dutch or English, in order; both are understood in both languages. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]

/**
 * A civil date: `2022-01-17`, `17-01-2022` (also `/` and `.`), `17 jan`, `17 januari 2022`, `17-1`.
 *
 * - Numbers are day, month, year in both languages; month first is never read, so `01/17/2022` is refused.
 * - Two digits of year are this century.
 * - Without a year: the one that brings the date nearest to `near` (earlier on a tie); refused without `near`.
 */
export function parseDate(text: string, near?: CivilDate): CivilDate | null {
  const lower = text.trim().toLowerCase()
  const iso = ISO.exec(lower)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = NUMERIC.exec(lower)
  if (numeric) return withYear(numeric[3], Number(numeric[2]), Number(numeric[1]), near)
  const named = NAMED.exec(lower)
  if (!named) return null
  const month = monthOf(named[2] ?? '')
  return month === null ? null : withYear(named[3], month, Number(named[1]), near)
}

function monthOf(name: string): number | null {
  const found = MONTHS.flatMap((names, index) =>
    names.some((full) => full.startsWith(name)) ? [index + 1] : [],
  )
  const [month] = found
  return found.length === 1 && month !== undefined ? month : null
}

function withYear(
  year: string | undefined,
  month: number,
  day: number,
  near: CivilDate | undefined,
): CivilDate | null {
  if (year !== undefined) return existing(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
  if (near === undefined) return null
  const around = Number(near.slice(0, 4))
  const target = Date.parse(near)
  let best: CivilDate | null = null
  for (const candidate of [around - 1, around, around + 1].map((guess) => existing(guess, month, day))) {
    if (candidate === null) continue
    const nearer = best === null || distance(candidate, target) < distance(best, target)
    if (nearer) best = candidate
  }
  return best
}

function distance(date: CivilDate, moment: number): number {
  return Math.abs(Date.parse(date) - moment)
}

/** ISO text of a day that the calendar has, else null. */
function existing(year: number, month: number, day: number): CivilDate | null {
  const found = dayOf(year, month, day)
  return found === null ? null : civilDate(found)
}
