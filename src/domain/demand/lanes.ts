/**
 * Eight draws side by side, a block: the value of (row, draw) stands at `row × LANES + lane`. Draws never touch each
 * other, so the bytes of a draw do not depend on its neighbours; memory is read in order and vectors fit.
 */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { Estimate } from '../shared/estimate.ts'
import { sample } from './draw.ts'

export const LANES = 8

/** Draws `firstDraw` … `lastDraw` − 1 of a plan. */
export interface DrawRange {
  readonly firstDraw: number
  readonly lastDraw: number
}

/** Splits 0 … draws − 1 into `parts` ranges that differ by one draw at most. */
export function splitDraws(draws: number, parts: number): DrawRange[] {
  return splitRange({ firstDraw: 0, lastDraw: draws }, parts)
}

/** The same of any range. */
export function splitRange({ firstDraw, lastDraw }: DrawRange, parts: number): DrawRange[] {
  const edge = (part: number): number => firstDraw + Math.floor((part * (lastDraw - firstDraw)) / parts)
  return Array.from({ length: parts }, (_, part) => ({ firstDraw: edge(part), lastDraw: edge(part + 1) }))
}

/** Draws of a first answer, which the others only make more precise; they fill whole blocks. */
const FIRST_DRAWS = 32 * LANES

/**
 * All draws of a plan, in the ranges in which they are calculated where a first answer is wanted soon: those of the first
 * answer, and the rest.
 */
export function stagesOf({
  draws,
}: Pick<RegionalPlan, 'draws'>): readonly [first: DrawRange, ...rest: DrawRange[]] {
  const firstDraw = Math.min(FIRST_DRAWS, draws)
  const first = { firstDraw: 0, lastDraw: firstDraw }
  return firstDraw < draws ? [first, { firstDraw, lastDraw: draws }] : [first]
}

/** One block after the other; of the last one, lanes beyond the range repeat its last draw. */
export type Blocks = readonly Float64Array[]

export function widthOf({ firstDraw, lastDraw }: DrawRange): number {
  return lastDraw - firstDraw
}

/** `rows` rows for every block of a range; the memory of `old` where it fits, with what was in it. */
export function blocksFor(range: DrawRange, rows: number, old: Blocks | undefined): Blocks {
  const count = Math.ceil(widthOf(range) / LANES)
  if (old?.length === count && old[0]?.length === rows * LANES) return [...old]
  return Array.from({ length: count }, () => new Float64Array(rows * LANES))
}

/** What a parameter is in every draw of a range, one row per block. See `sample`. */
export function sampleBlocks(
  estimate: Estimate,
  name: string,
  plan: Pick<RegionalPlan, 'seed' | 'draws'>,
  range: DrawRange,
): Blocks {
  return blocksFor(range, 1, undefined).map((block, index) =>
    block.map((_, lane) => {
      const draw = Math.min(range.firstDraw + index * LANES + lane, range.lastDraw - 1)
      return sample(estimate, name, plan, draw)
    }),
  )
}

/** Puts a block, which may be longer, into day-major columns: the value of (day, draw) at `day × width + draw`. */
export function writeBlock(column: Float64Array, width: number, index: number, block: Float64Array): void {
  const first = index * LANES
  const lanes = Math.min(LANES, width - first)
  for (let row = 0, to = first; to < column.length; row += LANES, to += width) {
    if (lanes === LANES) {
      // Lane by lane without a loop: nearly all blocks are full, and a loop takes twice as long.
      column[to] = block[row] ?? 0
      column[to + 1] = block[row + 1] ?? 0
      column[to + 2] = block[row + 2] ?? 0
      column[to + 3] = block[row + 3] ?? 0
      column[to + 4] = block[row + 4] ?? 0
      column[to + 5] = block[row + 5] ?? 0
      column[to + 6] = block[row + 6] ?? 0
      column[to + 7] = block[row + 7] ?? 0
    } else for (let lane = 0; lane < lanes; lane++) column[to + lane] = block[row + lane] ?? 0
  }
}
