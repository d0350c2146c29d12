/** The band that every uncertain number of this subject carries. */

import { writeQuantiles } from '../shared/quantiles.ts'

export interface Band {
  readonly p5: number
  readonly p50: number
  readonly p95: number
}

const PROBABILITIES = [0.05, 0.5, 0.95]
const out = new Float64Array(PROBABILITIES.length)

/** Band of one value per draw, in any order; all zero without draws. */
export function bandOf(values: Float64Array): Band {
  writeQuantiles(values, values.length, PROBABILITIES, out)
  const [p5 = 0, p50 = 0, p95 = 0] = out
  return { p5, p50, p95 }
}
