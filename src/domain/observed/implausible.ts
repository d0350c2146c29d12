/** Figures that lie so far off both their neighbours that a planner should look at them. Warns; changes nothing. */

import type { ObservedField } from './series.ts'

/**
 * How many square roots of the nearer neighbour a figure may lie outside both its neighbours. Ours, measured on the
 * 613 days to 31 October 2021: among occupied beds only 2270 on 5 April 2020 exceeds 4 (it is 5.9 off, the next
 * 3.8); admissions swing with the weekday and reach 8.3 without being wrong.
 */
const TOLERATED_ROOTS = { beds: 4, admissions: 10 } as const

/** Whether a figure dips below, or peaks above, those of two other days beyond belief. */
export function implausible(
  value: number,
  others: readonly [number, number],
  field: ObservedField,
): 'implausibleDip' | 'implausiblePeak' | null {
  const [low, high] = plausibleRange(others, field)
  if (value < low) return 'implausibleDip'
  return value > high ? 'implausiblePeak' : null
}

/** Between which figures a day is believed, by those of two other days. */
export function plausibleRange(
  others: readonly [number, number],
  field: ObservedField,
): readonly [number, number] {
  const [low, high] = [Math.min(...others), Math.max(...others)]
  return [low - tolerance(low, field), high + tolerance(high, field)]
}

function tolerance(neighbour: number, field: ObservedField): number {
  const kind = field === 'icuAdmissions' || field === 'wardAdmissions' ? 'admissions' : 'beds'
  return TOLERATED_ROOTS[kind] * Math.sqrt(Math.max(neighbour, 1))
}
