/**
 * Who can be driven or flown where: every route from a region to another region or abroad, by each vehicle that may
 * ride it. Says nothing about how many.
 */
import type { Distribution } from './distribution.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'

export const VEHICLES = ['micu', 'helicopter', 'ambulance'] as const
export type Vehicle = (typeof VEHICLES)[number]

export interface Route {
  /** Index of the sending region in the document. */
  readonly from: number
  /** Index of the receiving region; the number of regions stands for abroad. */
  readonly to: number
  readonly vehicle: Vehicle
  readonly km: number
  /** Vehicle hours of one trip: at the beds, there and back. */
  readonly tripHours: number
  /** Hours until the patient has arrived: at the beds, and there. */
  readonly arrivalHours: number
}

/**
 * All routes in a fixed order: from, to, vehicle. Left out: pairs without a distance, helicopter trips of 100 km
 * or less inside the country, and trips that do not fit in one vehicle's day (or, when matched after noon, in the
 * morning).
 */
export function routesOf(body: Distribution, settings: TransferSettings): Route[] {
  const { regions, bedType } = body
  const km = distanceTable(settings)
  const places = [...regions.map(({ id }) => id), ABROAD]
  const vehicles: readonly Vehicle[] = bedType === 'icu' ? ['micu', 'helicopter'] : ['ambulance']

  return regions.flatMap((region, from) =>
    places.flatMap((place, to) => {
      const distance = from === to ? undefined : km.get(pairKey(region.id, place))
      if (distance === undefined) return []
      return vehicles.flatMap((vehicle) => {
        const route = routeBy(vehicle, from, to, distance, settings)
        return mayRide(route, place === ABROAD, settings) ? [route] : []
      })
    }),
  )
}

function routeBy(vehicle: Vehicle, from: number, to: number, km: number, settings: TransferSettings): Route {
  const { speedKmPerHour, handlingHoursPerTrip } = settings
  const oneWay = km / speedKmPerHour
  return {
    from,
    to,
    vehicle,
    km,
    tripHours: handlingHoursPerTrip + 2 * oneWay,
    arrivalHours: handlingHoursPerTrip + oneWay,
  }
}

function mayRide(route: Route, abroad: boolean, settings: TransferSettings): boolean {
  const { helicopter, matching, morningWindowHours, micu, ambulances } = settings
  if (route.vehicle === 'helicopter') return abroad || route.km > helicopter.aboveKm
  const { hoursPerVehiclePerDay } = route.vehicle === 'micu' ? micu : ambulances
  if (route.tripHours > hoursPerVehiclePerDay) return false
  return matching === 'beforeNoon' || route.arrivalHours <= morningWindowHours
}

function distanceTable({ distances }: TransferSettings): Map<string, number> {
  return new Map(
    distances.flatMap(({ from, to, km }) => [
      [pairKey(from, to), km],
      [pairKey(to, from), km],
    ]),
  )
}

/** Ids hold no space, so the pair is unambiguous. */
function pairKey(from: string, to: string): string {
  return `${from} ${to}`
}
