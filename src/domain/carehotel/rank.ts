/** Locations and whole mixes compared by what scarce nurses carry: beds per registered-nurse hour. */

import type { OperationalDay } from './operational.ts'
import type { LocationOccupancy } from './occupancy.ts'

export interface Yield {
  readonly id: string
  /** Mean per day over the plan. */
  readonly operationalBeds: number
  readonly occupiedBeds: number
  readonly scarceNurseHours: number
  /** Operational beds per registered-nurse hour; null where no such hour is used. */
  readonly bedsPerNurseHour: number | null
  /** The same with occupied beds: what the hours really carried. */
  readonly occupiedPerNurseHour: number | null
}

/** What one location's nurse hours carry. */
export function yieldOf(id: string, days: readonly OperationalDay[], occupancy: LocationOccupancy): Yield {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
  return perHour(
    id,
    mean(days.map(({ operational }) => operational)),
    mean(occupancy.occupied.map(({ p50 }) => p50)),
    mean(days.map(({ scarceNurseHours }) => scarceNurseHours)),
  )
}

/** Several locations as one mix. */
export function yieldOfMix(id: string, parts: readonly Yield[]): Yield {
  const total = (pick: (part: Yield) => number): number => parts.reduce((sum, part) => sum + pick(part), 0)
  return perHour(
    id,
    total((part) => part.operationalBeds),
    total((part) => part.occupiedBeds),
    total((part) => part.scarceNurseHours),
  )
}

/** Most beds per nurse hour first; those without nurse hours last; ties by id. */
export function ranked(yields: readonly Yield[]): Yield[] {
  const value = (one: Yield): number => one.bedsPerNurseHour ?? -1
  return [...yields].sort((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function perHour(id: string, operationalBeds: number, occupiedBeds: number, scarceNurseHours: number): Yield {
  const none = scarceNurseHours === 0
  return {
    id,
    operationalBeds,
    occupiedBeds,
    scarceNurseHours,
    bedsPerNurseHour: none ? null : operationalBeds / scarceNurseHours,
    occupiedPerNurseHour: none ? null : occupiedBeds / scarceNurseHours,
  }
}
