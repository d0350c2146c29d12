/**
 * The jobs that one worker does alone, each one call into the domain: no logic here. A new one is a line in this table;
 * client and state take its types from it. `report` hears the share that is done.
 */

import { transfer } from 'comlink'
import { appraisePlan } from '../src/domain/capacity/appraisal.ts'
import { createPlanCalculator } from '../src/domain/capacity/calculate-plan.ts'
import type { PlanOutcome } from '../src/domain/capacity/outcome.ts'
import type { NationalDays } from '../src/domain/capacity/phase-advice.ts'
import { seekGoal, type GoalQuestion } from '../src/domain/capacity/goal-seek.ts'
import { searchPlan } from '../src/domain/capacity/search.ts'
import { weighAssumptions } from '../src/domain/capacity/tornado.ts'
import { gatherEvidence, type EvidenceQuestion } from '../src/domain/demand/evidence.ts'
import { createFitReports } from '../src/domain/demand/fit-summary.ts'
import type { DrawRange } from '../src/domain/demand/own-demand.ts'
import { explainDay } from '../src/domain/capacity/waterfall.ts'
import type { InflowSeries } from '../src/domain/carehotel/arrivals.ts'
import { calculateCareHotelPlan } from '../src/domain/carehotel/calculate.ts'
import type { CareHotelPlan } from '../src/domain/carehotel/plan.ts'
import { backtest, type BacktestQuestion } from '../src/domain/forecast/backtest.ts'
import { calculateForecast } from '../src/domain/forecast/calculate.ts'
import type { Forecast } from '../src/domain/forecast/forecast.ts'
import { equalAccess, type AccessQuestion } from '../src/domain/national/equal-access.ts'
import { nationalTotal } from '../src/domain/national/total.ts'
import type { RegionalPlan } from '../src/domain/plan/regional-plan.ts'
import { planFacts } from '../src/domain/preparation/plan-facts.ts'
import { calculateShare } from '../src/domain/distribution/calculate-distribution.ts'
import type { Distribution } from '../src/domain/distribution/distribution.ts'
import type { LinkId } from '../src/domain/shared/care-chain.ts'
import { leversLeftOut } from '../src/reference/lever-catalogue.ts'
import { columnsOf } from './columns.ts'

type Report = (done: number) => void

/** A care-hotel plan and the arrivals of the regional plans that it names. */
export interface CareHotelJob {
  readonly plan: CareHotelPlan
  readonly series: readonly InflowSeries[]
}

/** A plan, and what the plans of all regions at hand say of the country. */
export interface AppraisalJob {
  readonly plan: RegionalPlan
  readonly national: NationalDays | null
}

/** A day of a link to be explained. */
export interface ExplainJob {
  readonly plan: RegionalPlan
  readonly link: LinkId
  /** Counted from day 0. */
  readonly day: number
}

/** One memory per worker: what of a plan did not change since the last job is not calculated again. */
export const calculator = createPlanCalculator()

const fitReports = createFitReports()

export const JOBS = {
  /** The outcome over the draws of some ranges, in which it is calculated. */
  plan: (plan: RegionalPlan, ranges: readonly DrawRange[]): PlanOutcome => {
    const outcome = calculator.calculate(plan, ranges)
    return transfer(outcome, columnsOf(outcome))
  },
  /** Phase advice, flags of levers and deferred care. */
  planAppraisal: ({ plan, national }: AppraisalJob) => appraisePlan(plan, calculator, undefined, national),
  /** Access to regular care, region beside region. */
  equalAccess: (questions: readonly AccessQuestion[]) => equalAccess(questions),
  /** What the regions need together, draw by draw. */
  nationalTotal: (plans: readonly RegionalPlan[], report: Report) => nationalTotal(plans, report),
  /** What a plan was fitted to, and how the model did so far; null where it follows no figures. */
  planFit: (plan: RegionalPlan) => fitReports(plan),
  /** Starts of a plan's model on earlier days of a series, against what came. */
  planEvidence: (question: EvidenceQuestion, report: Report) => gatherEvidence(question, report),
  /** Gains, latest starts and the smallest set of levers. */
  planAnswers: (plan: RegionalPlan, report: Report) =>
    searchPlan(plan, leversLeftOut(plan), calculator, report),
  /** The least of one thing that is enough. */
  planGoal: (question: GoalQuestion, report: Report) => seekGoal(question, calculator, report),
  /** From demand to unmet on one day of one link, step by step. */
  planDay: ({ plan, link, day }: ExplainJob) => explainDay(plan, calculator.demandOf(plan), link, day),
  /** What a preparation asks of a plan beside its outcome. */
  planFacts: (plan: RegionalPlan) => planFacts(plan, calculator),
  /** How much each assumption moves the unmet demand. */
  planAssumptions: (plan: RegionalPlan, report: Report) => weighAssumptions(plan, report),
  /** All that a care-hotel plan leads to. */
  careHotelPlan: ({ plan, series }: CareHotelJob) => calculateCareHotelPlan(plan, series),
  /** Shares and directions of a distribution. */
  share: (body: Distribution) => calculateShare(body),
  /** The next seven days of a document's series, of its parts and of their hospitals. */
  forecast: (forecast: Forecast) => calculateForecast(forecast),
  /** Every earlier forecast of a series against what came of it. */
  backtest: (question: BacktestQuestion, report: Report) => backtest(question, report),
}

/** The table as a type: each job with what it is asked and what it answers. */
export type Jobs = typeof JOBS
