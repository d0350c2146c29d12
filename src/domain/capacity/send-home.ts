/**
 * Patients whom levers send home with a concentrator: as many as the ward really holds, served last, from what all
 * others leave. Who gets none stays where he was, so he is asked for here and overflows nowhere (see `LeverEffect`).
 */

import type { OwnDemand } from '../demand/own-demand.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { capacityOn } from './dated-capacity.ts'
import { applyTo, type DatedEffect } from './lever-effects.ts'

/** Per day and draw, 0–1, all levers alike. Columns are day-major. */
export interface SentHome {
  /** Of those who would go home, the share that finds a concentrator: what the benefits count for. */
  readonly served: Float64Array
  /** Of a full ward's patients who would go home, the share that really does: what the burdens count for. */
  readonly leaving: Float64Array
}

/** Adds those patients to the demand on oxygen at home, once overflow was passed on; null where no lever sends anybody. */
export function sendHome(
  demand: Float64Array,
  room: Float64Array,
  effects: readonly DatedEffect[],
  plan: RegionalPlan,
  own: OwnDemand,
): SentHome | null {
  if (!effects.some(({ effect }) => effect.type === 'sendHome')) return null
  const { days } = own
  const width = demand.length / days
  const served = new Float64Array(demand.length).fill(1)
  const leaving = new Float64Array(demand.length)
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
