/** The weekly rhythm: on Monday fewer patients are admitted than on Tuesday, and on Friday more leave than on Sunday. */

import { type DayNumber, weekday } from '../shared/civil-date.ts'
import { at } from './daily.ts'

/** From which weeks a rhythm is read, and how many days of the seven around a day must be known. */
export interface RhythmWindow {
  readonly weeks: number
  readonly fewestDays: number
}

/**
 * Ours: twelve of every weekday tell the rhythm from chance (eight did so less well at every distance), and a week from
 * which at most two days are missing, the weekend for instance, still tells what is usual in it.
 */
export const RHYTHM_WEEKS = 12
const RHYTHM: RhythmWindow = { weeks: RHYTHM_WEEKS, fewestDays: 5 }
/** Ours: a weekday counts as if it had been seen twice more without a rhythm, so that a single outlier makes none. */
export const NEUTRAL_WEEKS = 2
const WEEK_DAYS = 7

/** Factor by weekday, Monday first. */
export type WeekdayFactors = readonly number[]

/** The factor of a day. */
export function factorOn(factors: WeekdayFactors, day: DayNumber): number {
  return factors[weekday(day) - 1] ?? 1
}

/**
 * Each weekday against the mean of the seven days around it, over the weeks up to and including `origin`; the mean of
 * the seven factors is 1. Weeks in which fewer than `fewestDays` are known are left out.
 */
export function weekdayFactors(
  values: Float64Array,
  firstDay: DayNumber,
  origin: number,
  { weeks, fewestDays }: RhythmWindow = RHYTHM,
): WeekdayFactors {
  const first = Math.max(0, origin - weeks * WEEK_DAYS + 1)
  const ratios = new Float64Array(WEEK_DAYS)
  const seen = new Float64Array(WEEK_DAYS)
  for (let index = first + 3; index <= origin - 3; index++) {
    const value = at(values, index)
    if (Number.isNaN(value)) continue
    let [sum, known] = [0, 0]
    for (let near = index - 3; near <= index + 3; near++) {
      const other = at(values, near)
      if (Number.isNaN(other)) continue
      sum += other
      known += 1
    }
    if (known < fewestDays || !(sum > 0)) continue
    const slot = weekday(firstDay + index) - 1
    ratios[slot] = at(ratios, slot) + value / (sum / known)
    seen[slot] = at(seen, slot) + 1
  }
  const raw = Array.from(ratios, (ratio, slot) => (ratio + NEUTRAL_WEEKS) / (at(seen, slot) + NEUTRAL_WEEKS))
  const mean = raw.reduce((sum, factor) => sum + factor, 0) / WEEK_DAYS
  return raw.map((factor) => factor / mean)
}
