/**
 * What a regional plan sends towards care locations: patients per day along each route, from its calculated outcome.
 * Inferred: arrivals = present ÷ mean stay (Little's law), so it follows the plan's curve without its delays.
 */

import type { PlanOutcome } from '../capacity/outcome.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { InflowSeries } from './arrivals.ts'
import type { CareHotelPlan, InflowRoute } from './plan.ts'

/** Median patients per day of every route. A location takes a stated share of them. */
export function regionalInflow(
  documentId: string,
  plan: RegionalPlan,
  { links }: PlanOutcome,
): InflowSeries[] {
  const { stays, viaHospitalShare } = plan.course
  const series = (route: InflowRoute, demand: Float64Array, perDay: number): InflowSeries => ({
    documentId,
    route,
    startDate: plan.startDate,
    patientsPerDay: Array.from(demand, (present) => present * perDay),
  })
  return [
    // Everybody who leaves the ward on a day.
    series('earlyDischarge', links.ward.demand.p50, 1 / stays.ward.meanDays.mode),
    // COVID consults a day, as the link itself counts them.
    series('gp', links.gp.demand.p50, 1),
    // New patients on oxygen at home who do not come from a hospital.
    series(
      'home',
      links.homeOxygen.demand.p50,
      (1 - viaHospitalShare.homeOxygen) / stays.homeOxygen.meanDays.mode,
    ),
  ]
}

/** Ids of the regional plans that a plan's locations name, each once, in their order. */
export function namedRegionalPlans({ locations }: CareHotelPlan): string[] {
  const ids = locations.flatMap(({ inflow }) =>
    inflow.flatMap(({ origin }) => (origin.kind === 'regionalPlan' ? [origin.documentId] : [])),
  )
  return [...new Set(ids)]
}
