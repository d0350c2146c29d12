/** Daily survival curves of stays and daily weights of delays, from a mean and a Weibull shape. */

import { exp, gamma, log, power } from './exact-math.ts'

/** Longest curve, days. A stay that outlives it ends there. */
export const LONGEST_DAYS = 110
/** A curve ends where fewer than this share is still there. */
const NEGLIGIBLE_SHARE = 0.001

/** (k + ½)^shape for k = 0 … LONGEST_DAYS − 1: the part of a Weibull curve that does not depend on its mean. */
export function midpointPowers(shape: number): Float64Array {
  return Float64Array.from({ length: LONGEST_DAYS }, (_, k) => power(k + 0.5, shape))
}

/**
 * Share of patients still present k days after admission, k = 0 … , taken at mid-day so that the sum over k is the
 * mean stay (Little's law: occupied = inflow × mean stay). Writes into `curve` and returns the number of days used.
 * Source of the form: Weibull stays as fitted by Rees & Nightingale 2020 (shape/scale 1.2/6.9 d ward, 1.5/8.7 d ICU).
 */
export function writeSurvival(
  curve: Float64Array,
  meanDays: number,
  shape: number,
  powers: Float64Array,
): number {
  const scaleDays = meanDays / gamma(1 + 1 / shape)
  const rate = exp(-shape * log(scaleDays))
  let k = 0
  for (; k < LONGEST_DAYS; k++) {
    const share = exp(-rate * (powers[k] ?? 0))
    if (share < NEGLIGIBLE_SHARE) break
    curve[k] = share
  }
  return k
}

/** Share still present k days after admission for k = 0 … `days` − 1, however small. */
export function survivalShares(meanDays: number, shape: number, days: number): Float64Array {
  const scaleDays = meanDays / gamma(1 + 1 / shape)
  return Float64Array.from({ length: days }, (_, k) => exp(-power((k + 0.5) / scaleDays, shape)))
}

/** The survival curve of a mean stay in days and a Weibull shape, as an array of its own. */
export function survivalCurve(meanDays: number, shape: number): Float64Array {
  const curve = new Float64Array(LONGEST_DAYS)
  return curve.slice(0, writeSurvival(curve, meanDays, shape, midpointPowers(shape)))
}

/** Delays are gathered around their mean: a Weibull shape of 2 (a Rayleigh distribution), our inference. */
const DELAY_SHAPE = 2

/** A delay ends where fewer than this share still waits. */
const NEGLIGIBLE_DELAY = 0.0001

/**
 * Probability that a delay lasts k whole days, k = 0 … ; sums to 1. A mean of 0 gives [1].
 * A delay of at least one day (`fromDay = 1`) is what a generation interval needs.
 */
export function delayWeights(meanDays: number, fromDay: 0 | 1 = 0): Float64Array {
  if (meanDays <= fromDay) return Float64Array.from(fromDay === 0 ? [1] : [0, 1])
  const scaleDays = (meanDays - fromDay + 0.5) / gamma(1 + 1 / DELAY_SHAPE)
  const beyond = (days: number): number => exp(-power(days / scaleDays, DELAY_SHAPE))
  const weights: number[] = fromDay === 1 ? [0] : []
  for (let k = 0; k < LONGEST_DAYS - fromDay && beyond(k) > NEGLIGIBLE_DELAY; k++)
    weights.push(beyond(k) - beyond(k + 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float64Array.from(weights, (weight) => weight / total)
}
