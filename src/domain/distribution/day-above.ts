/**
 * Whether any day of a vehicle is worth more than its price: the one that is worth most, or the certainty that there is
 * none. Follows every day that could still be, where the search in vehicle-days.ts looks at the best trips alone.
 */
import { type DayClock, legAfter, MOST_TRIPS, type PricedTrip } from './vehicle-days.ts'

/** Trips that were followed so far; beyond `most` nothing is certain. */
export interface Steps {
  taken: number
  readonly most: number
}

interface Label {
  readonly trip: number
  /** At which its patient arrives. */
  readonly minutes: number
  readonly value: number
  readonly before: Label | null
}

/**
 * The day from `home` that is worth most, where that is more than `price`; null where there is none; undefined where
 * that took too many steps. `rest` is of the same trips.
 */
export function dayAbove(
  home: number,
  trips: readonly PricedTrip[],
  clock: DayClock,
  price: number,
  rest: Float64Array,
  steps: Steps,
): PricedTrip[] | null | undefined {
  const own = trips.map(({ move: { route } }) => clock.drive(route.from, route.to))
  const latest = trips.map((trip) =>
    Math.min(clock.crew - legAfter(clock, trip, home), trip.morning ? clock.morning : Infinity),
  )
  const fronts: Label[][] = trips.map(() => [])
  let best = null as Label | null
  let newest: Label[] = [{ trip: -1, minutes: 0, value: 0, before: null }]
  for (let made = 0; made < MOST_TRIPS && newest.length > 0; made += 1) {
    const next: Label[] = []
    for (const label of newest) {
      const last = trips[label.trip]
      steps.taken += trips.length
      if (steps.taken > steps.most) return undefined
      trips.forEach((trip, at) => {
        const { from } = trip.move.route
        const leg = last === undefined ? clock.drive(home, from) : legAfter(clock, last, from)
        const minutes = label.minutes + leg + clock.handling + (own[at] ?? Infinity)
        if (minutes > (latest[at] ?? -Infinity)) return
        const value = label.value + trip.value
        const most = value + (rest[clock.crew - minutes - (own[at] ?? 0)] ?? 0)
        if (most <= Math.max(price, best?.value ?? 0)) return
        const front = fronts[at] ?? []
        if (front.some((one) => one.minutes <= minutes && one.value >= value)) return
        const reached = { trip: at, minutes, value, before: label }
        fronts[at] = [...front.filter((one) => one.minutes < minutes || one.value > value), reached]
        if (value > Math.max(price, best?.value ?? 0)) best = reached
        next.push(reached)
      })
    }
    newest = next
  }
  return best === null ? null : tripsOf(best)

  function tripsOf({ trip, before }: Label): PricedTrip[] {
    const one = trips[trip]
    return one === undefined ? [] : [...(before === null ? [] : tripsOf(before)), one]
  }
}

/**
 * Per number of minutes, the most that trips can be worth that together take no longer at the beds, there and back: no
 * day does better, as between two trips a vehicle needs at least the drive back.
 */
export function mostWorthIn(trips: readonly PricedTrip[], clock: DayClock): Float64Array {
  const best = new Map<number, number>()
  for (const { move, value } of trips) {
    const minutes = clock.handling + 2 * clock.drive(move.route.from, move.route.to)
    if (minutes <= clock.crew) best.set(minutes, Math.max(value, best.get(minutes) ?? 0))
  }
  const most = new Float64Array(clock.crew + 1)
  for (let minutes = 0; minutes <= clock.crew; minutes += 1) {
    let value = most[minutes - 1] ?? 0
    for (const [needed, worth] of best)
      if (needed > 0 && needed <= minutes) value = Math.max(value, (most[minutes - needed] ?? 0) + worth)
    most[minutes] = value
  }
  return most
}

/** Of trips over the same way those that are worth most, whether or not they must arrive in the morning. */
export function withoutLesser(trips: readonly PricedTrip[]): PricedTrip[] {
  const best = new Map<string, PricedTrip>()
  for (const trip of trips) {
    const { from, to } = trip.move.route
    const key = `${from} ${to} ${trip.morning}`
    if (trip.value > (best.get(key)?.value ?? 0)) best.set(key, trip)
  }
  return [...best.values()].filter(({ move: { route }, morning, value }) => {
    const free = best.get(`${route.from} ${route.to} false`)
    return !morning || free === undefined || value > free.value
  })
}
