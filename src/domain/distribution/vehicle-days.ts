/**
 * What one vehicle can do on one day: leave its base, load, drive, unload, go on to the next patient or back, within
 * its crew's hours. Finds the day that is worth most when every trip has a price. Times are whole minutes, rounded up
 * for each leg, and between two trips a vehicle needs at least the drive back, so that trips that fit here also fit
 * when each is counted there and back.
 */
import type { Move } from './transfer-moves.ts'
import type { DrivenVehicle } from './transfer-network.ts'

/** A trip that a vehicle may be asked to make, and what it is worth. */
export interface PricedTrip {
  readonly move: Move
  readonly patients: number
  /** To arrive before noon. */
  readonly morning: boolean
  readonly value: number
}

export interface VehicleDay {
  readonly vehicle: DrivenVehicle
  /** Index of the region where it begins and ends. */
  readonly home: number
  /** Whether it has its base there; a vehicle without one begins and ends at a sender that the search chose. */
  readonly based: boolean
  readonly trips: readonly PricedTrip[]
}

/** Minutes that the legs of a fleet's day take. */
export interface DayClock {
  /** Over the road between two places; Infinity where no distance is stated. */
  drive(from: number, to: number): number
  readonly handling: number
  readonly crew: number
  /** From the start of the day until noon. */
  readonly morning: number
}

/** A day so far that ends with the arrival of a trip. */
interface Label {
  readonly trip: number
  readonly minutes: number
  readonly value: number
  readonly before: Label | null
}

/** More trips than this go in no day of a crew. */
const MOST_TRIPS = 12
/** So many of the trips that are worth most are looked at per home. */
const MOST_TRIPS_LOOKED_AT = 40

/**
 * The day from `home` that is worth most, or null where no trip that fits is worth anything. Trips may be made more
 * than once: there may be more patients of the kind.
 */
export function bestDayFrom(
  home: number,
  trips: readonly PricedTrip[],
  clock: DayClock,
): PricedTrip[] | null {
  const reachable = trips
    .filter((trip) => trip.value > 0 && endsBy(clock, home, trip, arrivalOf(clock, home, trip)))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_TRIPS_LOOKED_AT)
  const fronts: Label[][] = reachable.map(() => [])
  const best: { label: Label | null } = { label: null }
  let newest = reachable.flatMap((trip, index) => {
    const minutes = arrivalOf(clock, home, trip)
    return isInTime(clock, trip, minutes)
      ? add({ trip: index, minutes, value: trip.value, before: null })
      : []
  })
  for (let count = 1; count < MOST_TRIPS && newest.length > 0; count += 1) {
    newest = newest.flatMap((label) => {
      const last = reachable[label.trip]
      return last === undefined
        ? []
        : reachable.flatMap((trip, index) => {
            const minutes =
              label.minutes +
              legAfter(clock, last, trip.move.route.from) +
              clock.handling +
              clock.drive(trip.move.route.from, trip.move.route.to)
            if (!isInTime(clock, trip, minutes) || !endsBy(clock, home, trip, minutes)) return []
            return add({ trip: index, minutes, value: label.value + trip.value, before: label })
          })
    })
  }
  return best.label === null ? null : tripsOf(best.label)

  /** Keeps a label unless another of the same last trip is as early and worth as much. */
  function add(label: Label): Label[] {
    const front = fronts[label.trip]
    if (front === undefined || front.some((one) => one.minutes <= label.minutes && one.value >= label.value))
      return []
    fronts[label.trip] = [
      ...front.filter((one) => one.minutes < label.minutes || one.value > label.value),
      label,
    ]
    if (best.label === null || label.value > best.label.value) best.label = label
    return [label]
  }

  function tripsOf(label: Label): PricedTrip[] {
    const trip = reachable[label.trip]
    return [...(label.before === null ? [] : tripsOf(label.before)), ...(trip === undefined ? [] : [trip])]
  }
}

/** Minutes from the start of the day until the patient of a first trip has arrived. */
function arrivalOf(clock: DayClock, home: number, { move: { route } }: PricedTrip): number {
  return clock.drive(home, route.from) + clock.handling + clock.drive(route.from, route.to)
}

/** Minutes from an arrival to the next place: the drive there, and at least the drive back. */
function legAfter(clock: DayClock, { move: { route } }: PricedTrip, next: number): number {
  return Math.max(clock.drive(route.to, next), clock.drive(route.from, route.to))
}

function isInTime(clock: DayClock, { morning }: PricedTrip, minutes: number): boolean {
  return !morning || minutes <= clock.morning
}

function endsBy(clock: DayClock, home: number, trip: PricedTrip, arrival: number): boolean {
  return arrival + legAfter(clock, trip, home) <= clock.crew
}

/** As often as it fits in one day, from the sender itself; empty where it does not fit at all. */
export function sameTripAllDay(trip: PricedTrip, clock: DayClock): PricedTrip[] {
  const { from } = trip.move.route
  const trips: PricedTrip[] = []
  for (let minutes = 0; trips.length < MOST_TRIPS; minutes += legAfter(clock, trip, from)) {
    minutes += clock.handling + clock.drive(from, trip.move.route.to)
    if (!isInTime(clock, trip, minutes) || !endsBy(clock, from, trip, minutes)) break
    trips.push(trip)
  }
  return trips
}

/** When each trip of a day begins and its patient arrives, in minutes after the start; as early as can be. */
export function timesOf({ home, trips }: VehicleDay, clock: DayClock): { depart: number; arrive: number }[] {
  let [now, place] = [0, home]
  return trips.map(({ move: { route } }) => {
    const depart = now
    now += clock.drive(place, route.from) + clock.handling + clock.drive(route.from, route.to)
    place = route.to
    return { depart, arrive: now }
  })
}
