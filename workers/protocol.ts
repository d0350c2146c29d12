/** What crosses the thread boundary: plain data and typed-array columns, and the ways in which a job can fail. */

import type { Balance } from '../src/domain/capacity/balance.ts'
import type { PlanOutcome } from '../src/domain/capacity/outcome.ts'
import type { DrawRange } from '../src/domain/demand/own-demand.ts'
import type { RegionalPlan } from '../src/domain/plan/regional-plan.ts'

export type { Balance, DrawRange, PlanOutcome, RegionalPlan }

/** The calculations that a worker offers; each is one call into the domain. */
export interface CalculationApi {
  /** The outcome of a plan; `report` hears the share that is done. */
  calculatePlan(plan: RegionalPlan, report: (done: number) => void): PlanOutcome
  /** Demand against room in part of the draws; its columns are transferred. */
  weighPlan(plan: RegionalPlan, range: DrawRange): Balance
  /** The outcome of all parts, in their order. */
  summarisePlan(parts: readonly Balance[]): PlanOutcome
}

/** Why a job gave no result. `crashed` covers a worker that could not be loaded. */
export interface JobFailure {
  readonly code: 'cancelled' | 'timedOut' | 'crashed'
  /** What the browser said, for the details line only. */
  readonly detail: string
}
