/** Vehicle days for a transfer program: a few simple ones to begin with, then those that are worth most at its prices. */
import { clockOf } from './day-trips.ts'
import { dayAbove, mostWorthIn, type Steps, withoutLesser } from './day-above.ts'
import type { Distribution } from './distribution.ts'
import type { TransferModel, VehicleGroup } from './transfer-model.ts'
import type { Move } from './transfer-moves.ts'
import { isMorningOnly } from './transfer-network.ts'
import type { TransferSettings } from './transfer-settings.ts'
import {
  bestDayFrom,
  type DayClock,
  type PricedTrip,
  sameTripAllDay,
  type VehicleDay,
} from './vehicle-days.ts'

/** Vehicles without a base may begin anywhere; so many senders whose patients are worth most are looked at. */
const MOST_HOMES = 16
/** Beyond so many steps it is not looked at further whether another day is worth more. */
const MOST_STEPS = 1_000_000

export class VehicleDays {
  readonly #model: TransferModel
  readonly #moves: readonly Move[]
  readonly #groups: readonly Readonly<{ group: VehicleGroup; clock: DayClock; allMorning: boolean }>[]

  /** `moves`: those of the whole days that are driven. */
  constructor(body: Distribution, settings: TransferSettings, model: TransferModel, moves: readonly Move[]) {
    this.#model = model
    this.#moves = moves
    this.#groups = model.groups
      .filter(({ vehicles }) => vehicles > 0)
      .map((group) => ({
        group,
        clock: clockOf(body, settings, group.fleet),
        allMorning: isMorningOnly(settings, group.day),
      }))
  }

  /** One trip, and the same trip all day, for each move that a vehicle can begin with. */
  simple(moves: readonly Move[]): VehicleDay[] {
    return this.#groups.flatMap(({ group, clock, allMorning }) =>
      this.#tripsOf(group, allMorning, moves, () => 1, null).flatMap((trip) => {
        const home = group.at ?? trip.move.route.from
        const one = bestDayFrom(home, [trip], clock)
        if (one === null) return []
        const days = group.at === null ? [sameTripAllDay(trip, clock), [trip]] : [one, one.slice(0, 1)]
        return days.filter((trips, n) => trips.length > n).map((trips) => dayOf(group, home, trips))
      }),
    )
  }

  /** Per group and home the day that saves most, where it saves more than `least`, among the most promising trips. */
  promising(
    prices: Float64Array,
    saved: (move: Move) => number,
    vehicleCost: number,
    least: number,
  ): VehicleDay[] {
    return this.#groups.flatMap(({ group, clock, allMorning }) => {
      const price = vehicleCost - (prices[group.row] ?? 0) + least
      const trips = withoutLesser(this.#tripsOf(group, allMorning, this.#moves, saved, prices))
      return homesOf(group, trips)
        .slice(0, MOST_HOMES)
        .flatMap((home) => {
          const best = bestDayFrom(home, trips, clock)
          if (best === null) return []
          const value = best.reduce((sum, trip) => sum + trip.value, 0)
          return value > price ? [dayOf(group, home, best)] : []
        })
    })
  }

  /**
   * The same among all trips and homes. `missed`: what others could save at most, all vehicles together; 0 where it is
   * certain that there are no others.
   */
  every(
    prices: Float64Array,
    saved: (move: Move) => number,
    vehicleCost: number,
    least: number,
  ): { readonly days: VehicleDay[]; readonly missed: number } {
    const steps: Steps = { taken: 0, most: MOST_STEPS }
    let missed = 0
    const days = this.#groups.flatMap(({ group, clock, allMorning }) => {
      const price = vehicleCost - (prices[group.row] ?? 0) + least
      const trips = withoutLesser(this.#tripsOf(group, allMorning, this.#moves, saved, prices))
      const rest = mostWorthIn(trips, clock)
      const found = homesOf(group, trips).map((home) => ({
        home,
        best: dayAbove(home, trips, clock, price, rest, steps),
      }))
      if (found.some(({ best }) => best === undefined))
        missed += group.vehicles * Math.max(0, (rest[clock.crew] ?? 0) - price)
      return found.flatMap(({ home, best }) => (best ? [dayOf(group, home, best)] : []))
    })
    return { days, missed }
  }

  #tripsOf(
    { day, fleet }: VehicleGroup,
    allMorning: boolean,
    moves: readonly Move[],
    valueOf: (move: Move) => number,
    prices: Float64Array | null,
  ): PricedTrip[] {
    return moves.flatMap((move) => {
      if (move.day !== day || move.route.vehicle !== fleet.vehicle) return []
      const value = valueOf(move)
      const early = this.#model.morningWorthAt(prices ?? new Float64Array(0), move)
      return loadsOf(fleet.patientsPerTrip).flatMap((patients): PricedTrip[] => [
        { move, patients, morning: allMorning, value: value * patients },
        ...(early === null || allMorning
          ? []
          : [{ move, patients, morning: true, value: (value + early) * patients }]),
      ])
    })
  }
}

/** Where a day may begin: at the base, or at a sender, those with the most pressing patient first. */
function homesOf({ at }: VehicleGroup, trips: readonly PricedTrip[]): number[] {
  if (at !== null) return [at]
  const best = new Map<number, number>()
  for (const { move, value } of trips)
    best.set(move.route.from, Math.max(value, best.get(move.route.from) ?? 0))
  return [...best].sort((a, b) => b[1] - a[1]).map(([home]) => home)
}

/** A full vehicle, a half full one, and one patient. */
function loadsOf(seats: number): number[] {
  return [...new Set([seats, Math.ceil(seats / 2), 1])]
}

function dayOf({ day, fleet, at }: VehicleGroup, home: number, trips: readonly PricedTrip[]): VehicleDay {
  return { day, vehicle: fleet.vehicle, home, based: at !== null, trips }
}
