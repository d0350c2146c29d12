/**
 * Survival curves of all stays in all draws of a range. They depend on the lengths of stay alone and take a third of
 * a calculation, so whoever calculates again with the same stays keeps them.
 */

import { STAY_IDS, type StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { sample } from './draw.ts'
import { LONGEST_DAYS, midpointPowers, writeSurvival } from './survival.ts'

/** One survival curve: share present k days after arrival for k < `days`. */
export interface StayCurve {
  readonly share: Float64Array
  readonly days: number
}

export interface StayCurves {
  of(stay: StayId, draw: number): StayCurve
}

/** The curves of draws `firstDraw` … `lastDraw` − 1. */
export function createStayCurves(
  plan: RegionalPlan,
  { firstDraw, lastDraw }: { readonly firstDraw: number; readonly lastDraw: number },
): StayCurves {
  const curves = new Map(
    STAY_IDS.map((id) => {
      const { meanDays, shape } = plan.course.stays[id]
      const powers = midpointPowers(shape)
      const all = Array.from({ length: lastDraw - firstDraw }, (_, i): StayCurve => {
        const share = new Float64Array(LONGEST_DAYS)
        const days = writeSurvival(share, sample(meanDays, `stay.${id}`, plan, firstDraw + i), shape, powers)
        return { share, days }
      })
      return [id, all]
    }),
  )
  return {
    of(stay, draw) {
      const curve = curves.get(stay)?.[draw - firstDraw]
      if (!curve) throw new RangeError(`no stay curve for draw ${draw}`)
      return curve
    },
  }
}
