/** Occupancy of one kind of stay in a block of draws: who is there on day 0, and the inflow from day 1 on. */

import { loops, placeCurve, ROW_BYTES, takeLanes, takeRows, type Placed, type Rows } from './block.ts'
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

function takeRoom() {
  return { share: takeRows(), residual: takeRows(), perDay: takeLanes() }
}

let room: ReturnType<typeof takeRoom> | undefined

/** Fills `occupied` from `inflow` (row 0 is 0), given how many are there on day 0 in each lane. */
export function settle(
  occupied: Rows,
  inflow: Rows,
  stay: StayBlock,
  onDayZero: Float64Array,
  days: number,
): void {
  const { share, residual, perDay } = (room ??= takeRoom())
  placeCurve(share, stay.share)
  loops().convolve(occupied.at, inflow.at, share.at, stay.days, days)
  for (let lane = 0; lane < LANES; lane++) {
    perDay.numbers[lane] = inflowInBalance(stay, lane, onDayZero[lane] ?? 0)
  }
  residual.numbers.set(stay.residual)
  loops().add(occupied.at, perDay.at, residual.at, Math.min(days, stay.days))
}

/** Who leaves on day 1 and later, × `share` per lane: census, yesterday + inflow − today. Row 0 is left as it is. */
export function writeOutflow(out: Rows, share: Placed, occupied: Rows, inflow: Rows, days: number): void {
  loops().outflow(out.at + ROW_BYTES, share.at, occupied.at + ROW_BYTES, inflow.at + ROW_BYTES, days - 1)
}
