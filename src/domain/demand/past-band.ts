/** What the model would have said some weeks ago of the weeks until now: the band that observed points lie in or not. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { Curve, UnitCurves } from '../plan/unit-curves.ts'
import { addDays } from '../shared/civil-date.ts'
import { writeQuantiles } from '../shared/quantiles.ts'
import { createEarlierStarts } from './earlier-start.ts'
import { UNITS } from './start.ts'

/** Four weeks: as far back as a plan's picture shows. */
export const PAST_DAYS = 28
const DRAWS = 300
const LEVELS = [0.05, 0.5, 0.95] as const

/** From four weeks before day 0 until day 0; null where the plan follows no figures, or they do not reach back so far. */
export function bandOfPastWeeks(plan: RegionalPlan): UnitCurves | null {
  const { observed, startDate, startsFrom } = plan
  if (startsFrom !== 'observed' || observed === null) return null
  const from = addDays(startDate, -PAST_DAYS)
  const days = PAST_DAYS + 1
  const earlier = createEarlierStarts(plan, observed)(from, { days, draws: DRAWS })
  if (earlier === null) return null
  const out = new Float64Array(LEVELS.length)
  const curves = UNITS.map((unit): Curve => {
    const rows = Array.from({ length: days }, (_, day) => {
      writeQuantiles(earlier[unit].subarray(day * DRAWS, (day + 1) * DRAWS), DRAWS, LEVELS, out)
      return [...out]
    })
    const level = (at: number): number[] => rows.map((row) => row[at] ?? 0)
    return { p5: level(0), p50: level(1), p95: level(2) }
  })
  const [ward, icu] = curves
  return ward && icu ? { startDate: from, ward, icu } : null
}
