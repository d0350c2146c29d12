/** Occupancy of one kind of stay in a block of draws: who is there on day 0, and the inflow from day 1 on. */

import { loops, placeCurve, ROW_BYTES, takeLanes, takeRows, type Placed, type Rows } from './block.ts'
import { LANES } from './lanes.ts'
import type { StayBlock } from './stay-curves.ts'

function takeRoom() {
  return { share: takeRows(), residual: takeRows(), perDay: takeLanes() }
}

let room: ReturnType<typeof takeRoom> | undefined

/**
 * Fills `occupied` from `inflow` (row 0 is 0), given how many are there on day 0, per lane. They only run off: no inflow follows
 * from them.
 */
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
    const all = stay.residual[lane] ?? 0
    perDay.numbers[lane] = all > 0 ? (onDayZero[lane] ?? 0) / all : 0
  }
  residual.numbers.set(stay.residual)
  loops().add(occupied.at, perDay.at, residual.at, days)
}

/** Who leaves on day 1 and later, × `share` per lane: census, yesterday + inflow − today. Row 0 is left as it is. */
export function writeOutflow(out: Rows, share: Placed, occupied: Rows, inflow: Rows, days: number): void {
  loops().outflow(out.at + ROW_BYTES, share.at, occupied.at + ROW_BYTES, inflow.at + ROW_BYTES, days - 1)
}
