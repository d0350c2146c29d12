/** A forecast in whole patients, as it is shown: medians that add up, bands that promise no more than they hold. */

import { wholeBand, wholeCount } from '../shared/rounding.ts'
import { type Quantiles, intervalOf, medianOf, type ShownShare } from './scores.ts'

/** Expected patients, to the nearest whole one. */
export function wholeMedian(quantiles: Quantiles): number {
  return wholeCount(medianOf(quantiles))
}

/** An interval rounded outwards, so that it never holds less than it says. */
export function wholeInterval(quantiles: Quantiles, share: ShownShare): readonly [low: number, high: number] {
  return wholeBand(intervalOf(quantiles, share))
}

/**
 * Amounts in whole patients that add up to the whole of their sum, by largest remainder; equal remainders to the
 * earlier one.
 */
export function wholeParts(amounts: readonly number[]): readonly number[] {
  const floors = amounts.map(Math.floor)
  const missing =
    Math.round(amounts.reduce((sum, amount) => sum + amount, 0)) -
    floors.reduce((sum, floor) => sum + floor, 0)
  const order = amounts
    .map((amount, index) => ({ index, rest: amount - Math.floor(amount) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  const raised = new Set(order.slice(0, missing).map(({ index }) => index))
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0))
}
