/**
 * Daily infections by the renewal equation with depletion of susceptibles:
 * i(t) = R(t) · S(t)/S(0) · Σₖ w(k) · i(t − k).
 * Source of the form: C. Fraser, PLoS ONE 2007;2:e758.
 */

import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import type { ReproductionStep } from '../plan/scenario.ts'
import { LANES } from './lanes.ts'
import { LONGEST_DAYS } from './survival.ts'

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

/** Of a block of draws, a value per lane where draws differ. */
export interface RenewalInput {
  /** Reproduction number on day 0 before dated changes and depletion. */
  readonly reproduction: Float64Array
  /** Dated factors on R, per day. */
  readonly factors: Float64Array
  /** Probability of infecting k days after infection, k = 0 … ; weight 0 is 0. */
  readonly generation: Float64Array
  /** Susceptible persons on day 0 ÷ infections per day on day 0. */
  readonly susceptible: Float64Array
}

/** Rows of history in front of the infections. */
export const HISTORY_DAYS = LONGEST_DAYS

/**
 * Infections of days 1 … `days` − 1 relative to those of day 0, a row per day from row `HISTORY_DAYS` on; the rows
 * up to and including that one hold the level of the days until day 0. Nobody is infected twice: who is left bounds
 * every day.
 */
export function writeInfections(infections: Float64Array, input: RenewalInput, days: number): void {
  const { factors, generation, reproduction, susceptible } = input
  const left = Float64Array.from(susceptible)
  for (let t = 1; t < days; t++) {
    const factor = factors[t] ?? 1
    for (let lane = 0; lane < LANES; lane++) {
      const at = (HISTORY_DAYS + t) * LANES + lane
      let force = 0
      for (let k = 1; k < generation.length; k++) {
        force += (generation[k] ?? 0) * (infections[at - k * LANES] ?? 0)
      }
      const all = susceptible[lane] ?? 0
      const share = all > 0 ? (left[lane] ?? 0) / all : 0
      const infected = Math.min(left[lane] ?? 0, (reproduction[lane] ?? 0) * factor * share * force)
      infections[at] = infected
      left[lane] = (left[lane] ?? 0) - infected
    }
  }
}
