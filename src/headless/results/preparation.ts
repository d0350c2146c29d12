/** A preparation, as in the app: actions, readiness, staff, request and stocks, with dates as ISO text. */
import { createPlanCalculator } from '../../domain/capacity/calculate-plan.ts'
import { calculatePreparation, type StockRange } from '../../domain/preparation/calculate.ts'
import { type Expectation, expectationOf } from '../../domain/preparation/expectation.ts'
import { planFacts } from '../../domain/preparation/plan-facts.ts'
import type { Preparation } from '../../domain/preparation/preparation.ts'
import type { AppDocument } from '../../file/envelope.ts'
import type { ResultOf } from './result-of.ts'

/** The regional plan that the preparation names is looked for among the documents of the same call. */
export const result: ResultOf<'preparation'> = (body, _options, beside) => {
  const outcome = calculatePreparation(body, expectationFrom(body, beside))
  const { staffFlags, flows, relief, coordination, emergency, ambulances, covers, uncovered, messages } =
    outcome
  return {
    actions: outcome.actions.map(({ action, late, due, reasonMissing, answer }) => {
      const { id, sourceId, addressee, owner, phase, dueDate, status } = action
      return {
        id,
        source: sourceId,
        addressee,
        owner,
        phase,
        due: dueDate,
        status,
        late,
        dueNow: due,
        reasonMissing,
        answer,
      }
    }),
    readiness: outcome.readiness,
    staff: outcome.staff,
    loans: outcome.loans,
    staffFlags,
    request: outcome.request,
    flows,
    relief,
    takers: outcome.takers,
    coordination,
    emergency,
    ambulances,
    stocks: outcome.stocks.map(({ id, name, unit, p50, p95 }) => ({
      item: id,
      name,
      unit,
      horizon: { p50: p50.low?.days ?? null, p95: p95.low?.days ?? null },
      range: { p50: daysOf(p50), p95: daysOf(p95) },
      until: { p50: p50.low?.until ?? null, p95: p95.low?.until ?? null },
      atLeast: { p50: p50.low?.atLeast ?? false, p95: p95.low?.atLeast ?? false },
    })),
    covers,
    coverTotals: outcome.coverTotals && {
      ...outcome.coverTotals,
      next: outcome.coverTotals.next && {
        on: outcome.coverTotals.next.on,
        lever: outcome.coverTotals.next.lever.title,
      },
    },
    uncovered,
    messages,
    helplines: outcome.helplines,
  }
}

function daysOf({ low, high }: StockRange): readonly [number | null, number | null] {
  return [low?.days ?? null, high?.days ?? null]
}

function expectationFrom({ planId, asOf }: Preparation, beside: readonly AppDocument[]): Expectation | null {
  const named = beside.find(({ id }) => id === planId)
  if (named?.kind !== 'regional-plan') return null
  const calculator = createPlanCalculator()
  return expectationOf(named.body, calculator.calculate(named.body), asOf, planFacts(named.body, calculator))
}
