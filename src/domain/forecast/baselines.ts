/** The two forecasts that anybody can make, and that ours must beat to be worth its place. */

import { exp, log } from '../shared/exact-math.ts'
import { at } from './daily.ts'
import { HORIZON_DAYS } from './forecast.ts'
import type { Path } from './point-forecast.ts'

const FIT_DAYS = 7
const FEWEST_FIT_DAYS = 5
/** A day without patients has no logarithm: it counts as half a patient. */
const LEAST = 0.5

/** Persistence: the next seven days as today. */
export function persistence(values: Float64Array, origin: number): Path {
  const value = at(values, origin)
  return Number.isNaN(value) ? null : new Float64Array(HORIZON_DAYS).fill(value)
}

/** Log-linear trend: the straight line through the logarithms of seven days, from today's figure on, undamped. */
export function logLinearTrend(values: Float64Array, origin: number): Path {
  const value = at(values, origin)
  if (Number.isNaN(value)) return null
  const points = Array.from({ length: FIT_DAYS }, (_, age) => [-age, at(values, origin - age)] as const)
  const known = points.filter(([, figure]) => !Number.isNaN(figure))
  if (known.length < FEWEST_FIT_DAYS) return null
  const meanDay = known.reduce((sum, [day]) => sum + day, 0) / known.length
  let [products, squares] = [0, 0]
  for (const [day, figure] of known) {
    products += (day - meanDay) * log(Math.max(figure, LEAST))
    squares += (day - meanDay) * (day - meanDay)
  }
  const slope = products / squares
  return Float64Array.from({ length: HORIZON_DAYS }, (_, ahead) => value * exp(slope * (ahead + 1)))
}
