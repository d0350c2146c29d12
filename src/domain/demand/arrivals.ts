/** From infections to the people who come for care, before virulence: per block of draws, a row per day. */

import type { RegionalPlan } from '../plan/regional-plan.ts'
import { columnOn } from '../shared/step.ts'
import { convolve } from './convolve.ts'
import type { CourseKernels } from './course-kernels.ts'
import { blocksFor, LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { HISTORY_DAYS, writeInfections } from './renewal.ts'

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

export function simulateArrivals(
  plan: RegionalPlan,
  kernels: CourseKernels,
  range: DrawRange,
  draws: EpidemicDraws,
  old: Arrivals | undefined,
): Arrivals {
  const days = plan.horizonDays
  const { inhabitants } = plan.region
  const width = widthOf(range)
  const consults = blocksFor(range, days, old?.consults)
  const care = blocksFor(range, days, old?.care)
  const absenceShare = columnOn(old?.absenceShare, days * width)
  const infections = withHistory(kernels, days)
  const newInfections = new Float64Array(days * LANES)
  const absent = new Float64Array(days * LANES)
  const none = new Float64Array(LANES)

  for (let index = 0; index < consults.length; index++) {
    const perDay = draws.startingInfectionsPerDay[index] ?? none
    const susceptible = perDay.map((count, lane) =>
      count > 0 ? ((draws.susceptibleShare[index]?.[lane] ?? 0) * inhabitants) / count : 0,
    )
    const reproduction = draws.reproduction[index] ?? none
    const { factors, generation } = kernels
    writeInfections(infections, { reproduction, factors, generation, susceptible }, days)
    newInfections.set(infections.subarray((HISTORY_DAYS + 1) * LANES, (HISTORY_DAYS + days) * LANES), LANES)
    writeAbsence(absent, infections, perDay, plan)
    writeBlock(absenceShare, width, index, absent)
    for (const [out, { weights, days: reach }] of [
      [consults[index], kernels.consult],
      [care[index], kernels.care],
    ] as const) {
      if (out) convolve(out, newInfections, weights, reach, days)
    }
  }
  return { consults, care, absenceShare }
}

/** Rows for the infections of a block, with the level of the days up to day 0 filled in. */
function withHistory({ historyByDay }: CourseKernels, days: number): Float64Array {
  const rows = new Float64Array((HISTORY_DAYS + days) * LANES)
  for (let k = 0; k <= HISTORY_DAYS; k++) {
    const row = (HISTORY_DAYS - k) * LANES
    rows.fill(historyByDay[k] ?? 0, row, row + LANES)
  }
  return rows
}

/** Who was infected in the last days, above the same on day 0, as a share of everybody. */
function writeAbsence(
  absent: Float64Array,
  infections: Float64Array,
  perDay: Float64Array,
  { region: { inhabitants }, horizonDays, course: { absenceDays } }: RegionalPlan,
): void {
  for (let lane = 0; lane < LANES; lane++) {
    const perInhabitant = inhabitants > 0 ? (perDay[lane] ?? 0) / inhabitants : 0
    let more = 0
    for (let t = 1; t < horizonDays; t++) {
      const today = (HISTORY_DAYS + t) * LANES + lane
      more += (infections[today] ?? 0) - (infections[today - absenceDays * LANES] ?? 0)
      absent[t * LANES + lane] = Math.min(1, Math.max(0, more * perInhabitant))
    }
  }
}
