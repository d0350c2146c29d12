/**
 * Ward and ICU of every block: admissions on the ward, step-up to the ICU, back to the ward, home. Who is in hospital
 * on day 0 sets the level of all flows, so that every draw starts at the same occupied beds.
 */

import type { DiseaseCourse } from '../plan/disease-course.ts'
import { columnOn } from '../shared/step.ts'
import type { Arrivals } from './arrivals.ts'
import {
  DAY_BYTES,
  loops,
  placeCurve,
  ROW_BYTES,
  takeLanes,
  takePerDay,
  takeRows,
  type Rows,
} from './block.ts'
import type { CourseKernels } from './course-kernels.ts'
import { blocksFor, LANES, widthOf, writeBlock, type Blocks, type DrawRange } from './lanes.ts'
import { writeLevel } from './level.ts'
import { inflowInBalance, outflowInBalance, settle, writeOutflow } from './stay.ts'
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
  const beds = (room ??= takeRoom())
  placeCurve(beds.stepUpDelay, input.kernels.stepUp.weights)
  beds.stepUpHistory.numbers.set(input.kernels.stepUp.fromHistory)
  for (const [index, discharged] of result.discharged.entries()) {
    simulateBlock(input, index, beds)
    writeBlock(result.ward, width, index, beds.ward.numbers)
    writeBlock(result.icu, width, index, beds.icu.occupied.numbers)
    discharged.set(beds.discharged.numbers.subarray(0, days * LANES))
  }
  return result
}

/** Room to work in, used again for every block. Day 0 of an inflow stays 0: who came then is among the occupied. */
function takeRoom() {
  const stay = () => ({ inflow: takeRows(), occupied: takeRows(), onDayZero: new Float64Array(LANES) })
  const everybody = takeLanes()
  everybody.numbers.fill(1)
  return {
    care: takeRows(),
    level: takeRows(),
    icuLevel: takeRows(),
    stepUpDelay: takeRows(),
    stepUpHistory: takePerDay(),
    ward: takeRows(),
    leaving: takeRows(),
    discharged: takeRows(),
    direct: stay(),
    waiting: stay(),
    afterIcu: stay(),
    icu: stay(),
    /** Admissions a day of those who will step up, and of the others, at the level of day 0. */
    candidates: takeLanes(),
    others: takeLanes(),
    backShare: takeLanes(),
    everybody,
  }
}

let room: ReturnType<typeof takeRoom> | undefined

function simulateBlock(input: HospitalInput, index: number, beds: ReturnType<typeof takeRoom>): void {
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
  const { level, icuLevel, ward, direct, waiting, afterIcu, icu, candidates, others, discharged } = beds
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
    candidates.numbers[lane] = stepping
    others.numbers[lane] = inflowInBalance(stays.ward, lane, start.direct)
    discharged.numbers[lane] =
      outflowInBalance(stays.ward, lane, start.direct, yesterday) +
      outflowInBalance(stays.after, lane, start.afterIcu, yesterday)
  }
  beds.backShare.numbers.set(backShare)
  beds.care.numbers.set(care)

  const { admit, convolve, addPerDay, scale, add } = loops()
  /** From day 1 on. */
  const after = ({ at }: Rows): number => at + ROW_BYTES
  writeLevel(level, kernels.care, beds.care, sensitivity.hospital, virulence)
  writeLevel(icuLevel, kernels.care, beds.care, sensitivity.icu, virulence)
  admit(
    after(direct.inflow),
    after(waiting.inflow),
    others.at,
    candidates.at,
    after(level),
    after(icuLevel),
    days - 1,
  )
  convolve(icu.inflow.at, waiting.inflow.at, beds.stepUpDelay.at, kernels.stepUp.days, days)
  addPerDay(after(icu.inflow), candidates.at, beds.stepUpHistory.at + DAY_BYTES, days - 1)
  settle(icu.occupied, icu.inflow, stays.icu, icu.onDayZero, days)
  writeOutflow(afterIcu.inflow, beds.backShare, icu.occupied, icu.inflow, days)
  settle(direct.occupied, direct.inflow, stays.ward, direct.onDayZero, days)
  settle(waiting.occupied, waiting.inflow, kernels.stepUpWaiting, waiting.onDayZero, days)
  settle(afterIcu.occupied, afterIcu.inflow, stays.after, afterIcu.onDayZero, days)
  scale(ward.at, beds.everybody.at, direct.occupied.at, days)
  add(ward.at, beds.everybody.at, waiting.occupied.at, days)
  add(ward.at, beds.everybody.at, afterIcu.occupied.at, days)
  writeOutflow(discharged, beds.everybody, direct.occupied, direct.inflow, days)
  writeOutflow(beds.leaving, beds.everybody, afterIcu.occupied, afterIcu.inflow, days)
  add(after(discharged), beds.everybody.at, after(beds.leaving), days - 1)
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
