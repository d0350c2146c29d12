/**
 * What a transfer program decides about: patients over a route on a later day or by helicopter, or on a whole day how
 * many vehicles drive a certain day. Each is one column.
 */
import type { Move } from './transfer-moves.ts'
import type { VehicleDay } from './vehicle-days.ts'

export type Unit =
  { readonly kind: 'move'; readonly move: Move } | { readonly kind: 'vehicleDay'; readonly day: VehicleDay }

/** A move and the patients of it in one of the unit. */
export interface UnitMove {
  readonly move: Move
  readonly patients: number
  /** By agreement before noon. */
  readonly morning: boolean
}

export function movesIn(unit: Unit): readonly UnitMove[] {
  return unit.kind === 'move' ? [{ move: unit.move, patients: 1, morning: false }] : unit.day.trips
}
