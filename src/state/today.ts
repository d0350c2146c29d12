/** Today's civil date where the reader is: the one place where the clock becomes a date. */
import { type CivilDate, civilDate, dayOf } from '../domain/shared/civil-date.ts'

export function today(now = new Date()): CivilDate {
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  return civilDate(day ?? 0)
}
