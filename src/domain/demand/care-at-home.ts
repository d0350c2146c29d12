/** Consults of the GP, and care outside the hospital: a flow of its own beside what the hospital discharges. */

import { columnOn, type TakeColumn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
import { loops, MOST_DAYS, placeRows, ROW_BYTES, takeLanes, takePerDay, takeRows } from './block.ts'
import type { DelayKernel } from './delay.ts'
import { LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { writeLevel } from './level.ts'
import { settle } from './stay.ts'
import type { StayBlock } from './stay-curves.ts'

interface FlowInput {
  readonly range: DrawRange
  readonly days: number
  readonly kernel: DelayKernel
  readonly arrivals: Arrivals
  readonly virulence: Blocks
  /** How strongly the flow follows virulence. */
  readonly sensitivity: number
  /** On day 0, in the link's unit, a value per draw. */
  readonly stand: Blocks
  /** Infections per day behind those who come on day 0, 1, …, without a scenario. */
  readonly infections: Blocks
  /** Per infection, a value per draw. */
  readonly rate: Blocks
}

function takeRoom() {
  return {
    inflow: takeRows(),
    discharged: takeRows(),
    inCare: takeRows(),
    level: takeRows(),
    fromHistory: takePerDay(),
    rate: takeLanes(),
    alone: takeLanes(),
    stand: takeLanes(),
    perDischarge: takeLanes(),
  }
}

let room: ReturnType<typeof takeRoom> | undefined

const NOBODY_YET = new Float64Array(MOST_DAYS)

/**
 * Consults per day, day-major. Those infected until day 0 come as the consults of day 0 run off by the delay; later
 * infections bring consults by the rate:
 *
 *   consults(t) = stand · share from before day 0 (t) + rate · infections(t) · level of those infected later (t)
 */
export function simulateConsults(
  input: FlowInput,
  old: Float64Array | undefined,
  take: TakeColumn,
): Float64Array {
  const { range, days, kernel, arrivals, virulence, sensitivity, stand, infections, rate } = input
  const width = widthOf(range)
  const result = columnOn(old, days * width, take)
  const place = (room ??= takeRoom())
  place.fromHistory.numbers.set(kernel.fromHistory)
  for (const [index, block] of virulence.entries()) {
    const [base, perInfection, occupied] = [infections[index], rate[index], stand[index]]
    if (!base || !perInfection || !occupied) throw new RangeError(`no block ${index}`)
    writeLevel(place.level, { fromHistory: NOBODY_YET, arrivals, index, sensitivity, virulence: block }, days)
    place.rate.numbers.set(perInfection)
    place.stand.numbers.set(occupied)
    placeRows(place.inflow, base, days)
    loops().scale(place.inflow.at, place.rate.at, place.inflow.at, days)
    loops().multiply(place.inflow.at, place.level.at, days)
    loops().addPerDay(place.inflow.at, place.stand.at, place.fromHistory.at, days)
    writeBlock(result, width, index, place.inflow.numbers)
  }
  return result
}

export interface CareInput extends FlowInput {
  /** Who leaves the ward per day. */
  readonly leaving: Blocks
  /** Ward admissions per infection, a value per draw. */
  readonly wardRate: Blocks
  readonly stay: readonly StayBlock[]
  /** Of all inflow, the share that comes from a hospital. */
  readonly viaHospitalShare: number
}

/**
 * Patients in care, day-major; who comes, by himself and from the ward:
 *
 *   inflow(t) = infections(t) · rate · (1 − share via the hospital) · level(t) + leaving the ward(t) · rate per discharge
 */
export function simulateCare(
  input: CareInput,
  old: Float64Array | undefined,
  take: TakeColumn,
): Float64Array {
  const { range, days, virulence, stand, viaHospitalShare: via } = input
  const width = widthOf(range)
  const patients = columnOn(old, days * width, take)
  const place = (room ??= takeRoom())
  for (const [index, block] of virulence.entries()) {
    const [base, rate, wardRate] = [input.infections[index], input.rate[index], input.wardRate[index]]
    const [stay, leaving, occupied] = [input.stay[index], input.leaving[index], stand[index]]
    if (!base || !rate || !wardRate || !stay || !leaving || !occupied)
      throw new RangeError(`no block ${index}`)
    const { arrivals, sensitivity } = input
    const { fromHistory } = input.kernel
    writeLevel(place.level, { fromHistory, arrivals, index, sensitivity, virulence: block }, days)
    for (let lane = 0; lane < LANES; lane++) {
      const ward = wardRate[lane] ?? 0
      // Without ward admissions nobody comes from there, and everybody comes by himself.
      place.alone.numbers[lane] = ward > 0 ? 1 - via : 1
      place.perDischarge.numbers[lane] = ward > 0 ? (via * (rate[lane] ?? 0)) / ward : 0
    }
    place.rate.numbers.set(rate)
    placeRows(place.inflow, base, days)
    const from = place.inflow.at + ROW_BYTES
    loops().scale(from, place.rate.at, from, days - 1)
    loops().scale(from, place.alone.at, from, days - 1)
    loops().multiply(from, place.level.at + ROW_BYTES, days - 1)
    // Who came on day 0 is among the occupied.
    place.inflow.numbers.fill(0, 0, LANES)
    place.discharged.numbers.set(leaving)
    loops().add(from, place.perDischarge.at, place.discharged.at + ROW_BYTES, days - 1)
    settle(place.inCare, place.inflow, stay, occupied, days)
    writeBlock(patients, width, index, place.inCare.numbers)
  }
  return patients
}
