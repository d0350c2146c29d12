/** New infections per day under a scenario: for what is asked of the epidemic itself, beside the links of the chain. */

import { LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import type { Response } from './response.ts'

/**
 * New infections, day-major. On day 0, of which a response says nothing, those of the start as the next day has them.
 * @param infections per day without a scenario, a row per day.
 */
export function newInfections(
  days: number,
  range: DrawRange,
  infections: Blocks,
  { ofVariant, ofBefore }: Response,
): Float64Array {
  const width = widthOf(range)
  const column = new Float64Array(days * width)
  for (const [index, block] of infections.entries()) {
    const [variant, before] = [ofVariant[index], ofBefore?.[index]]
    const rows = block.subarray(0, days * LANES).map((alone, at) => {
      const told = at < LANES ? at + LANES : at
      return alone * ((variant?.[told] ?? 0) + (before?.[told] ?? 0))
    })
    writeBlock(column, width, index, rows)
  }
  return column
}
