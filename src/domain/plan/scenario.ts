/**
 * A scenario places the coming wave on two axes, relative to the delta wave of November–December 2021: virulence
 * and spread (contagiousness × adherence), and says what is assumed about immunity. Source: IG&H p.8–11.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Estimate } from '../shared/estimate.ts'

/** The four quadrants of IG&H p.8, the expectation of p.11, or the planner's own. */
export const SCENARIO_IDS = [
  'pressureOnAllCare',
  'pressureOnPrimaryCare',
  'containmentWorks',
  'weHoldOut',
  'expectation',
  'own',
] as const
export type ScenarioId = (typeof SCENARIO_IDS)[number]

export interface Scenario {
  readonly id: ScenarioId
  /** How ill an infection makes, × delta. */
  readonly virulence: Estimate
  /** How easily it spreads, × delta. */
  readonly contagiousness: Estimate
  /** How well measures are kept, × November–December 2021. */
  readonly adherence: Estimate
  /** Share of the primary series that is boosted, 0–1. */
  readonly boosterShare: Estimate
  /** New infections on day 0, reported or not, per day, in this region. */
  readonly startingInfectionsPerDay: Estimate
  /** Growth of infections in the weeks before day 0, as a rate per day (0.02 = 2 % a day). */
  readonly startingGrowthPerDay: number
  /** Share of inhabitants that the new wave can still infect on day 0, 0–1. */
  readonly susceptibleShare: Estimate
  /** Dated changes of the reproduction number: from its date on (that day included) R is multiplied by `factor`. */
  readonly reproductionSteps: readonly ReproductionStep[]
}

export interface ReproductionStep {
  readonly from: CivilDate
  readonly factor: number
}
