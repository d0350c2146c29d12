/**
 * Demand and room per day and draw with the compiled loops, for columns that stand in their memory: what `writeDemand` and
 * `writeRoom` (balance.ts) say plainly of whole columns, day by day, so that a row stays at hand until it is done.
 */

import type { OwnDemand } from '../demand/own-demand.ts'
import { HOSPITAL_LINKS } from '../plan/care-class.ts'
import type { LeverEffect } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import type { ColumnMemory } from './column-memory.ts'
import { capacityOn } from './dated-capacity.ts'
import { applyOn, type DatedEffect } from './lever-effects.ts'
import type { SentHome } from './sent-home.ts'

/** The base load on a day that levers leave, in every draw, in the working row of the memory. */
function writeBaseLoad(
  memory: ColumnMemory,
  baseLoad: number,
  day: number,
  effects: readonly DatedEffect[],
  sent: SentHome | null,
): void {
  const { loops, row, ones } = memory
  const width = row.length
  loops.fill(row.byteOffset, baseLoad, width)
  for (const dated of effects.filter(isOfClass)) {
    const most = baseLoad * (dated.ramp[day] ?? 0)
    if (most <= 0) continue
    const counts = dated.tied && sent ? memory.rowAt(sent.served, day * width, 1) : ones.byteOffset
    loops.putOff(row.byteOffset, memory.sizesAt(dated.size), counts, most, width)
  }
  for (const dated of effects) {
    if (isOfClass(dated) || dated.effect.type !== 'lowerBaseLoad') continue
    applyOn(memory, row.byteOffset, day, dated, dated.tied ? sent?.served : undefined)
  }
}

/** Whether an effect lowers the base load by one class of care alone. */
export function isOfClass({ effect }: DatedEffect): boolean {
  return effect.type === 'lowerBaseLoad' && effect.careClass !== undefined
}

/** Demand of one link under the effects on it, with what it catches. */
export function writeDemandThere(
  memory: ColumnMemory,
  demand: Float64Array,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  caught: Float64Array | null,
  sent: SentHome | null,
): void {
  const width = memory.row.length
  const before = own.demand[link]
  const apply = applierOf(memory, effects)
  demand.set(before)
  for (let t = 0, from = 0; effects.length > 0 && t < own.days; t++, from += width) {
    const at = memory.rowAt(demand, from, 0)
    apply(at, t, 'lowerDemand', sent?.served)
    apply(at, t, 'addDemand', sent?.leaving)
    apply(at, t, 'askPerPutOff', sent?.leaving)
  }
  if (caught === null) return
  if (memory.holds(caught)) memory.loops.add(demand.byteOffset, caught.byteOffset, demand.length)
  else
    for (let from = 0; from < demand.length; from += width) {
      memory.loops.add(memory.rowAt(demand, from, 0), memory.rowAt(caught, from, 1), width)
    }
}

/** Room for COVID care under the effects on it. */
export function writeRoomThere(
  memory: ColumnMemory,
  room: Float64Array,
  plan: RegionalPlan,
  own: OwnDemand,
  link: LinkId,
  effects: readonly DatedEffect[],
  sent: SentHome | null,
): void {
  const { loops, row } = memory
  const width = row.length
  const profile = plan.links[link]
  const { covidMaximum = Infinity, keptFree = 0 } = profile
  const isHospital = HOSPITAL_LINKS.some((one) => one === link)
  const lowers = effects.some(({ effect }) => effect.type === 'lowerBaseLoad')
  const isSettled = effects.every(({ effect }) => effect.type === 'lowerAbsence')
  const apply = applierOf(memory, effects)
  for (let t = 0, from = 0; t < own.days; t++, from += width) {
    const { capacity, staffedCapacity, baseLoad } = capacityOn(profile, plan.startDate, t)
    const at = memory.rowAt(room, from, 0)
    if (link === 'homeOxygen') loops.fill(at, 0, width)
    else room.set(own.absenceShare.subarray(from, from + width), from)
    apply(at, t, 'lowerAbsence', sent?.served)
    if (isHospital) {
      const left = staffedCapacity - baseLoad - keptFree
      const beds = left > 0 ? left : 0
      const short = left < 0 ? -left : 0
      const most = covidMaximum > beds ? covidMaximum : beds
      if (lowers) {
        writeBaseLoad(memory, baseLoad, t, effects, sent)
        loops.bedsFreed(at, row.byteOffset, beds, most, baseLoad, short, width)
      } else loops.beds(at, beds, most, width)
    } else loops.places(at, staffedCapacity, capacity, isSettled ? baseLoad : 0, width)
    if (!isHospital && isSettled) continue
    apply(at, t, 'raiseCapacity', sent?.served)
    apply(at, t, 'addCapacity', sent?.served)
    apply(at, t, 'takeCapacity', sent?.leaving)
    if (isHospital) loops.notBelowZero(at, width)
    else {
      writeBaseLoad(memory, baseLoad, t, effects, sent)
      loops.less(at, row.byteOffset, width)
    }
  }
}

/** Adds those who are sent home to demand, and writes who is served and who leaves. */
export function sendHomeThere(
  memory: ColumnMemory,
  demand: Float64Array,
  room: Float64Array,
  effects: readonly DatedEffect[],
  plan: RegionalPlan,
  own: OwnDemand,
  { served, leaving }: SentHome,
): void {
  const { loops, row, results, others } = memory
  const width = row.length
  const apply = applierOf(memory, effects)
  for (let t = 0, from = 0; t < own.days; t++, from += width) {
    const { staffedCapacity, baseLoad } = capacityOn(plan.links.ward, plan.startDate, t)
    row.fill(0)
    apply(row.byteOffset, t, 'sendHome', undefined)
    const patients = memory.rowAt(own.demand.ward, from, 1)
    const [asked, free] = [memory.rowAt(demand, from, 0), memory.rowAt(room, from, 0)]
    const [to, off] = [results.byteOffset, others.byteOffset]
    loops.goHome(asked, free, patients, row.byteOffset, to, off, staffedCapacity - baseLoad, width)
    served.set(results, from)
    leaving.set(others, from)
  }
}

type Apply = (at: number, day: number, type: LeverEffect['type'], counts: Float64Array | undefined) => void

/** Applies the effects of a type to a row. */
function applierOf(memory: ColumnMemory, effects: readonly DatedEffect[]): Apply {
  return (at, day, type, counts) => {
    for (const dated of effects) {
      if (dated.effect.type === type) applyOn(memory, at, day, dated, dated.tied ? counts : undefined)
    }
  }
}
