/** The level of a flow: how many come under a scenario, against how many would come without it. */

import type { Arrivals } from './arrivals.ts'
import type { DelayKernel } from './delay.ts'
import { LANES } from './lanes.ts'

/** How much more or less of a flow comes under a virulence, given how strongly the flow follows it. */
export function virulenceFactor(sensitivity: number, virulence: number): number {
  return Math.max(0, 1 + sensitivity * (virulence - 1))
}

export interface LevelInput {
  readonly kernel: DelayKernel
  readonly arrivals: Arrivals
  readonly index: number
  readonly sensitivity: number
  readonly virulence: Float64Array
  /** Of those who come, how many more need this care, × now; null: as now. */
  readonly share?: Float64Array | null
}

/** Fills a row per day with those infected until day 0, and those infected later × virulence. */
export function writeLevel(out: Float64Array, input: LevelInput, days: number): void {
  const { kernel, sensitivity, virulence, share } = input
  for (let day = 0, at = 0; day < days; day++) {
    const history = kernel.fromHistory[day] ?? 0
    for (let lane = 0; lane < LANES; lane++, at++) out[at] = history
  }
  writeNew(
    out,
    input,
    days,
    (lane) => virulenceFactor(sensitivity, virulence[lane] ?? 1) * (share?.[lane] ?? 1),
  )
}

/** Adds those infected after day 0, × what `factor` says of the variant. */
function writeNew(
  out: Float64Array,
  { arrivals, index }: LevelInput,
  days: number,
  factor: (lane: number) => number,
): void {
  const variant = arrivals.ofVariant[index]
  const before = arrivals.ofBefore?.[index]
  for (let lane = 0; lane < LANES; lane++) {
    const times = factor(lane)
    for (let at = lane; at < days * LANES; at += LANES) {
      out[at] = (out[at] ?? 0) + times * (variant?.[at] ?? 0) + (before?.[at] ?? 0)
    }
  }
}
