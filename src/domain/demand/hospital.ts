/**
 * Ward and ICU of every block: admissions on the ward, step-up to the ICU, back to the ward, home. Who is in hospital
 * on day 0 sets the level of all flows, so that every draw starts at the same occupied beds.
 */

import type { DiseaseCourse } from '../plan/disease-course.ts'
import { columnOn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
import { convolve } from './convolve.ts'
import type { CourseKernels } from './course-kernels.ts'
import { blocksFor, LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { writeLevel } from './level.ts'
import { inflowInBalance, outflowAt, outflowInBalance, settle } from './stay.ts'
import type { StayBlock } from './stay-curves.ts'

export interface Hospital {
  /** Occupied beds, day-major. */
  readonly ward: Float64Array
  readonly icu: Float64Array
  /** Patients who leave the hospital for home or other care, per day. */
  readonly discharged: Blocks
}

export interface HospitalInput {
  readonly range: DrawRange
  readonly days: number
  readonly kernels: CourseKernels
  readonly arrivals: Arrivals
  readonly virulence: Blocks
  readonly icuToWardShare: Blocks
  readonly stays: Readonly<Record<'ward' | 'icu' | 'wardAfterIcu', readonly StayBlock[]>>
  readonly sensitivity: DiseaseCourse['virulenceSensitivity']
  /** On day 0. */
  readonly occupied: { readonly ward: number; readonly icu: number }
}

export function simulateHospital(input: HospitalInput, old: Hospital | undefined): Hospital {
  const { range, days } = input
  const width = widthOf(range)
  const result = {
    ward: columnOn(old?.ward, days * width),
    icu: columnOn(old?.icu, days * width),
    discharged: blocksFor(range, days, old?.discharged),
  }
  const beds = createBeds(days)
  for (const [index, discharged] of result.discharged.entries()) {
    simulateBlock(input, index, beds, discharged)
    writeBlock(result.ward, width, index, beds.ward)
    writeBlock(result.icu, width, index, beds.icu.occupied)
  }
  return result
}

/** Room to work in, used again for every block. Day 0 of an inflow stays 0: who came then is among the occupied. */
function createBeds(days: number) {
  const rows = (): Float64Array => new Float64Array(days * LANES)
  const lanes = (): Float64Array => new Float64Array(LANES)
  const stay = () => ({ inflow: rows(), occupied: rows(), onDayZero: lanes() })
  return {
    level: rows(),
    icuLevel: rows(),
    stepUps: rows(),
    ward: rows(),
    direct: stay(),
    waiting: stay(),
    afterIcu: stay(),
    icu: stay(),
    /** Admissions a day of those who will step up, and of the others, at the level of day 0. */
    candidates: lanes(),
    others: lanes(),
  }
}

function simulateBlock(
  input: HospitalInput,
  index: number,
  beds: ReturnType<typeof createBeds>,
  discharged: Float64Array,
): void {
  const { days, kernels, arrivals, sensitivity } = input
  const stays = {
    ward: input.stays.ward[index],
    icu: input.stays.icu[index],
    after: input.stays.wardAfterIcu[index],
  }
  const [virulence, backShare, care] = [
    input.virulence[index],
    input.icuToWardShare[index],
    arrivals.care[index],
  ]
  if (!stays.ward || !stays.icu || !stays.after || !virulence || !backShare || !care) {
    throw new RangeError(`no block ${index}`)
  }
  const { level, icuLevel, stepUps, direct, waiting, afterIcu, icu, candidates, others } = beds
  const yesterday = kernels.historyByDay[1] ?? 1
  const waitingDays = kernels.stepUpWaiting.residual
  icu.onDayZero.fill(input.occupied.icu)
  for (let lane = 0; lane < LANES; lane++) {
    const stepping =
      inflowInBalance(stays.icu, lane, input.occupied.icu) / (kernels.stepUp.fromHistory[0] ?? 1)
    const back = (backShare[lane] ?? 0) * outflowInBalance(stays.icu, lane, input.occupied.icu, yesterday)
    const start = splitWard(
      input.occupied.ward,
      stepping * (waitingDays[lane] ?? 0),
      back * (stays.after.residual[lane] ?? 0),
    )
    direct.onDayZero[lane] = start.direct
    waiting.onDayZero[lane] = start.waiting
    afterIcu.onDayZero[lane] = start.afterIcu
    candidates[lane] = stepping
    others[lane] = inflowInBalance(stays.ward, lane, start.direct)
    discharged[lane] =
      outflowInBalance(stays.ward, lane, start.direct, yesterday) +
      outflowInBalance(stays.after, lane, start.afterIcu, yesterday)
  }

  writeLevel(level, kernels.care, care, sensitivity.hospital, virulence)
  writeLevel(icuLevel, kernels.care, care, sensitivity.icu, virulence)
  for (let row = LANES; row < days * LANES; row += LANES) {
    for (let lane = 0; lane < LANES; lane++) {
      const at = row + lane
      const stepping = candidates[lane] ?? 0
      const admitted = ((others[lane] ?? 0) + stepping) * (level[at] ?? 0)
      const steppingUp = Math.min(admitted, stepping * (icuLevel[at] ?? 0))
      waiting.inflow[at] = steppingUp
      direct.inflow[at] = admitted - steppingUp
    }
  }
  convolve(stepUps, waiting.inflow, kernels.stepUp.weights, kernels.stepUp.days, days)
  for (let t = 1, row = LANES; t < days; t++, row += LANES) {
    const fromHistory = kernels.stepUp.fromHistory[t] ?? 0
    for (let lane = 0; lane < LANES; lane++) {
      icu.inflow[row + lane] = (candidates[lane] ?? 0) * fromHistory + (stepUps[row + lane] ?? 0)
    }
  }
  settle(icu.occupied, icu.inflow, stays.icu, icu.onDayZero, days)
  for (let row = LANES; row < days * LANES; row += LANES) {
    for (let lane = 0; lane < LANES; lane++) {
      afterIcu.inflow[row + lane] = (backShare[lane] ?? 0) * outflowAt(icu.occupied, icu.inflow, row + lane)
    }
  }
  settle(direct.occupied, direct.inflow, stays.ward, direct.onDayZero, days)
  settle(waiting.occupied, waiting.inflow, kernels.stepUpWaiting, waiting.onDayZero, days)
  settle(afterIcu.occupied, afterIcu.inflow, stays.after, afterIcu.onDayZero, days)
  for (let at = 0; at < days * LANES; at++) {
    beds.ward[at] = (direct.occupied[at] ?? 0) + (waiting.occupied[at] ?? 0) + (afterIcu.occupied[at] ?? 0)
    if (at < LANES) continue
    discharged[at] =
      outflowAt(direct.occupied, direct.inflow, at) + outflowAt(afterIcu.occupied, afterIcu.inflow, at)
  }
}

/** Who lies on the ward on day 0: mostly patients who will go home; those who step up or came back from the ICU never more than all. */
function splitWard(
  occupied: number,
  waiting: number,
  afterIcu: number,
): { direct: number; waiting: number; afterIcu: number } {
  const share = waiting + afterIcu > occupied ? occupied / (waiting + afterIcu) : 1
  return {
    direct: Math.max(0, occupied - waiting - afterIcu),
    waiting: waiting * share,
    afterIcu: afterIcu * share,
  }
}
