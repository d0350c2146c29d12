/**
 * Admissions that beds imply where none are published: how the stock changed in a week, and who left it meanwhile.
 * a*(i − 3) = max((b(i) − b(i−7)) ÷ 7 + mean of b(i−7 … i−1) ÷ stay, 5 % of what a full stock takes in)
 */

import { at } from '../forecast/daily.ts'
import { knownIndices, knownMean } from './statistics.ts'

const WEEK_DAYS = 7
/** Of the seven days whose mean is taken. */
const FEWEST_DAYS = 4
const LEAST_SHARE = 0.05
const LEAST_ADMISSIONS = 0.1

/** Per day until `last`; NaN where the beds do not say. The stay is a mean, in days. */
export function impliedAdmissions(beds: Float64Array, stayDays: number, last: number): Float64Array {
  const implied = new Float64Array(last + 1).fill(NaN)
  for (let day = WEEK_DAYS; day <= last; day++) {
    const [now, before] = [at(beds, day), at(beds, day - WEEK_DAYS)]
    if (Number.isNaN(now) || Number.isNaN(before)) continue
    if (knownIndices(beds, day - WEEK_DAYS, day - 1).length < FEWEST_DAYS) continue
    const leaving = knownMean(beds, day - WEEK_DAYS, day - 1) / stayDays
    const least = (LEAST_SHARE * Math.max(now, before)) / stayDays + LEAST_ADMISSIONS
    implied[day - 3] = Math.max((now - before) / WEEK_DAYS + leaving, least)
  }
  return implied
}
