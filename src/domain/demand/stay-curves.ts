/** Survival curves of one kind of stay, and how a stay is in balance on day 0, for every block of draws. */

import type { Stay, StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LANES, sampleBlocks, type DrawRange } from './lanes.ts'
import { LONGEST_DAYS, midpointPowers, writeSurvival } from './survival.ts'

/** One kind of stay in a block of draws. */
export interface StayBlock {
  /** Share still present k days after arrival, a row per day. */
  readonly share: Float64Array
  /** Rows of `share` that are used; a shorter stay of a lane ends in zeros. */
  readonly days: number
  /**
   * residual(t) = Σₖ survival(t + k) · history(k): who came before day 0 and is still there on day t, per arrival a
   * day on day 0. Row 0 is the mean stay when there is no growth.
   */
  readonly residual: Float64Array
}

/** The stay in every draw of a range, under the growth per day until day 0. */
export function createStayBlocks(
  id: StayId,
  { meanDays, shape }: Stay,
  plan: Pick<RegionalPlan, 'seed' | 'draws'>,
  range: DrawRange,
  yesterday: number,
): readonly StayBlock[] {
  const powers = midpointPowers(shape)
  const curve = new Float64Array(LONGEST_DAYS)
  return sampleBlocks(meanDays, `stay.${id}`, plan, range).map((means) => {
    const share = new Float64Array(LONGEST_DAYS * LANES)
    let days = 0
    for (let lane = 0; lane < LANES; lane++) {
      const own = writeSurvival(curve, means[lane] ?? 1, shape, powers)
      for (let k = 0; k < own; k++) share[k * LANES + lane] = curve[k] ?? 0
      days = Math.max(days, own)
    }
    return stayBlock(share, days, yesterday)
  })
}

/** A block from its curves; `yesterday` is the level of yesterday relative to today in the history before day 0. */
export function stayBlock(share: Float64Array, days: number, yesterday: number): StayBlock {
  const residual = new Float64Array((days + 1) * LANES)
  for (let at = days * LANES - 1; at >= 0; at--) {
    residual[at] = (share[at] ?? 0) + yesterday * (residual[at + LANES] ?? 0)
  }
  return { share, days, residual }
}
