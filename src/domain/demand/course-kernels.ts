/** What all draws of a plan share: delay weights, the history up to day 0, dated factors. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { exp } from '../shared/exact-math.ts'
import { LANES } from './lanes.ts'
import { reproductionFactors } from './renewal.ts'
import { stayBlock, type StayBlock } from './stay-curves.ts'
import { delayWeights, LONGEST_DAYS } from './survival.ts'

/** A delay, and what comes through it from the history up to and including day 0. */
export interface DelayKernel {
  /** Probability of a delay of k days, a row per day, the same in every lane. */
  readonly weights: Float64Array
  readonly days: number
  /** Arrivals per day of the horizon that stem from the history, relative to the level of day 0. */
  readonly fromHistory: Float64Array
}

export interface CourseKernels {
  readonly consult: DelayKernel
  readonly care: DelayKernel
  readonly stepUp: DelayKernel
  /** Of those who will step up, who still waits on the ward k days after admission. */
  readonly stepUpWaiting: StayBlock
  readonly generation: Float64Array
  /** Dated factors on R, per day of the horizon. */
  readonly factors: Float64Array
  /** Level of every flow k days before day 0, relative to day 0. */
  readonly historyByDay: Float64Array
}

/** Kernels of a plan; `historyByDay[1]` is yesterday's level, e^−growth. */
export function createCourseKernels(plan: RegionalPlan): CourseKernels {
  const { course, scenario, horizonDays } = plan
  const historyByDay = Float64Array.from({ length: LONGEST_DAYS + 1 }, (_, k) =>
    exp(-scenario.startingGrowthPerDay * k),
  )
  const delay = (weights: Float64Array): DelayKernel => ({
    weights: inEveryLane(weights),
    days: weights.length,
    fromHistory: arrivalsFromHistory(weights, historyByDay, horizonDays),
  })
  const stepUp = delayWeights(course.stepUpDelayDays)
  return {
    consult: delay(delayWeights(course.consultDelayDays)),
    care: delay(delayWeights(course.careDelayDays)),
    stepUp: delay(stepUp),
    stepUpWaiting: stayBlock(inEveryLane(waitingShare(stepUp)), stepUp.length, historyByDay[1] ?? 1),
    generation: delayWeights(course.generationDays, 1),
    factors: reproductionFactors(scenario.reproductionSteps, plan.startDate, horizonDays),
    historyByDay,
  }
}

function inEveryLane(values: Float64Array): Float64Array {
  return Float64Array.from({ length: values.length * LANES }, (_, at) => values[Math.floor(at / LANES)] ?? 0)
}

function arrivalsFromHistory(weights: Float64Array, historyByDay: Float64Array, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, t) => {
    let sum = 0
    for (let k = t; k < weights.length; k++) sum += (weights[k] ?? 0) * (historyByDay[k - t] ?? 0)
    return sum
  })
}

function waitingShare(weights: Float64Array): Float64Array {
  let waiting = 1
  return weights.map((weight) => (waiting = Math.max(0, waiting - weight)))
}
