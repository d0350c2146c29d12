/** Where a lever lies on the timeline, and what dragging it or a key makes of it. Pure. */

import type { Lever } from '../../../../domain/plan/lever.ts'
import { addDays, daysBetween, type CivilDate } from '../../../../domain/shared/civil-date.ts'

/** The days that the timeline shows: `days` of them from `startDate` on. */
export interface Horizon {
  readonly startDate: CivilDate
  readonly days: number
}

/** What is held: the whole bar, its beginning (its end stays) or its end (its beginning stays). */
export type Grip = 'whole' | 'start' | 'end'

/** In percent of the timeline's width. */
export interface Bar {
  readonly left: number
  readonly ramp: number
  readonly full: number
}

const WEEK_DAYS = 7
/** More than any timeline is long: as far as it goes. */
const ALL_THE_WAY = 100_000
const KEY_DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -WEEK_DAYS,
  PageUp: WEEK_DAYS,
  Home: -ALL_THE_WAY,
  End: ALL_THE_WAY,
}

/** Days that a key moves what has the focus; null for a key that moves nothing. */
export function daysOfKey(key: string): number | null {
  return KEY_DAYS[key] ?? null
}

/** Where a day lies, in percent of the width; days outside lie on the edge. */
export function placeOf(day: number, { days }: Horizon): number {
  return (100 * Math.min(days, Math.max(0, day))) / days
}

export function barOf(lever: Lever, horizon: Horizon): Bar {
  const start = startDay(lever, horizon)
  const end = endDay(lever, horizon)
  const left = placeOf(start, horizon)
  const full = placeOf(Math.min(end, start + lever.leadDays), horizon)
  return { left, ramp: full - left, full: placeOf(end, horizon) - full }
}

/**
 * The lever with what is held moved by `days`. It stays on the timeline and lasts a day at least; an end that is
 * pulled to the edge is no end: the lever then lasts as long as the plan.
 */
export function moveLever(lever: Lever, grip: Grip, days: number, horizon: Horizon): Lever {
  const [start, end] = [startDay(lever, horizon), endDay(lever, horizon)]
  const earliest = Math.min(0, start)
  if (grip === 'end') {
    const moved = Math.max(start + 1, end + days)
    return { ...lever, durationDays: moved >= horizon.days ? null : moved - start }
  }
  const latest = grip === 'start' ? end - 1 : horizon.days - 1
  const moved = Math.min(Math.max(latest, earliest), Math.max(earliest, start + days))
  const durationDays = grip === 'start' && lever.durationDays !== null ? end - moved : lever.durationDays
  return { ...lever, start: addDays(horizon.startDate, moved), durationDays }
}

/** Day of the horizon on which what is held lies. */
export function dayOfGrip(lever: Lever, grip: Grip, horizon: Horizon): number {
  return grip === 'end' ? Math.min(horizon.days, endDay(lever, horizon)) : startDay(lever, horizon)
}

function startDay({ start }: Lever, { startDate }: Horizon): number {
  return daysBetween(startDate, start)
}

/** The first day on which it is over; the end of the horizon for a lever without one. */
function endDay(lever: Lever, horizon: Horizon): number {
  return lever.durationDays === null ? horizon.days : startDay(lever, horizon) + lever.durationDays
}
