/**
 * Patients whom levers send home with a concentrator: served last, from what all others leave. Who gets none stays
 * where he was, so he is asked for here and overflows nowhere (see `LeverEffect` on `sendHome`).
 */

import { applyTo, type DatedEffect } from './lever-effects.ts'

/**
 * Adds those patients to the demand on oxygen at home. Gives the share of them that is served, per day and draw, 0–1,
 * all levers alike; null where no lever sends anybody. Columns are day-major; to be called once overflow was passed on.
 */
export function sendHome(
  demand: Float64Array,
  room: Float64Array,
  effects: readonly DatedEffect[],
  days: number,
): Float64Array | null {
  if (!effects.some(({ effect }) => effect.type === 'sendHome')) return null
  const served = new Float64Array(demand.length).fill(1)
  const sent = new Float64Array(demand.length)
  applyTo(sent, effects, days, 'sendHome')
  for (let i = 0; i < sent.length; i++) {
    const asked = sent[i] ?? 0
    if (asked <= 0) continue
    const left = Math.max(0, (room[i] ?? 0) - (demand[i] ?? 0))
    served[i] = Math.min(1, left / asked)
    demand[i] = (demand[i] ?? 0) + asked
  }
  return served
}
