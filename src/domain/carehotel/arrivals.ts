/** Who comes to a location: expected arrivals per day from typed numbers or a regional plan, and seeded draws of them. */

import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { estimateQuantile } from '../shared/estimate.ts'
import { exp, normalQuantile } from '../shared/exact-math.ts'
import { mix, stratifiedUniform, streamOf } from '../shared/random.ts'
import { stepOn } from './dated.ts'
import type { CareHotelPlan, InflowRoute, InflowStream } from './plan.ts'

/** Patients per day that a regional plan sends along one route, from `startDate`; nothing outside its days. */
export interface InflowSeries {
  readonly documentId: string
  readonly route: InflowRoute
  readonly startDate: CivilDate
  readonly patientsPerDay: readonly number[]
}

/** Expected arrivals of one stream on each day of the plan; zero where the regional plan was not handed in. */
export function expectedArrivals(
  plan: CareHotelPlan,
  stream: InflowStream,
  series: readonly InflowSeries[],
): Float64Array {
  const { origin, route } = stream
  const expected = new Float64Array(plan.horizonDays)
  if (origin.kind === 'typed') {
    return expected.map((_, day) => stepOn(origin.steps, addDays(plan.startDate, day))?.patientsPerDay ?? 0)
  }
  const found = series.find((one) => one.documentId === origin.documentId && one.route === route)
  if (!found) return expected
  const offset = daysBetween(found.startDate, plan.startDate)
  return expected.map((_, day) => (found.patientsPerDay[day + offset] ?? 0) * origin.share)
}

/** Regional plans that a plan names and that were not handed in. */
export function missingSeries(plan: CareHotelPlan, series: readonly InflowSeries[]): string[] {
  const missing = new Set<string>()
  for (const { inflow } of plan.locations) {
    for (const { origin, route } of inflow) {
      if (origin.kind !== 'regionalPlan') continue
      const found = series.some((one) => one.documentId === origin.documentId && one.route === route)
      if (!found) missing.add(origin.documentId)
    }
  }
  return [...missing].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Above this mean a Poisson count is drawn from the normal distribution: the difference is below a patient. */
const NORMAL_FROM_MEAN = 60

/** Poisson count with this mean at cumulative probability 0 < u < 1. */
export function poissonQuantile(mean: number, u: number): number {
  if (mean >= NORMAL_FROM_MEAN) {
    return Math.max(0, Math.floor(mean + Math.sqrt(mean) * normalQuantile(u) + 0.5))
  }
  let count = 0
  let term = exp(-mean)
  let sum = term
  // The second condition ends the walk where the rounded sum stays below u.
  while (sum < u && term > 0) {
    count += 1
    term *= mean / count
    sum += term
  }
  return count
}

/** Whole patients who arrive per day in one draw: the stated range as one factor, chance from day to day on top. */
export function drawArrivals(
  expected: Float64Array,
  stream: InflowStream,
  name: string,
  { seed, draws }: Pick<CareHotelPlan, 'seed' | 'draws'>,
  draw: number,
): Float64Array {
  const factor = estimateQuantile(
    stream.factor,
    stratifiedUniform(seed, streamOf(`${name}/factor`), draw, draws),
  )
  const key = mix(mix(seed, streamOf(`${name}/arrivals`)), draw)
  return expected.map((mean, day) => poissonQuantile(mean * factor, (mix(key, day) + 0.5) / 4294967296))
}
