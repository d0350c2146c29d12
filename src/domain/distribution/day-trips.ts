/** The trips of the whole days, by vehicle and by the clock, as they go to the crews. */
import type { Distribution } from './distribution.ts'
import type { MovingNeed } from './notices.ts'
import { type DrivenFleet, distancesOf, type DrivenVehicle } from './transfer-network.ts'
import { ABROAD, type TransferSettings } from './transfer-settings.ts'
import { begunAtFirst, type DayClock, timesOf, type VehicleDay } from './vehicle-days.ts'

/** The hour at which crews begin (LNAZ §4.5.1: 08:00). */
export const DAY_BEGINS_AT_HOUR = 8
const MINUTES = 60
/** What is a rounding above a whole minute is that minute. */
const ROUNDING = 1e-6

export interface Trip {
  /** 1 = the first day of the plan. */
  readonly day: number
  /** `micu-3`. */
  readonly vehicle: string
  readonly kind: DrivenVehicle
  /** Where the vehicle begins and ends its day. */
  readonly base: string
  /** `HH:MM`: when the vehicle sets out for the patient. */
  readonly depart: string
  readonly from: string
  readonly to: string
  /** `HH:MM`: when the patient is handed over. */
  readonly arrive: string
  readonly patients: number
  /** Absent: none in particular. */
  readonly need?: MovingNeed
}

/** Legs in whole minutes, rounded up. */
export function clockOf(body: Distribution, settings: TransferSettings, fleet: DrivenFleet): DayClock {
  const { speedKmPerHour, handlingHoursPerTrip, morningWindowHours } = settings
  const km = distancesOf(settings)
  const ids = [...body.regions.map(({ id }) => id), ABROAD]
  const minutes = ids.map((from) => ids.map((to) => upToMinutes((km(from, to) ?? Infinity) / speedKmPerHour)))
  return {
    drive: (from, to) => minutes[from]?.[to] ?? Infinity,
    handling: upToMinutes(handlingHoursPerTrip),
    crew: Math.floor(fleet.hoursPerVehiclePerDay * MINUTES + ROUNDING),
    morning: Math.floor(morningWindowHours * MINUTES + ROUNDING),
  }
}

function upToMinutes(hours: number): number {
  return Math.ceil(hours * MINUTES - ROUNDING)
}

/** Trips of one day, of vehicles that all have the same clock; vehicles are numbered in the order given. */
export function tripsOfDay({ regions }: Distribution, days: readonly VehicleDay[], clock: DayClock): Trip[] {
  const idOf = (place: number): string => regions[place]?.id ?? ABROAD
  return days.flatMap((found, n) => {
    const day = begunAtFirst(found, clock)
    const times = timesOf(day, clock)
    return day.trips.map(({ move: { route, need }, patients }, k): Trip => ({
      day: day.day,
      vehicle: `${day.vehicle}-${n + 1}`,
      kind: day.vehicle,
      base: idOf(day.home),
      depart: timeOfDay(times[k]?.depart ?? 0),
      from: idOf(route.from),
      to: idOf(route.to),
      arrive: timeOfDay(times[k]?.arrive ?? 0),
      patients,
      ...(need === 'any' ? {} : { need }),
    }))
  })
}

/** `HH:MM`: by when patients arrive who were matched after noon of the day before. */
export function morningEnds({ morningWindowHours }: Pick<TransferSettings, 'morningWindowHours'>): string {
  return timeOfDay(Math.floor(morningWindowHours * MINUTES + ROUNDING))
}

function timeOfDay(minutesAfterStart: number): string {
  const minutes = DAY_BEGINS_AT_HOUR * MINUTES + minutesAfterStart
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / MINUTES))}:${two(minutes % MINUTES)}`
}
