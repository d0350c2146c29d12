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
  const width = demand.length / days
  const served = new Float64Array(demand.length).fill(1)
  const sent = new Float64Array(width)
  for (let t = 0; t < days; t++) {
    sent.fill(0)
    applyTo(sent, effects, t, 'sendHome')
    for (let draw = 0; draw < width; draw++) {
      const asked = sent[draw] ?? 0
      if (asked <= 0) continue
      const i = t * width + draw
      const left = Math.max(0, (room[i] ?? 0) - (demand[i] ?? 0))
      served[i] = Math.min(1, left / asked)
      demand[i] = (demand[i] ?? 0) + asked
    }
  }
  return served
}
