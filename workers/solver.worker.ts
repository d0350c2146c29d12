/**
 * Lends the domain's transfer plans to other threads, with the solver behind them. A worker of its own: the solver
 * blocks its thread for as long as it runs, and a slow one must not hold up the plans.
 */

import { expose } from 'comlink'
import wasmUrl from 'highs/runtime?url'
import {
  calculateDistribution,
  DEFAULT_SOLVER_LIMITS,
  weighDistribution,
} from '../src/domain/distribution/calculate-distribution.ts'
import { loadSolver } from './highs.ts'
import type { SolverApi } from './protocol.ts'
import { WARM_SIZES, warmPlan } from './warm-plan.ts'

/** Between two exercises a question can come in; one that is asked at once goes first. */
const PAUSE_MS = 300

const solver = loadSolver(wasmUrl)
/** Whether somebody has asked for a real answer: from then on that is what keeps the solver warm. */
let asked = false

const api: SolverApi = {
  warm: async () => {
    await solver
    void exercise()
    return true
  },
  planTransfers: async (body, report) => {
    asked = true
    return calculateDistribution(body, await solver, DEFAULT_SOLVER_LIMITS, report)
  },
  weighObjectives: async (body) => {
    asked = true
    return weighDistribution(body, await solver)
  },
}

async function exercise(): Promise<void> {
  for (const size of WARM_SIZES) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    if (asked) return
    calculateDistribution(warmPlan(size), await solver)
  }
}

expose(api)
