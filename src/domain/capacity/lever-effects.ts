/** Levers on the time axis: how far each effect has grown on a day, and its size in every draw. */

import { sample } from '../demand/draw.ts'
import type { DrawRange } from '../demand/own-demand.ts'
import { HOSPITAL_LINKS, USUAL_REGULAR_CARE } from '../plan/care-class.ts'
import { mayAct, type Lever, type LeverEffect } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { Estimate } from '../shared/estimate.ts'
import { asInput, createSteps } from '../shared/step.ts'
import { byUrgency, dailyFlows, putOffBy, putOffsOf, type DeferredClass } from './class-flows.ts'
import type { ColumnMemory } from './column-memory.ts'
import { leverRamp } from './lever-ramp.ts'

/** One effect of one lever that is switched on. */
export interface DatedEffect {
  /** Text of all that the effect is, on a given horizon and in given draws: the same text, the same ramp and size. */
  readonly key: string
  readonly effect: LeverEffect
  /** Share of the full effect per day of the horizon, 0–1; of `askPerPutOff` the patients put off on that day. */
  readonly ramp: Float64Array
  /** Full size per draw of the range: a share, or an amount in the link's unit. */
  readonly size: Float64Array
  /** Of a lever that sends patients home: a benefit counts for those who are served, a burden for those who leave. */
  readonly tied: boolean
  /** Whether only what it gives counts: a bound in a search. */
  readonly spared?: boolean
}

/** Effects of all levers that are switched on and may act, in the order of the plan. */
export function datedEffects(plan: RegionalPlan, range: DrawRange): DatedEffect[] {
  return createLeverEffects(range)(plan)
}

/** The same for plan after plan; an effect that stays as it was stays the same object. */
export function createLeverEffects(range: DrawRange): (plan: RegionalPlan) => DatedEffect[] {
  const sizeStep = createSteps<Float64Array>()
  const effectStep = createSteps<DatedEffect>()
  return (plan) => {
    const { seed, draws, startDate, horizonDays } = plan
    return plan.levers
      .filter((lever) => lever.enabled && mayAct(lever))
      .flatMap((lever) => {
        const sendsHome = lever.effects.some(({ type }) => type === 'sendHome')
        return lever.effects.map((effect, index) => {
          const name = `lever.${lever.id}.${index}`
          const estimate = sizeOf(effect)
          const size = sizeStep(name)([seed, draws, asInput(estimate)], () =>
            Float64Array.from({ length: range.lastDraw - range.firstDraw }, (_, i) =>
              sample(estimate, name, plan, range.firstDraw + i),
            ),
          )
          const tied = sendsHome && effect.type !== 'sendHome'
          const { start, leadDays, durationDays } = lever
          const follows = effect.type === 'askPerPutOff'
          const key = asInput([
            [name, effect, tied, start, leadDays, durationDays],
            follows ? [lever.effects, plan.links.ward, plan.links.icu, plan.regularCare] : null,
            follows && (plan.regularCare?.elsewhereBeds ?? 0) > 0 ? putOffsOf(plan, 'ward') : null,
          ])
          return effectStep(name)([key, size, startDate, horizonDays], () => ({
            key,
            effect,
            ramp: follows ? patientsPutOff(plan, lever) : leverRamp(lever, startDate, horizonDays),
            size,
            tied,
          }))
        })
      })
  }
}

/**
 * Patients whom a lever puts off, per day: of its classes what comes in above the beds that are left, at most what the
 * lever itself closes, less its part of what is done elsewhere on the day.
 */
export function patientsPutOff(plan: RegionalPlan, lever: Lever): Float64Array {
  const { stayDays } = plan.regularCare ?? USUAL_REGULAR_CARE
  const stays = staysHere(plan)
  const ramp = leverRamp(lever, plan.startDate, plan.horizonDays)
  const patients = new Float64Array(plan.horizonDays)
  for (const link of HOSPITAL_LINKS) {
    const putOffs = lever.effects.flatMap((effect) => putOffBy(effect, link, ramp))
    if (putOffs.length === 0) continue
    for (const { careClass, putOffOn, closedOn } of dailyFlows(plan, link, putOffs)) {
      const here = link === 'ward' ? stays(careClass) : null
      for (let t = 0; t < patients.length; t++) {
        const beds = Math.min(putOffOn[t] ?? 0, closedOn[t] ?? 0) * (here?.[t] ?? 1)
        patients[t] = (patients[t] ?? 0) + beds / stayDays[link]
      }
    }
  }
  return patients
}

/**
 * Which part of what all levers in use put off on the ward is not done elsewhere on the day, 0–1, per class: beds elsewhere
 * go to class 3 before 4, and to 4 before 5.
 */
function staysHere(plan: RegionalPlan): (careClass: DeferredClass) => Float64Array | null {
  const { elsewhereBeds } = plan.regularCare ?? USUAL_REGULAR_CARE
  if (elsewhereBeds === 0) return () => null
  const left = new Float64Array(plan.horizonDays).fill(elsewhereBeds)
  const parts = new Map<DeferredClass, Float64Array>()
  for (const { careClass, putOffOn } of dailyFlows(plan, 'ward').toSorted(byUrgency)) {
    const part = new Float64Array(plan.horizonDays)
    for (let t = 0; t < part.length; t++) {
      const putOff = putOffOn[t] ?? 0
      const taken = Math.min(putOff, left[t] ?? 0)
      left[t] = (left[t] ?? 0) - taken
      part[t] = putOff > 0 ? 1 - taken / putOff : 1
    }
    parts.set(careClass, part)
  }
  return (careClass) => parts.get(careClass) ?? null
}

/** The stated size of an effect: its share, or its amount. */
export function sizeOf(effect: LeverEffect): Estimate {
  return 'share' in effect ? effect.share : effect.amount
}

/**
 * Adds or multiplies by its grown size every effect of one type in a day-major column, tied ones for the share that
 * `counts`.
 */
export function applyTo(
  column: Float64Array,
  effects: readonly DatedEffect[],
  days: number,
  type: LeverEffect['type'],
  counts: Float64Array | null = null,
): void {
  const { multiplies, sign } = signOf(type)
  const width = column.length / days
  for (const { effect, ramp, size, tied } of effects) {
    if (effect.type !== type) continue
    for (let t = 0, row = 0; t < days; t++, row += width) {
      const grown = sign * (ramp[t] ?? 0)
      if (grown === 0) continue
      if (tied && counts) {
        for (let i = 0; i < width; i++) {
          const change = grown * (size[i] ?? 0) * (counts[row + i] ?? 1)
          const value = column[row + i] ?? 0
          column[row + i] = multiplies ? value * (1 + change) : value + change
        }
      } else if (multiplies) {
        for (let i = 0; i < width; i++)
          column[row + i] = (column[row + i] ?? 0) * (1 + grown * (size[i] ?? 0))
      } else {
        for (let i = 0; i < width; i++) column[row + i] = (column[row + i] ?? 0) + grown * (size[i] ?? 0)
      }
    }
  }
}

/** Whether effects of a type multiply or add, and in which direction. */
function signOf(type: LeverEffect['type']): { readonly multiplies: boolean; readonly sign: 1 | -1 } {
  const lowers = type === 'lowerAbsence' || type === 'lowerDemand' || type === 'lowerBaseLoad'
  return {
    multiplies: lowers || type === 'raiseCapacity',
    sign: lowers || type === 'takeCapacity' ? -1 : 1,
  }
}

/** One effect on the row of a day that stands at `at`, with the compiled loops. */
export function applyOn(
  memory: ColumnMemory,
  at: number,
  day: number,
  { effect, ramp, size }: DatedEffect,
  counts: Float64Array | undefined,
): void {
  const { multiplies, sign } = signOf(effect.type)
  const grown = sign * (ramp[day] ?? 0)
  if (grown === 0) return
  const { times, plus, timesTied, plusTied } = memory.loops
  const width = size.length
  const sizeAt = memory.sizesAt(size)
  if (counts)
    (multiplies ? timesTied : plusTied)(at, sizeAt, memory.rowAt(counts, day * width, 1), grown, width)
  else (multiplies ? times : plus)(at, sizeAt, grown, width)
}
