/** The model held against what came: started on an earlier day of the same figures, as things went, with no scenario. */

import type { ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { exactly } from '../shared/estimate.ts'
import { simulateOwnDemand, type OwnDemand } from './own-demand.ts'
import { startFromObserved } from './start-from-observed.ts'

/** A plan that says nothing of the spread but what its figures say: what it assumes of today was not true back then. */
export function withoutScenario(plan: RegionalPlan): RegionalPlan {
  const { boosterShareAtStart } = plan.scenario
  const boosted = exactly(boosterShareAtStart.mode)
  return {
    ...plan,
    scenario: {
      ...plan.scenario,
      virulence: exactly(1),
      contagiousness: exactly(1),
      adherence: exactly(1),
      boosterShare: boosted,
      boosterShareAtStart: boosted,
      variantShare: null,
      icuShare: exactly(1),
      reproductionSteps: [],
    },
  }
}

/**
 * Demand before levers from `from` on, `days` days, day 0 included, in `draws` draws. Looks at no figure after `from`.
 * Null where the figures until then do not suffice.
 */
export function startedEarlier(
  plan: RegionalPlan,
  observed: ObservedSeries,
  from: CivilDate,
  { days, draws }: { readonly days: number; readonly draws: number },
): OwnDemand | null {
  if (from < observed.source.firstDate) return null
  const small = { ...withoutScenario(plan), draws, horizonDays: days }
  const earlier = startFromObserved(small, observed, from, { seen: null, derived: null })
  return earlier && simulateOwnDemand(earlier, { firstDraw: 0, lastDraw: draws })
}
