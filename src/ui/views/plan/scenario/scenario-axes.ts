/** The two axes of scenarios (IG&H p. 8), × day 0: where a value lies, and which value lies somewhere. Pure. */

import { SCENARIO_TRACKS } from '../../../../domain/plan/fields.ts'
import { toStep } from '../../../../domain/shared/rounding.ts'

export interface Axis {
  readonly low: number
  /** Where the quadrants meet: between the published assumptions. */
  readonly middle: number
  readonly high: number
  /** What a drag or a key rounds to. */
  readonly step: number
}

export const SPREAD = axis(SCENARIO_TRACKS.contagiousness, 2.1)
export const VIRULENCE = axis(SCENARIO_TRACKS.virulence, 0.66)

/** The axis runs where the slider of the same estimate runs. */
function axis({ min, max, step }: { min: number; max: number; step: number }, middle: number): Axis {
  return { low: min, middle, high: max, step }
}

/** Percent of the axis; each half of it is even by itself. */
export function placeOn(value: number, { low, middle, high }: Axis): number {
  const half =
    value < middle ? (50 * (value - low)) / (middle - low) : 50 + (50 * (value - middle)) / (high - middle)
  return Math.min(100, Math.max(0, half))
}

/** The value at a percentage of the axis, in whole steps. */
export function valueAt(percent: number, { low, middle, high, step }: Axis): number {
  const within = Math.min(100, Math.max(0, percent))
  const value =
    within < 50 ? low + ((middle - low) * within) / 50 : middle + ((high - middle) * (within - 50)) / 50
  return toStep(value, step)
}

/** A value moved by whole steps, on the axis. */
export function stepped(value: number, steps: number, axis: Axis): number {
  return Math.min(axis.high, Math.max(axis.low, toStep(value + steps * axis.step, axis.step)))
}
