/** Lends the domain's calculations to other threads. Each method is one call into the domain: no logic here. */

import { expose, transfer } from 'comlink'
import { answerPlan } from '../src/domain/capacity/answers.ts'
import { createPlanCalculator } from '../src/domain/capacity/calculate-plan.ts'
import { summarise } from '../src/domain/capacity/outcome.ts'
import { weighAssumptions } from '../src/domain/capacity/tornado.ts'
import { explainDay } from '../src/domain/capacity/waterfall.ts'
import { calculateCareHotelPlan } from '../src/domain/carehotel/calculate.ts'
import { columnsOf } from './columns.ts'
import type { CalculationApi } from './protocol.ts'

const calculator = createPlanCalculator()

const api: CalculationApi = {
  calculatePlan: (plan, report) => {
    const outcome = calculator.calculate(plan, report)
    return transfer(outcome, columnsOf(outcome))
  },
  weighPlan: (plan, range) => {
    const balance = calculator.weigh(plan, range)
    return transfer(balance, columnsOf(balance))
  },
  summarisePlan: (parts) => {
    const outcome = summarise(parts)
    return transfer(outcome, columnsOf(outcome))
  },
  calculateCareHotelPlan: ({ plan, series }) => calculateCareHotelPlan(plan, series),
  answerPlan: (plan, report) => answerPlan(plan, calculator.demandOf(plan), report),
  explainDay: ({ plan, link, day }) => explainDay(plan, calculator.demandOf(plan), link, day),
  weighAssumptions: (plan, report) => weighAssumptions(plan, report),
}

expose(api)
