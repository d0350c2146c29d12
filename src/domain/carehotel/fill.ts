/**
 * Beds fill, in expectation: arrivals × survival under a limit that changes by day. Whoever finds no bed is turned away (goes
 * elsewhere, does not wait); when the beds shrink below who is there, the rest is moved out.
 */

export interface FillInput {
  readonly arrivals: Float64Array
  readonly survival: Float64Array
  /** Survival of those present on the first day, from `residualSurvival`. */
  readonly residual: Float64Array
  readonly occupiedAtStart: number
  /** Operational beds per day. */
  readonly beds: Float64Array
  /** Whether anybody is admitted on a day: a closing place keeps its beds for who is there. */
  readonly admits: readonly boolean[]
  /** Most patients that can be brought in a day; absent: all. */
  readonly most?: number
}

export interface Filled {
  readonly occupied: Float64Array
  readonly admitted: Float64Array
  /** Turned away on the day, plus moved out on it. arrivals = admitted + unmet − moved out. */
  readonly unmet: Float64Array
}

/** Occupancy per day. The patient admitted on a day is there on that day. All series have the length of `arrivals`. */
export function fillBeds({
  arrivals,
  survival,
  residual,
  occupiedAtStart,
  beds,
  admits,
  most = Infinity,
}: FillInput): Filled {
  const days = arrivals.length
  const occupied = new Float64Array(days)
  const admitted = new Float64Array(days)
  const unmet = new Float64Array(days)
  // How many of each day's admissions were not moved out; the last place is for those present at the start.
  const kept = new Float64Array(days + 1)
  kept[days] = occupiedAtStart
  for (let day = 0; day < days; day++) {
    let present = (kept[days] ?? 0) * (residual[day] ?? 0)
    for (let since = Math.max(0, day - survival.length + 1); since < day; since++) {
      present += (kept[since] ?? 0) * (survival[day - since] ?? 0)
    }
    const room = beds[day] ?? 0
    if (present > room) {
      unmet[day] = present - room
      const share = room / present
      for (let since = 0; since <= days; since++) kept[since] = (kept[since] ?? 0) * share
      present = room
    }
    const arriving = arrivals[day] ?? 0
    const entering = admits[day] ? Math.min(arriving, most, room - present) : 0
    kept[day] = entering
    admitted[day] = entering
    unmet[day] = (unmet[day] ?? 0) + arriving - entering
    occupied[day] = present + entering
  }
  return { occupied, admitted, unmet }
}
