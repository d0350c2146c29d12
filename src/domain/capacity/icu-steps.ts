/**
 * The steps of ICU upscaling with the people that they take (LNAZ § 6, annex 1): nurse posts by the ratio of the step,
 * full-time nurses around the clock, intensivists, supporters, and the ward beds that close when supporters come from there.
 */

import { wholeParts } from '../forecast/whole.ts'
import type { Hospital } from '../plan/hospital.ts'
import { icuPeopleOf, icuPeopleOfHospital } from '../plan/icu-people-of-plan.ts'
import type { IcuPeople } from '../plan/icu-people.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { intensivistsNeeded } from '../published/icu.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { capacityOn } from './dated-capacity.ts'
import type { PlanOutcome } from './outcome.ts'

export interface IcuStep {
  readonly id: 'basis' | 'step1' | 'step2'
  readonly beds: number
  readonly nursesPerBed: number
  /** Days that it can be held; null where nothing bounds it. */
  readonly mostDays: number | null
}

export interface IcuNorms {
  /** Full-time nurses for one post around the clock. */
  readonly ftePerPost: number
  readonly intensivistsPerBed: number
  readonly patientsPerWardNurse: number
  /** ICU beds of which the people go along with a MICU vehicle above the usual ones. */
  readonly bedsPerMicuVehicle: number
}

export interface IcuStepNeeds extends IcuStep {
  readonly posts: number
  /** Crew of extra MICU vehicles along, as with the intensivists. */
  readonly nurses: number
  readonly intensivists: number
  /** Nurses that are short and come as supporters; null where the own nurses are not stated. */
  readonly supporters: number | null
  readonly wardBedsClosed: number | null
  /** The role that allows the fewest beds, and how many; null where nothing is stated. */
  readonly binding: { readonly role: 'nurses' | 'intensivists'; readonly beds: number } | null
  /** First day on which the median asks for this step; null where it does not. */
  readonly neededOn: CivilDate | null
  /** Last day that it can be held from then on. */
  readonly feasibleUntil: CivilDate | null
  /** Latest day on which a course for the supporters who are still missing can start; null where none is needed. */
  readonly latestCourse: CivilDate | null
}

/** The steps of the region in order, each with what it takes. */
export function icuSteps(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  steps: readonly IcuStep[],
  norms: IcuNorms,
  people: IcuPeople = icuPeopleOf(plan),
): IcuStepNeeds[] {
  return stepNeeds(plan, outcome, steps, norms, people, WHOLE)
}

/** One step of one hospital: its part of the region's step. */
export interface HospitalStepNeeds extends IcuStepNeeds {
  readonly hospital: Hospital
}

/**
 * The same for every hospital of the plan, in its order: beds of a step in whole beds by the ICU beds that each has, so
 * that together they are the region's; COVID patients by the key inside the region, others by the beds.
 */
export function hospitalIcuSteps(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  steps: readonly IcuStep[],
  norms: IcuNorms,
): HospitalStepNeeds[] {
  const { hospitals = [] } = plan
  const beds = partsOf(hospitals, ({ icuBeds }) => icuBeds)
  const keys = partsOf(hospitals, ({ keyPercent }) => keyPercent)
  const divided = steps.map((step) => wholeParts(beds.map((part) => part * step.beds)))
  return hospitals.flatMap((hospital, at) => {
    const own = steps.map((step, index) => ({ ...step, beds: divided[index]?.[at] ?? 0 }))
    const parts = { covid: keys[at] ?? 0, others: beds[at] ?? 0 }
    const people = icuPeopleOfHospital(plan, hospital)
    return stepNeeds(plan, outcome, own, norms, people, parts).map((needs) => ({ ...needs, hospital }))
  })
}

/** What of the region falls to each, 0–1; evenly where nothing is stated. */
function partsOf(hospitals: readonly Hospital[], of: (hospital: Hospital) => number): number[] {
  const sum = hospitals.reduce((total, hospital) => total + of(hospital), 0)
  return hospitals.map((hospital) => (sum > 0 ? of(hospital) / sum : 1 / hospitals.length))
}

/** Parts of the region's patients on the ICU, 0–1. */
interface Parts {
  readonly covid: number
  readonly others: number
}

const WHOLE: Parts = { covid: 1, others: 1 }

function stepNeeds(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  steps: readonly IcuStep[],
  norms: IcuNorms,
  people: IcuPeople,
  parts: Parts,
): IcuStepNeeds[] {
  const onTheRoad = bedsOnTheRoad(norms, people)
  return steps.map((published, at) => {
    const step = { ...published, mostDays: mostDaysOf(published, people) }
    const posts = step.beds * step.nursesPerBed
    const nurses = (posts + onTheRoad * step.nursesPerBed) * norms.ftePerPost
    const supporters = people.nurses === null ? null : Math.max(0, nurses - people.nurses)
    const day = at === 0 ? null : firstAbove(plan, outcome, steps[at - 1]?.beds ?? 0, parts)
    const neededOn = day === null ? null : addDays(plan.startDate, day)
    const missing = supporters === null ? 0 : supporters - people.supporters - people.inTraining
    return {
      ...step,
      posts,
      nurses,
      intensivists: intensivistsNeeded(step.beds + onTheRoad, norms.intensivistsPerBed),
      supporters,
      wardBedsClosed:
        supporters === null ? null : (supporters / norms.ftePerPost) * norms.patientsPerWardNurse,
      binding: bindingRole(step, norms, people),
      neededOn,
      feasibleUntil:
        neededOn === null || step.mostDays === null ? null : addDays(neededOn, step.mostDays - 1),
      latestCourse: neededOn === null || missing <= 0 ? null : addDays(neededOn, -people.courseDays),
    }
  })
}

/** Where a planner states how many weeks a bounded step can be held, whole days of those. */
function mostDaysOf({ mostDays }: IcuStep, { stepTwoWeeks }: IcuPeople): number | null {
  return mostDays === null || stepTwoWeeks === undefined ? mostDays : Math.floor(7 * stepTwoWeeks)
}

function bindingRole(step: IcuStep, norms: IcuNorms, people: IcuPeople): IcuStepNeeds['binding'] {
  const onTheRoad = bedsOnTheRoad(norms, people)
  const byNurses =
    people.nurses === null
      ? Infinity
      : (people.nurses + people.supporters) / (norms.ftePerPost * step.nursesPerBed)
  const byIntensivists =
    people.intensivists === null ? Infinity : people.intensivists / norms.intensivistsPerBed
  if (byNurses === Infinity && byIntensivists === Infinity) return null
  const left = Math.max(0, Math.min(byNurses, byIntensivists) - onTheRoad)
  return { role: byNurses <= byIntensivists ? 'nurses' : 'intensivists', beds: left }
}

/** ICU beds of which the people are with the extra MICU vehicles. */
function bedsOnTheRoad({ bedsPerMicuVehicle }: IcuNorms, { extraMicuVehicles = 0 }: IcuPeople): number {
  return extraMicuVehicles * bedsPerMicuVehicle
}

/** First day on which COVID and other patients together, in the median, need more than so many beds. */
function firstAbove(
  { links, startDate }: RegionalPlan,
  { links: results, days }: PlanOutcome,
  beds: number,
  { covid, others }: Parts,
): number | null {
  for (let t = 0; t < days; t++) {
    const { baseLoad } = capacityOn(links.icu, startDate, t)
    if ((results.icu.demand.p50[t] ?? 0) * covid + baseLoad * others > beds) return t
  }
  return null
}
