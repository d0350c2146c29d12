/** What crosses the thread boundary: plain data and typed-array columns, and the ways in which a job can fail. */

import type { LinkResult, PlanOutcome } from '../src/domain/capacity/outcome.ts'
import type { DrawRange } from '../src/domain/demand/own-demand.ts'
import type { DistributionResult, ShareResult } from '../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../src/domain/distribution/distribution.ts'
import type { TradeOff } from '../src/domain/distribution/trade-off.ts'
import type { LedgerDesk } from '../src/domain/oxygen/meeting/desk.ts'
import type { Doubt } from '../src/domain/forecast/newest.ts'
import type { ObservedSeries } from '../src/domain/observed/series.ts'
import type { CivilDate } from '../src/domain/shared/civil-date.ts'
import type { Result } from '../src/domain/shared/result.ts'
import type { DeskProblem, Sheet } from '../src/file/desk/sheet.ts'
import type { DailyChoices, DailyReading } from '../src/file/feed/daily-sheets.ts'
import type { LinkId } from '../src/domain/shared/care-chain.ts'
import type { RegionalPlan } from '../src/domain/plan/regional-plan.ts'
import type { Jobs } from './jobs.ts'
import type { CopyMerging } from './ledger-merging.ts'
import type { LongReading } from './ledger-reading.ts'

export type { Jobs } from './jobs.ts'
export type {
  Distribution,
  DistributionResult,
  DrawRange,
  LinkId,
  LinkResult,
  PlanOutcome,
  RegionalPlan,
  ShareResult,
  TradeOff,
}

/** What the desk's worker does: reading files from outside. */
export interface DeskApi {
  sheets(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly Sheet[], DeskProblem[]>>
  daily(bytes: Uint8Array<ArrayBuffer>, today: CivilDate, choices: DailyChoices): Promise<DailyReading>
  /** What is doubtful of the newest day of a series. */
  doubts(series: ObservedSeries): readonly Doubt[]
}

/** Another worker that shares the draws of a plan: the way to it, and the links whose outcome it works out. */
export interface Peer {
  readonly port: MessagePort
  readonly links: readonly LinkId[]
}

/** What a calculating worker offers: the jobs it does alone, and its share of a plan. */
export interface CalculationApi extends Jobs {
  /** The outcome of some links over draws: those of `ranges`, which are this worker's, and those of its peers. */
  calculateShare(
    plan: RegionalPlan,
    ranges: readonly DrawRange[],
    links: readonly LinkId[],
    peers: readonly Peer[],
  ): Promise<readonly LinkResult[]>
}

/** What the worker with the solver offers. */
export interface SolverApi {
  /** Answers when the solver is loaded; then it is exercised until a plan is asked for. */
  warm(): Promise<true>
  /** `report` hears the first plan that can be used, while it is refined. */
  planTransfers(body: Distribution, report: (first: DistributionResult) => void): Promise<DistributionResult>
  weighObjectives(body: Distribution): Promise<TradeOff | null>
}

/**
 * What the worker with the oxygen ledger offers: the ledger it holds, questions to it, the reading of long texts, and
 * the merging of copies.
 */
export interface LedgerApi extends LedgerDesk, LongReading, CopyMerging {
  /** Holds a ledger that was read as `state`; null where it is kept no more. */
  putOnDesk(number: number, state: number): true | null
}

/** Why a job gave no result. `crashed` covers a worker that could not be loaded. */
export interface JobFailure {
  readonly code: 'cancelled' | 'timedOut' | 'crashed'
  /** What the browser said, for the details line only. */
  readonly detail: string
}
