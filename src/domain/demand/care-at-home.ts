/** Consults of the GP, and care outside the hospital: a flow of its own beside what the hospital discharges. */

import { columnOn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
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

/** Consults per day, day-major. */
export function simulateConsults(input: FlowInput, old: Float64Array | undefined): Float64Array {
  const { range, days, kernels, arrivals, virulence, sensitivity, occupied } = input
  const width = widthOf(range)
  const consults = columnOn(old, days * width)
  const level = new Float64Array(days * LANES)
  for (const [index, block] of virulence.entries()) {
    const arriving = arrivals.consults[index]
    if (!arriving) throw new RangeError(`no block ${index}`)
    writeLevel(level, kernels.consult, arriving, sensitivity, block)
    for (let at = 0; at < level.length; at++) level[at] = occupied * (level[at] ?? 0)
    writeBlock(consults, width, index, level)
  }
  return consults
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
  const rows = (): Float64Array => new Float64Array(days * LANES)
  const [level, inflow, inCare] = [rows(), rows(), rows()]
  const onDayZero = new Float64Array(LANES).fill(occupied)
  for (const [index, block] of virulence.entries()) {
    const [arriving, stay, discharged] = [
      arrivals.care[index],
      input.stay[index],
      input.hospital.discharged[index],
    ]
    if (!arriving || !stay || !discharged) throw new RangeError(`no block ${index}`)
    writeLevel(level, kernels.care, arriving, sensitivity, block)
    for (let lane = 0; lane < LANES; lane++) {
      const all = inflowInBalance(stay, lane, occupied)
      const leaving = discharged[lane] ?? 0
      const viaHospital = leaving > 0 ? all * input.viaHospitalShare : 0
      const perDischarge = leaving > 0 ? viaHospital / leaving : 0
      const direct = all - viaHospital
      for (let at = LANES + lane; at < inflow.length; at += LANES) {
        inflow[at] = direct * (level[at] ?? 0) + perDischarge * (discharged[at] ?? 0)
      }
    }
    settle(inCare, inflow, stay, onDayZero, days)
    writeBlock(patients, width, index, inCare)
  }
  return patients
}
