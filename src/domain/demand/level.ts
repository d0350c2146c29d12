/** The level of a flow: how it follows infections and virulence, relative to day 0. */

import type { DelayKernel } from './course-kernels.ts'
import { LANES } from './lanes.ts'

/** How much more or less of a flow comes under a virulence, given how strongly the flow follows it. */
export function virulenceFactor(sensitivity: number, virulence: number): number {
  return 1 + sensitivity * (virulence - 1)
}

/** Arrivals relative to day 0, a row per day: what the history still sends, and what the new wave sends × virulence. */
export function writeLevel(
  out: Float64Array,
  { fromHistory }: DelayKernel,
  arrivals: Float64Array,
  sensitivity: number,
  virulence: Float64Array,
): void {
  const factors = virulence.map((value) => virulenceFactor(sensitivity, value))
  const first = fromHistory[0] ?? 1
  for (let t = 0, row = 0; row < out.length; t++, row += LANES) {
    const history = fromHistory[t] ?? 0
    for (let lane = 0; lane < LANES; lane++) {
      const at = row + lane
      out[at] = (history + (factors[lane] ?? 1) * (arrivals[at] ?? 0)) / first
    }
  }
}
