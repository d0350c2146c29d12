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
  /** Infections k days before day 0, relative to day 0 (so the first is 1). */
  readonly historyByDay: Float64Array
  /** Susceptible persons on day 0 ÷ infections per day on day 0. */
  readonly susceptible: number
}

/**
 * Infections of days 1 … `days` − 1 relative to those of day 0, written behind the padding of `infections`; day 0
 * itself belongs to the history and stays 0 there. Nobody is infected twice: who is left bounds every day.
 */
export function writeInfections(infections: Float64Array, input: RenewalInput, days: number): void {
  const { factors, generation, historyByDay } = input
  let left = input.susceptible
  infections[PAD_DAYS] = 0
  for (let t = 1; t < days; t++) {
    let force = 0
    for (let k = 1; k < generation.length; k++) {
      const level = k < t ? infections[PAD_DAYS + t - k] : historyByDay[k - t]
      force += (generation[k] ?? 0) * (level ?? 0)
    }
    const share = input.susceptible > 0 ? left / input.susceptible : 0
    const infected = Math.min(left, input.reproduction * (factors[t] ?? 1) * share * force)
    infections[PAD_DAYS + t] = infected
    left -= infected
  }
}
