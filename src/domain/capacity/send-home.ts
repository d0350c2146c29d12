/**
 * Patients whom levers send home with a concentrator: as many as the ward really holds, served last, from what all
 * others leave. Who gets none stays where he was, so he is asked for here and overflows nowhere (see `LeverEffect`).
 */

import type { OwnDemand } from '../demand/own-demand.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { memoryOf } from './column-memory.ts'
import { sendHomeThere } from './compiled-room.ts'
import { capacityOn } from './dated-capacity.ts'
import { applyTo, type DatedEffect } from './lever-effects.ts'
import type { SentHome } from './sent-home.ts'

/**
 * Adds those patients to the demand on oxygen at home, once overflow was passed on; null where no lever sends anybody.
 * `before` is written over: columns that nobody reads any more.
 */
export function sendHome(
  demand: Float64Array,
  room: Float64Array,
  effects: readonly DatedEffect[],
  plan: RegionalPlan,
  own: OwnDemand,
  before?: SentHome,
): SentHome | null {
  if (!effects.some(({ effect }) => effect.type === 'sendHome')) return null
  const { days } = own
  const width = demand.length / days
  const served = before?.served ?? new Float64Array(demand.length)
  const leaving = before?.leaving ?? new Float64Array(demand.length)
  const memory = memoryOf(demand, room)
  if (memory) {
    sendHomeThere(memory, demand, room, effects, plan, own, { served, leaving })
    return { served, leaving }
  }
  served.fill(1)
  const sent = new Float64Array(demand.length)
  applyTo(sent, effects, days, 'sendHome')
  for (let t = 0; t < days; t++) {
    const { staffedCapacity, baseLoad } = capacityOn(plan.links.ward, plan.startDate, t)
    const beds = staffedCapacity - baseLoad
    for (let i = t * width; i < (t + 1) * width; i++) {
      const patients = own.demand.ward[i] ?? 0
      const filled = patients >= beds ? (patients > 0 ? 1 : 0) : patients / beds
      const asked = (sent[i] ?? 0) * filled
      if (asked > 0) {
        const left = Math.max(0, (room[i] ?? 0) - (demand[i] ?? 0))
        served[i] = Math.min(1, left / asked)
        demand[i] = (demand[i] ?? 0) + asked
      }
      leaving[i] = filled * (served[i] ?? 1)
    }
  }
  return { served, leaving }
}
