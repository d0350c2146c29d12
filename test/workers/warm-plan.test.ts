/** What the solver is exercised on is worked out as a planner's own plan would be. */
import { expect, it } from 'vitest'
import { calculateDistribution } from '../../src/domain/distribution/calculate-distribution.ts'
import { loadSolver } from '../../workers/highs.ts'
import { WARM_SIZES, warmPlan } from '../../workers/warm-plan.ts'

const solver = await loadSolver()

it.each(WARM_SIZES)('moves patients in whole trips: $places places, $days days', (size) => {
  const result = calculateDistribution(warmPlan(size), solver)
  if (result.status !== 'planned') throw new Error(result.status)
  expect(result.trips.length).toBeGreaterThan(0)
  expect(result.replay.violations).toEqual([])
})
