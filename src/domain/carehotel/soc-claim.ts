/** Concentrators a plan needs per ISO week: its claim on the national stock, which the oxygen view tests jointly. */

import { addDays, isoWeek, type CivilDate, type IsoWeek } from '../shared/civil-date.ts'
import type { Band } from './bands.ts'
import { stepOn } from './dated.ts'
import { oxygenNeed, socsFor } from './oxygen-need.ts'
import type { CareLocation } from './plan.ts'

export interface WeekClaim {
  readonly isoWeek: IsoWeek
  readonly devices: number
}

/** Devices a location needs on each day, at the 95 % point of its occupancy; liquid oxygen on site goes first. */
export function locationDevicesPerDay(
  location: CareLocation,
  startDate: CivilDate,
  occupied: readonly Band[],
): number[] {
  const need = oxygenNeed(location.targetGroups)
  return occupied.map(({ p95 }, day) => {
    const lox = stepOn(location.oxygenSteps, addDays(startDate, day))?.loxFlowLpm ?? 0
    return socsFor(need, p95, lox)
  })
}

/** The week's highest day, for every ISO week the plan touches. */
export function weekClaims(startDate: CivilDate, devicesPerDay: readonly number[]): WeekClaim[] {
  const weeks = new Map<IsoWeek, number>()
  devicesPerDay.forEach((devices, day) => {
    const week = isoWeek(addDays(startDate, day))
    weeks.set(week, Math.max(weeks.get(week) ?? 0, devices))
  })
  return [...weeks].map(([week, devices]) => ({ isoWeek: week, devices }))
}

/** Day by day sum of several claims of the same length. */
export function summed(claims: readonly (readonly number[])[], days: number): number[] {
  return Array.from({ length: days }, (_, day) => claims.reduce((sum, claim) => sum + (claim[day] ?? 0), 0))
}
