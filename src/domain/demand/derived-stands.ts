/**
 * Links without figures of their own: what they come to when they go with the admissions that were seen. Nobody counted
 * it, so it is known to a quarter only.
 */

import { HISTORY_DAYS } from '../fit/constants.ts'
import type { Fit } from '../fit/fit.ts'
import { at } from '../forecast/daily.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { exactly, type Estimate } from '../shared/estimate.ts'
import { exp } from '../shared/exact-math.ts'
import { survivalShares } from '../shared/survival.ts'
import { hospitalRate, impliedInfections } from './start.ts'

export const UNSEEN_LINKS = ['gp', 'districtNursing', 'nursingHome', 'homeOxygen'] as const
export type UnseenLink = (typeof UNSEEN_LINKS)[number]

/** Either way of a stand that is derived, as a share of it. Ours. */
export const DERIVED_SPREAD = 0.25

/** Infections per day on day 0 that the fit implies, to one decimal: as a plan that starts from it states them. */
export function seenInfections(plan: RegionalPlan, fit: Fit): number {
  return Math.round(10 * impliedInfections(plan, fit)) / 10
}

/** Whole stands on day 0, in the unit of each link. */
export function derivedStands(plan: RegionalPlan, fit: Fit): Readonly<Record<UnseenLink, number>> {
  const { course } = plan
  const rate = hospitalRate(plan)
  const offset = fit.offset?.mean ?? 0
  /** Infections behind the care of k days ago. */
  const behind = (back: number): number =>
    rate > 0 ? exp(at(fit.levels, Math.max(0, fit.levels.length - 1 - back)) + offset) / rate : 0
  const stock = (link: Exclude<UnseenLink, 'gp'>): number => {
    const { meanDays, shape } = course.stays[link]
    const patients = survivalShares(meanDays.mode, shape, HISTORY_DAYS).reduce(
      (sum, share, back) => sum + share * behind(back) * course.perInfection[link].mode,
      0,
    )
    return Math.round(patients)
  }
  return {
    // Consults come between infection and admission: of the infections of half that time ago.
    gp: Math.round(course.perInfection.gp.mode * Math.sqrt(seenInfections(plan, fit) * behind(0))),
    districtNursing: stock('districtNursing'),
    nursingHome: stock('nursingHome'),
    homeOxygen: stock('homeOxygen'),
  }
}

/**
 * The stand of a link that has no figures, as an estimate. In a plan that follows figures it goes with them and nobody
 * counted it; whoever corrects it moves it, and does not make it better known.
 */
export function standEstimate(stand: number, followsFigures: boolean): Estimate {
  if (!followsFigures || stand === 0) return exactly(stand)
  return {
    low: (1 - DERIVED_SPREAD) * stand,
    mode: stand,
    high: (1 + DERIVED_SPREAD) * stand,
    shape: 'triangular',
  }
}
