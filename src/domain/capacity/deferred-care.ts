/**
 * Regular care that cannot be treated as it comes, class by class: what waits, what is caught up, and when the backlog is
 * gone. Follows the medians of the outcome and the most likely sizes of the levers; in bed-days, B(t) = B(t − 1) + put
 * off − done elsewhere − caught up − become acute − lost. Put off is what comes in on a day above the beds that levers
 * leave to the class; where less comes in, the beds that are left help to catch up.
 */

import {
  CLASS_3_WITHIN_DAYS,
  DEFERRABLE_CLASSES,
  HOSPITAL_LINKS,
  USUAL_CLASS_SHARES,
  USUAL_REGULAR_CARE,
  type CareClass,
  type HospitalLink,
  type RegularCare,
} from '../plan/care-class.ts'
import { mayAct, type Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { capacityOn } from './dated-capacity.ts'
import { leverRamp } from './lever-effects.ts'
import type { Bands, LinkOutcome } from './outcome.ts'

/** A class, or care of which no class is stated. */
export type DeferredClass = CareClass | 'other'
export const DEFERRED_CLASSES = [...DEFERRABLE_CLASSES, 'other'] as const satisfies readonly DeferredClass[]

/** One class on one link, in bed-days over the whole horizon; `waiting` per day. */
export interface Backlog {
  readonly link: HospitalLink
  readonly careClass: DeferredClass
  readonly putOff: number
  readonly doneElsewhere: number
  readonly caughtUp: number
  readonly becameAcute: number
  readonly lost: number
  /** At the end of each day, in bed-days. */
  readonly waiting: Float64Array
  /** Bed-days of one patient. */
  readonly stayDays: number
  /** Patients of this class who come in a week: as typed, or what its beds of day 0 treat. */
  readonly arrivalsPerWeek: number
  /** Of class 3 that came early enough to tell: part treated within six weeks, 0–1; null of other classes. */
  readonly inTime: number | null
}

export interface DeferredCare {
  /** Only what was put off at all. */
  readonly backlogs: readonly Backlog[]
  /** First day after which nothing waits any more; null where that does not come, or nothing was put off. */
  readonly clearedOn: number | null
}

/** The least that counts as waiting, in bed-days. */
const NOTHING = 0.5

/** What is read of an outcome. */
export interface FollowedOutcome {
  readonly links: Readonly<
    Record<'gp' | 'districtNursing', Pick<LinkOutcome, 'overProbability'>> &
      Record<HospitalLink, Pick<LinkOutcome, 'room'> & { readonly demand: Pick<Bands, 'p50'> }>
  >
}

/** What is read of a plan. */
export type FollowedPlan = Pick<
  RegionalPlan,
  'links' | 'levers' | 'startDate' | 'horizonDays' | 'regularCare' | 'thresholdProbability'
>

/** Bed-days that a plan puts off over its horizon, whatever its outcome: what `bedDaysPutOff` says of its deferred care. */
export function plannedPutOff(plan: FollowedPlan): number {
  const care = plan.regularCare ?? USUAL_REGULAR_CARE
  return HOSPITAL_LINKS.flatMap((link) => dailyFlows(plan, link, care)).reduce(
    (sum, { putOffOn }) => sum + total(putOffOn),
    0,
  )
}

function total(column: Float64Array): number {
  return column.reduce((sum, bedDays) => sum + bedDays, 0)
}

export function deferredCare(plan: FollowedPlan, outcome: FollowedOutcome): DeferredCare {
  const care = plan.regularCare ?? USUAL_REGULAR_CARE
  const backlogs = HOSPITAL_LINKS.flatMap((link) => followLink(plan, outcome, link, care))
  return { backlogs, clearedOn: clearedOn(backlogs, plan.horizonDays) }
}

/** All that is put off over the horizon, in bed-days. */
export function bedDaysPutOff({ backlogs }: DeferredCare): number {
  return backlogs.reduce((sum, { putOff }) => sum + putOff, 0)
}

/** What waits of one class while it is followed: the oldest in front. */
interface Queue extends DailyFlow {
  readonly cohorts: { readonly day: number; bedDays: number }[]
  readonly waiting: Float64Array
  doneElsewhere: number
  caughtUp: number
  becameAcute: number
  lost: number
  /** What had waited six weeks. */
  late: number
}

function followLink(
  plan: FollowedPlan,
  outcome: FollowedOutcome,
  link: HospitalLink,
  care: RegularCare,
): Backlog[] {
  const days = plan.horizonDays
  const queues = dailyFlows(plan, link, care).map((flow): Queue => ({
    ...flow,
    cohorts: [],
    waiting: new Float64Array(days),
    doneElsewhere: 0,
    caughtUp: 0,
    becameAcute: 0,
    lost: 0,
    late: 0,
  }))
  // Most urgent first: class 3, 4, 5, then what has no class.
  queues.sort((a, b) => urgency(a.careClass) - urgency(b.careClass))
  for (let t = 0; t < days; t++) {
    let elsewhere = link === 'ward' ? care.elsewhereBeds : 0
    let acute = 0
    let spare = 0
    for (const queue of queues) {
      elsewhere -= putOff(queue, t, elsewhere)
      acute += grow(queue, t, care)
      spare += queue.spareOn[t] ?? 0
    }
    let room = Math.max(0, roomToCatchUp(plan, outcome, link, t, care, spare) - acute)
    for (const queue of queues) {
      if ((queue.closedOn[t] ?? 0) === 0) room -= catchUp(queue, room)
      queue.waiting[t] = queue.cohorts.reduce((sum, { bedDays }) => sum + bedDays, 0)
    }
  }
  return queues
    .map((queue) => backlogOf(queue, link, care.stayDays[link], days))
    .filter(({ putOff }) => putOff > 0)
}

function backlogOf(queue: Queue, link: HospitalLink, stayDays: number, days: number): Backlog {
  const { careClass, waiting, doneElsewhere, caughtUp, becameAcute, lost, late, comesIn } = queue
  const told = comesIn * Math.max(0, days - CLASS_3_WITHIN_DAYS)
  return {
    link,
    careClass,
    putOff: total(queue.putOffOn),
    doneElsewhere,
    caughtUp,
    becameAcute,
    lost,
    waiting,
    stayDays,
    arrivalsPerWeek: patientsPerWeek(comesIn, stayDays),
    inTime: careClass === 3 && told > 0 ? Math.max(0, 1 - late / told) : null,
  }
}

/** Patients a week who keep so many beds in use, by Little's law. */
function patientsPerWeek(beds: number, stayDays: number): number {
  return (beds * 7) / stayDays
}

/** Patients of a class who come in each week where nobody states it: as many as its beds of day 0 treat. */
export function usualArrivalsPerWeek(plan: FollowedPlan, link: HospitalLink, careClass: CareClass): number {
  const { stayDays } = plan.regularCare ?? USUAL_REGULAR_CARE
  return patientsPerWeek(plan.links[link].baseLoad * classShare(plan, link, careClass), stayDays[link])
}

/** The part of the base load that a class takes: as usual, or all that levers in use put off where that is more. */
function classShare(plan: FollowedPlan, link: HospitalLink, careClass: DeferredClass): number {
  const putOff = effectsOn(plan, link)
    .filter((one) => one.careClass === careClass)
    .reduce((sum, { share }) => sum + share, 0)
  const usual = careClass === 'other' ? 0 : USUAL_CLASS_SHARES[careClass]
  return Math.min(1, Math.max(usual, putOff))
}

/** One class on one link, in bed-days per day. */
interface DailyFlow {
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

/** Of every class that levers put off, or of which a planner states what comes in. */
function dailyFlows(plan: FollowedPlan, link: HospitalLink, care: RegularCare): DailyFlow[] {
  const closed = putOffByClass(plan, link)
  const none = new Float64Array(plan.horizonDays)
  return DEFERRED_CLASSES.flatMap((careClass): DailyFlow[] => {
    const stated = careClass === 'other' ? undefined : care.arrivalsPerWeek?.[link]?.[careClass]
    const closedOn = closed.get(careClass) ?? none
    const share = classShare(plan, link, careClass)
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

const urgency = (careClass: DeferredClass): number => (careClass === 'other' ? 6 : careClass)

/**
 * Bed-days put off per day and class. Classes are parts of one whole, so theirs add up; what has no class is put off
 * of what they leave.
 */
function putOffByClass(plan: FollowedPlan, link: HospitalLink): Map<DeferredClass, Float64Array> {
  const { startDate, horizonDays } = plan
  const left = Float64Array.from(
    { length: horizonDays },
    (_, t) => capacityOn(plan.links[link], startDate, t).baseLoad,
  )
  const byClass = new Map<DeferredClass, Float64Array>()
  const whole = left.slice()
  const effects = effectsOn(plan, link)
  for (const { careClass, share, lever } of [
    ...effects.filter((one) => one.careClass !== 'other'),
    ...effects.filter((one) => one.careClass === 'other'),
  ]) {
    const ramp = leverRamp(lever, startDate, horizonDays)
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

interface PutOff {
  readonly lever: Lever
  readonly careClass: DeferredClass
  /** Most likely part of other care, 0–1. */
  readonly share: number
}

/** What levers that are in use put off on a link, in the order of the plan. */
function effectsOn({ levers }: FollowedPlan, link: HospitalLink): PutOff[] {
  return levers
    .filter((lever) => lever.enabled && mayAct(lever))
    .flatMap((lever) =>
      lever.effects.flatMap((effect) =>
        effect.type === 'lowerBaseLoad' && effect.link === link
          ? [{ lever, careClass: effect.careClass ?? 'other', share: effect.share.mode }]
          : [],
      ),
    )
}

/** Adds what is put off today, less what is done elsewhere. Gives the beds that took. */
function putOff(queue: Queue, t: number, elsewhere: number): number {
  const today = queue.putOffOn[t] ?? 0
  const taken = Math.min(today, Math.max(0, elsewhere))
  queue.doneElsewhere += taken
  if (today > taken) queue.cohorts.push({ day: t, bedDays: today - taken })
  return taken
}

/** A day of waiting: part is lost, and part of class 3 that has waited six weeks becomes acute. Gives the latter. */
function grow(queue: Queue, t: number, { lostSharePerWeek, acuteShare }: RegularCare): number {
  let acute = 0
  for (const cohort of queue.cohorts) {
    const lost = (cohort.bedDays * lostSharePerWeek) / 7
    queue.lost += lost
    cohort.bedDays -= lost
    if (queue.careClass !== 3 || t - cohort.day !== CLASS_3_WITHIN_DAYS) continue
    queue.late += cohort.bedDays
    const turned = cohort.bedDays * acuteShare
    acute += turned
    cohort.bedDays -= turned
  }
  queue.becameAcute += acute
  return acute
}

/** Does the oldest first, as far as the room goes. Gives the room that took. */
function catchUp(queue: Queue, room: number): number {
  let taken = 0
  while (taken < room) {
    const [oldest] = queue.cohorts
    if (!oldest) break
    const done = Math.min(oldest.bedDays, room - taken)
    taken += done
    oldest.bedDays -= done
    if (oldest.bedDays <= 0) queue.cohorts.shift()
  }
  queue.caughtUp += taken
  return taken
}

/**
 * Beds for catching up: what COVID care leaves of its room in the median and what `spare` beds other care leaves, at
 * most a part of the base load, and none
 * while the GP or district nursing is above the threshold (IG&H p. 10: agreed with the first line before it begins).
 */
function roomToCatchUp(
  plan: FollowedPlan,
  { links }: FollowedOutcome,
  link: HospitalLink,
  t: number,
  { catchUpShare }: RegularCare,
  spare: number,
): number {
  const firstLineIsTight = (['gp', 'districtNursing'] as const).some(
    (first) => (links[first].overProbability[t] ?? 0) > plan.thresholdProbability,
  )
  if (firstLineIsTight) return 0
  const { room, demand } = links[link]
  const left = Math.max(0, (room[t] ?? 0) - (demand.p50[t] ?? 0)) + spare
  return Math.max(0, Math.min(left, capacityOn(plan.links[link], plan.startDate, t).baseLoad * catchUpShare))
}

function clearedOn(backlogs: readonly Backlog[], days: number): number | null {
  if (backlogs.length === 0) return null
  const waits = (t: number): boolean =>
    backlogs.some(({ waiting, putOff }) => putOff > 0 && (waiting[t] ?? 0) > NOTHING)
  let last = days - 1
  while (last >= 0 && !waits(last)) last -= 1
  return last === days - 1 ? null : last + 1
}
