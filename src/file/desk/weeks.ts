/** Weeks as people write them, `wk 52`. Null where a cell cannot be read: nothing is guessed. */

import {
  addDays,
  type CivilDate,
  daysBetween,
  type IsoWeek,
  isoWeek,
  mondayOf,
} from '../../domain/shared/civil-date.ts'

const WEEK_FIRST = /^(?:week|wk|w)?\s*\.?\s*(\d{1,2})(?:[\s,/-]+(\d{4}))?$/
const YEAR_FIRST = /^(\d{4})[\s/-]*(?:week|wk|w)?\s*(\d{1,2})$/
/** Days after its Monday on which a week's figure is booked: Friday, when weekly reports are made. */
const REPORT_DAY = 4

/** `wk 52`, `week 1, 2022`, `2021-W52`, `202152` as a week. Without a year: the one nearest to `near`. */
export function readWeek(text: string, near: CivilDate): IsoWeek | null {
  const friday = readWeekDay(text, near)
  return friday === null ? null : isoWeek(friday)
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
