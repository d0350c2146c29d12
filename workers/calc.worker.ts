/** Lends the domain's calculations to other threads. Each method is one call into the domain: no logic here. */

import { expose, transfer } from 'comlink'
import { answerPlan } from '../src/domain/capacity/answers.ts'
import { createPlanCalculator } from '../src/domain/capacity/calculate-plan.ts'
import { partOf } from '../src/domain/capacity/summary.ts'
import { weighAssumptions } from '../src/domain/capacity/tornado.ts'
import { explainDay } from '../src/domain/capacity/waterfall.ts'
import { calculateCareHotelPlan } from '../src/domain/carehotel/calculate.ts'
import { backtest } from '../src/domain/forecast/backtest.ts'
import { calculateForecast } from '../src/domain/forecast/calculate.ts'
import { columnsOf } from './columns.ts'
import { exchangeParts } from './exchange.ts'
import type { CalculationApi } from './protocol.ts'

const calculator = createPlanCalculator()

const api: CalculationApi = {
  calculatePlan: (plan) => {
    const outcome = calculator.calculate(plan)
    return transfer(outcome, columnsOf(outcome))
  },
  calculateShare: async (plan, range, links, peers) => {
    const results = await exchangeParts(
      peers,
      (theirs) => partOf(calculator.weigh(plan, range), theirs),
      (others) => calculator.summarise(plan, range, links, others),
    )
    return transfer(results, columnsOf(results))
  },
  calculateCareHotelPlan: ({ plan, series }) => calculateCareHotelPlan(plan, series),
  calculateForecast: (forecast) => calculateForecast(forecast),
  backtest: (question, report) => backtest(question, report),
  answerPlan: (plan, report) => answerPlan(plan, calculator.demandOf(plan), report),
  explainDay: ({ plan, link, day }) => explainDay(plan, calculator.demandOf(plan), link, day),
  weighAssumptions: (plan, report) => weighAssumptions(plan, report),
}

expose(api)
