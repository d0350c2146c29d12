/**
 * Cells of Dutch lists as values: numbers with points or commas, dates as people and spreadsheets write them, and
 * weeks as "wk 52". Null where a cell cannot be read: nothing is guessed.
 */

import {
  addDays,
  civilDate,
  type CivilDate,
  dayOf,
  daysBetween,
  mondayOf,
} from '../../domain/shared/civil-date.ts'

const WHOLE = /^\d{1,3}(?:[. \u00a0]\d{3})+(?:,0{1,2})?$|^\d+(?:[.,]0{1,2})?$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?: .*)?$/
const NAMED = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})$/
const WEEK_FIRST = /^(?:week|wk|w)?\s*\.?\s*(\d{1,2})(?:[\s,/-]+(\d{4}))?$/
const YEAR_FIRST = /^(\d{4})[\s/-]*(?:week|wk|w)?\s*(\d{1,2})$/
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Days after its Monday on which a week's figure is booked: Friday, when weekly reports are made. */
const REPORT_DAY = 4

/**
 * A whole number of things, `1.234` and `12,0` included; an empty cell is null too. `12,000` is refused as `1,200` is: it
 * may be twelve or twelve thousand.
 */
export function readWhole(text: string): number | null {
  if (!WHOLE.test(text)) return null
  const digits = text.replace(/,0+$|\.0{1,2}$/, '').replace(/[. \u00a0]/g, '')
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : null
}

/** `31-12-2021`, `31/12/21`, `2021-12-31`, `31 dec 2021`. */
export function readDay(text: string): CivilDate | null {
  const lower = text.toLowerCase()
  const iso = ISO.exec(lower)
  if (iso) return existing(iso[1], Number(iso[2]), iso[3])
  const numeric = NUMERIC.exec(lower)
  if (numeric) return existing(numeric[3], Number(numeric[2]), numeric[1])
  const named = NAMED.exec(lower)
  if (!named) return null
  const start = (named[2] ?? '').slice(0, 3).replace('maa', 'mrt')
  const month = Math.max(MONTHS.indexOf(start), ENGLISH.indexOf(start)) + 1
  return month === 0 ? null : existing(named[3], month, named[1])
}

/** The Friday of a week: `wk 52`, `week 1, 2022`, `2021-W52`. Without a year: the one nearest to `near`. */
export function readWeekDay(text: string, near: CivilDate): CivilDate | null {
  const lower = text.toLowerCase()
  const yearFirst = YEAR_FIRST.exec(lower)
  const weekFirst = yearFirst ? null : WEEK_FIRST.exec(lower)
  const week = yearFirst?.[2] ?? weekFirst?.[1]
  if (week === undefined) return null
  const year = yearFirst?.[1] ?? weekFirst?.[2]
  if (year !== undefined) return fridayOf(Number(year), week)
  const around = Number(near.slice(0, 4))
  return [around - 1, around, around + 1]
    .flatMap((guess) => fridayOf(guess, week) ?? [])
    .reduce<CivilDate | null>(
      (best, day) =>
        best === null || Math.abs(daysBetween(near, day)) < Math.abs(daysBetween(near, best)) ? day : best,
      null,
    )
}

function fridayOf(year: number, week: string): CivilDate | null {
  const monday = mondayOf(`${year}-W${week.padStart(2, '0')}`)
  return monday === null ? null : addDays(monday, REPORT_DAY)
}

function existing(year: string | undefined, month: number, day: string | undefined): CivilDate | null {
  const full = year?.length === 2 ? 2000 + Number(year) : Number(year)
  const found = dayOf(full, month, Number(day))
  return found === null ? null : civilDate(found)
}
