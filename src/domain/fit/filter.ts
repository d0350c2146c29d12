/**
 * What admissions say of the epidemic: their level and its growth, day after day, by a Kalman filter.
 *
 *   L(i) = L(i−1) + r(i−1)                    log admissions per day
 *   r(i) = .97 · r(i−1) + .007 · N            growth per day
 *   z(i) = L(i) + noise of variance v(i)      what was seen
 *
 * A day that lies more than three standard deviations off loses its weight. Holes stay holes: the filter bridges them.
 * Source of the method: R. E. Kalman, Journal of Basic Engineering 1960;82:35.
 */

import { at } from '../forecast/daily.ts'
import { power } from '../shared/exact-math.ts'
import { FILTER } from './constants.ts'
import { knownMean } from './statistics.ts'

export interface Seen {
  /** Log admissions per day, without the rhythm of the week; NaN where nothing is known. */
  readonly log: Float64Array
  readonly variance: Float64Array
}

/** What is known of level and growth on the last day: means, variances, and how they go together. */
export interface EpidemicState {
  readonly level: number
  readonly growth: number
  readonly levelVariance: number
  readonly covariance: number
  readonly growthVariance: number
}

export interface Filtered {
  readonly state: EpidemicState
  /** Mean of L on every day, given the days until then. */
  readonly levels: Float64Array
}

/** Days of the first mean. */
const FIRST_DAYS = 7

export function filterAdmissions({ log, variance }: Seen): Filtered {
  const { growthPersistence, growthStep, levelStep, outlierDeviations, outlierPower } = FILTER
  const first = Math.max(
    0,
    log.findIndex((value) => !Number.isNaN(value)),
  )
  let level = knownMean(log, first, first + FIRST_DAYS - 1)
  let growth = 0
  let levelVariance = FILTER.firstLevelSpread * FILTER.firstLevelSpread
  let covariance = 0
  let growthVariance = FILTER.firstGrowthSpread * FILTER.firstGrowthSpread
  const levels = new Float64Array(log.length)
  for (let day = 0; day < log.length; day++) {
    if (day > 0) {
      level += growth
      growth *= growthPersistence
      levelVariance += 2 * covariance + growthVariance + levelStep * levelStep
      covariance = growthPersistence * (covariance + growthVariance)
      growthVariance = growthPersistence * growthPersistence * growthVariance + growthStep * growthStep
    }
    const seen = at(log, day)
    if (!Number.isNaN(seen)) {
      const noise = at(variance, day)
      const surprise = seen - level
      const deviations = Math.abs(surprise) / Math.sqrt(levelVariance + noise)
      const weight = deviations > outlierDeviations ? power(deviations / outlierDeviations, outlierPower) : 1
      const total = levelVariance + noise * weight
      const [onLevel, onGrowth] = [levelVariance / total, covariance / total]
      level += onLevel * surprise
      growth += onGrowth * surprise
      growthVariance -= onGrowth * covariance
      covariance -= onLevel * covariance
      levelVariance -= onLevel * levelVariance
    }
    levels[day] = level
  }
  return { state: { level, growth, levelVariance, covariance, growthVariance }, levels }
}
