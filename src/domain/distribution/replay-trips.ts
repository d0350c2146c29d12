/**
 * The vehicles of a plan followed through their days: hours and whole trips on every day, and on the days that are
 * planned in whole trips each trip by the clock. From the document and the plan alone.
 */
import type { Trip } from './day-trips.ts'
import type { Distribution } from './distribution.ts'
import type { Violation } from './violation.ts'
import type { Transfer } from './transfer-kpis.ts'
import type { Fleet, TransferSettings } from './transfer-settings.ts'

const CREWS_BEGIN_MINUTES = 8 * 60
/** Times are printed in whole minutes. */
const TOLERANCE_MINUTES = 2
const TOLERANCE_HOURS = 1e-3

interface Vehicles {
  readonly kind: 'micu' | 'ambulance' | 'bus'
  readonly fleet: Fleet
  readonly seats: number
}

export function brokenTrips(
  body: Distribution,
  settings: TransferSettings,
  transfers: readonly Transfer[],
  trips: readonly Trip[],
): Violation[] {
  const { micu, ambulances, bus, speedKmPerHour, handlingHoursPerTrip, distances } = settings
  const violations: Violation[] = []
  const firstDay = settings.matching === 'afterNoon' ? 2 : 1
  const lastWhole = Math.min(firstDay + (settings.wholeDays ?? 1) - 1, settings.horizonDays)
  const km = new Map(
    distances.flatMap(({ from, to, km: far }) => [
      [`${from}>${to}`, far],
      [`${to}>${from}`, far],
    ]),
  )
  const drive = (from: string, to: string): number =>
    from === to ? 0 : (km.get(`${from}>${to}`) ?? Infinity) / speedKmPerHour
  const kinds: Vehicles[] =
    body.bedType === 'icu'
      ? [{ kind: 'micu', fleet: micu, seats: 1 }]
      : [
          { kind: 'ambulance', fleet: ambulances, seats: 1 },
          ...(bus ? [{ kind: 'bus' as const, fleet: bus, seats: bus.patientsPerTrip }] : []),
        ]
  const hoursCode = { micu: 'micuHours', ambulance: 'ambulanceHours', bus: 'busHours' } as const

  for (const { kind, fleet, seats } of kinds) {
    const vehicles = Math.max(0, fleet.vehicles - (fleet.reserveVehicles ?? 0))
    for (let day = 1; day <= settings.horizonDays; day += 1) {
      const driven = transfers.filter((one) => one.day === day && one.vehicle === kind)
      const hours = driven.reduce(
        (sum, { patients, from, to }) => sum + (patients / seats) * thereAndBack(from, to),
        0,
      )
      const most = vehicles * fleet.hoursPerVehiclePerDay
      if (hours > most + TOLERANCE_HOURS)
        violations.push({ rule: hoursCode[kind], day, region: null, found: hours, allowed: most })
      if (kind === 'ambulance')
        for (const { id, ambulanceHoursPerDay = Infinity } of body.regions) {
          const own = driven.reduce(
            (sum, { patients, from, to }) => (from === id ? sum + patients * thereAndBack(from, to) : sum),
            0,
          )
          if (own > ambulanceHoursPerDay + TOLERANCE_HOURS)
            violations.push({
              rule: 'serviceHours',
              day,
              region: id,
              found: own,
              allowed: ambulanceHoursPerDay,
            })
        }
      for (const { from, to } of driven) {
        const long = thereAndBack(from, to)
        if (long > fleet.hoursPerVehiclePerDay + TOLERANCE_HOURS)
          violations.push({
            rule: 'wholeTrips',
            day,
            region: from,
            found: long,
            allowed: fleet.hoursPerVehiclePerDay,
          })
      }
      // Trips of more than half a day do not go twice in one vehicle's day.
      const long = driven
        .filter(({ from, to }) => thereAndBack(from, to) > fleet.hoursPerVehiclePerDay / 2 + TOLERANCE_HOURS)
        .reduce((sum, { patients }) => sum + patients / seats, 0)
      if (long > vehicles + TOLERANCE_HOURS)
        violations.push({ rule: 'wholeTrips', day, region: null, found: long, allowed: vehicles })
    }
    for (let day = firstDay; day <= lastWhole; day += 1) followTheClock(kind, fleet, vehicles, seats, day)
  }
  for (const { day, whole, patients, from } of transfers)
    if (day <= lastWhole && !whole)
      violations.push({ rule: 'wholePatients', day, region: from, found: patients, allowed: 0 })
  for (const { day, from, patients } of trips)
    if (day < firstDay || day > lastWhole)
      violations.push({ rule: 'tripTimes', day, region: from, found: patients, allowed: 0 })
  return violations

  function thereAndBack(from: string, to: string): number {
    return handlingHoursPerTrip + drive(from, to) + drive(to, from)
  }

  function followTheClock(
    kind: Vehicles['kind'],
    fleet: Fleet,
    vehicles: number,
    seats: number,
    day: number,
  ): void {
    const wrong = (found: number, allowed: number, region: string | null = null): void => {
      violations.push({ rule: 'tripTimes', day, region, found, allowed })
    }
    const own = trips.filter((trip) => trip.kind === kind && trip.day === day)
    const planned = transfers.filter((one) => one.day === day && one.vehicle === kind)
    const names = [...new Set(own.map(({ vehicle }) => vehicle))]
    if (names.length > vehicles) wrong(names.length, vehicles)
    for (const { from, to } of own) {
      const patients = (
        list: readonly { readonly from: string; readonly to: string; readonly patients: number }[],
      ) => list.reduce((sum, one) => (one.from === from && one.to === to ? sum + one.patients : sum), 0)
      if (patients(own) !== patients(planned)) wrong(patients(own), patients(planned), from)
    }
    const total = planned.reduce((sum, { patients }) => sum + patients, 0)
    const driven = own.reduce((sum, { patients }) => sum + patients, 0)
    if (total !== driven) wrong(driven, total)

    for (const name of names) {
      let [place, free] = [own.find(({ vehicle }) => vehicle === name)?.base ?? '', CREWS_BEGIN_MINUTES]
      const base = place
      for (const trip of own.filter(({ vehicle }) => vehicle === name)) {
        const [leaves, arrives] = [minutesOf(trip.depart), minutesOf(trip.arrive)]
        const needed = 60 * (drive(place, trip.from) + handlingHoursPerTrip + drive(trip.from, trip.to))
        if (leaves < free - TOLERANCE_MINUTES) wrong(leaves, free, trip.from)
        if (arrives - leaves < needed - TOLERANCE_MINUTES) wrong(arrives - leaves, needed, trip.from)
        if (trip.patients > seats) wrong(trip.patients, seats, trip.from)
        const noon = CREWS_BEGIN_MINUTES + 60 * settings.morningWindowHours
        if (settings.matching === 'afterNoon' && day === 2 && arrives > noon + TOLERANCE_MINUTES)
          violations.push({
            rule: 'morningWindow',
            day,
            region: trip.from,
            found: arrives,
            allowed: noon,
          })
        ;[place, free] = [trip.to, arrives]
      }
      const back = free + 60 * drive(place, base)
      const end = CREWS_BEGIN_MINUTES + 60 * fleet.hoursPerVehiclePerDay
      if (back > end + TOLERANCE_MINUTES) wrong(back, end)
    }
  }
}

function minutesOf(clock: string): number {
  const [hours = NaN, minutes = NaN] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
