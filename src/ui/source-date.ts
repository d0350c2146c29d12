/** Dates of sources, which may be as vague as a year: `2021-12-30`, `2021-W50`, `2022-01`, `2018`, `2020–2022`. Pure. */

import type { Formats } from '../i18n/formats.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const WEEK = /^\d{4}-W\d{2}$/
const MONTH = /^\d{4}-\d{2}$/

/** `30 dec 2021`, `week 50, 2021`, `jan 2022`, or as it stands. */
export function sourceDate(date: string, formats: Formats): string {
  if (DAY.test(date)) return formats.date(date)
  if (WEEK.test(date)) return formats.week(date)
  // A month is written as its first day without the day.
  return MONTH.test(date) ? formats.date(`${date}-01`).replace(/^1 /, '') : date
}
