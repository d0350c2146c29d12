/**
 * Whole patients in whole beds, for one draw: every patient who is admitted gets a stay of their own, so the spread of
 * the occupancy is that of people and not of a mean. Whoever finds no bed is turned away (goes elsewhere, does not
 * wait); when the beds shrink below who is there, as many as do not fit are moved out, whoever they are.
 */
import { mix } from '../shared/random.ts'
import type { Filled, FillInput } from './fill.ts'

/** Whole days that a patient stays, the day of admission included, at cumulative probability 0 < u < 1. */
export function wholeStay(survival: Float64Array, u: number): number {
  let [shortest, longest] = [0, survival.length]
  while (shortest < longest) {
    const middle = (shortest + longest) >> 1
    if ((survival[middle] ?? 0) > u) shortest = middle + 1
    else longest = middle
  }
  return shortest
}

/**
 * Occupancy per day in whole patients. Of fractions in `arrivals`, `beds` and `occupiedAtStart` only the whole part counts.
 * @param key of the draw: the same key gives the same patients.
 */
export function fillWholeBeds(
  { arrivals, survival, residual, occupiedAtStart, beds, admits, most = Infinity }: FillInput,
  key: number,
): Filled {
  const days = arrivals.length
  const occupied = new Float64Array(days)
  const admitted = new Float64Array(days)
  const unmet = new Float64Array(days)
  /** How many leave on each day; the last place is for those who stay beyond the days. */
  const leaving = new Float64Array(days + 1)
  let patient = 0
  const uniform = (): number => (mix(key, patient++) + 0.5) / 4294967296
  const enter = (day: number, count: number, curve: Float64Array): void => {
    for (let one = 0; one < count; one++) {
      const last = Math.min(days, day + wholeStay(curve, uniform()))
      leaving[last] = (leaving[last] ?? 0) + 1
    }
  }
  enter(0, Math.floor(occupiedAtStart), residual)
  let present = Math.floor(occupiedAtStart)
  for (let day = 0; day < days; day++) {
    present -= leaving[day] ?? 0
    const room = Math.floor(beds[day] ?? 0)
    const movedOut = Math.max(0, present - room)
    for (let one = 0; one < movedOut; one++) {
      moveOut(leaving, day, uniform() * present)
      present -= 1
    }
    const arriving = Math.floor(arrivals[day] ?? 0)
    const entering = admits[day] ? Math.min(arriving, Math.floor(most), room - present) : 0
    enter(day, entering, survival)
    present += entering
    admitted[day] = entering
    unmet[day] = movedOut + arriving - entering
    occupied[day] = present
  }
  return { occupied, admitted, unmet }
}

/** Takes the patient at this place in the queue of those who are still there, soonest to leave first. */
function moveOut(leaving: Float64Array, day: number, place: number): void {
  let passed = 0
  for (let last = day + 1; last < leaving.length; last++) {
    const count = leaving[last] ?? 0
    passed += count
    if (place < passed) {
      leaving[last] = count - 1
      return
    }
  }
}
