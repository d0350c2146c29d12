/**
 * Who can be driven or flown where: every route from a region to another region or abroad, by each vehicle that may
 * ride it. Says nothing about how many.
 */
import type { Distribution } from './distribution.ts'
import { ABROAD, type Fleet, type TransferSettings } from './transfer-settings.ts'

export const VEHICLES = ['micu', 'helicopter', 'ambulance', 'bus'] as const
export type Vehicle = (typeof VEHICLES)[number]
/** Vehicles with a crew day; a helicopter counts patients, not hours. */
export type DrivenVehicle = Exclude<Vehicle, 'helicopter'>

export interface Route {
  /** Its place in the list of all routes. */
  readonly index: number
  /** Index of the sending region in the document. */
  readonly from: number
  /** Index of the receiving region; the number of regions stands for abroad. */
  readonly to: number
  readonly vehicle: Vehicle
  readonly km: number
  readonly patientsPerTrip: number
  /** Vehicle hours of one trip: at the beds, there and back. */
  readonly tripHours: number
  /** Hours from the sender's door until the patient has arrived: at the beds, and there. */
  readonly arrivalHours: number
}

export interface DrivenFleet extends Fleet {
  readonly vehicle: DrivenVehicle
  readonly patientsPerTrip: number
}

/** The fleets that drive for the document's bed type: MICUs, or ambulances and where there are any buses. */
export function fleetsOf(
  { bedType }: Distribution,
  { micu, ambulances, bus }: TransferSettings,
): DrivenFleet[] {
  if (bedType === 'icu') return [{ ...micu, vehicle: 'micu', patientsPerTrip: 1 }]
  const cars: DrivenFleet = { ...ambulances, vehicle: 'ambulance', patientsPerTrip: 1 }
  return bus === undefined ? [cars] : [cars, { ...bus, vehicle: 'bus' }]
}

/** Vehicles that are left for planned transport. */
export function plannedVehicles({ vehicles, reserveVehicles = 0 }: Fleet): number {
  return Math.max(0, vehicles - reserveVehicles)
}

/** The first day on which anybody can move: tomorrow when the match is made after noon. */
export function firstMovingDay({ matching }: TransferSettings): number {
  return matching === 'beforeNoon' ? 1 : 2
}

/** The days that are planned in whole patients and whole trips, from the first on which anybody can move. */
export function wholeDaysOf(settings: TransferSettings): number[] {
  const { wholeDays = 1, horizonDays } = settings
  const first = firstMovingDay(settings)
  return Array.from({ length: wholeDays }, (_, n) => first + n).filter((day) => day <= horizonDays)
}

/** Whether on this day only those move who were matched after noon of the day before: until 12:00. */
export function isMorningOnly({ matching }: TransferSettings, day: number): boolean {
  return matching === 'afterNoon' && day === 2
}

/**
 * All routes in a fixed order: from, to, vehicle. Left out: pairs without a distance, helicopter trips of 100 km
 * or less inside the country, and trips that do not fit in one vehicle's day.
 */
export function routesOf(body: Distribution, settings: TransferSettings): Route[] {
  const { regions } = body
  let index = 0
  const number = (): number => (index += 1) - 1
  const kmBetween = distancesOf(settings)
  const places = [...regions.map(({ id }) => id), ABROAD]
  const fleets = fleetsOf(body, settings)
  const { helicopter } = settings

  return regions.flatMap((region, from) =>
    places.flatMap((place, to) => {
      const km = from === to ? null : kmBetween(region.id, place)
      if (km === null) return []
      const routes = fleets.flatMap((fleet) => {
        const route = drivenRoute(fleet, km)
        return route.tripHours <= fleet.hoursPerVehiclePerDay ? [{ index: number(), from, to, ...route }] : []
      })
      const flies = body.bedType === 'icu' && (place === ABROAD || km > helicopter.aboveKm)
      return flies ? [...routes, { index: number(), from, to, ...flight(km) }] : routes
    }),
  )

  function drivenRoute(
    { vehicle, patientsPerTrip }: DrivenFleet,
    km: number,
  ): Omit<Route, 'index' | 'from' | 'to'> {
    const oneWay = km / settings.speedKmPerHour
    const arrivalHours = settings.handlingHoursPerTrip + oneWay
    return { vehicle, km, patientsPerTrip, tripHours: arrivalHours + oneWay, arrivalHours }
  }

  function flight(km: number): Omit<Route, 'index' | 'from' | 'to'> {
    return { vehicle: 'helicopter', km, patientsPerTrip: 1, tripHours: 0, arrivalHours: 0 }
  }
}

/** Kilometres over the road between two places, both ways alike; 0 to itself, null when not stated. */
export function distancesOf({ distances }: TransferSettings): (from: string, to: string) => number | null {
  const km = new Map(
    distances.flatMap((one) => [
      [pairKey(one.from, one.to), one.km],
      [pairKey(one.to, one.from), one.km],
    ]),
  )
  return (from, to) => (from === to ? 0 : (km.get(pairKey(from, to)) ?? null))
}

/** Ids hold no space, so the pair is unambiguous. */
function pairKey(from: string, to: string): string {
  return `${from} ${to}`
}
