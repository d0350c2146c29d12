/** Survival curves of one kind of stay, and how the stock of day 0 runs off, for every block of draws. */

import { HISTORY_DAYS } from '../fit/constants.ts'
import { LONGEST_DAYS, midpointPowers, writeSurvival } from '../shared/survival.ts'
import { loops, placeCurve, ROW_BYTES, takeRows } from './block.ts'
import { LANES, type Blocks } from './lanes.ts'

/** One kind of stay in a block of draws. */
export interface StayBlock {
  /** Share still present k days after arrival, a row per day. */
  readonly share: Float64Array
  /** Rows of `share` that are used; a shorter stay of a lane ends in zeros. */
  readonly days: number
  /**
   * residual(t) = Σₖ survival(t + k) · history(k): who came until day 0 and is still there on day t, a row per day of
   * the horizon; in the unit of the history.
   */
  readonly residual: Float64Array
}

let room:
  | {
      readonly history: ReturnType<typeof takeRows>
      readonly share: ReturnType<typeof takeRows>
      readonly there: ReturnType<typeof takeRows>
    }
  | undefined

/**
 * @param meanDays of every draw.
 * @param back who came k days before day 0, k = 0 … ; the same in all draws.
 */
export function createStayBlocks(
  meanDays: Blocks,
  shape: number,
  back: Float64Array,
  horizonDays: number,
): readonly StayBlock[] {
  const powers = midpointPowers(shape)
  const curve = new Float64Array(LONGEST_DAYS)
  const {
    history,
    share: placed,
    there,
  } = (room ??= { history: takeRows(), share: takeRows(), there: takeRows() })
  history.withHistory.fill(0)
  const past = Math.min(back.length, HISTORY_DAYS)
  const firstRow = history.withHistory.length - history.numbers.length - (past - 1) * LANES
  for (let k = 0; k < past; k++) {
    const row = firstRow + (past - 1 - k) * LANES
    history.withHistory.fill(back[k] ?? 0, row, row + LANES)
  }
  return meanDays.map((means) => {
    const share = new Float64Array(LONGEST_DAYS * LANES)
    let days = 0
    for (let lane = 0; lane < LANES; lane++) {
      const own = writeSurvival(curve, means[lane] ?? 1, shape, powers)
      for (let k = 0; k < own; k++) share[k * LANES + lane] = curve[k] ?? 0
      days = Math.max(days, own)
    }
    placeCurve(placed, share)
    // From the first day of the history on; only the days from day 0 on are read.
    const before = (past - 1) * ROW_BYTES
    loops().convolve(there.at - before, history.at - before, placed.at, days, past - 1 + horizonDays)
    return { share, days, residual: there.numbers.slice(0, horizonDays * LANES) }
  })
}
