/** Levers on the time axis: how far each effect has grown on a day, and its size in every draw. */

import { sample } from '../demand/draw.ts'
import type { DrawRange } from '../demand/own-demand.ts'
import { isBurden, type Lever, type LeverEffect } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { dayNumber, type CivilDate } from '../shared/civil-date.ts'
import type { Estimate } from '../shared/estimate.ts'

/** One effect of one lever that is switched on. */
export interface DatedEffect {
  readonly effect: LeverEffect
  /** Share of the full effect per day of the horizon, 0–1. */
  readonly ramp: Float64Array
  /** Full size per draw of the range: a share, or an amount in the link's unit. */
  readonly size: Float64Array
  /** A benefit of a lever that sends patients home: it counts for the share of them that is served. */
  readonly tied: boolean
}

/**
 * Share of a lever's full effect on each day: 0 before its start, growing evenly over its lead time, 0 from the day
 * on which its duration is over.
 */
export function leverRamp(lever: Lever, startDate: CivilDate, days: number): Float64Array {
  const first = dayNumber(lever.start) - dayNumber(startDate)
  const end = lever.durationDays === null ? Infinity : first + lever.durationDays
  return Float64Array.from({ length: days }, (_, t) => {
    if (t < first || t >= end) return 0
    return lever.leadDays === 0 ? 1 : Math.min(1, (t - first) / lever.leadDays)
  })
}

/** Effects of all levers that are switched on, in the order of the plan. */
export function datedEffects(plan: RegionalPlan, range: DrawRange): DatedEffect[] {
  return plan.levers.filter((lever) => lever.enabled).flatMap((lever) => datedEffectsOf(lever, plan, range))
}

/** Effects of one lever, switched on or not. */
export function datedEffectsOf(lever: Lever, plan: RegionalPlan, range: DrawRange): DatedEffect[] {
  const ramp = leverRamp(lever, plan.startDate, plan.horizonDays)
  const sendsHome = lever.effects.some(({ type }) => type === 'sendHome')
  return lever.effects.map((effect, index) => ({
    effect,
    ramp,
    tied: sendsHome && !isBurden(effect),
    size: Float64Array.from({ length: range.lastDraw - range.firstDraw }, (_, i) =>
      sample(sizeOf(effect), `lever.${lever.id}.${index}`, plan, range.firstDraw + i),
    ),
  }))
}

/** The stated size of an effect: its share, or its amount. */
export function sizeOf(effect: LeverEffect): Estimate {
  return 'share' in effect ? effect.share : effect.amount
}

/**
 * Adds or multiplies by its grown size every effect of one type, tied ones for the share that is `served`; a closure per
 * number would cost most of the time.
 */
export function applyTo(
  values: Float64Array,
  effects: readonly DatedEffect[],
  t: number,
  type: LeverEffect['type'],
  served: Float64Array | null = null,
): void {
  const lowers = type === 'lowerAbsence' || type === 'lowerDemand' || type === 'lowerBaseLoad'
  const multiplies = lowers || type === 'raiseCapacity'
  const sign = lowers || type === 'takeCapacity' ? -1 : 1
  for (const { effect, ramp, size, tied } of effects) {
    const grown = sign * (ramp[t] ?? 0)
    if (effect.type !== type || grown === 0) continue
    if (tied && served) {
      for (let i = 0; i < values.length; i++) {
        const change = grown * (size[i] ?? 0) * (served[i] ?? 1)
        const value = values[i] ?? 0
        values[i] = multiplies ? value * (1 + change) : value + change
      }
    } else if (multiplies) {
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * (1 + grown * (size[i] ?? 0))
    } else {
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) + grown * (size[i] ?? 0)
    }
  }
}
