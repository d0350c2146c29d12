/**
 * Class 3 that has waited six weeks: part of it comes in as acute care (class 2; LNAZ § 7.2) and asks for beds of ward and
 * ICU like COVID patients, in every draw. It is what deferred care follows in the medians: the oldest is caught up first,
 * from what the draw leaves of its room once the class is open again, and not while the GP or district nursing is full.
 */

import { CLASS_3_WITHIN_DAYS, USUAL_REGULAR_CARE, type HospitalLink } from '../plan/care-class.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { dailyFlows, putOffBy } from './class-flows.ts'
import { capacityOn } from './dated-capacity.ts'
import type { DatedEffect } from './lever-effects.ts'

/** What a link's class 3 comes to, the same in every draw. Columns are of days. */
export interface AcuteFlow {
  /** Bed-days that begin to wait on a day. */
  readonly waitsOn: Float64Array
  /** Of what waits, what is left of it after so many days, 0–1: the rest is lost. */
  readonly keptAfter: Float64Array
  /** Part of what has waited six weeks that becomes acute, 0–1. */
  readonly acuteShare: number
  /** Most beds that catch up on a day; 0 while the class is off. */
  readonly mostCaughtUpOn: Float64Array
  /** Beds that regular care itself leaves. */
  readonly spareOn: Float64Array
  /** Beds elsewhere that what comes in on the day leaves; they catch up also while the class is off. */
  readonly elsewhereOn: Float64Array
}

/** Null where nothing becomes acute within the horizon: the usual case. */
export function acuteFlow(
  plan: RegionalPlan,
  link: HospitalLink,
  effects: readonly DatedEffect[],
): AcuteFlow | null {
  const { horizonDays: days, regularCare: care = USUAL_REGULAR_CARE } = plan
  if (days <= CLASS_3_WITHIN_DAYS || care.acuteShare === 0) return null
  const putOffs = effects
    .filter(({ spared }) => !spared)
    .flatMap(({ effect, ramp }) => putOffBy(effect, link, ramp))
  const flows = dailyFlows(plan, link, putOffs)
  const class3 = flows.find(({ careClass }) => careClass === 3)
  if (!class3) return null
  const elsewhere = link === 'ward' ? care.elsewhereBeds : 0
  const waitsOn = class3.putOffOn.map((bedDays) => Math.max(0, bedDays - elsewhere))
  if (!waitsOn.some((bedDays, day) => bedDays > 0 && day + CLASS_3_WITHIN_DAYS < days)) return null
  const keptAfter = new Float64Array(days + 1).fill(1)
  for (let t = 1; t <= days; t++) keptAfter[t] = (keptAfter[t - 1] ?? 0) * (1 - care.lostSharePerWeek / 7)
  return {
    waitsOn,
    keptAfter,
    acuteShare: care.acuteShare,
    mostCaughtUpOn: waitsOn.map((_, t) =>
      (class3.closedOn[t] ?? 0) > 0
        ? 0
        : capacityOn(plan.links[link], plan.startDate, t).baseLoad * care.catchUpShare,
    ),
    spareOn: waitsOn.map((_, t) => flows.reduce((sum, { spareOn }) => sum + (spareOn[t] ?? 0), 0)),
    // Every class takes of them what comes in before anything is caught up.
    elsewhereOn: waitsOn.map((_, t) =>
      Math.max(
        0,
        flows.reduce((left, { putOffOn }) => left - (putOffOn[t] ?? 0), elsewhere),
      ),
    ),
  }
}

/**
 * Adds what becomes acute to a day-major column of demand, and writes it into `acute`, which it gives back. `full` says
 * where nothing can be caught up (IG&H p. 10: agreed with the first line before that begins).
 */
export function addAcute(
  demand: Float64Array,
  room: Float64Array,
  flow: AcuteFlow,
  full: Uint8Array,
  acute: Float64Array,
): Float64Array {
  const { waitsOn, keptAfter, acuteShare, mostCaughtUpOn, spareOn, elsewhereOn } = flow
  const days = waitsOn.length
  const width = demand.length / days
  acute.fill(0)
  /** Per draw the oldest day of which anything waits, and which part of it is not caught up. */
  const oldestOf = new Int32Array(width)
  const partOf = new Float64Array(width).fill(1)
  for (let t = 0; t < days; t++) {
    const late = t - CLASS_3_WITHIN_DAYS
    const comes = (waitsOn[late] ?? 0) * (keptAfter[CLASS_3_WITHIN_DAYS + 1] ?? 0)
    const [most, elsewhere, spare] = [mostCaughtUpOn[t] ?? 0, elsewhereOn[t] ?? 0, spareOn[t] ?? 0]
    for (let draw = 0, i = t * width; draw < width; draw++, i++) {
      let oldest = oldestOf[draw] ?? 0
      if (late >= 0) {
        const left = comes * (late > oldest ? 1 : late === oldest ? (partOf[draw] ?? 1) : 0)
        acute[i] = left * acuteShare
        demand[i] = (demand[i] ?? 0) + left * acuteShare
      }
      if (full[i] === 1 || (most === 0 && elsewhere === 0)) continue
      let part = partOf[draw] ?? 1
      const here = Math.max(0, (room[i] ?? 0) - (demand[i] ?? 0)) + spare
      let beds = Math.min(most, here) + elsewhere
      while (beds > 0 && oldest <= t) {
        const kept = (keptAfter[t - oldest + 1] ?? 0) * (oldest <= late ? 1 - acuteShare : 1)
        const waits = (waitsOn[oldest] ?? 0) * kept * part
        if (waits > beds) {
          part *= (waits - beds) / waits
          beds = 0
        } else {
          beds -= waits
          oldest += 1
          part = 1
        }
      }
      oldestOf[draw] = oldest
      partOf[draw] = part
    }
  }
  return acute
}
