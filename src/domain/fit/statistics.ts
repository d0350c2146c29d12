/** Small sums over figures of which some are missing: NaN is "not published". */

import { at } from '../forecast/daily.ts'

/** Mean of the known figures from `first` to `last`, both included; NaN where none is known. */
export function knownMean(values: Float64Array, first: number, last: number): number {
  let [sum, known] = [0, 0]
  for (let index = Math.max(0, first); index <= last; index++) {
    const value = at(values, index)
    if (Number.isNaN(value)) continue
    sum += value
    known += 1
  }
  return known > 0 ? sum / known : NaN
}

/** Indices from `first` to `last`, both included, that have a figure. */
export function knownIndices(values: Float64Array, first: number, last: number): number[] {
  const known: number[] = []
  for (let index = Math.max(0, first); index <= last; index++) {
    if (!Number.isNaN(at(values, index))) known.push(index)
  }
  return known
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
