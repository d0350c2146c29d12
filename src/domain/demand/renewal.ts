/**
 * Daily infections by the renewal equation with depletion of susceptibles:
 * i(t) = R(t) · S(t)/S(0) · Σₖ w(k) · i(t − k).
 * Source of the form: C. Fraser, PLoS ONE 2007;2:e758.
 */

import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import type { ReproductionStep } from '../plan/scenario.ts'
import { PAD_DAYS } from './convolve.ts'

/** Product of all dated factors that hold on each day of the horizon; a factor holds from its date on, that day included. */
export function reproductionFactors(
  steps: readonly ReproductionStep[],
  startDate: CivilDate,
  days: number,
): Float64Array {
  const factors = new Float64Array(days).fill(1)
  const start = dayNumber(startDate)
  for (const step of steps) {
    for (let t = Math.max(0, dayNumber(step.from) - start); t < days; t++) {
      factors[t] = (factors[t] ?? 1) * step.factor
    }
  }
  return factors
}

export interface RenewalInput {
  /** Reproduction number on day 0 before dated changes and depletion. */
  readonly reproduction: number
  /** Dated factors on R, per day. */
  readonly factors: Float64Array
  /** Probability of infecting k days after infection, k = 0 … ; weight 0 is 0. */
  readonly generation: Float64Array
  /** Susceptible persons on day 0 ÷ infections per day on day 0. */
  readonly susceptible: number
}

/**
 * Infections of days 1 … `days` − 1 relative to those of day 0, written into the padded column `infections`, which
 * holds the history: the level k days before day 0 at `PAD_DAYS − k`, and day 0 itself, 1. Nobody is infected twice:
 * who is left bounds every day.
 */
export function writeInfections(infections: Float64Array, input: RenewalInput, days: number): void {
  const { factors, generation, reproduction, susceptible } = input
  let left = susceptible
  for (let t = 1; t < days; t++) {
    let force = 0
    const at = PAD_DAYS + t
    for (let k = 1; k < generation.length; k++) force += (generation[k] ?? 0) * (infections[at - k] ?? 0)
    const share = susceptible > 0 ? left / susceptible : 0
    const infected = Math.min(left, reproduction * (factors[t] ?? 1) * share * force)
    infections[at] = infected
    left -= infected
  }
}
