/** The one place where the clock becomes a date: the civil date in the Netherlands, whose days these plans speak of. */
import { type CivilDate, civilDate, dayOf } from '../domain/shared/civil-date.ts'

const inAmsterdam = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** Today in Amsterdam, wherever the device is. */
export function today(now = new Date()): CivilDate {
  const parts = inAmsterdam.formatToParts(now)
  const part = (type: 'year' | 'month' | 'day'): number =>
    Number(parts.find((found) => found.type === type)?.value)
  return civilDate(dayOf(part('year'), part('month'), part('day')) ?? 0)
}

/** This moment, as it is written down with a decision. */
export function momentNow(now = new Date()): string {
  return now.toISOString()
}
