/** Consults of the GP, and care outside the hospital: a flow of its own beside what the hospital discharges. */

import { columnOn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
import { loops, ROW_BYTES, takeLanes, takeRows } from './block.ts'
import type { DelayKernel } from './delay.ts'
import { LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { virulenceFactor, writeLevel } from './level.ts'
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
    perDischarge: takeLanes(),
    level: new Float64Array(0),
  }
}

let room: ReturnType<typeof takeRoom> | undefined

function roomFor(days: number): ReturnType<typeof takeRoom> {
  const place = (room ??= takeRoom())
  if (place.level.length < days * LANES) place.level = new Float64Array(days * LANES)
  return place
}

/**
 * Consults per day, day-major. Those infected until day 0 come as the consults of day 0 run off by the delay; later
 * infections bring consults by the rate.
 */
export function simulateConsults(input: FlowInput, old: Float64Array | undefined): Float64Array {
  const { range, days, kernel, arrivals, virulence, sensitivity, stand, infections, rate } = input
  const width = widthOf(range)
  const result = columnOn(old, days * width)
  const { level } = roomFor(days)
  for (const [index, block] of virulence.entries()) {
    const [base, perInfection, occupied] = [infections[index], rate[index], stand[index]]
    const [variant, before] = [arrivals.ofVariant[index], arrivals.ofBefore?.[index]]
    if (!base || !perInfection || !occupied || !variant) throw new RangeError(`no block ${index}`)
    for (let lane = 0; lane < LANES; lane++) {
      const factor = virulenceFactor(sensitivity, block[lane] ?? 1)
      const consults = perInfection[lane] ?? 0
      for (let day = 0, at = lane; day < days; day++, at += LANES) {
        const later = factor * (variant[at] ?? 0) + (before?.[at] ?? 0)
        level[at] =
          (occupied[lane] ?? 0) * (kernel.fromHistory[day] ?? 0) + consults * (base[at] ?? 0) * later
      }
    }
    writeBlock(result, width, index, level)
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

/** Patients in care, day-major. */
export function simulateCare(input: CareInput, old: Float64Array | undefined): Float64Array {
  const { range, days, virulence, stand, viaHospitalShare: via } = input
  const width = widthOf(range)
  const patients = columnOn(old, days * width)
  const place = roomFor(days)
  for (const [index, block] of virulence.entries()) {
    const [base, rate, wardRate] = [input.infections[index], input.rate[index], input.wardRate[index]]
    const [stay, leaving, occupied] = [input.stay[index], input.leaving[index], stand[index]]
    if (!base || !rate || !wardRate || !stay || !leaving || !occupied)
      throw new RangeError(`no block ${index}`)
    const { kernel, arrivals, sensitivity } = input
    writeLevel(place.level, { kernel, arrivals, index, sensitivity, virulence: block }, days)
    const inflow = place.inflow.numbers
    for (let lane = 0; lane < LANES; lane++) {
      const perInfection = rate[lane] ?? 0
      const ward = wardRate[lane] ?? 0
      // Without ward admissions nobody comes from there, and everybody comes by himself.
      const throughWard = ward > 0 ? via : 0
      place.perDischarge.numbers[lane] = ward > 0 ? (via * perInfection) / ward : 0
      // Row 0 stays 0: who came then is among the occupied.
      inflow[lane] = 0
      for (let at = LANES + lane; at < days * LANES; at += LANES) {
        inflow[at] = (base[at] ?? 0) * perInfection * (1 - throughWard) * (place.level[at] ?? 0)
      }
    }
    place.discharged.numbers.set(leaving)
    loops().add(place.inflow.at + ROW_BYTES, place.perDischarge.at, place.discharged.at + ROW_BYTES, days - 1)
    settle(place.inCare, place.inflow, stay, occupied, days)
    writeBlock(patients, width, index, place.inCare.numbers)
  }
  return patients
}
