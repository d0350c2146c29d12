/** Consults of the GP, and care outside the hospital: a flow of its own beside what the hospital discharges. */

import { columnOn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
import { loops, ROW_BYTES, takeLanes, takeRows } from './block.ts'
import type { CourseKernels } from './course-kernels.ts'
import type { Hospital } from './hospital.ts'
import { LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { writeLevel } from './level.ts'
import { inflowInBalance, settle } from './stay.ts'
import type { StayBlock } from './stay-curves.ts'

interface FlowInput {
  readonly range: DrawRange
  readonly days: number
  readonly kernels: CourseKernels
  readonly arrivals: Arrivals
  readonly virulence: Blocks
  /** How strongly the flow follows virulence. */
  readonly sensitivity: number
  /** On day 0, in the link's unit. */
  readonly occupied: number
}

function takeRoom() {
  return {
    arriving: takeRows(),
    level: takeRows(),
    consults: takeRows(),
    discharged: takeRows(),
    inflow: takeRows(),
    inCare: takeRows(),
    direct: takeLanes(),
    perDischarge: takeLanes(),
    perLevel: takeLanes(),
  }
}

let room: ReturnType<typeof takeRoom> | undefined

/** Consults per day, day-major. */
export function simulateConsults(input: FlowInput, old: Float64Array | undefined): Float64Array {
  const { range, days, kernels, arrivals, virulence, sensitivity, occupied } = input
  const width = widthOf(range)
  const result = columnOn(old, days * width)
  const { arriving, level, consults, perLevel } = (room ??= takeRoom())
  perLevel.numbers.fill(occupied)
  for (const [index, block] of virulence.entries()) {
    const consultsNow = arrivals.consults[index]
    if (!consultsNow) throw new RangeError(`no block ${index}`)
    arriving.numbers.set(consultsNow)
    writeLevel(level, kernels.consult, arriving, sensitivity, block)
    loops().scale(consults.at, perLevel.at, level.at, days)
    writeBlock(result, width, index, consults.numbers)
  }
  return result
}

export interface CareInput extends FlowInput {
  readonly hospital: Hospital
  readonly stay: readonly StayBlock[]
  /** Of the inflow of day 0, the share that comes from a hospital. */
  readonly viaHospitalShare: number
}

/** Patients in care, day-major. */
export function simulateCare(input: CareInput, old: Float64Array | undefined): Float64Array {
  const { range, days, kernels, arrivals, virulence, sensitivity, occupied } = input
  const width = widthOf(range)
  const patients = columnOn(old, days * width)
  const { arriving, level, discharged, inflow, inCare, direct, perDischarge } = (room ??= takeRoom())
  const onDayZero = new Float64Array(LANES).fill(occupied)
  for (const [index, block] of virulence.entries()) {
    const [careNow, stay, leaving] = [
      arrivals.care[index],
      input.stay[index],
      input.hospital.discharged[index],
    ]
    if (!careNow || !stay || !leaving) throw new RangeError(`no block ${index}`)
    arriving.numbers.set(careNow)
    discharged.numbers.set(leaving)
    writeLevel(level, kernels.care, arriving, sensitivity, block)
    for (let lane = 0; lane < LANES; lane++) {
      const all = inflowInBalance(stay, lane, occupied)
      const onDay = leaving[lane] ?? 0
      const viaHospital = onDay > 0 ? all * input.viaHospitalShare : 0
      perDischarge.numbers[lane] = onDay > 0 ? viaHospital / onDay : 0
      direct.numbers[lane] = all - viaHospital
    }
    // Row 0 stays 0: who came then is among the occupied.
    loops().scale(inflow.at + ROW_BYTES, direct.at, level.at + ROW_BYTES, days - 1)
    loops().add(inflow.at + ROW_BYTES, perDischarge.at, discharged.at + ROW_BYTES, days - 1)
    settle(inCare, inflow, stay, onDayZero, days)
    writeBlock(patients, width, index, inCare.numbers)
  }
  return patients
}
