/** A care-hotel plan, with the patients that regional plans given beside it send: as in a browser that holds them all. */
import { calculatePlan } from '../../domain/capacity/calculate-plan.ts'
import { calculateCareHotelPlan } from '../../domain/carehotel/calculate.ts'
import type { CareHotelResult } from '../../domain/carehotel/result.ts'
import type { CareHotelPlan } from '../../domain/carehotel/plan.ts'
import { namedRegionalPlans, regionalInflow } from '../../domain/carehotel/regional-inflow.ts'
import type { AppDocument } from '../../file/envelope.ts'

/** @param beside every document of the call; a plan that is named and not among them is told in `missingSeries`. */
export function careHotelPlanResult(plan: CareHotelPlan, beside: readonly AppDocument[]): CareHotelResult {
  const series = namedRegionalPlans(plan).flatMap((id) => {
    const named = beside.find((document) => document.id === id)
    return named?.kind === 'regional-plan' ? regionalInflow(id, named.body, calculatePlan(named.body)) : []
  })
  return calculateCareHotelPlan(plan, series)
}
