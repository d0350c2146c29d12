/**
 * Today's list of who can take patients (IG&H p. 26): hospitals with beds over after what the evening and the night are
 * expected to ask, and places outside the hospital with more free than people wait for.
 */
import type { OutflowPlace, PlaceBalance } from './coordination.ts'
import type { DepartmentLoad, EmergencyDepartment } from './emergency-departments.ts'
import type { EveningBeds } from './evening-beds.ts'

export type Taker =
  | { readonly kind: 'hospital'; readonly name: string; readonly places: number }
  | { readonly kind: 'place'; readonly place: OutflowPlace; readonly places: number }

/** Most places first. A hospital that is full or closed takes nobody, nor one whose free beds nobody counted. */
export function whoCanTakeToday(
  departments: readonly EmergencyDepartment[],
  loads: readonly DepartmentLoad[],
  evening: readonly EveningBeds[],
  places: readonly PlaceBalance[],
): readonly Taker[] {
  const hospitals = departments.map(({ id, name, freeBeds = 0 }): Taker => {
    const isOpen = loads.find((load) => load.id === id)?.state === 'open'
    const kept = evening.find((one) => one.id === id)?.expected ?? 0
    return { kind: 'hospital', name, places: isOpen ? Math.max(0, freeBeds - kept) : 0 }
  })
  const outside = places.map(({ place, waiting, free }): Taker => {
    return { kind: 'place', place, places: Math.max(0, free - waiting) }
  })
  return [...hospitals, ...outside]
    .filter(({ places: over }) => over > 0)
    .toSorted((a, b) => b.places - a.places)
}
