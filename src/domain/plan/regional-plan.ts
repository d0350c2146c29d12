/**
 * The regional plan: everything a planner states about a region, a scenario and the levers, and nothing computed.
 * Plain frozen data: the same object is edited, stored, sent to a worker and written to a file.
 */

import type { ObservedSeries } from '../observed/series.ts'
import type { LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { PlanAction } from './action.ts'
import type { RegularCare } from './care-class.ts'
import type { DayNote } from './day-note.ts'
import type { Decision } from './decision.ts'
import type { DiseaseCourse } from './disease-course.ts'
import type { Hospital } from './hospital.ts'
import type { UnitCurves } from './unit-curves.ts'
import type { IcuPeople } from './icu-people.ts'
import type { Lever } from './lever.ts'
import type { PhasePace } from './phases.ts'
import type { Scenario } from './scenario.ts'
import type { StaffPool } from './staff.ts'

/** What a plan may start from. */
export const PLAN_STARTS = ['stand', 'observed'] as const

export interface RegionalPlan {
  readonly region: Region
  /** Day 0: the day of which `occupied` speaks. */
  readonly startDate: CivilDate
  /** Days calculated, day 0 included. */
  readonly horizonDays: number
  /** Seeds the draws: the same plan and seed give the same bytes. */
  readonly seed: number
  /** Number of draws. */
  readonly draws: number
  readonly links: Readonly<Record<LinkId, LinkProfile>>
  readonly scenario: Scenario
  readonly course: DiseaseCourse
  readonly levers: readonly Lever[]
  /** People at hand for levers, on top of the usual staff. */
  readonly staffPool: StaffPool
  /** What people decided, in the order recorded; nothing in it is ever changed. Left out: nothing. */
  readonly decisions?: readonly Decision[]
  /** How the advice on the phase moves; left out: the usual pace. */
  readonly phasePace?: PhasePace
  /** The hospitals of the region, of which it is the sum; left out: the region as one. */
  readonly hospitals?: readonly Hospital[]
  /** Who is at hand for ICU upscaling; left out: not stated. */
  readonly icuPeople?: IcuPeople
  /** What becomes of regular care that is put off; left out: as usual. */
  readonly regularCare?: RegularCare
  /** What people pinned on days of the pictures; left out: nothing. */
  readonly dayNotes?: readonly DayNote[]
  /** What was agreed to be done; left out: nothing. */
  readonly actions?: readonly PlanAction[]
  /**
   * `observed`: the plan follows the figures that it holds until day 0. `stand`: it starts from what is stated of day 0;
   * figures that it holds are shown, and calculate nothing.
   */
  readonly startsFrom: (typeof PLAN_STARTS)[number]
  /** Daily figures as published; null where none were read. */
  readonly observed: ObservedSeries | null
  /** Those of the country, beside a region's own: of few patients no growth can be read. Left out: none. */
  readonly nationalObserved?: ObservedSeries | null
  /** What the plan said of ward and ICU before it was started anew from later figures. Left out: it was not. */
  readonly formerCurves?: UnitCurves
  /** Which figures differ from the reference on purpose: since when, and why. */
  readonly ownFigures: readonly OwnFigure[]
  /** A link counts as overrun where the probability is above this share (0–1). */
  readonly thresholdProbability: number
  /** Links that levers must keep at or under the threshold, in the order of `LINK_IDS`; left out: every link. */
  readonly guardedLinks?: readonly LinkId[]
}

export interface Region {
  /** Row of the LNAZ table (`NAZB`), `NL` for the country, or an id of the planner's own. */
  readonly id: string
  readonly name: string
  readonly inhabitants: number
  /** Share of the national figures that falls to this region, percent. */
  readonly allocationKeyPercent: number
}

/** Capacity of a link, in the link's unit (see `LINK_UNITS`). */
export interface Capacity {
  /** Places that exist. */
  readonly capacity: number
  /** Places that can be staffed while nobody extra is absent; at most `capacity`. */
  readonly staffedCapacity: number
  /** Of those, in use by other than COVID care. */
  readonly baseLoad: number
}

export interface LinkProfile extends Capacity {
  /** In use because of COVID on day 0. */
  readonly occupied: number
  /** Of ward and ICU: room for COVID to which downscaling other care can lead at most; left out: no bound but the beds. */
  readonly covidMaximum?: number
  /** Of ward and ICU: beds that always stay free for acute need (BOSS); left out: none. */
  readonly keptFree?: number
  /** Later capacities, by date; a step holds from its date on, that day included. */
  readonly capacitySteps: readonly CapacityStep[]
}

export interface CapacityStep extends Capacity {
  readonly from: CivilDate
}

export interface OwnFigure {
  /** Place in the plan's body, as in a problem's path: `links.icu.staffedCapacity`. */
  readonly path: string
  readonly on: CivilDate
  /** Why it is what it is; empty where nobody said so. */
  readonly note: string
  /** Who entered it, as they call themselves; left out: not said. */
  readonly enteredBy?: string
  /** Where it stands; left out: not said. */
  readonly source?: string
}
