/** What a preparation comes to on its day: every part's answer, in one value. */
import type { CivilDate } from '../shared/civil-date.ts'
import {
  isDueIn,
  isLate,
  lacksReason,
  progressByTheme,
  type RegionalAction,
  type ThemeProgress,
} from './actions.ts'
import { ambulanceReadiness, type AmbulanceReadiness } from './ambulances.ts'
import { requestRows, type RequestRow } from './capacity-request.ts'
import { type ClosureRisk, closureRisks } from './closure-risk.ts'
import { type CoordinationScore, NO_CENTRE, scoreCoordination } from './coordination-centre.ts'
import { flowBalances, type FlowBalance, type Relief, reliefOf } from './coordination.ts'
import {
  coverState,
  type CoverState,
  coverTotals,
  type CoverTotals,
  type LeverInUse,
  uncoveredLevers,
} from './cover.ts'
import {
  type ClosureEffect,
  closureEffects,
  emergencyLoads,
  type EmergencyOutcome,
  USUAL_EMERGENCY_RULE,
} from './emergency-departments.ts'
import { type EveningBeds, eveningBeds } from './evening-beds.ts'
import { type HelplineState, judgeHelplines } from './helplines.ts'
import { type Loan, possibleLoans } from './lending.ts'
import { messageState, type MessageState } from './messages.ts'
import type { Expectation } from './expectation.ts'
import type { Preparation } from './preparation.ts'
import { judgeReadiness, type ThemeReadiness } from './readiness.ts'
import { ACTION_THEMES } from './recommendation.ts'
import { answerOf, type SocAnswer } from './soc-test.ts'
import { flagStaff, type StaffFlag } from './staff-flags.ts'
import { staffDays, type StaffDay } from './staff-hours.ts'
import { type Taker, whoCanTakeToday } from './who-can-take.ts'
import { type ExpectedUse, type StockHorizon, stockHorizon } from './stocks.ts'

/** Days ahead that hours of staff are shown for. */
export const STAFF_HORIZON_DAYS = 28

export interface ActionState {
  readonly action: RegionalAction
  readonly late: boolean
  /** Whether the decided phase has come so far. */
  readonly due: boolean
  /** Refused without a word why. */
  readonly reasonMissing: boolean
  /** What the regional plan answers itself. */
  readonly answer: SocAnswer | null
}

export interface StockState {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** From the low and from the high estimate of the stock, at the median use and at the use that is rarely exceeded. */
  readonly p50: StockRange
  readonly p95: StockRange
}

export interface StockRange {
  readonly low: StockHorizon | null
  readonly high: StockHorizon | null
}

export interface PreparationOutcome {
  readonly asOf: CivilDate
  readonly actions: readonly ActionState[]
  readonly progress: readonly ThemeProgress[]
  readonly readiness: readonly ThemeReadiness[]
  readonly staff: readonly StaffDay[]
  readonly loans: readonly Loan[]
  readonly staffFlags: readonly StaffFlag[]
  readonly request: readonly RequestRow[]
  readonly flows: readonly FlowBalance[]
  readonly relief: Relief
  readonly takers: readonly Taker[]
  readonly coordination: CoordinationScore
  readonly emergency: EmergencyOutcome & {
    readonly risks: readonly ClosureRisk[]
    readonly evening: readonly EveningBeds[]
    readonly effects: readonly ClosureEffect[]
  }
  readonly ambulances: AmbulanceReadiness | null
  readonly stocks: readonly StockState[]
  readonly covers: readonly CoverState[]
  /** Null where no plan is at hand: nobody knows which measures are used. */
  readonly coverTotals: CoverTotals | null
  /** Measures of the plan that are used and for which nobody has said who pays. */
  readonly uncovered: readonly LeverInUse[]
  readonly messages: readonly { readonly id: string; readonly state: MessageState }[]
  readonly helplines: HelplineState
}

/** @param expected what the regional plan expects; null where none is at hand. */
export function calculatePreparation(body: Preparation, expected: Expectation | null): PreparationOutcome {
  const { asOf, phase, phaseSince, actions, workforce, registers, request, stocks } = body
  const patients = expected?.patients ?? {}
  const { emergencyDepartments, emergencyRule: rule = USUAL_EMERGENCY_RULE } = body
  const emergency = emergencyLoads(emergencyDepartments, rule)
  const loads = emergency.departments
  const infected = expected?.infected ?? null
  const staff = staffDays(workforce, asOf, STAFF_HORIZON_DAYS, patients, infected)
  const evening = eveningBeds(emergencyDepartments, loads, rule)
  return {
    asOf,
    actions: actions.map((action) => ({
      action,
      late: isLate(action, asOf),
      due: isDueIn(action, phase),
      reasonMissing: lacksReason(action),
      answer: answerOf(action, expected?.socTest ?? null),
    })),
    progress: progressByTheme(actions, ACTION_THEMES, asOf),
    readiness: judgeReadiness(body.readiness, asOf, body.readinessRule),
    staff,
    loans: possibleLoans(workforce, staff),
    staffFlags: flagStaff(workforce, registers, body.defenceConditions, {
      first: asOf,
      days: STAFF_HORIZON_DAYS,
      expected: patients,
      infected,
    }),
    request: requestRows(request.asked, request.hospitals, request.answers),
    flows: flowBalances(body.flows),
    relief: reliefOf(body.places),
    takers: whoCanTakeToday(emergencyDepartments, loads, evening, body.places),
    coordination: scoreCoordination(body.coordination ?? NO_CENTRE, body.flows, body.places),
    emergency: {
      ...emergency,
      risks: closureRisks(emergencyDepartments, loads, expected?.wardShortage ?? [], asOf),
      evening,
      effects: closureEffects(emergencyDepartments, rule),
    },
    // Closed departments cost driving on top of what was stated.
    ambulances:
      body.ambulances &&
      ambulanceReadiness({
        ...body.ambulances,
        closureMinutes: body.ambulances.closureMinutes + emergency.ambulanceMinutes,
      }),
    stocks: stocks.map((stock): StockState => {
      const range = (use: ExpectedUse | null): StockRange => ({
        low: stockHorizon(stock, stock.low, use),
        high: stockHorizon(stock, stock.high, use),
      })
      const { id, name, unit } = stock
      return { id, name, unit, p50: range(expected?.use.p50 ?? null), p95: range(expected?.use.p95 ?? null) }
    }),
    covers: body.covers.map((cover) => coverState(cover, expected?.levers ?? [], asOf)),
    coverTotals: expected && coverTotals(body.covers, expected.levers, asOf),
    uncovered: uncoveredLevers(body.covers, expected?.levers ?? []),
    helplines: judgeHelplines(body.helplines ?? [], phase),
    messages: body.messages.map((message) => ({
      id: message.id,
      state: messageState(message, phase, phaseSince, asOf),
    })),
  }
}
