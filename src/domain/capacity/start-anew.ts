/** A plan that begins again on a later day of its figures, and keeps what it said before. */

import { startFromObserved, type StartMarks } from '../demand/start-from-observed.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { Curve, UnitCurves } from '../plan/unit-curves.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { Bands, PlanOutcome } from './outcome.ts'

/**
 * The plan from `startDate` on, fitted to its figures until then, with the curves of ward and ICU that `outcome` gave it.
 * Null where its figures do not suffice for that day.
 */
export function startAnew(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  startDate: CivilDate,
  marks: StartMarks,
): RegionalPlan | null {
  const { observed } = plan
  const started = observed && startFromObserved(plan, observed, startDate, marks)
  return started && { ...started, formerCurves: curvesOf(plan, outcome) }
}

function curvesOf({ startDate }: RegionalPlan, { links }: PlanOutcome): UnitCurves {
  return { startDate, ward: curveOf(links.ward.demand), icu: curveOf(links.icu.demand) }
}

/** One decimal: a tenth of a bed is less than a line on the screen. */
function curveOf({ p5, p50, p95 }: Bands): Curve {
  const rounded = (values: Float64Array): number[] =>
    Array.from(values, (value) => Math.round(10 * value) / 10)
  return { p5: rounded(p5), p50: rounded(p50), p95: rounded(p95) }
}
