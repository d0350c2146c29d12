/**
 * Bands that hold what they promise: how far off were forecasts of this kind, at this distance, so far? Weighted
 * conformal prediction (V. Vovk, A. Gammerman & G. Shafer, "Algorithmic Learning in a Random World", 2005; R. J.
 * Tibshirani et al., NeurIPS 2019) on past errors of the logarithm, the recent ones weighing most. Each side of a band
 * follows the errors on that side more than those on the other. Only errors that were known on the day of departure are
 * used.
 */

import { exp, halfLifeWeight, log, normalQuantile } from '../shared/exact-math.ts'
import { at } from './daily.ts'
import { INTERVAL_SHARES, MEDIAN, QUANTILES } from './scores.ts'

/** Ours: an error weighs half as much as one of three weeks later, so that bands widen when the epidemic turns. */
export const ERROR_HALF_LIFE_DAYS = 20
/** Ours: half a year; what is older weighs under 1 %. */
export const ERROR_WINDOW_DAYS = 182
/** Ours: three weeks of errors before a band is drawn at all. */
export const FEWEST_ERRORS = 21
/** Ours: an error on the other side of the median counts for three quarters: half a year is too short to tell more. */
const OTHER_SIDE = 0.75
/** Counts are compared as count + 1, so that none is a count too. */
const ONE = 1

/** Error of a forecast as a logarithm: 0.1 is some 10 % more than expected. */
export function logError(expected: number, observed: number): number {
  return log((observed + ONE) / (Math.max(expected, 0) + ONE))
}

/** The widest interval that is read from the errors themselves; what lies beyond them has been seen too seldom. */
const SEEN_SHARE = 0.8
/**
 * How much wider than the interval of 80 % an interval is: Student's t with 4 degrees of freedom, from standard tables
 * (3.747, 2.776, 2.132 and 1.533). That errors have tails that heavy is ours, as they had in 2020–2021.
 */
const TAIL_RATIOS: ReadonlyMap<number, number> = new Map([
  [0.98, 3.747 / 1.533],
  [0.95, 2.776 / 1.533],
  [0.9, 2.132 / 1.533],
])

/** How far the ends of every interval lie from the median as logarithms, in the order of `INTERVAL_SHARES`. */
export interface Radii {
  readonly below: Float64Array
  readonly above: Float64Array
}

/**
 * Past errors at one distance as the radii of every interval, or null where there are too few.
 *
 * Up to 80 % a radius is the error of that rank. The rank is raised to share × (n + 1) ÷ n, the finite-sample rank of
 * conformal prediction, where n is Kish's effective number of errors under the weights. That forecasts of several days
 * ahead share part of their errors is left out: correcting for it made bands of 80 % hold 84–86 % in 2020–2021. Wider
 * intervals follow the tail, and are never narrower than the errors that were seen.
 * @param errors log errors by index of departure; NaN where there is none.
 * @param latest last index whose outcome is known.
 */
export function intervalRadii(errors: Float64Array, latest: number): Radii | null {
  const past: PastError[] = []
  for (let index = Math.max(0, latest - ERROR_WINDOW_DAYS + 1); index <= latest; index++) {
    const error = at(errors, index)
    if (!Number.isNaN(error))
      past.push({ error, size: Math.abs(error), age: latest - index, weight: 0, place: 0 })
  }
  if (past.length < FEWEST_ERRORS) return null
  past.sort((a, b) => a.size - b.size)
  return { below: radiiOf(past, (error) => error < 0), above: radiiOf(past, (error) => error > 0) }
}

/** @param past in order of size. */
function radiiOf(past: readonly PastError[], isThisSide: (error: number) => boolean): Float64Array {
  let [weights, squares] = [0, 0]
  for (const one of past) {
    one.weight = at(WEIGHTS, one.age) * (isThisSide(one.error) ? 1 : OTHER_SIDE)
    weights += one.weight
    squares += one.weight * one.weight
  }
  let before = 0
  for (const error of past) {
    error.place = (before + error.weight / 2) / weights
    before += error.weight
  }
  const independent = (weights * weights) / squares
  const seen = (share: number): number => sizeAt((share * (independent + 1)) / independent, past)
  const radii = new Float64Array(INTERVAL_SHARES.length)
  let narrower = 0
  for (let index = radii.length - 1; index >= 0; index--) {
    const share = INTERVAL_SHARES[index] ?? 0
    const ratio = TAIL_RATIOS.get(share)
    const radius = ratio === undefined ? seen(share) : Math.max(ratio * seen(SEEN_SHARE), sizeAt(share, past))
    narrower = Math.max(narrower, radius)
    radii[index] = narrower
  }
  return radii
}

interface PastError {
  /** Above 0: more than expected. */
  readonly error: number
  readonly size: number
  readonly age: number
  weight: number
  /** Share of the weight up to the middle of its own, in order of size. */
  place: number
}

/** The error size at a rank between 0 and 1, interpolated; the smallest or the largest outside them. */
function sizeAt(rank: number, past: readonly PastError[]): number {
  const above = past.findIndex(({ place }) => place >= rank)
  const [high, low] = [past.at(above), past[above - 1]]
  if (!high) return 0
  if (!low) return high.size
  return low.size + ((rank - low.place) / (high.place - low.place)) * (high.size - low.size)
}

/**
 * Ours: errors of the past may happen to be none, those of tomorrow need not be. No band is narrower than a quarter of
 * what chance alone does to a count (√count as a standard deviation).
 */
const LEAST_CHANCE = 0.25
const NORMAL_RADII = INTERVAL_SHARES.map((share) => normalQuantile((1 + share) / 2))

/** The 23 quantiles around a median: never below 0, never out of order, never all the same. */
export function quantilesAround(median: number, radii: Radii): Float64Array {
  const quantiles = new Float64Array(QUANTILES)
  const middle = Math.max(0, median)
  quantiles[MEDIAN] = middle
  const chance = LEAST_CHANCE / Math.sqrt(middle + ONE)
  for (let index = 0; index < MEDIAN; index++) {
    const least = chance * (NORMAL_RADII[index] ?? 0)
    quantiles[index] = Math.max(0, (middle + ONE) / exp(Math.max(at(radii.below, index), least)) - ONE)
    quantiles[QUANTILES - 1 - index] = (middle + ONE) * exp(Math.max(at(radii.above, index), least)) - ONE
  }
  return quantiles
}

/** Weight of an error by its age in days. */
const WEIGHTS = Float64Array.from({ length: ERROR_WINDOW_DAYS }, (_, age) =>
  halfLifeWeight(age, ERROR_HALF_LIFE_DAYS),
)
