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
  /** 1 = the first day of the plan. */
  readonly day: number
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
export const MOST_TRIPS = 24
/** So many of the trips that are worth most are looked at per home. */
const MOST_TRIPS_LOOKED_AT = 40

/**
 * The day from `home` that is worth most, or null where no trip that fits is worth anything. Trips may be made more
 * than once: there may be more patients of the kind. Of two days worth the same, the one found first.
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
  const count = reachable.length
  const values = Float64Array.from(reachable, ({ value }) => value)
  // The latest arrival of each trip: before noon where that is asked, and back in time.
  const latest = Float64Array.from(reachable, (trip) =>
    Math.min(clock.crew - legAfter(clock, trip, home), trip.morning ? clock.morning : Infinity),
  )
  // From one arrival to the next, row by row.
  const legs = new Float64Array(count * count)
  reachable.forEach((last, row) => {
    reachable.forEach(({ move: { route } }, column) => {
      const ride = clock.handling + clock.drive(route.from, route.to)
      legs[row * count + column] = legAfter(clock, last, route.from) + ride
    })
  })

  const fronts: Label[][] = reachable.map(() => [])
  let best = null as Label | null
  let newest: Label[] = []
  for (let trip = 0; trip < count; trip += 1) {
    const first = reachable[trip]
    if (first !== undefined) add(newest, trip, arrivalOf(clock, home, first), null)
  }
  for (let made = 1; made < MOST_TRIPS && newest.length > 0; made += 1) {
    const next: Label[] = []
    for (const label of newest) {
      for (let trip = 0; trip < count; trip += 1)
        add(next, trip, label.minutes + (legs[label.trip * count + trip] ?? Infinity), label)
    }
    newest = next
  }
  return best === null ? null : tripsOf(best)

  /** Keeps a label that is in time, unless another of the same last trip is as early and worth as much. */
  function add(labels: Label[], trip: number, minutes: number, before: Label | null): void {
    if (minutes > (latest[trip] ?? -Infinity)) return
    const value = (before?.value ?? 0) + (values[trip] ?? 0)
    const front = fronts[trip] ?? []
    for (const one of front) if (one.minutes <= minutes && one.value >= value) return
    const label = { trip, minutes, value, before }
    const kept = front.filter((one) => one.minutes < minutes || one.value > value)
    kept.push(label)
    fronts[trip] = kept
    if (best === null || value > best.value) best = label
    labels.push(label)
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
export function legAfter(clock: DayClock, { move: { route } }: PricedTrip, next: number): number {
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

/** The day of a vehicle without a base begun where its first patient lies, where it can end there in time. */
export function begunAtFirst(day: VehicleDay, clock: DayClock): VehicleDay {
  const [first, last] = [day.trips[0], day.trips.at(-1)]
  if (day.based || first === undefined || last === undefined) return day
  const begun = { ...day, home: first.move.route.from }
  const arrival = timesOf(begun, clock).at(-1)?.arrive ?? Infinity
  return arrival + legAfter(clock, last, begun.home) <= clock.crew ? begun : day
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
