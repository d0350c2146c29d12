/**
 * Who leaves: the share of the patients in bed that is gone a day later, by weekday. Deaths and moves to another ward
 * count as leaving. This is the residual stay as it was seen over the last weeks, the recent days weighing most; a fixed curve of stay followed
 * the feed of 2020–2021 less well at every distance but the seventh day, and needs months of admissions.
 */

import { type DayNumber, weekday } from '../shared/civil-date.ts'
import { halfLifeWeight } from '../shared/exact-math.ts'
import { at } from './daily.ts'
import { NEUTRAL_WEEKS, RHYTHM_WEEKS } from './weekday-effects.ts'

/** Ours: four whole weeks, of which a day weighs half as much as one that is six days younger. */
const OUTFLOW_DAYS = 28
const OUTFLOW_HALF_LIFE_DAYS = 6
/** Ours: fewer known days than this say nothing. */
const FEWEST_OUTFLOW_DAYS = 10
const WEEK_DAYS = 7
/** More than nine in ten leaving in a day is an error in the figures. */
const MOST_LEAVING = 0.9

/** Share of the patients in bed that leaves by the next day, by the weekday they leave on, Monday first. */
export type OutflowShares = readonly number[]

/**
 * From the census identity: in bed yesterday + admitted − in bed today = left.
 * @returns null where fewer than ten days of the last twelve weeks are known.
 */
export function outflowShares(
  beds: Float64Array,
  admissions: Float64Array,
  firstDay: DayNumber,
  origin: number,
): OutflowShares | null {
  const long = { left: 0, inBed: 0, days: 0 }
  const recent = { left: 0, inBed: 0 }
  const ratios = new Float64Array(WEEK_DAYS)
  const seen = new Float64Array(WEEK_DAYS)
  for (let index = Math.max(1, origin - RHYTHM_WEEKS * WEEK_DAYS + 1); index <= origin; index++) {
    const inBed = at(beds, index - 1)
    const left = inBed + at(admissions, index) - at(beds, index)
    if (Number.isNaN(left) || inBed <= 0) continue
    const slot = weekday(firstDay + index) - 1
    ratios[slot] = at(ratios, slot) + left / inBed
    seen[slot] = at(seen, slot) + 1
    long.left += left
    long.inBed += inBed
    long.days += 1
    if (index > origin - OUTFLOW_DAYS) {
      const weight = halfLifeWeight(origin - index, OUTFLOW_HALF_LIFE_DAYS)
      recent.left += weight * left
      recent.inBed += weight * inBed
    }
  }
  if (long.days < FEWEST_OUTFLOW_DAYS || recent.inBed === 0) return null
  const usual = long.left / long.inBed
  const share = between(0, recent.left / recent.inBed, MOST_LEAVING)
  return Array.from(ratios, (ratio, slot) => {
    if (usual <= 0) return share
    const rhythm = (ratio + NEUTRAL_WEEKS * usual) / (at(seen, slot) + NEUTRAL_WEEKS) / usual
    return between(0, share * rhythm, MOST_LEAVING)
  })
}

function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
