/** From infections to the people who come for care, before virulence: per block of draws, a row per day. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { columnOn } from '../shared/step.ts'
import {
  DAYS_BEFORE,
  loops,
  placeCurve,
  ROW_BYTES,
  takeLanes,
  takeRows,
  type Placed,
  type Rows,
} from './block.ts'
import type { CourseKernels } from './course-kernels.ts'
import { blocksFor, LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { writeInfections } from './renewal.ts'

export interface Arrivals {
  /** Of the new wave, relative to all arrivals of day 0. */
  readonly consults: Blocks
  readonly care: Blocks
  /** Share of staff absent because of infection, above the absence of day 0 (0–1); day-major. */
  readonly absenceShare: Float64Array
}

/** What differs between draws. */
export interface EpidemicDraws {
  /** Reproduction number on day 0, before dated changes and depletion. */
  readonly reproduction: Blocks
  readonly startingInfectionsPerDay: Blocks
  readonly susceptibleShare: Blocks
}

function takeRoom() {
  return {
    infections: takeRows(),
    newInfections: takeRows(),
    absent: takeRows(),
    perInfection: takeLanes(),
    consultDelay: takeRows(),
    careDelay: takeRows(),
    arriving: takeRows(),
  }
}

let room: ReturnType<typeof takeRoom> | undefined

export function simulateArrivals(
  plan: RegionalPlan,
  kernels: CourseKernels,
  range: DrawRange,
  draws: EpidemicDraws,
  old: Arrivals | undefined,
): Arrivals {
  const { horizonDays: days, region } = plan
  const { inhabitants } = region
  const width = widthOf(range)
  const consults = blocksFor(range, days, old?.consults)
  const care = blocksFor(range, days, old?.care)
  const absenceShare = columnOn(old?.absenceShare, days * width)
  const none = new Float64Array(LANES)
  const { infections, newInfections, absent, perInfection, arriving, ...delays } = (room ??= takeRoom())
  placeCurve(delays.consultDelay, kernels.consult.weights)
  placeCurve(delays.careDelay, kernels.care.weights)
  placeHistory(infections, kernels)

  for (let index = 0; index < consults.length; index++) {
    const perDay = draws.startingInfectionsPerDay[index] ?? none
    const susceptible = perDay.map((count, lane) =>
      count > 0 ? ((draws.susceptibleShare[index]?.[lane] ?? 0) * inhabitants) / count : 0,
    )
    const reproduction = draws.reproduction[index] ?? none
    const { factors, generation } = kernels
    writeInfections(infections, { reproduction, factors, generation, susceptible }, days)
    perInfection.numbers.set(perDay.map((count) => (inhabitants > 0 ? count / inhabitants : 0)))
    writeAbsence(absent, infections, perInfection, plan)
    writeBlock(absenceShare, width, index, absent.numbers)
    // Row 0 stays 0: who was infected until day 0 is the history.
    newInfections.numbers.set(infections.numbers.subarray(LANES, days * LANES), LANES)
    for (const [out, delay, curve] of [
      [consults[index], kernels.consult, delays.consultDelay],
      [care[index], kernels.care, delays.careDelay],
    ] as const) {
      loops().convolve(arriving.at, newInfections.at, curve.at, delay.days, days)
      out?.set(arriving.numbers.subarray(0, days * LANES))
    }
  }
  return { consults, care, absenceShare }
}

/** The level of the days up to and including day 0, as far back as it is known; before that nobody was infected. */
function placeHistory({ withHistory }: Rows, { historyByDay }: CourseKernels): void {
  for (const [k, level] of historyByDay.entries()) {
    const row = (DAYS_BEFORE - k) * LANES
    withHistory.fill(level, row, row + LANES)
  }
}

/** Who was infected in the last whole days, above the same on day 0, as a share of everybody. */
function writeAbsence(
  absent: Rows,
  infections: Rows,
  perInfection: Placed,
  { horizonDays, course: { absenceDays } }: RegionalPlan,
): void {
  const [from, of] = [absent.at + ROW_BYTES, infections.at + ROW_BYTES]
  loops().absence(from, of, Math.round(absenceDays), perInfection.at, horizonDays - 1)
}
