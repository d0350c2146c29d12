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

const solver = loadSolver(wasmUrl)

const api: SolverApi = {
  warm: async () => {
    await solver
    return true
  },
  planTransfers: async (body, report) =>
    calculateDistribution(body, await solver, DEFAULT_SOLVER_LIMITS, report),
  weighObjectives: async (body) => weighDistribution(body, await solver),
}

expose(api)
