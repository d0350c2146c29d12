/**
 * Regular care of a hospital link, class by class and day by day: what comes in, the beds that levers close to it, and
 * what they leave it. Most likely sizes of the levers; no outcome is needed.
 */

import {
  DEFERRABLE_CLASSES,
  USUAL_REGULAR_CARE,
  classShareOf,
  type CareClass,
  type HospitalLink,
  type RegularCare,
} from '../plan/care-class.ts'
import { mayAct, type LeverEffect } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { capacityOn } from './dated-capacity.ts'
import { leverRamp } from './lever-ramp.ts'

/** A class, or care of which no class is stated. */
export type DeferredClass = CareClass | 'other'
export const DEFERRED_CLASSES = [...DEFERRABLE_CLASSES, 'other'] as const satisfies readonly DeferredClass[]

/** Most urgent first: class 3, 4, 5, then what has no class. */
export function byUrgency(
  a: { readonly careClass: DeferredClass },
  b: { readonly careClass: DeferredClass },
): number {
  const rank = (careClass: DeferredClass): number => (careClass === 'other' ? 6 : careClass)
  return rank(a.careClass) - rank(b.careClass)
}

/** What is read of a plan. */
export type FlowingPlan = Pick<RegionalPlan, 'links' | 'levers' | 'startDate' | 'horizonDays' | 'regularCare'>

/** An effect of a lever in use that puts off other care on a link. */
export interface PutOff {
  readonly careClass: DeferredClass
  /** Most likely part of other care, 0–1. */
  readonly share: number
  /** Share of the full effect per day, 0–1. */
  readonly ramp: Float64Array
}

/** One class on one link, in bed-days per day. */
export interface DailyFlow {
  readonly careClass: DeferredClass
  /** What comes in on day 0. */
  readonly comesIn: number
  /** Beds of it that levers close. */
  readonly closedOn: Float64Array
  /** What comes in above the beds that are left. */
  readonly putOffOn: Float64Array
  /** Beds that are left above what comes in. */
  readonly spareOn: Float64Array
}

/** What levers that are in use put off on a link, in the order of the plan. */
export function putOffsOf(
  { levers, startDate, horizonDays }: Pick<FlowingPlan, 'levers' | 'startDate' | 'horizonDays'>,
  link: HospitalLink,
): PutOff[] {
  return levers
    .filter((lever) => lever.enabled && mayAct(lever))
    .flatMap((lever) => {
      const ramp = leverRamp(lever, startDate, horizonDays)
      return lever.effects.flatMap((effect) => putOffBy(effect, link, ramp))
    })
}

/** What one effect puts off on a link: nothing, or its class and share. */
export function putOffBy(effect: LeverEffect, link: HospitalLink, ramp: Float64Array): PutOff[] {
  if (effect.type !== 'lowerBaseLoad' || effect.link !== link) return []
  return [{ careClass: effect.careClass ?? 'other', share: effect.share.mode, ramp }]
}

/** Of every class that is put off, or of which a planner states what comes in. */
export function dailyFlows(
  plan: FlowingPlan,
  link: HospitalLink,
  putOffs: readonly PutOff[] = putOffsOf(plan, link),
): DailyFlow[] {
  const care = plan.regularCare ?? USUAL_REGULAR_CARE
  const closed = closedByClass(plan, link, putOffs)
  const none = new Float64Array(plan.horizonDays)
  return DEFERRED_CLASSES.flatMap((careClass): DailyFlow[] => {
    const stated = careClass === 'other' ? undefined : care.arrivalsPerWeek?.[link]?.[careClass]
    const closedOn = closed.get(careClass) ?? none
    const share = classShare(care, link, putOffs, careClass)
    if (stated === undefined) {
      if (closedOn === none) return []
      const comesIn = plan.links[link].baseLoad * share
      return [{ careClass, comesIn, closedOn, putOffOn: closedOn, spareOn: none }]
    }
    const comesIn = (stated * care.stayDays[link]) / 7
    const over = Float64Array.from(none, (_, t) => {
      const beds = capacityOn(plan.links[link], plan.startDate, t).baseLoad * share
      return comesIn - Math.max(0, beds - (closedOn[t] ?? 0))
    })
    return [
      {
        careClass,
        comesIn,
        closedOn,
        putOffOn: over.map((bedDays) => Math.max(0, bedDays)),
        spareOn: over.map((bedDays) => Math.max(0, -bedDays)),
      },
    ]
  })
}

/** Patients of a class who come in each week where nobody states it: as many as its beds of day 0 treat. */
export function usualArrivalsPerWeek(plan: FlowingPlan, link: HospitalLink, careClass: CareClass): number {
  const care = plan.regularCare ?? USUAL_REGULAR_CARE
  const beds = plan.links[link].baseLoad * classShare(care, link, putOffsOf(plan, link), careClass)
  return patientsPerWeek(beds, care.stayDays[link])
}

/** Patients a week who keep so many beds in use, by Little's law. */
export function patientsPerWeek(beds: number, stayDays: number): number {
  return (beds * 7) / stayDays
}

/** The part of the base load that a class takes, or all that levers in use put off where that is more. */
function classShare(
  care: RegularCare,
  link: HospitalLink,
  putOffs: readonly PutOff[],
  careClass: DeferredClass,
): number {
  const putOff = putOffs
    .filter((one) => one.careClass === careClass)
    .reduce((sum, { share }) => sum + share, 0)
  const own = careClass === 'other' ? 0 : classShareOf(care, link, careClass)
  return Math.min(1, Math.max(own, putOff))
}

/**
 * Beds closed per day and class. Classes are parts of one whole, so theirs add up; what has no class is put off of what
 * they leave.
 */
function closedByClass(
  { links, startDate, horizonDays }: FlowingPlan,
  link: HospitalLink,
  putOffs: readonly PutOff[],
): Map<DeferredClass, Float64Array> {
  const left = Float64Array.from(
    { length: horizonDays },
    (_, t) => capacityOn(links[link], startDate, t).baseLoad,
  )
  const byClass = new Map<DeferredClass, Float64Array>()
  const whole = left.slice()
  for (const { careClass, share, ramp } of [
    ...putOffs.filter((one) => one.careClass !== 'other'),
    ...putOffs.filter((one) => one.careClass === 'other'),
  ]) {
    const column = byClass.get(careClass) ?? new Float64Array(horizonDays)
    const of = careClass === 'other' ? left : whole
    for (let t = 0; t < horizonDays; t++) {
      const freed = Math.min(left[t] ?? 0, (of[t] ?? 0) * (ramp[t] ?? 0) * share)
      left[t] = (left[t] ?? 0) - freed
      column[t] = (column[t] ?? 0) + freed
    }
    if (column.some((bedDays) => bedDays > 0)) byClass.set(careClass, column)
  }
  return byClass
}
