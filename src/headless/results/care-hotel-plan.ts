/** A care-hotel plan, with the patients that regional plans given beside it send: as in a browser that holds them all. */
import { calculatePlan } from '../../domain/capacity/calculate-plan.ts'
import { calculateCareHotelPlan } from '../../domain/carehotel/calculate.ts'
import { namedRegionalPlans, regionalInflow } from '../../domain/carehotel/regional-inflow.ts'
import type { ResultOf } from './result-of.ts'

/** A plan that is named and not among the documents of the call is told in `missingSeries`. */
export const result: ResultOf<'care-hotel-plan'> = (plan, _, beside) => {
  const series = namedRegionalPlans(plan).flatMap((id) => {
    const named = beside.find((document) => document.id === id)
    return named?.kind === 'regional-plan' ? regionalInflow(id, named.body, calculatePlan(named.body)) : []
  })
  return calculateCareHotelPlan(plan, series)
}
