/**
 * The epidemic and the hospital as they were seen until a day: level and growth of admissions, and of ward and ICU
 * their share, their stays and their stock. Looks at nothing after that day. Done once per series and day.
 */

import type { Daily } from '../forecast/daily.ts'
import { log } from '../shared/exact-math.ts'
import { FILTER, FUTURE } from './constants.ts'
import { type EpidemicState, filterAdmissions } from './filter.ts'
import { type SeenAdmissions, seenAdmissions } from './seen-admissions.ts'
import { type AssumedStay, fitUnit, latestKnown, type UnitFit } from './unit-fit.ts'

export type Unit = 'ward' | 'icu'
export type AssumedStays = Readonly<Record<Unit, AssumedStay>>

/**
 * `admissions` from published ones; `beds` from what beds imply; `oneStand` from a single stand, whose growth nobody
 * knows.
 */
export type FitBasis = 'admissions' | 'beds' | 'oneStand'

export interface Fit {
  readonly basis: FitBasis
  readonly state: EpidemicState
  /** Mean log admissions per day (ward and ICU) of the last days, the day of the fit last. */
  readonly levels: Float64Array
  readonly units: Readonly<Record<Unit, UnitFit>>
  /** Log of a region's admissions ÷ its country's, where it borrows the country's epidemic; null where it is its own. */
  readonly offset: Offset | null
}

/** Log of a ratio, and its variance. */
export interface Offset {
  readonly mean: number
  readonly variance: number
}

/** Fewer days than these say nothing of growth. */
const FEWEST_DAYS = 4
const ONE_STAND_SPREAD = 0.25
/** Rhythmless level of one stand: a patient counts in both. */
const HALF = 0.5

/** The fit on the last day of `daily`; null where ward or ICU beds were not published in its last days. */
export function fitSeries(
  daily: Daily,
  assumed: AssumedStays,
  overdispersion: number = FILTER.overdispersion,
): Fit | null {
  const last = daily.length - 1
  const [ward, icu] = [latestKnown(daily.values.wardBeds, last), latestKnown(daily.values.icuBeds, last)]
  if (Number.isNaN(ward) || Number.isNaN(icu)) return null
  const stays = { ward: assumed.ward.meanDays, icu: assumed.icu.meanDays }
  const seen = seenAdmissions(daily, stays, overdispersion)
  const oneStand = seen.known < FEWEST_DAYS
  const { state, levels } = oneStand
    ? standAlone(seen, log(icu / stays.icu + ward / stays.ward + HALF))
    : filterAdmissions(seen)
  const judged = oneStand ? { ...seen, published: false } : seen
  const units = {
    ward: fitUnit(daily, 'wardBeds', judged, levels, assumed.ward),
    icu: fitUnit(daily, 'icuBeds', judged, levels, assumed.icu),
  }
  if (units.ward === null || units.icu === null) return null
  const basis = oneStand ? 'oneStand' : seen.published ? 'admissions' : 'beds'
  return { basis, state, levels, units: { ward: units.ward, icu: units.icu }, offset: null }
}

/** The level by the stays; of growth as much as is known of any day. */
function standAlone(seen: SeenAdmissions, level: number): { state: EpidemicState; levels: Float64Array } {
  return {
    state: {
      level,
      growth: 0,
      levelVariance: ONE_STAND_SPREAD * ONE_STAND_SPREAD,
      covariance: 0,
      growthVariance: UNKNOWN_GROWTH * UNKNOWN_GROWTH,
    },
    levels: new Float64Array(seen.log.length).fill(level),
  }
}

/** Standard deviation of growth in the long run. */
export const UNKNOWN_GROWTH =
  FUTURE.growthStep / Math.sqrt(1 - FUTURE.growthPersistence * FUTURE.growthPersistence)
