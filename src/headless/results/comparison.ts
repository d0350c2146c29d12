/** What every variant of a comparison comes to. The answers belong to a plan, not to a variant. */
import { createPlanCalculator } from '../../domain/capacity/calculate-plan.ts'
import type { Comparison } from '../../domain/plan/comparison.ts'
import { outcomeResult } from './regional-plan.ts'

export function comparisonResult({ variants }: Comparison): object {
  const calculator = createPlanCalculator()
  return {
    variants: variants.map(({ id, title, plan }) => ({
      id,
      title,
      ...outcomeResult(plan, calculator.calculate(plan)),
    })),
  }
}
