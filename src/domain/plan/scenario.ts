/**
 * A scenario says how the coming weeks differ from what goes on now: how ill an infection makes, and how it spreads
 * (contagiousness, adherence, boosters, dated measures), each as a factor on what is seen. Two axes after IG&H p.8–11,
 * where "now" was the delta wave of November–December 2021.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import { exactly, type Estimate } from '../shared/estimate.ts'

/** As it goes now, the four quadrants of IG&H p.8, the expectation of p.11, or the planner's own. */
export const SCENARIO_IDS = [
  'continue',
  'pressureOnAllCare',
  'pressureOnPrimaryCare',
  'containmentWorks',
  'weHoldOut',
  'expectation',
  'own',
] as const
export type ScenarioId = (typeof SCENARIO_IDS)[number]
/** Those that can be chosen: all but a planner's own. */
export const PRESET_IDS = SCENARIO_IDS.filter((id) => id !== 'own')

export interface Scenario {
  readonly id: ScenarioId
  /** How ill an infection makes, × now. */
  readonly virulence: Estimate
  /** How easily it spreads, × now. */
  readonly contagiousness: Estimate
  /** How well measures are kept, × now: better kept, less spread. */
  readonly adherence: Estimate
  /** Share of the primary series that is boosted, 0–1. */
  readonly boosterShare: Estimate
  /** The same on day 0: what today's spread already holds of it. */
  readonly boosterShareAtStart: Estimate
  /**
   * Share of infections on day 0 that are of the variant meant by virulence and contagiousness, 0–1: it grows from
   * there. Null: all new infections are of it.
   */
  readonly variantShare: Estimate | null
  /** Of those whom it brings to hospital, how many need the ICU, × now; absent: as now. On top of how ill it makes. */
  readonly icuShare?: Estimate
  /** New infections on day 0, reported or not, per day, in this region. */
  readonly startingInfectionsPerDay: Estimate
  /** Growth of infections in the weeks before day 0, as a rate per day (0.02 = 2 % a day); of a stated start. */
  readonly startingGrowthPerDay: number
  /** Share of inhabitants that the new wave can still infect on day 0, 0–1. */
  readonly susceptibleShare: Estimate
  /** Dated changes of the spread: from its date on (that day included) R is multiplied by `factor`. */
  readonly reproductionSteps: readonly ReproductionStep[]
}

/** How many more of a scenario's patients need the ICU, × now. */
export function icuShareOf({ icuShare }: Scenario): Estimate {
  return icuShare ?? exactly(1)
}

export interface ReproductionStep {
  readonly from: CivilDate
  readonly factor: number
}
