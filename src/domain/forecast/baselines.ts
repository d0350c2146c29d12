/**
 * The forecasts that anybody can make, and that ours must beat to be worth its place. Each looks at its own measure,
 * and where it needs them at the admissions, with fixed windows; none learns.
 */

import type { Daily } from './daily.ts'
import { ADMISSIONS_OF, at } from './daily.ts'
import { BED_MEASURES, type BedMeasure, type Measure, REACH_DAYS } from './forecast.ts'
import { exp, gamma, log, power } from '../shared/exact-math.ts'
import type { Path } from './point-forecast.ts'
import { USUAL_STAY_DAYS } from './stay.ts'

export const BASELINES = ['persistence', 'logLinear', 'stockFlow', 'convolution', 'meanOfThree'] as const
/**
 * `persistence` as today; `logLinear` the straight line through the logarithms of seven days, undamped; `stockFlow` the
 * admissions of the last week go on, and the share that left per day over two weeks keeps leaving; `convolution` the
 * same admissions, and all stay by one curve of published mean; `meanOfThree` of the last three.
 */
export type Baseline = (typeof BASELINES)[number]

const FIT_DAYS = 7
const FEWEST_FIT_DAYS = 5
const OUTFLOW_DAYS = 14
const STOCK_DAYS = 60
/** A day without patients has no logarithm: it counts as half a patient. */
const LEAST = 0.5

/** The path of a baseline from index `origin`; null where its figures do not suffice. Admissions have two baselines. */
export function baselinePath(baseline: Baseline, daily: Daily, measure: Measure, origin: number): Path {
  const values = daily.values[measure]
  if (baseline === 'persistence') return persistence(values, origin)
  if (baseline === 'logLinear') return logLinearTrend(values, origin)
  const beds = BED_MEASURES.find((bedMeasure) => bedMeasure === measure)
  if (beds === undefined) return null
  if (baseline === 'stockFlow') return stockFlow(daily, beds, origin)
  if (baseline === 'convolution') return convolution(daily, beds, origin)
  const three = [
    logLinearTrend(values, origin),
    stockFlow(daily, beds, origin),
    convolution(daily, beds, origin),
  ]
  const paths = three.filter((path) => path !== null)
  if (paths.length < three.length) return null
  return Float64Array.from(
    { length: REACH_DAYS },
    (_, ahead) => paths.reduce((sum, path) => sum + at(path, ahead), 0) / paths.length,
  )
}

export function persistence(values: Float64Array, origin: number): Path {
  const value = at(values, origin)
  return Number.isNaN(value) ? null : new Float64Array(REACH_DAYS).fill(value)
}

export function logLinearTrend(values: Float64Array, origin: number): Path {
  const value = at(values, origin)
  const slope = slopeOn(values, origin)
  if (Number.isNaN(value) || Number.isNaN(slope)) return null
  return Float64Array.from({ length: REACH_DAYS }, (_, ahead) => value * exp(slope * (ahead + 1)))
}

function stockFlow({ values }: Daily, measure: BedMeasure, origin: number): Path {
  const [beds, admissions] = [values[measure], values[ADMISSIONS_OF[measure]]]
  const coming = weekMean(admissions, origin)
  let [left, inBed] = [0, 0]
  for (let index = origin - OUTFLOW_DAYS + 1; index <= origin; index++) {
    const gone = at(beds, index - 1) + at(admissions, index) - at(beds, index)
    if (Number.isNaN(gone)) continue
    left += gone
    inBed += at(beds, index - 1)
  }
  let stand = at(beds, origin)
  if (Number.isNaN(stand) || Number.isNaN(coming) || inBed === 0) return null
  const share = Math.max(0, Math.min(1, left / inBed))
  return Float64Array.from({ length: REACH_DAYS }, () => (stand = stand * (1 - share) + coming))
}

function convolution({ values }: Daily, measure: BedMeasure, origin: number): Path {
  const [stand, admissions] = [at(values[measure], origin), values[ADMISSIONS_OF[measure]]]
  const level = weekMean(admissions, origin)
  if (Number.isNaN(stand) || Number.isNaN(level)) return null
  const curve = CURVES[measure]
  return Float64Array.from({ length: REACH_DAYS }, (_, ahead) => {
    let [now, then] = [0, 0]
    for (let age = 0; age < STOCK_DAYS; age++) {
      const admitted = at(admissions, origin - age)
      if (Number.isNaN(admitted)) continue
      now += admitted * at(curve, age)
      then += admitted * at(curve, age + ahead + 1)
    }
    let beds = now === 0 ? 0 : (stand * then) / now
    for (let age = 0; age <= ahead; age++) beds += level * at(curve, age)
    return beds
  })
}

const CURVES = {
  icuBeds: weibull(USUAL_STAY_DAYS.icuBeds),
  wardBeds: weibull(USUAL_STAY_DAYS.wardBeds),
} as const

function weibull(meanDays: number): Float64Array {
  const shape = 1.2
  const scale = meanDays / gamma(1 + 1 / shape)
  return Float64Array.from({ length: STOCK_DAYS + REACH_DAYS + 1 }, (_, day) =>
    exp(-power(day / scale, shape)),
  )
}

function weekMean(values: Float64Array, origin: number): number {
  const week = Array.from({ length: FIT_DAYS }, (_, age) => at(values, origin - age))
  const known = week.filter((value) => !Number.isNaN(value))
  return known.length < FEWEST_FIT_DAYS ? NaN : known.reduce((sum, value) => sum + value, 0) / known.length
}

/** Slope of the straight line through the logarithms of seven days; NaN where under five are known. */
function slopeOn(values: Float64Array, origin: number): number {
  const points = Array.from({ length: FIT_DAYS }, (_, age) => [-age, at(values, origin - age)] as const)
  const known = points.filter(([, figure]) => !Number.isNaN(figure))
  if (known.length < FEWEST_FIT_DAYS) return NaN
  const meanDay = known.reduce((sum, [day]) => sum + day, 0) / known.length
  let [products, squares] = [0, 0]
  for (const [day, figure] of known) {
    products += (day - meanDay) * log(Math.max(figure, LEAST))
    squares += (day - meanDay) * (day - meanDay)
  }
  return products / squares
}
