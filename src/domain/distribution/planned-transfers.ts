/** What a transfer plan says: who moves, what that does, what is proved of it and what each rule costs; or why there is none. */
import type { Trip } from './day-trips.ts'
import type { Overflow, Transfer, TransferKpis } from './transfer-kpis.ts'
import type { Limit, LimitCode } from './transfer-limits.ts'
import type { Violation } from './violation.ts'

/** What is proved of a plan: that no other has less pressure; then none fewer moves; then none fewer kilometres. */
export interface Proof {
  readonly objective: boolean
  readonly moves: boolean
  readonly distance: boolean
}

/** What a rule that binds costs, in bed-days above capacity. */
export interface RuleCost {
  readonly rule: LimitCode | 'wholePatients'
  /** Null: the time was up before it was known. */
  readonly bedDays: number | null
}

export interface PlannedTransfers {
  readonly status: 'planned'
  /** By day, then sender, receiver and vehicle in the order of the document. */
  readonly transfers: readonly Transfer[]
  /** Of the whole days, by day, vehicle and time. Flights are not among them: of helicopters no times are known. */
  readonly trips: readonly Trip[]
  readonly kpis: TransferKpis
  readonly overflow: Overflow
  /** Transport and regional limits that are used to the full: what to enlarge first. */
  readonly atLimit: readonly Limit[]
  /** Bed-days that each binding rule costs; null where the time was up before that was known. */
  readonly ruleCosts: readonly RuleCost[]
  /** Patients of each request and offer who are moved on the first moving day; absent where there are none. */
  readonly notices?: readonly { readonly id: string; readonly patients: number }[]
  readonly proof: Proof
  /** Part by which the objective may still be improved, as proved; 0 when it is the best. */
  readonly gap: number
  /** The same in bed-days (or, for fair share, patient-days above share). */
  readonly gapBedDays: number
  /** Empty: a plan that breaks a limit is not shown. */
  readonly replay: { readonly violations: readonly Violation[] }
}

export type TransferPlan =
  | PlannedTransfers
  /** The limits that cannot hold together; empty when the solver could not say which. */
  | { readonly status: 'infeasible'; readonly conflicts: readonly Limit[] }
  | { readonly status: 'unsolved'; readonly reason: 'time' | 'failed' }
