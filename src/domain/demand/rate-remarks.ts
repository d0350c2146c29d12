/**
 * Infections, admissions and occupied beds that can hardly belong together, each with the rate that they imply. Remarks:
 * nothing is rescaled.
 */

import { HISTORY_DAYS } from '../fit/constants.ts'
import type { StayId } from '../plan/disease-course.ts'
import type { PlausibilityRemark } from '../plan/plausibility.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { exp } from '../shared/exact-math.ts'
import { survivalShares } from '../shared/survival.ts'
import type { FitFacts } from './fit-summary.ts'
import { careDelay, UNITS } from './start.ts'

/** So many times more or less than figures say is no rounding, nor a matter of how one counts. */
const FAR_FROM_FIGURES = 1.5
/** A stand is built up over weeks whose growth is not known well. */
const FAR_FROM_STAND = 3
/** Of fewer patients nothing is said: chance alone does as much. */
const FEWEST_PATIENTS = 10
const STOCKS = [
  'ward',
  'icu',
  'nursingHome',
  'districtNursing',
  'homeOxygen',
] as const satisfies readonly StayId[]

/** @param fit what the plan was fitted to; null where it follows no figures. Sums only: a slider asks at every step. */
export function remarkRates(plan: RegionalPlan, fit: FitFacts | null): readonly PlausibilityRemark[] {
  return fit === null ? remarkStated(plan) : remarkFitted(plan, fit)
}

function remarkFitted(plan: RegionalPlan, fit: FitFacts): PlausibilityRemark[] {
  const stated = plan.scenario.startingInfectionsPerDay.mode
  const seen = fit.infectionsPerDay
  const rate = 1000 * fit.admissionsPerInfection
  return [
    ...(stated > 0 && isFar(stated, seen, FAR_FROM_FIGURES)
      ? [
          {
            code: 'infectionsAgainstAdmissions',
            path: 'scenario.startingInfectionsPerDay',
            found: (rate * seen) / stated,
            expected: rate,
          } as const,
        ]
      : []),
    ...UNITS.flatMap((unit): PlausibilityRemark[] => {
      const [found, expected] = [plan.links[unit].occupied, fit.published[unit]]
      if (Math.max(found, expected) < FEWEST_PATIENTS || !isFar(found, expected, FAR_FROM_FIGURES)) return []
      return [{ code: 'occupiedAgainstFigures', path: `links.${unit}.occupied`, found, expected }]
    }),
  ]
}

/** Each stand against what the stated infections and their growth until day 0 would have built up. */
function remarkStated(plan: RegionalPlan): PlausibilityRemark[] {
  const { course, scenario, links } = plan
  const { startingInfectionsPerDay, startingGrowthPerDay: growth } = scenario
  return STOCKS.flatMap((link): PlausibilityRemark[] => {
    const { meanDays, shape } = course.stays[link]
    const builtUp = survivalShares(meanDays.mode, shape, HISTORY_DAYS).reduce(
      (sum, share, back) => sum + share * exp(-growth * (back + careDelay(plan))),
      0,
    )
    const perRate = startingInfectionsPerDay.mode * builtUp
    const rate = course.perInfection[link].mode
    const [occupied, expected] = [links[link].occupied, perRate * rate]
    if (perRate === 0 || Math.max(occupied, expected) < FEWEST_PATIENTS) return []
    if (!isFar(occupied, expected, FAR_FROM_STAND)) return []
    const found = (1000 * occupied) / perRate
    return [
      { code: 'occupiedAgainstInfections', path: `links.${link}.occupied`, found, expected: 1000 * rate },
    ]
  })
}

function isFar(found: number, expected: number, times: number): boolean {
  return found > times * expected || expected > times * found
}
