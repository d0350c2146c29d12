/**
 * What the vehicles of a day can do, as rows: their hours, those of each region's service, whole trips per vehicle, the
 * morning, the flights. Every row holds for any way of dividing the trips over the vehicles, so it rules out no plan that can be driven; whether one
 * can be driven is for vehicle-days.ts.
 */
import type { Distribution } from './distribution.ts'
import type { Entries } from './linear-program.ts'
import type { LimitCode } from './transfer-limits.ts'
import {
  type DrivenFleet,
  type DrivenVehicle,
  fleetsOf,
  isMorningOnly,
  plannedVehicles,
  type Route,
} from './transfer-network.ts'
import type { RowList } from './transfer-rows.ts'
import type { TransferSettings } from './transfer-settings.ts'

const HOURS_OF = {
  micu: 'micuHours',
  ambulance: 'ambulanceHours',
  bus: 'busHours',
} as const satisfies Record<DrivenVehicle, LimitCode>

/** Trips of which at most this many go in one vehicle's day are counted; of shorter ones the hours say enough. */
const MOST_TRIPS_COUNTED = 4
/** Keeps a trip of exactly a half or a third of a day on the right side of rounding. */
const TOLERANCE = 1e-9

export interface FleetRows {
  /** Entries of a move over this route on the day. */
  entriesOf(route: Route): Entries
}

export function addFleetRows(
  rows: RowList,
  body: Distribution,
  settings: TransferSettings,
  day: number,
): FleetRows {
  const national = (code: LimitCode, amount: number): number =>
    rows.atMost({ code, day, region: null, amount })
  const parts = fleetsOf(body, settings).map((fleet) => {
    const vehicles = plannedVehicles(fleet)
    const morning = isMorningOnly(settings, day)
    return {
      fleet,
      hours: national(HOURS_OF[fleet.vehicle], vehicles * fleet.hoursPerVehiclePerDay),
      window: morning ? national('morningWindow', vehicles * settings.morningWindowHours) : -1,
      trips: Array.from({ length: MOST_TRIPS_COUNTED }, (_, k) =>
        national(morning ? 'morningWindow' : 'wholeTrips', vehicles * (morning ? k + 1 : 1)),
      ),
      morning,
    }
  })
  const services = body.regions.map(({ id, ambulanceHoursPerDay }) =>
    body.bedType === 'icu' || ambulanceHoursPerDay === undefined
      ? -1
      : rows.atMost({ code: 'serviceHours', day, region: id, amount: ambulanceHoursPerDay }),
  )
  const flights =
    body.bedType === 'icu' ? national('helicopterPatients', settings.helicopter.patientsPerDay) : -1

  const known: Entries[] = []
  return {
    entriesOf(route) {
      const before = known[route.index]
      if (before !== undefined) return before
      const entries = entriesOf(route)
      known[route.index] = entries
      return entries
    },
  }

  function entriesOf(route: Route): Entries {
    if (route.vehicle === 'helicopter') return [[flights, 1]]
    const part = parts.find(({ fleet }) => fleet.vehicle === route.vehicle)
    if (part === undefined) return []
    const perPatient = 1 / route.patientsPerTrip
    const entries: (readonly [number, number])[] = [[part.hours, route.tripHours * perPatient]]
    const service = services[route.from] ?? -1
    if (service >= 0 && route.vehicle === 'ambulance') entries.push([service, route.tripHours * perPatient])
    if (part.morning) entries.push([part.window, route.arrivalHours * perPatient])
    part.trips.forEach((row, k) => {
      const weight = part.morning
        ? morningWeight(route, settings.morningWindowHours, k + 1)
        : dayWeight(route, part.fleet, k + 1)
      if (weight > 0) entries.push([row, weight * perPatient])
    })
    return entries
  }
}

/**
 * The part of a vehicle that a trip takes when its length is rounded down to a multiple of 1 ÷ k of a day, a trip of
 * more than 1 ÷ (k + 1) counting at least as one (a dual feasible function of bin packing: Fekete and Schepers 2001).
 */
function dayWeight({ tripHours }: Route, { hoursPerVehiclePerDay }: DrivenFleet, k: number): number {
  const part = (tripHours / hoursPerVehiclePerDay) * (k + 1)
  const nearest = Math.round(part)
  return Math.abs(part - nearest) < TOLERANCE ? nearest / (k + 1) : Math.floor(part) / k
}

/** Of trips of which at most k can arrive in one vehicle's morning, k go in one: the others count for nothing. */
function morningWeight({ tripHours, arrivalHours }: Route, windowHours: number, k: number): number {
  const most = 1 + Math.floor((windowHours - arrivalHours + TOLERANCE) / tripHours)
  return most <= k ? 1 : 0
}
