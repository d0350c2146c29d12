/** From infections to the people who come for care, before virulence: per block of draws, a row per day. */

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

export function simulateArrivals(response: Response, kernel: DelayKernel, days: number): Arrivals {
  const { infections, delay, arriving } = (room ??= {
    infections: takeRows(),
    delay: takeRows(),
    arriving: takeRows(),
  })
  placeCurve(delay, kernel.weights)
  const delayed = (blocks: Blocks): Blocks =>
    blocks.map((block) => {
      infections.numbers.set(block)
      loops().convolve(arriving.at, infections.at, delay.at, kernel.days, days)
      return arriving.numbers.slice(0, days * LANES)
    })
  return {
    ofVariant: delayed(response.ofVariant),
    ofBefore: response.ofBefore && delayed(response.ofBefore),
  }
}
