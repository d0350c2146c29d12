/**
 * Civil days of Europe/Amsterdam from moments, without a time-zone database: since 1996 summer time runs from the
 * last Sunday of March to the last Sunday of October, both at 01:00 UTC (Directive 2000/84/EC, articles 2 and 3).
 */
import {
  civilDate,
  dayNumber,
  parseDate,
  weekday,
  type CivilDate,
  type DayNumber,
} from '../../shared/civil-date.ts'

const MS_PER_DAY = 86_400_000
const MS_PER_HOUR = 3_600_000
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

function lastSunday(lastDayOfMonth: CivilDate): DayNumber {
  const day = dayNumber(lastDayOfMonth)
  return day - (weekday(day) % 7)
}

function offsetMs(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  const from = lastSunday(`${year}-03-31`) * MS_PER_DAY + MS_PER_HOUR
  const until = lastSunday(`${year}-10-31`) * MS_PER_DAY + MS_PER_HOUR
  return (ms >= from && ms < until ? 2 : 1) * MS_PER_HOUR
}

/** The day on the Dutch calendar at a moment in Unix milliseconds. */
export function civilDateAt(ms: number): CivilDate {
  return civilDate(Math.floor((ms + offsetMs(ms)) / MS_PER_DAY))
}

/** The time on Dutch clocks at a moment in Unix milliseconds, `HH:mm`. */
export function clockTimeAt(ms: number): string {
  return new Date(ms + offsetMs(ms)).toISOString().slice(11, 16)
}

/** The last millisecond of a civil day in the Netherlands. */
export function endOfDayMs(date: CivilDate): number {
  const utcMidnight = (dayNumber(date) + 1) * MS_PER_DAY
  // The clock never changes within two hours of midnight, so the offset at UTC midnight is the local one.
  return utcMidnight - offsetMs(utcMidnight) - 1
}

/**
 * Unix milliseconds of an ISO moment with its zone (`2022-01-10T09:00Z`, `…+01:00`), or of the end of a bare civil
 * date; null for any other text, so that no reader's own time zone ever decides.
 */
export function parseMoment(text: string): number | null {
  if (parseDate(text) !== null) return endOfDayMs(text)
  const match = MOMENT.exec(text)
  if (!match || parseDate(match[1] ?? '') === null) return null
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : ms
}
