/** Figures that lie so far off both their neighbours that a planner should look at them. Warns; changes nothing. */

import type { ObservedField } from './series.ts'

/**
 * How many square roots of the nearer neighbour a figure may lie outside both its neighbours. Ours, measured on the
 * 613 days to 31 October 2021: among occupied beds only 2270 on 5 April 2020 exceeds 4 (it is 5.9 off, the next
 * 3.8); admissions swing with the weekday and reach 8.3 without being wrong.
 */
const TOLERATED_ROOTS = { beds: 4, admissions: 10 } as const

/**
 * Whether a figure dips below, or peaks above, those of two other days beyond belief.
 * @param daysApart from it, on average: what changes in two days may be twice what changes in one.
 */
export function implausible(
  value: number,
  others: readonly [number, number],
  field: ObservedField,
  daysApart = 1,
): 'implausibleDip' | 'implausiblePeak' | null {
  const [low, high] = plausibleRange(others, field, daysApart)
  if (value < low) return 'implausibleDip'
  return value > high ? 'implausiblePeak' : null
}

/** Between which figures a day is believed, by those of two other days. */
export function plausibleRange(
  others: readonly [number, number],
  field: ObservedField,
  daysApart = 1,
): readonly [number, number] {
  const [low, high] = [Math.min(...others), Math.max(...others)]
  return [low - daysApart * tolerance(low, field), high + daysApart * tolerance(high, field)]
}

function tolerance(neighbour: number, field: ObservedField): number {
  const kind = field === 'icuAdmissions' || field === 'wardAdmissions' ? 'admissions' : 'beds'
  return TOLERATED_ROOTS[kind] * Math.sqrt(Math.max(neighbour, 1))
}

/** Ours: so many times the figure before it, or as small a part of it, is a jump; of few patients it is chance. */
const [JUMP, FEW] = [3, 5]

/** Whether a figure is many times, or a small part of, the one before it. */
export function isJump(value: number, before: number): boolean {
  const [one, other] = [value + FEW, before + FEW]
  return one >= JUMP * other || other >= JUMP * one
}

/** Days after which a level that jumped is believed. */
const BELIEVED_AFTER_DAYS = 4

/** Daily figures without those that jumped from the last believed one before them; NaN where nothing is known or believed. */
export function withoutJumps(values: Float64Array): Float64Array {
  let [believed, on] = [NaN, -Infinity]
  return values.map((value, day) => {
    if (Number.isNaN(value)) return NaN
    if (day - on <= BELIEVED_AFTER_DAYS && isJump(value, believed)) return NaN
    believed = value
    on = day
    return value
  })
}
