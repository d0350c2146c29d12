/** Places, limits, vehicles and hours of a distribution in the reader's words. */

import type { Distribution } from '../../../domain/distribution/distribution.ts'
import type { Trip } from '../../../domain/distribution/day-trips.ts'
import type { MovingNeed } from '../../../domain/distribution/notices.ts'
import type { Limit } from '../../../domain/distribution/transfer-limits.ts'
import type { Transfer } from '../../../domain/distribution/transfer-kpis.ts'
import { ABROAD, type TransferSettings } from '../../../domain/distribution/transfer-settings.ts'
import { plannedVehicles } from '../../../domain/distribution/transfer-network.ts'
import { addDays } from '../../../domain/shared/civil-date.ts'
import { knownRegion } from '../../../reference/distribution-defaults.ts'
import { today } from '../../../state/today.ts'
import type { Language } from '../../parts/language.ts'
import type { Column } from '../../parts/table.ts'

/** The vehicles that drive for planned transport: how many, which, and their hours together per day. */
export interface DrivingFleet {
  readonly vehicle: 'micu' | 'ambulance'
  readonly count: number
  readonly hoursPerDay: number
}

export function fleetOf({ bedType }: Distribution, { micu, ambulances }: TransferSettings): DrivingFleet {
  const fleet = bedType === 'icu' ? micu : ambulances
  const count = plannedVehicles(fleet)
  return {
    vehicle: bedType === 'icu' ? 'micu' : 'ambulance',
    count,
    hoursPerDay: count * fleet.hoursPerVehiclePerDay,
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

/** A place as the reader knows it, by its id. */
export type PlaceName = (id: string) => string

/** The id of a region of the reference is its short name; of any other place its name counts, and abroad has a word. */
export function placeNames({ regions }: Pick<Distribution, 'regions'>, { t }: Language): PlaceName {
  const names = new Map(
    regions.map(({ id, name = id }) => [id, knownRegion(id) === null ? name : id] as const),
  )
  return (id) => (id === ABROAD ? t.distribution.abroad : (names.get(id) ?? id))
}

/** Whole patients as such, expected numbers with one decimal. */
export function patientsText(patients: number, { f }: Language): string {
  return f.number(patients, { decimals: Number.isInteger(patients) ? 0 : 1 })
}

/** `uren van de MICU’s (14 jan)`, for one limit. */
export function limitText(
  { code, day, region }: Limit,
  settings: TransferSettings,
  nameOf: PlaceName,
  { t, f }: Language,
): string {
  const date = f.shortDate(addDays(settings.startsOn, day - 1))
  const place = region === null ? date : `${nameOf(region)}, ${date}`
  return `${t.distribution.limits[code]} (${place})`
}

/** Limits in words, each kind with its region named once whatever the number of days. */
export function limitList(limits: readonly Limit[], nameOf: PlaceName, { t }: Language): string {
  const texts = limits.map(({ code, region }) =>
    region === null ? t.distribution.limits[code] : `${t.distribution.limits[code]} (${nameOf(region)})`,
  )
  return [...new Set(texts)].join(', ')
}

/** `neemt er nog 21 op`, `draagt er 16 over`, or that it lies at its share; nothing where it is not known. */
export function directionText(direction: number | null, { t, f }: Language): string {
  if (direction === null) return t.common.table.none
  const words = t.distribution.share
  if (direction > 0) return words.takes({ patients: f.number(direction) })
  return direction < 0 ? words.handsOver({ patients: f.number(-direction) }) : words.even
}

/** How full a region is as a part of its share; nothing where it has none. */
export function loadText(load: number | null, { t, f }: Language): string {
  return load === null ? t.common.table.none : f.percent(load)
}

/** `MICU 3`, from the plan's own `micu-3`. */
export function vehicleName({ vehicle, kind }: Trip, { t }: Language): string {
  return `${t.distribution.vehicles[kind]} ${vehicle.slice(kind.length + 1)}`
}

/** `NAZB → AZNN`. */
export function wayText(
  { from, to }: { readonly from: string; readonly to: string },
  nameOf: PlaceName,
  { t }: Language,
): string {
  return t.distribution.page.dayPlan.routeOf({ from: nameOf(from), to: nameOf(to) })
}

/** The care that patients need, where any of them needs some in particular. */
export function needColumn<Row extends { readonly need?: MovingNeed }>(
  rows: readonly Row[],
  { t }: Language,
): readonly Column<Row>[] {
  if (rows.every(({ need }) => need === undefined)) return []
  const words = t.distribution.page.notices
  return [
    { id: 'need', header: words.need, kind: 'text', value: ({ need }) => (need ? words.needs[need] : null) },
  ]
}

/** `14 jan 08:30`, where the reader is; nothing for no moment. */
export function momentText(at: string, { f }: Language): string {
  if (at === '') return ''
  const moment = new Date(at)
  return `${f.shortDate(today(moment))} ${f.time(moment)}`
}
