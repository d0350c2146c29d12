/** Survival curves: which share of those admitted is still there k days later. */

import { estimateQuantile, type Estimate } from '../shared/estimate.ts'

/** Patients of whom the curve is made: equal slices of the spread. More changes a mean stay by less than 0.1 %. */
const SLICES = 200
const MAX_STAY_DAYS = 365

/** Stays in days of as many patients as there are slices, shortest first. */
export function staysOf(stayDays: Estimate): Float64Array {
  return Float64Array.from({ length: SLICES }, (_, slice) =>
    estimateQuantile(stayDays, (slice + 0.5) / SLICES),
  )
}

/**
 * Share still there on the k-th day after admission (index 0 = day of admission, always 1), when every stay of
 * `staysOf` lasts `factor` times as long. A stay counts at least one day and may end within a day, so that the sum of
 * the curve is the mean stay.
 */
export function survivalOf(stays: Float64Array, factor = 1): Float64Array {
  const lasting = stays.map((stay) => Math.min(MAX_STAY_DAYS, Math.max(1, stay * factor)))
  const survival = new Float64Array(Math.ceil(lasting.at(-1) ?? 1))
  for (const stay of lasting) {
    for (let day = 0; day < stay; day++) {
      survival[day] = (survival[day] ?? 0) + Math.min(1, stay - day)
    }
  }
  return survival.map((present) => present / SLICES)
}

/** Survival of those who are there already, in a steady state: the curve's own tail sums, divided by the mean stay. */
export function residualSurvival(survival: Float64Array): Float64Array {
  const residual = new Float64Array(survival.length)
  let tail = 0
  for (let day = survival.length - 1; day >= 0; day--) {
    tail += survival[day] ?? 0
    residual[day] = tail
  }
  return residual.map((sum) => sum / tail)
}

/** Mean stay in days. */
export function meanStay(survival: Float64Array): number {
  let sum = 0
  for (const share of survival) sum += share
  return sum
}
