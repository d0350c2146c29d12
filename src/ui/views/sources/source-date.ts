/** Dates of sources, which may be as vague as a year: `2021-12-30`, `2022-01`, `2018`, `2020–2022`. Pure. */

import type { Formats } from '../../../i18n/formats.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^\d{4}-\d{2}$/

/** `30 dec 2021`, `jan 2022`, or as it stands. */
export function sourceDate(date: string, formats: Formats): string {
  if (DAY.test(date)) return formats.date(date)
  // A month is written as its first day without the day.
  return MONTH.test(date) ? formats.date(`${date}-01`).replace(/^1 /, '') : date
}
