/**
 * Regular care that cannot be treated as it comes, class by class: what waits, what is caught up, and when the backlog is
 * gone. Follows the medians of the outcome and the most likely sizes of the levers; in bed-days, B(t) = B(t − 1) + put
 * off − done elsewhere − caught up − become acute − lost. Put off is what comes in on a day above the beds that levers
 * leave to the class; where less comes in, the beds that are left help to catch up.
 */

import {
  CLASS_3_WITHIN_DAYS,
  HOSPITAL_LINKS,
  USUAL_REGULAR_CARE,
  type HospitalLink,
  type RegularCare,
} from '../plan/care-class.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { byUrgency, dailyFlows, patientsPerWeek, type DailyFlow, type DeferredClass } from './class-flows.ts'
import { capacityOn } from './dated-capacity.ts'
import type { Bands, LinkOutcome } from './outcome.ts'

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
  return HOSPITAL_LINKS.flatMap((link) => dailyFlows(plan, link)).reduce(
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
  const queues = dailyFlows(plan, link).map((flow): Queue => ({
    ...flow,
    cohorts: [],
    waiting: new Float64Array(days),
    doneElsewhere: 0,
    caughtUp: 0,
    becameAcute: 0,
    lost: 0,
    late: 0,
  }))
  queues.sort(byUrgency)
  for (let t = 0; t < days; t++) {
    let elsewhere = link === 'ward' ? care.elsewhereBeds : 0
    let spare = 0
    for (const queue of queues) {
      elsewhere -= putOff(queue, t, elsewhere)
      grow(queue, t, care)
      spare += queue.spareOn[t] ?? 0
    }
    const mayCatchUp = !firstLineIsTight(plan, outcome, t)
    let room = mayCatchUp ? roomToCatchUp(plan, outcome, link, t, care, spare) : 0
    for (const queue of queues) {
      if (mayCatchUp) elsewhere -= catchUpElsewhere(queue, elsewhere)
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

/** Adds what is put off today, less what is done elsewhere. Gives the beds that took. */
function putOff(queue: Queue, t: number, elsewhere: number): number {
  const today = queue.putOffOn[t] ?? 0
  const taken = Math.min(today, Math.max(0, elsewhere))
  queue.doneElsewhere += taken
  if (today > taken) queue.cohorts.push({ day: t, bedDays: today - taken })
  return taken
}

/** A day of waiting: part is lost, and part of class 3 that has waited six weeks becomes acute. */
function grow(queue: Queue, t: number, { lostSharePerWeek, acuteShare }: RegularCare): void {
  for (const cohort of queue.cohorts) {
    const lost = (cohort.bedDays * lostSharePerWeek) / 7
    queue.lost += lost
    cohort.bedDays -= lost
    if (queue.careClass !== 3 || t - cohort.day !== CLASS_3_WITHIN_DAYS) continue
    queue.late += cohort.bedDays
    const turned = cohort.bedDays * acuteShare
    queue.becameAcute += turned
    cohort.bedDays -= turned
  }
}

/** Catches up in the hospital. Gives the room that took. */
function catchUp(queue: Queue, room: number): number {
  const taken = takeOldest(queue, room)
  queue.caughtUp += taken
  return taken
}

/** Catches up in what care elsewhere leaves of its beds, also while the class is off here. Gives the beds that took. */
function catchUpElsewhere(queue: Queue, beds: number): number {
  const taken = takeOldest(queue, beds)
  queue.doneElsewhere += taken
  return taken
}

/** Takes the oldest first, as far as the room goes. Gives the room that took. */
function takeOldest(queue: Queue, room: number): number {
  let taken = 0
  while (taken < room) {
    const [oldest] = queue.cohorts
    if (!oldest) break
    const done = Math.min(oldest.bedDays, room - taken)
    taken += done
    oldest.bedDays -= done
    if (oldest.bedDays <= 0) queue.cohorts.shift()
  }
  return taken
}

/** While the GP or district nursing is above the threshold nothing is caught up (IG&H p. 10: agreed with them first). */
function firstLineIsTight(
  { thresholdProbability }: FollowedPlan,
  { links }: FollowedOutcome,
  t: number,
): boolean {
  return (['gp', 'districtNursing'] as const).some(
    (first) => (links[first].overProbability[t] ?? 0) > thresholdProbability,
  )
}

/**
 * Beds for catching up: what COVID care, and the class 3 that became acute, leave of their room in the median, and what
 * `spare` beds other care leaves; at most a part of the base load.
 */
function roomToCatchUp(
  plan: FollowedPlan,
  { links }: FollowedOutcome,
  link: HospitalLink,
  t: number,
  { catchUpShare }: RegularCare,
  spare: number,
): number {
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
