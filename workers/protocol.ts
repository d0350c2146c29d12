/** What crosses the thread boundary: plain data and typed-array columns, and the ways in which a job can fail. */

import type { PlanAnswers } from '../src/domain/capacity/answers.ts'
import type { LinkResult, PlanOutcome } from '../src/domain/capacity/outcome.ts'
import type { Tornado } from '../src/domain/capacity/assumptions.ts'
import type { Waterfall } from '../src/domain/capacity/waterfall.ts'
import type { InflowSeries } from '../src/domain/carehotel/arrivals.ts'
import type { CareHotelResult } from '../src/domain/carehotel/result.ts'
import type { CareHotelPlan } from '../src/domain/carehotel/plan.ts'
import type { DrawRange } from '../src/domain/demand/own-demand.ts'
import type { DistributionResult } from '../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../src/domain/distribution/distribution.ts'
import type { TradeOff } from '../src/domain/distribution/trade-off.ts'
import type { BacktestQuestion, BacktestResult } from '../src/domain/forecast/backtest.ts'
import type { ForecastResult } from '../src/domain/forecast/calculate.ts'
import type { Forecast } from '../src/domain/forecast/forecast.ts'
import type { LedgerDesk } from '../src/domain/oxygen/desk.ts'
import type { Comparison } from '../src/domain/plan/comparison.ts'
import type { LinkId } from '../src/domain/shared/care-chain.ts'
import type { RegionalPlan } from '../src/domain/plan/regional-plan.ts'
import type { CopyMerging } from './ledger-merging.ts'
import type { LongReading } from './ledger-reading.ts'

export type { Distribution, DistributionResult, TradeOff }
export type {
  BacktestQuestion,
  BacktestResult,
  CareHotelResult,
  Comparison,
  DrawRange,
  Forecast,
  ForecastResult,
  LinkId,
  LinkResult,
  PlanAnswers,
  PlanOutcome,
  RegionalPlan,
  Tornado,
  Waterfall,
}

/** A care-hotel plan and the arrivals of the regional plans that it names. */
export interface CareHotelJob {
  readonly plan: CareHotelPlan
  readonly series: readonly InflowSeries[]
}

/** A day of a link to be explained. */
export interface ExplainJob {
  readonly plan: RegionalPlan
  readonly link: LinkId
  /** Counted from day 0. */
  readonly day: number
}

/** Another worker that shares the draws of a plan: the way to it, and the links whose outcome it works out. */
export interface Peer {
  readonly port: MessagePort
  readonly links: readonly LinkId[]
}

/** The calculations that a worker offers; each is one call into the domain. */
export interface CalculationApi {
  calculatePlan(plan: RegionalPlan): PlanOutcome
  /** The outcome of some links over all draws: those of `range`, which are this worker's, and those of its peers. */
  calculateShare(
    plan: RegionalPlan,
    range: DrawRange,
    links: readonly LinkId[],
    peers: readonly Peer[],
  ): Promise<readonly LinkResult[]>
  calculateCareHotelPlan(job: CareHotelJob): CareHotelResult
  calculateForecast(forecast: Forecast): ForecastResult
  /** The forecast of a series against what came of it; `report` hears the share that is done. */
  backtest(question: BacktestQuestion, report: (done: number) => void): BacktestResult
  /** Gains, latest starts and the smallest set of levers; `report` hears the share that is done. */
  answerPlan(plan: RegionalPlan, report: (done: number) => void): PlanAnswers
  /** From demand to unmet, step by step. */
  explainDay(job: ExplainJob): Waterfall
  /** How much each assumption moves the unmet demand; `report` hears the share that is done. */
  weighAssumptions(plan: RegionalPlan, report: (done: number) => void): Tornado
}

/** What the worker with the solver offers. */
export interface SolverApi {
  planTransfers(body: Distribution): Promise<DistributionResult>
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
