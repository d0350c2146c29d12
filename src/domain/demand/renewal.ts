/**
 * Daily infections by the renewal equation with depletion of susceptibles:
 * i(t) = R(t) · S(t)/S(0) · Σₖ w(k) · i(t − k).
 * Source of the form: C. Fraser, PLoS ONE 2007;2:e758.
 */

import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import type { ReproductionStep } from '../plan/scenario.ts'
import { DAY_BYTES, loops, ROW_BYTES, takeLanes, takePerDay, type Rows } from './block.ts'

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

function takeRoom() {
  return {
    factors: takePerDay(),
    generation: takePerDay(),
    reproduction: takeLanes(),
    susceptible: takeLanes(),
    left: takeLanes(),
  }
}

let room: ReturnType<typeof takeRoom> | undefined

/**
 * Infections of days 1 … `days` − 1 relative to those of day 0; the rows up to and including day 0 hold the level of
 * the days until then. Nobody is infected twice: who is left bounds every day.
 */
export function writeInfections(infections: Rows, input: RenewalInput, days: number): void {
  const { factors, generation, reproduction, susceptible, left } = (room ??= takeRoom())
  factors.numbers.set(input.factors)
  generation.numbers.set(input.generation)
  reproduction.numbers.set(input.reproduction)
  susceptible.numbers.set(input.susceptible)
  left.numbers.set(input.susceptible)
  loops().renew(
    infections.at + ROW_BYTES,
    factors.at + DAY_BYTES,
    generation.at,
    input.generation.length,
    reproduction.at,
    susceptible.at,
    left.at,
    days - 1,
  )
}
