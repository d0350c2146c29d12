/**
 * out(t) = Σₖ curve(k) · inflow(t − k), the step from inflow to occupancy and from infection to arrival.
 * Two ways with the same bytes: `convolvePlain` says what is meant and is the baseline of the benchmark;
 * `convolve` keeps four days in registers and is several times faster.
 */

import { LONGEST_DAYS } from './survival.ts'

/** Zeros in front of every inflow column, so that no loop asks whether t − k is before day 0. */
export const PAD_DAYS = LONGEST_DAYS

/** A column for `days` values, with zeros in front and room for the last block of four. */
export function paddedColumn(days: number): Float64Array {
  return new Float64Array(PAD_DAYS + days + 4)
}

/** Adds up one day at a time. `inflow` is padded; `out` is not. */
export function convolvePlain(
  out: Float64Array,
  inflow: Float64Array,
  curve: Float64Array,
  curveDays: number,
  days: number,
): void {
  for (let t = 0; t < days; t++) {
    let sum = 0
    for (let k = 0; k < curveDays; k++) sum += (curve[k] ?? 0) * (inflow[PAD_DAYS + t - k] ?? 0)
    out[t] = sum
  }
}

/** The same sums in the same order, four days at a time. `out` needs room for `days` rounded up to a multiple of 4. */
export function convolve(
  out: Float64Array,
  inflow: Float64Array,
  curve: Float64Array,
  curveDays: number,
  days: number,
): void {
  for (let t = 0; t < days; t += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let at = PAD_DAYS + t
    let w = inflow[at] ?? 0
    let x = inflow[at + 1] ?? 0
    let y = inflow[at + 2] ?? 0
    let z = inflow[at + 3] ?? 0
    // Days before day 0 are zeros, so a longer curve adds nothing.
    const reach = Math.min(curveDays, t + 4)
    for (let k = 0; k < reach; k++) {
      const share = curve[k] ?? 0
      a += share * w
      b += share * x
      c += share * y
      d += share * z
      z = y
      y = x
      x = w
      at -= 1
      w = inflow[at] ?? 0
    }
    out[t] = a
    out[t + 1] = b
    out[t + 2] = c
    out[t + 3] = d
  }
}
