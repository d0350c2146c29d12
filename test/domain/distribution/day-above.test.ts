/** The best day of a vehicle against every day that there is, tried one by one. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAbove, mostWorthIn, withoutLesser } from '../../../src/domain/distribution/day-above.ts'
import {
  bestDayFrom,
  type DayClock,
  legAfter,
  type PricedTrip,
} from '../../../src/domain/distribution/vehicle-days.ts'

const PLACES = 4
const place = fc.nat({ max: PLACES - 1 })
const situation = fc.record({
  minutes: fc.array(fc.integer({ min: 10, max: 150 }), {
    minLength: PLACES * PLACES,
    maxLength: PLACES * PLACES,
  }),
  handling: fc.integer({ min: 30, max: 90 }),
  crew: fc.integer({ min: 120, max: 480 }),
  trips: fc.array(
    fc.record({ from: place, to: place, morning: fc.boolean(), value: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 6 },
  ),
  price: fc.integer({ min: 0, max: 20 }),
})

function made({
  minutes,
  handling,
  crew,
  trips,
}: Pick<
  typeof situation extends fc.Arbitrary<infer T> ? T : never,
  'minutes' | 'handling' | 'crew' | 'trips'
>): {
  clock: DayClock
  priced: PricedTrip[]
} {
  const drive = (a: number, b: number): number =>
    a === b ? 0 : (minutes[Math.min(a, b) * PLACES + Math.max(a, b)] ?? Infinity)
  const priced = trips
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, morning, value }): PricedTrip => {
      const route = {
        index: 0,
        from,
        to,
        vehicle: 'micu' as const,
        km: drive(from, to),
        patientsPerTrip: 1,
        tripHours: 0,
        arrivalHours: 0,
      }
      const move = { route, day: 1, held: false, need: 'any' as const, requested: false }
      return { move, patients: 1, morning, value }
    })
  return { clock: { drive, handling, crew, morning: 240 }, priced }
}

/** The most that a day can be worth, by trying every order of every trip. */
function mostByTrying(home: number, trips: readonly PricedTrip[], clock: DayClock): number {
  const from = (last: PricedTrip | null, minutes: number): number =>
    Math.max(
      0,
      ...trips.map((trip) => {
        const { route } = trip.move
        const leg = last === null ? clock.drive(home, route.from) : legAfter(clock, last, route.from)
        const arrival = minutes + leg + clock.handling + clock.drive(route.from, route.to)
        if (arrival + legAfter(clock, trip, home) > clock.crew) return 0
        if (trip.morning && arrival > clock.morning) return 0
        return trip.value + from(trip, arrival)
      }),
    )
  return from(null, 0)
}

const worth = (day: readonly PricedTrip[] | null | undefined): number =>
  (day ?? []).reduce((sum, { value }) => sum + value, 0)

it('finds the day that is worth most where it is worth more than its price, and is sure where there is none', () => {
  fc.assert(
    fc.property(situation, place, (drawn, home) => {
      const { clock, priced } = made(drawn)
      const most = mostByTrying(home, priced, clock)
      const trips = withoutLesser(priced)
      const rest = mostWorthIn(trips, clock)
      const day = dayAbove(home, trips, clock, drawn.price, rest, { taken: 0, most: 1e6 })
      expect(day === null).toBe(most <= drawn.price)
      if (most > drawn.price) expect(worth(day)).toBe(most)
      expect(worth(bestDayFrom(home, trips, clock))).toBe(most)
      expect(rest[clock.crew]).toBeGreaterThanOrEqual(most)
    }),
  )
})

it('finds short trips among many that are worth more and take all day', () => {
  const places = 60
  const drive = (a: number, b: number): number => (a === b ? 0 : Math.max(a, b) === 1 ? 10 : 200)
  const trips = Array.from({ length: places - 1 }, (_, k): PricedTrip => {
    const route = {
      index: k,
      from: 0,
      to: k + 1,
      vehicle: 'micu' as const,
      km: 1,
      patientsPerTrip: 1,
      tripHours: 0,
      arrivalHours: 0,
    }
    const move = { route, day: 1, held: false, need: 'any' as const, requested: false }
    return { move, patients: 1, morning: false, value: k === 0 ? 4 : 5 }
  })
  const clock = { drive, handling: 30, crew: 480, morning: 240 }
  const rest = mostWorthIn(trips, clock)
  // Nine times the short way there and back, and one way more is not possible.
  expect(worth(dayAbove(0, trips, clock, 5, rest, { taken: 0, most: 1e6 }))).toBe(9 * 4)
  expect(dayAbove(0, trips, clock, 36, rest, { taken: 0, most: 1e6 })).toBeNull()
  expect(dayAbove(0, trips, clock, 5, rest, { taken: 0, most: 10 })).toBeUndefined()
})
