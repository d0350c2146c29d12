/**
 * The level of a flow: how many come under a scenario, against how many would come without it.
 *
 *   level(t) = those infected until day 0 + virulence factor · those infected later by the variant + … by what was before
 */

import type { Arrivals } from './arrivals.ts'
import { loops, placeRows, takeLanes, takePerDay, takeRows, type Rows } from './block.ts'
import type { DelayKernel } from './delay.ts'
import { LANES } from './lanes.ts'

/** How much more or less of a flow comes under a virulence, given how strongly the flow follows it. */
export function virulenceFactor(sensitivity: number, virulence: number): number {
  return Math.max(0, 1 + sensitivity * (virulence - 1))
}

export interface LevelInput {
  /** Of those who come, the share that was infected until day 0, per day. */
  readonly fromHistory: DelayKernel['fromHistory']
  readonly arrivals: Arrivals
  readonly index: number
  readonly sensitivity: number
  readonly virulence: Float64Array
  /** Of those who come, how many more need this care, × now; null: as now. */
  readonly share?: Float64Array | null
}

function takeRoom() {
  return { fromHistory: takePerDay(), factors: takeLanes(), variant: takeRows(), before: takeRows() }
}

let room: ReturnType<typeof takeRoom> | undefined

/** Fills a row per day. */
export function writeLevel(out: Rows, input: LevelInput, days: number): void {
  const { arrivals, index, sensitivity, virulence, share } = input
  const { fromHistory, factors, variant, before } = (room ??= takeRoom())
  fromHistory.numbers.set(input.fromHistory)
  for (let lane = 0; lane < LANES; lane++) {
    factors.numbers[lane] = virulenceFactor(sensitivity, virulence[lane] ?? 1) * (share?.[lane] ?? 1)
  }
  placeRows(variant, arrivals.ofVariant[index], days)
  placeRows(before, arrivals.ofBefore?.[index], days)
  loops().level(out.at, fromHistory.at, factors.at, variant.at, before.at, days)
}
