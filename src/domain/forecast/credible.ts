/**
 * What a forecast believes of the figures: an outlier hardly moves it. An older figure far off both its neighbours is
 * left out of the fit, admissions count for no more than a multiple of what was usual, and the newest stand is held
 * against what the days before it led to expect. Nothing here changes what is stored or shown.
 */

import { implausible } from '../observed/implausible.ts'
import type { ObservedField } from '../observed/series.ts'
import { exp, log } from '../shared/exact-math.ts'
import { at } from './daily.ts'

/** Ours: the days that the newest stand is expected from; the median of three bears one that is wrong itself. */
const EXPECTED_FROM_DAYS = 3
/** Ours: errors of a day's stand as a logarithm, besides those of chance (√(1.5 ÷ patients)), and how many are usual. */
const STAND_SPREAD = 0.03
const USUAL_SPREADS = 3.5
/** Ours: the same for a day's admissions, which swing with the weekday: 15 %, and twice the variance of pure chance. */
const ADMITTED_SPREAD = 0.15
const USUAL_DAYS = 7

/** The figures without those that lie far off both their neighbours; each is judged once the day after it is known. */
export function withoutOutliers(values: Float64Array, field: ObservedField): Float64Array {
  return values.map((value, index) => {
    const around = [at(values, index - 1), at(values, index + 1)] as const
    return implausible(value, around, field) === null ? value : NaN
  })
}

/** Daily counts, each drawn to the median of the seven days before where it lies far off it. */
export function heldAdmissions(values: Float64Array): Float64Array {
  return values.map((value, index) => {
    const before = Array.from(values.subarray(Math.max(0, index - USUAL_DAYS), index)).filter(
      (count) => !Number.isNaN(count),
    )
    if (before.length < USUAL_DAYS / 2) return value
    const expected = medianOf(before)
    const variance = ADMITTED_SPREAD * ADMITTED_SPREAD + 2 / (expected + 1)
    return drawn(value, expected, USUAL_SPREADS * Math.sqrt(variance))
  })
}

/**
 * A figure as it counts: as it is within the usual distance of what was expected, and the less of it the further it
 * lies beyond, so that ten times too many moves less than twice too many.
 * @param usual distance as a logarithm.
 */
function drawn(found: number, expected: number, usual: number): number {
  const off = log((found + 1) / (expected + 1))
  if (!(Math.abs(off) > usual)) return found
  const counts = (usual * usual * usual) / (off * off)
  return Math.max(0, (expected + 1) * exp(off > 0 ? counts : -counts) - 1)
}

/** The stand of a day, as far as it can be believed. */
export interface Stand {
  readonly value: number
  /** What the days before led to expect; NaN where they say nothing. */
  readonly expected: number
  readonly doubtful: boolean
}

/**
 * The newest stand against what each of the three days before it led to expect. Within the usual error it stands as it
 * is; beyond that the further it lies off, the less it counts.
 * @param expectedFrom the stand on `origin` as carried on from `back` days before; NaN where that cannot be.
 */
export function credibleStand(found: number, expectedFrom: (back: number) => number): Stand {
  const carried = Array.from({ length: EXPECTED_FROM_DAYS }, (_, index) => expectedFrom(index + 1)).filter(
    (value) => !Number.isNaN(value),
  )
  if (carried.length === 0) return { value: found, expected: NaN, doubtful: false }
  const expected = medianOf(carried)
  const variance = STAND_SPREAD * STAND_SPREAD + 1.5 / (expected + 1)
  const value = drawn(found, expected, USUAL_SPREADS * Math.sqrt(variance))
  return { value, expected, doubtful: value !== found }
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
