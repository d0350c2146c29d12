/**
 * The parts of a calculation, on one thread of Node without a browser: what a change repeats, against everything from
 * nothing in the same run.
 */
import { createBalance } from '../../src/domain/capacity/balance.ts'
import { createPlanCalculator } from '../../src/domain/capacity/calculate-plan.ts'
import { joinOutcome } from '../../src/domain/capacity/outcome.ts'
import { searchPlan } from '../../src/domain/capacity/search.ts'
import { createSummary, partOf } from '../../src/domain/capacity/summary.ts'
import { simulateEpidemic } from '../../src/domain/demand/epidemic.ts'
import { createFitReports } from '../../src/domain/demand/fit-summary.ts'
import { simulateBeds, simulateCourse } from '../../src/domain/demand/hospital.ts'
import { sampleBlocks } from '../../src/domain/demand/lanes.ts'
import { createDemandSimulation, simulateOwnDemand } from '../../src/domain/demand/own-demand.ts'
import { startOf, UNITS } from '../../src/domain/demand/start.ts'
import { scaleSeries } from '../../src/domain/observed/scale-series.ts'
import { seriesOf } from '../../src/domain/observed/series.ts'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../src/domain/shared/care-chain.ts'
import { addDays } from '../../src/domain/shared/civil-date.ts'
import { withMode } from '../../src/domain/shared/estimate.ts'
import { leverFromCatalogue, leverScaleOf, leversLeftOut } from '../../src/reference/lever-catalogue.ts'
import { COUNTRY_ID, defaultPlan } from '../../src/reference/plan-defaults.ts'
import { madeEpidemic } from '../support/made-epidemic.ts'
import { type Row, spread } from './row.ts'

const [RUNS, WARMING] = [20, 5]
const DAYS = 120

/** The plan as it stands after a number of moves. */
type Move = (run: number) => RegionalPlan

export function measureParts(): Row[] {
  const plan = { ...defaultPlan(COUNTRY_ID, 'expectation'), horizonDays: DAYS }
  const { startDate } = plan
  const levers = [
    leverFromCatalogue('earlyDischarge', {
      id: 'a',
      title: '',
      start: startDate,
      ...leverScaleOf(plan),
    }),
  ].map((lever) => ({ ...lever, enabled: true }))
  const milder: Move = (run) => scenarioMoved(plan, 'virulence', 0.4 + run / 50)
  const wider: Move = (run) => scenarioMoved(plan, 'contagiousness', 1 + run / 50)
  const later: Move = (run) => ({
    ...plan,
    levers: levers.map((lever) => ({ ...lever, start: addDays(startDate, run) })),
  })
  const range = { firstDraw: 0, lastDraw: plan.draws }

  const cold = timesOf(wider, (moved) => createPlanCalculator().calculate(moved))
  const base = Math.min(...cold)
  const row = (what: string, times: readonly number[]): Row => {
    const share = Math.min(...times) / base
    return { what: `Part: ${what}`, value: spread(times), aim: `${share.toFixed(2)} × from nothing` }
  }

  const demand = (move: Move): number[] => timesOf(move, createDemandSimulation(range))
  const balance = (move: Move): number[] => {
    const simulate = createDemandSimulation(range)
    const weigh = createBalance(range)
    return timesOf(
      (run) => [move(run), simulate(move(run))] as const,
      ([moved, own]) => weigh(moved, own),
    )
  }
  const calculator = createPlanCalculator()
  const summary = timesOf(
    (run) => partOf(calculator.weigh(milder(run), range), LINK_IDS),
    (part) => joinOutcome(createSummary()([part], LINK_IDS)),
  )
  const again = (move: Move): number[] => timesOf(move, (moved) => calculator.calculate(moved))
  return [
    ...fitRows(),
    searchRow(),
    { what: `Part: everything from nothing, 1 region × 1,000 draws × ${DAYS} days`, value: spread(cold) },
    row('demand, virulence moved', demand(milder)),
    row('demand, contagiousness moved', demand(wider)),
    row('balance, virulence moved', balance(milder)),
    row('balance, start of a lever moved', balance(later)),
    row('summary of six links', summary),
    row('everything, virulence moved', again(milder)),
    row('everything, contagiousness moved', again(wider)),
    row('everything, start of a lever moved', again(later)),
  ]
}

/** What a region asks of its levers: each one's gain, the latest starts, and the smallest set on any day. */
function searchRow(): Row {
  const plan = defaultPlan('NAZB', 'pressureOnAllCare')
  const asked: Move = (run) => scenarioMoved(plan, 'contagiousness', 1 + run / 50)
  const times = timesOf(
    asked,
    (moved) => searchPlan(moved, leversLeftOut(moved), createPlanCalculator()),
    [3, 1],
  )
  return { what: 'Part: search of a region, from nothing', value: spread(times), aim: 'aim < 400 ms' }
}

/** A plan of a region that follows 600 days of figures beside the country's: what a new figure or day 0 repeats. */
function fitRows(): Row[] {
  const national = madeEpidemic('2020-03-01', 600, (day) => 0.03 * Math.cos(day / 20))
  const plan: RegionalPlan = {
    ...defaultPlan('NAZB', 'continue'),
    observed: seriesOf(national.source, scaleSeries(national, 0.15).days),
    nationalObserved: national,
    startsFrom: 'observed',
  }
  const range = { firstDraw: 0, lastDraw: plan.draws }
  const started: Move = (run) => ({ ...plan, startDate: addDays(national.source.lastDate, -run) })
  const perInfection = sampleBlocks(plan.course.perInfection.ward, 'perInfection', plan, range)
  const paths = timesOf(started, (moved) => {
    const start = startOf(moved)
    const epidemic = simulateEpidemic({
      plan: moved,
      range,
      start,
      rows: moved.horizonDays,
      perInfection,
      careDelayDays: 0,
    })
    const rates = { ward: perInfection, icu: perInfection }
    const input = { plan: moved, range, start, epidemic, perInfection: rates, days: moved.horizonDays }
    for (const unit of UNITS) {
      const course = simulateCourse(input, unit)
      const { occupied } = moved.links[unit]
      simulateBeds(
        { range, days: moved.horizonDays, course, occupied, scenario: null, blend: null },
        undefined,
      )
    }
  })
  const row = (what: string, times: readonly number[]): Row => ({
    what: `Part: ${what}`,
    value: spread(times),
  })
  return [
    row('the fit alone, 1 region within its country', timesOf(started, startOf)),
    { ...row('the fit, 1,000 draws × 90 days of ward and ICU', paths), aim: '< 150 ms' },
    row(
      'the same with the seven-day forecast and all links',
      timesOf(started, (moved) => simulateOwnDemand(moved, range)),
    ),
    row(
      'what the page reports of a fit, with earlier starts',
      timesOf(started, (moved) => createFitReports()(moved), [3, 1]),
    ),
  ]
}

function scenarioMoved(plan: RegionalPlan, key: 'virulence' | 'contagiousness', mode: number): RegionalPlan {
  return { ...plan, scenario: { ...plan.scenario, [key]: withMode(plan.scenario[key], mode) } }
}

/** Times of `use` alone; what it is given is made before. */
function timesOf<T>(
  given: (run: number) => T,
  use: (value: T) => unknown,
  [runs, warming] = [RUNS, WARMING],
): number[] {
  const times: number[] = []
  for (let run = 0; run < runs + warming; run++) {
    const value = given(run)
    const began = performance.now()
    use(value)
    times.push(performance.now() - began)
  }
  return times.slice(warming)
}
