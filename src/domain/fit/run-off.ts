/**
 * A stock carried forward: who of those that lay there on an earlier day is still there, by the age that the stock had
 * from its admissions, and who came since.
 */

import { at } from '../forecast/daily.ts'
import { log } from '../shared/exact-math.ts'
import { HISTORY_DAYS } from './constants.ts'

const ONE = 1
/** A stock of which no admission is known has no age; it then leaves at once. */
const NOBODY = 1e-9

/**
 * Log of the beds (plus one) that are expected `until` days ago, from those of `days` days before it.
 * @param back admissions per day, the latest first.
 * @param survival share still there k days after admission.
 */
export function carriedForward(
  beds: number,
  back: Float64Array,
  survival: Float64Array,
  until: number,
  days: number,
): number {
  const from = until + days
  let [stayed, all, came] = [0, 0, 0]
  for (let age = 0; from + age < back.length; age++) {
    const admitted = at(back, from + age)
    all += admitted * at(survival, age)
    if (age + days < HISTORY_DAYS) stayed += admitted * at(survival, age + days)
  }
  for (let age = 0; age < days; age++) came += at(back, until + age) * at(survival, age)
  return log((stayed / Math.max(all, NOBODY)) * beds + came + ONE)
}
