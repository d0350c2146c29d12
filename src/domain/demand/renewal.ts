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
  readonly factors: Float64Array
  /** Probability of infecting k days after infection, k = 0 … ; weight 0 is 0. */
  readonly generation: Float64Array
  /** Growth per day before day 0: the days before are exp(−growth · k) of day 0. */
  readonly historyByDay: Float64Array
  /** Susceptible persons ÷ infections on day 0. */
  readonly susceptibleDays: number
}

/**
 * Infections of days 0 … `days` − 1 relative to day 0 (which is 1), written behind the padding of `infections`.
 * `historyByDay[k]` is the level k days before day 0, also relative. Nobody is infected twice: what is left of the
 * susceptibles bounds every day.
 */
export function writeInfections(infections: Float64Array, input: RenewalInput, days: number): void {
  const { factors, generation, historyByDay } = input
  let susceptible = input.susceptibleDays
  infections[PAD_DAYS] = 1
  susceptible = Math.max(0, susceptible - 1)
  for (let t = 1; t < days; t++) {
    let force = 0
    const reach = generation.length
    for (let k = 1; k < reach; k++) {
      force += (generation[k] ?? 0) * (k <= t ? (infections[PAD_DAYS + t - k] ?? 0) : (historyByDay[k - t] ?? 0))
    }
    const wanted = input.reproduction * (factors[t] ?? 1) * (susceptible / input.susceptibleDays) * force
    const infected = Math.min(wanted, susceptible)
    infections[PAD_DAYS + t] = infected
    susceptible -= infected
  }
}
