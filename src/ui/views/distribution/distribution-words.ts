/** Places, limits, vehicles and hours of a distribution in the reader's words. */

import type { Distribution } from '../../../domain/distribution/distribution.ts'
import type { Limit } from '../../../domain/distribution/transfer-limits.ts'
import type { Transfer } from '../../../domain/distribution/transfer-kpis.ts'
import type { TransferSettings } from '../../../domain/distribution/transfer-settings.ts'
import { addDays } from '../../../domain/shared/civil-date.ts'
import type { Language } from '../../parts/language.ts'

/** The vehicles that drive: how many, which, and their hours together per day. */
export interface DrivingFleet {
  readonly vehicle: 'micu' | 'ambulance'
  readonly count: number
  readonly hoursPerDay: number
}

export function fleetOf({ bedType }: Distribution, { micu, ambulances }: TransferSettings): DrivingFleet {
  const fleet = bedType === 'icu' ? micu : ambulances
  return {
    vehicle: bedType === 'icu' ? 'micu' : 'ambulance',
    count: fleet.vehicles,
    hoursPerDay: fleet.vehicles * fleet.hoursPerVehiclePerDay,
  }
}

/** `7 MICU’s`. */
export function fleetText({ vehicle, count }: DrivingFleet, { t }: Language): string {
  return t.distribution.page.conclusion.vehicles[vehicle]({ count })
}

/** Vehicle hours of a transfer: at the beds, there and back. */
export function tripHours({ km }: Transfer, settings: TransferSettings): number {
  return settings.handlingHoursPerTrip + (2 * km) / settings.speedKmPerHour
}

/** A region's id is its short name; abroad has a word. */
export function placeName(id: string, { t }: Language): string {
  return id === 'abroad' ? t.distribution.abroad : id
}

/** Whole patients as such, expected numbers with one decimal. */
export function patientsText(patients: number, { f }: Language): string {
  return f.number(patients, { decimals: Number.isInteger(patients) ? 0 : 1 })
}

/** `uren van de MICU’s (14 jan)`, for one limit. */
export function limitText(
  { code, day, region }: Limit,
  settings: TransferSettings,
  language: Language,
): string {
  const { t, f } = language
  const date = f.shortDate(addDays(settings.startsOn, day - 1))
  const place = region === null ? date : `${region}, ${date}`
  return `${t.distribution.limits[code]} (${place})`
}

/** Limits in words, each kind with its region named once whatever the number of days. */
export function limitList(limits: readonly Limit[], { t }: Language): string {
  const texts = limits.map(({ code, region }) =>
    region === null ? t.distribution.limits[code] : `${t.distribution.limits[code]} (${region})`,
  )
  return [...new Set(texts)].join(', ')
}

/** `neemt er nog 21 op`, `draagt er 16 over`, or that it lies at its share. */
export function directionText(direction: number, { t, f }: Language): string {
  const words = t.distribution.share
  if (direction > 0) return words.takes({ patients: f.number(direction) })
  return direction < 0 ? words.handsOver({ patients: f.number(-direction) }) : words.even
}

/** How full a region is as a part of its share; nothing where it has none. */
export function loadText(load: number | null, { t, f }: Language): string {
  return load === null ? t.common.table.none : f.percent(load)
}
