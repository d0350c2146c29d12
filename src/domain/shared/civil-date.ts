/**
 * Civil dates of the Dutch calendar as ISO text (`2022-01-17`) and as day numbers, and ISO weeks (`2021-W52`).
 * No clock, no time zone, no local-time arithmetic: a day is a whole number, so daylight saving cannot shift it.
 */

/** `YYYY-MM-DD`. */
export type CivilDate = string
/** `YYYY-Www`, ISO 8601: weeks begin on Monday, week 1 holds the first Thursday. */
export type IsoWeek = string
/** Days since 1970-01-01. */
export type DayNumber = number

const MS_PER_DAY = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const WEEK = /^(\d{4})-W(\d{2})$/

/** Day number of an ISO date, or null where the text is not a date that exists (`2022-02-30`). */
export function parseDate(text: string): DayNumber | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return dayOf(year, month, day)
}

/** The years of this product's calendar. */
export const FIRST_YEAR = 1900
export const LAST_YEAR = 2199
export const LAST_DATE: CivilDate = `${LAST_YEAR}-12-31`
/** The form of its dates; `parseDate` knows which of them exist. */
export const CIVIL_DATE = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/

/** Day number of year, month (1–12), day; null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): DayNumber | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return ms / MS_PER_DAY
}

/** Day number of a date that was validated before. @throws RangeError on any other text: that is a bug. */
export function dayNumber(date: CivilDate): DayNumber {
  const day = parseDate(date)
  if (day === null) throw new RangeError(`not a civil date: ${date}`)
  return day
}

/** ISO text of a day number. */
export function civilDate(day: DayNumber): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The date `days` later (negative: earlier). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The ISO week in which a date lies: 2022-01-01 → `2021-W52`. */
export function isoWeek(date: CivilDate): IsoWeek {
  const day = dayNumber(date)
  const thursday = day - weekday(day) + 4
  const year = Number(civilDate(thursday).slice(0, 4))
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / MS_PER_DAY) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Monday of an ISO week, or null where the text is no ISO week that exists (`2021-W53`). */
export function mondayOf(week: IsoWeek): CivilDate | null {
  const match = WEEK.exec(week)
  if (!match) return null
  const fourth = dayOf(Number(match[1]), 1, 4)
  if (fourth === null) return null
  const monday = civilDate(fourth - weekday(fourth) + 1 + (Number(match[2]) - 1) * 7)
  return isoWeek(monday) === week ? monday : null
}
