/** Infections per day behind the admissions of the path, and how many times those that a fit implies are stated. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { exp } from '../shared/exact-math.ts'
import type { Epidemic } from './epidemic.ts'
import { blocksFor, LANES, sampleBlocks, type Blocks, type DrawRange } from './lanes.ts'
import { impliedInfections, type Start } from './start.ts'

/** Of both, value by value. */
export function sumOf(a: Blocks, b: Blocks): Blocks {
  return a.map((block, index) => block.map((value, lane) => value + (b[index]?.[lane] ?? 0)))
}

/** Infections behind the admissions of each row. */
export function infectionsOf(epidemic: Epidemic, hospitalRate: Blocks): Blocks {
  return epidemic.map((block, index) =>
    block.map((admissions, at) => {
      const rate = hospitalRate[index]?.[at % LANES] ?? 0
      return rate > 0 ? admissions / rate : 0
    }),
  )
}

/** Rows from `by` on, `days` of them; rows before the first follow the history. */
export function shifted(blocks: Blocks, by: number, days: number, history: Float64Array): Blocks {
  return blocks.map((block) => {
    const out = new Float64Array(days * LANES)
    for (let day = 0; day < days; day++) {
      const row = day + by
      const before = row < 0 ? exp(history[Math.min(-row, history.length - 1)] ?? 0) : 1
      for (let lane = 0; lane < LANES; lane++) {
        out[day * LANES + lane] = before * (block[Math.max(0, row) * LANES + lane] ?? 0)
      }
    }
    return out
  })
}

/** Stated infections ÷ those that the fit implies; 1 where the plan starts from what is stated. */
export function startRatios(plan: RegionalPlan, range: DrawRange, start: Start): Blocks {
  if (start.fit === null) return blocksFor(range, 1, undefined).map((block) => block.fill(1))
  const implied = impliedInfections(plan, start.fit)
  return sampleBlocks(plan.scenario.startingInfectionsPerDay, 'startingInfectionsPerDay', plan, range).map(
    (block) => block.map((stated) => (implied > 0 && implied < Infinity ? stated / implied : 1)),
  )
}
