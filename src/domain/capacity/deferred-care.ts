/** Regular care that levers put off: what downscaling frees today somebody has to catch up with later. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import { writeQuantiles } from '../shared/quantiles.ts'
import { capacityOn } from './balance.ts'
import { datedEffects } from './lever-effects.ts'

/** Per day, in unit × days put off since day 0 (bed-days for beds). Never falls: the plan does not assume catching up. */
export interface DeferredBands {
  readonly p5: Float64Array
  readonly p50: Float64Array
  readonly p95: Float64Array
}

/** Deferred care of the links on which a lever lowers the base load; the others are left out. */
export function deferredCare(plan: RegionalPlan): ReadonlyMap<LinkId, DeferredBands> {
  const lowering = datedEffects(plan, { firstDraw: 0, lastDraw: plan.draws }).filter(
    ({ effect }) => effect.type === 'lowerBaseLoad',
  )
  const result = new Map<LinkId, DeferredBands>()
  for (const link of LINK_IDS) {
    const here = lowering.filter(({ effect }) => effect.link === link)
    if (here.length === 0) continue
    const column = (): Float64Array => new Float64Array(plan.horizonDays)
    const bands = { p5: column(), p50: column(), p95: column() }
    const total = new Float64Array(plan.draws)
    const three = new Float64Array(3)
    for (let t = 0; t < plan.horizonDays; t++) {
      const { baseLoad } = capacityOn(plan.links[link], plan.startDate, t)
      for (let draw = 0; draw < plan.draws; draw++) {
        let left = 1
        for (const { ramp, size } of here) left *= 1 - (ramp[t] ?? 0) * (size[draw] ?? 0)
        total[draw] = (total[draw] ?? 0) + baseLoad * (1 - left)
      }
      writeQuantiles(total, plan.draws, [0.05, 0.5, 0.95], three)
      bands.p5[t] = three[0] ?? 0
      bands.p50[t] = three[1] ?? 0
      bands.p95[t] = three[2] ?? 0
    }
    result.set(link, bands)
  }
  return result
}

/** Median of all that is put off by the last day, in unit × days. */
export function deferredAtEnd(plan: RegionalPlan): number {
  let sum = 0
  for (const { p50 } of deferredCare(plan).values()) sum += p50.at(-1) ?? 0
  return sum
}
