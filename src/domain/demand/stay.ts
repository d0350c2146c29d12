/** Occupancy of one kind of stay in a block of draws: who is there on day 0, and the inflow from day 1 on. */

import { convolve } from './convolve.ts'
import { LANES } from './lanes.ts'
import type { StayBlock } from './stay-curves.ts'

/** Inflow per day that keeps `occupied` in balance with the growth until day 0. */
export function inflowInBalance({ residual }: StayBlock, lane: number, occupied: number): number {
  const balanceDays = residual[lane] ?? 0
  return balanceDays > 0 ? occupied / balanceDays : 0
}

/** Who leaves on day 0 while `occupied` grew as the history says. */
export function outflowInBalance(stay: StayBlock, lane: number, occupied: number, yesterday: number): number {
  return Math.max(0, inflowInBalance(stay, lane, occupied) - occupied * (1 - yesterday))
}

/** Fills `occupied` from `inflow` (a row per day; row 0 is 0), given how many are there on day 0 in each lane. */
export function settle(
  occupied: Float64Array,
  inflow: Float64Array,
  stay: StayBlock,
  onDayZero: Float64Array,
  days: number,
): void {
  convolve(occupied, inflow, stay.share, stay.days, days)
  const shares = onDayZero.map((persons, lane) => inflowInBalance(stay, lane, persons))
  const end = Math.min(days, stay.days) * LANES
  for (let row = 0; row < end; row += LANES) {
    for (let lane = 0; lane < LANES; lane++) {
      const at = row + lane
      occupied[at] = (occupied[at] ?? 0) + (shares[lane] ?? 0) * (stay.residual[at] ?? 0)
    }
  }
}

/** Who left at place `at` of a block, on day 1 or later: census, yesterday + inflow − today. */
export function outflowAt(occupied: Float64Array, inflow: Float64Array, at: number): number {
  return Math.max(0, (occupied[at - LANES] ?? 0) + (inflow[at] ?? 0) - (occupied[at] ?? 0))
}
