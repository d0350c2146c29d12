/**
 * The mean stay, from how stocks ran off: whoever lay there a week or two before, and who came since, must give the
 * beds of the last days. Of 61 stays around what is assumed the likeliest.
 */

import { at } from '../forecast/daily.ts'
import { exp, log } from '../shared/exact-math.ts'
import { survivalShares } from '../shared/survival.ts'
import { HISTORY_DAYS, STAY_FIT } from './constants.ts'
import { carriedForward } from './run-off.ts'
import { median } from './statistics.ts'

export interface StockSeen {
  /** Beds without the rhythm of the week, the day of the fit first; NaN where not published, or not to be believed. */
  readonly bedsBack: Float64Array
  /** Admissions per day, the day of the fit first. */
  readonly admissionsBack: Float64Array
  /** Weibull shape of the stay. */
  readonly shape: number
  /** Beds on the day of the fit. */
  readonly beds: number
}

export interface StayPrior {
  readonly meanDays: number
  readonly spread: number
  readonly grid: { readonly low: number; readonly high: number; readonly steps: number }
}

/** Mean days; null where no earlier stock is known. */
export function fitStay(seen: StockSeen, prior: StayPrior): number | null {
  const { low, high, steps } = prior.grid
  let best: { meanDays: number; score: number } | null = null
  for (let step = 0; step < steps; step++) {
    const shift = low + ((high - low) * step) / (steps - 1)
    const meanDays = prior.meanDays * exp(shift)
    const error = medianError(seen, meanDays)
    if (error === null) return null
    const spread = Math.sqrt(STAY_FIT.runOffSpread * STAY_FIT.runOffSpread + 2 / (seen.beds + 1))
    const score =
      -0.5 * (error / spread) * (error / spread) - 0.5 * (shift / prior.spread) * (shift / prior.spread)
    if (best === null || score > best.score) best = { meanDays, score }
  }
  return best?.meanDays ?? null
}

function medianError({ bedsBack, admissionsBack, shape }: StockSeen, meanDays: number): number | null {
  const survival = survivalShares(meanDays, shape, HISTORY_DAYS)
  const errors: number[] = []
  for (const target of STAY_FIT.targetDays) {
    const seen = at(bedsBack, target)
    if (Number.isNaN(seen)) continue
    for (const days of STAY_FIT.anchorDays) {
      const anchor = at(bedsBack, target + days)
      if (Number.isNaN(anchor)) continue
      errors.push(carriedForward(anchor, admissionsBack, survival, target, days) - log(seen + 1))
    }
  }
  return errors.length > 0 ? median(errors) : null
}

/**
 * By what the last stand is multiplied to be credible: 1, or drawn towards the stand that the four days before it
 * lead to. An odd last day loses weight the more the odder it is.
 * @param last beds of the day of the fit as published, without the rhythm of the week; NaN where they were not.
 */
export function credibleFactor(
  { bedsBack, admissionsBack, shape, beds }: StockSeen,
  last: number,
  meanDays: number,
): number {
  const survival = survivalShares(meanDays, shape, HISTORY_DAYS)
  const expected = [1, 2, 3, 4].flatMap((days) => {
    const anchor = at(bedsBack, days)
    return Number.isNaN(anchor) ? [] : [carriedForward(anchor, admissionsBack, survival, 0, days)]
  })
  if (expected.length < 2 || !(beds > 0) || Number.isNaN(last)) return 1
  const middle = median(expected)
  const difference = log(last + 1) - middle
  const limit =
    STAY_FIT.credibleDeviations * Math.sqrt(STAY_FIT.runOffSpread * STAY_FIT.runOffSpread + 1.5 / (beds + 1))
  if (Math.abs(difference) <= limit) return 1
  const kept = (limit * limit) / difference
  return Math.max(0, exp(middle + kept) - 1) / last
}
