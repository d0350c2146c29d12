/** Standard normal numbers for every draw, stratified over all draws of the plan and keyed by a name. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { normalQuantile } from '../shared/exact-math.ts'
import { stratifiedUniform, streamOf } from '../shared/random.ts'
import { blocksFor, LANES, type Blocks, type DrawRange } from './lanes.ts'

type Seeded = Pick<RegionalPlan, 'seed' | 'draws'>

/** One row per block. A plan of a single draw is the middle one: 0. */
export function sampleNormals(name: string, plan: Seeded, range: DrawRange): Blocks {
  return sampleNormalDays(name, plan, range, 1)
}

/** A row per day; each day is stratified by itself. */
export function sampleNormalDays(name: string, plan: Seeded, range: DrawRange, days: number): Blocks {
  const blocks = blocksFor(range, days, undefined)
  if (plan.draws === 1) return blocks
  const streams = Array.from({ length: days }, (_, day) => streamOf(`${name}.${day}`))
  for (const [index, block] of blocks.entries()) {
    for (let lane = 0; lane < LANES; lane++) {
      const draw = Math.min(range.firstDraw + index * LANES + lane, range.lastDraw - 1)
      for (const [day, stream] of streams.entries()) {
        block[day * LANES + lane] = normalQuantile(stratifiedUniform(plan.seed, stream, draw, plan.draws))
      }
    }
  }
  return blocks
}

/** Random walks: row t is the sum of t normals × `step`, row 0 is 0. */
export function sampleWalks(
  name: string,
  plan: Seeded,
  range: DrawRange,
  days: number,
  step: number,
): Blocks {
  const blocks = sampleNormalDays(name, plan, range, days)
  for (const block of blocks) {
    block.fill(0, 0, LANES)
    for (let at = LANES; at < block.length; at++) {
      block[at] = (block[at - LANES] ?? 0) + step * (block[at] ?? 0)
    }
  }
  return blocks
}
