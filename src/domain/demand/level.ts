/** The level of a flow: how it follows infections and virulence, relative to day 0. */

import { loops, takeLanes, takePerDay, type Placed, type Rows } from './block.ts'
import type { DelayKernel } from './course-kernels.ts'

/** How much more or less of a flow comes under a virulence, given how strongly the flow follows it. */
export function virulenceFactor(sensitivity: number, virulence: number): number {
  return 1 + sensitivity * (virulence - 1)
}

let room: { readonly history: Placed; readonly factors: Placed } | undefined

/** Arrivals relative to day 0, a row per day: what the history still sends, and what the new wave sends × virulence. */
export function writeLevel(
  out: Rows,
  { fromHistory }: DelayKernel,
  arrivals: Rows,
  sensitivity: number,
  virulence: Float64Array,
): void {
  const { history, factors } = (room ??= { history: takePerDay(), factors: takeLanes() })
  history.numbers.set(fromHistory)
  factors.numbers.set(virulence.map((value) => virulenceFactor(sensitivity, value)))
  loops().level(out.at, history.at, arrivals.at, factors.at, fromHistory.length)
}
