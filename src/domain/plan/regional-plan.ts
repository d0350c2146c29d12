/**
 * The regional plan: everything a planner states about a region, a scenario and the levers, and nothing computed.
 * Plain frozen data: the same object is edited, stored, sent to a worker and written to a file.
 */

import type { ObservedSeries } from '../observed/series.ts'
import type { LinkId } from '../shared/care-chain.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import type { PlanAction } from './action.ts'
import type { DiseaseCourse } from './disease-course.ts'
import type { Lever } from './lever.ts'
import type { PhaseDecision } from './phases.ts'
import type { Scenario } from './scenario.ts'
import type { StaffPool } from './staff.ts'

export interface RegionalPlan {
  readonly region: Region
  /** Day 0: the day of which `occupied` speaks. */
  readonly startDate: CivilDate
  /** Days calculated, day 0 included: 1–365. */
  readonly horizonDays: number
  /** Seeds the draws: the same plan and seed give the same bytes. */
  readonly seed: number
  /** Number of draws: 1–5,000. */
  readonly draws: number
  readonly links: Readonly<Record<LinkId, LinkProfile>>
  readonly scenario: Scenario
  readonly course: DiseaseCourse
  readonly levers: readonly Lever[]
  /** People at hand for levers, on top of the usual staff. */
  readonly staffPool: StaffPool
  /** Phases that people entered, in date order. */
  readonly phaseDecisions: readonly PhaseDecision[]
  /** What was agreed to be done; left out: nothing. */
  readonly actions?: readonly PlanAction[]
  /** Daily figures as published, behind the bands; null where none were read. */
  readonly observed: ObservedSeries | null
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
  readonly note: string
}
