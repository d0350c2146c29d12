/** What is known of the admissions of ward and ICU together, day by day, up to the day of the fit. */

import { at, type Daily } from '../forecast/daily.ts'
import { factorOn, type WeekdayFactors, weekdayFactors } from '../forecast/weekday-effects.ts'
import { log } from '../shared/exact-math.ts'
import { FILTER, MAX_AGE_DAYS, RHYTHM } from './constants.ts'
import type { Seen } from './filter.ts'
import { impliedAdmissions } from './implied-admissions.ts'
import { knownIndices, knownMean, median } from './statistics.ts'

export interface SeenAdmissions extends Seen {
  /** Index of the first day of the window in the series. */
  readonly first: number
  /** Days of the window of which something is known. */
  readonly known: number
  readonly factors: WeekdayFactors
  /** Whether admissions are published until now; if not, those that beds imply stand for them. */
  readonly published: boolean
}

/** Counts are taken as count + ½, so that none has a logarithm too. */
const HALF = 0.5
const RECENT_DAYS = 21
const FEWEST_RECENT = 7
/** Days with both that tell how implied admissions differ from published ones. */
const FEWEST_BOTH = 14

/**
 * @param stayDays mean stays that are assumed of ward and ICU.
 * @param overdispersion variance of a count ÷ its mean.
 */
export function seenAdmissions(
  daily: Daily,
  stayDays: { readonly ward: number; readonly icu: number },
  overdispersion: number,
): SeenAdmissions {
  const last = daily.length - 1
  const first = Math.max(0, last - FILTER.windowDays + 1)
  const counts = countedAdmissions(daily)
  const factors = weekdayFactors(counts, daily.firstDay, last, RHYTHM)
  const implied = sumOf(
    impliedAdmissions(daily.values.icuBeds, stayDays.icu, last),
    impliedAdmissions(daily.values.wardBeds, stayDays.ward, last),
  )
  const shift = usualDifference(counts, implied)
  const known = knownIndices(counts, first, last)
  const published = last - (known.at(-1) ?? -Infinity) <= MAX_AGE_DAYS
  const logs = new Float64Array(last - first + 1)
  const variance = new Float64Array(logs.length)
  let seen = 0
  for (let day = first; day <= last; day++) {
    const slot = day - first
    const factor = factorOn(factors, daily.firstDay + day)
    logs[slot] = log((at(counts, day) + HALF) / factor)
    const mean = knownMean(counts, Math.max(first, day - 7), day)
    variance[slot] = FILTER.dayNoise * FILTER.dayNoise + overdispersion / (mean + HALF)
    // A hole in a published series stays one; before it began, and where it ended, beds speak.
    const isHole = published && day >= (known[0] ?? Infinity)
    if (Number.isNaN(at(counts, day)) && !Number.isNaN(at(implied, day)) && !isHole) {
      logs[slot] = log(at(implied, day) + HALF) + shift
      variance[slot] = FILTER.impliedNoise * FILTER.impliedNoise
    }
    if (!Number.isNaN(at(logs, slot))) seen += 1
  }
  return { first, known: seen, factors, published, log: logs, variance }
}

/** Ward and ICU together, where both are known. */
export function allAdmissions({ length, values }: Daily): Float64Array {
  return Float64Array.from(
    { length },
    (_, day) => at(values.icuAdmissions, day) + at(values.wardAdmissions, day),
  )
}

/** Ward and ICU together; where hardly any day has both, the one that is published. */
function countedAdmissions(daily: Daily): Float64Array {
  const last = daily.length - 1
  const { wardAdmissions, icuAdmissions } = daily.values
  const recent = (values: Float64Array): number => knownIndices(values, last - RECENT_DAYS + 1, last).length
  const both = allAdmissions(daily)
  if (recent(both) >= FEWEST_RECENT) return both
  return [wardAdmissions, icuAdmissions].find((values) => recent(values) >= FEWEST_RECENT) ?? both
}

/** Median log ratio of published to implied admissions; 0 where too few days have both. */
function usualDifference(counts: Float64Array, implied: Float64Array): number {
  const ratios: number[] = []
  for (let day = 0; day < counts.length; day++) {
    const ratio = log((at(counts, day) + HALF) / (at(implied, day) + HALF))
    if (!Number.isNaN(ratio)) ratios.push(ratio)
  }
  return ratios.length >= FEWEST_BOTH ? median(ratios) : 0
}

function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value + at(b, index))
}
