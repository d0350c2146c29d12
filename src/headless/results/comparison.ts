/** What every variant of a comparison comes to. The answers belong to a plan, not to a variant. */
import { createPlanCalculator } from '../../domain/capacity/calculate-plan.ts'
import { outcomeResult } from './regional-plan.ts'
import type { ResultOf } from './result-of.ts'

export const result: ResultOf<'comparison'> = ({ variants }) => {
  const calculator = createPlanCalculator()
  return {
    variants: variants.map(({ id, title, plan }) => ({
      id,
      title,
      ...outcomeResult(plan, calculator),
    })),
  }
}
