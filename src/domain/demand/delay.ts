/** A delay from infection to care: who was infected until day 0 still comes, who is infected later comes anew. */

import { delayWeights } from '../shared/survival.ts'
import { LANES } from './lanes.ts'

export interface DelayKernel {
  /** Probability of a delay of k days, a row per day, the same in every lane. */
  readonly weights: Float64Array
  readonly days: number
  /** Of those who come on day t, the share that was infected on day 0 or before; 1 on day 0. */
  readonly fromHistory: Float64Array
}

export function delayKernel(meanDays: number, horizonDays: number): DelayKernel {
  const weights = delayWeights(meanDays)
  return {
    weights: inEveryLane(weights),
    days: weights.length,
    fromHistory: Float64Array.from({ length: horizonDays }, (_, day) =>
      weights.subarray(day).reduce((sum, weight) => sum + weight, 0),
    ),
  }
}

export function inEveryLane(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length * LANES }, (_, at) => values[Math.floor(at / LANES)] ?? 0)
}
