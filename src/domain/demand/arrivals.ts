/** From infections to the people who come for care, before virulence: per block of draws, a row per day. */

import { columnOn } from '../shared/step.ts'
import { loops, placeCurve, takeRows } from './block.ts'
import type { DelayKernel } from './delay.ts'
import { LANES, type Blocks } from './lanes.ts'
import type { Response } from './response.ts'

/** Of those who were infected after day 0, against all who would come without a scenario. */
export interface Arrivals {
  readonly ofVariant: Blocks
  readonly ofBefore: Blocks | null
}

let room:
  | {
      readonly infections: ReturnType<typeof takeRows>
      readonly delay: ReturnType<typeof takeRows>
      readonly arriving: ReturnType<typeof takeRows>
    }
  | undefined

/** @param old whose memory may be written over. */
export function simulateArrivals(
  response: Response,
  kernel: DelayKernel,
  days: number,
  old: Arrivals | undefined,
): Arrivals {
  const { infections, delay, arriving } = (room ??= {
    infections: takeRows(),
    delay: takeRows(),
    arriving: takeRows(),
  })
  placeCurve(delay, kernel.weights)
  const delayed = (blocks: Blocks, used: Blocks | null | undefined): Blocks =>
    blocks.map((block, index) => {
      infections.numbers.set(block)
      loops().convolve(arriving.at, infections.at, delay.at, kernel.days, days)
      const out = columnOn(used?.[index], days * LANES)
      out.set(arriving.numbers.subarray(0, days * LANES))
      return out
    })
  return {
    ofVariant: delayed(response.ofVariant, old?.ofVariant),
    ofBefore: response.ofBefore && delayed(response.ofBefore, old?.ofBefore),
  }
}
