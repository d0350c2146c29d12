/**
 * The rule of the day (LNAZ § 5.3): in office hours as many beds are freed as the evening and the night are expected
 * to ask. That office hours end at 17:00, and the shares, are ours.
 */
import type { DepartmentLoad, EmergencyDepartment, EmergencyRule } from './emergency-departments.ts'

export interface EveningBeds {
  readonly id: string
  /** Admissions between 17:00 and 8:00, whole and rounded up: what is to stand free. */
  readonly expected: number
  /** Beds still to be freed before 17:00; null while nobody has counted the free ones. */
  readonly toFree: number | null
}

export function eveningBeds(
  departments: readonly EmergencyDepartment[],
  loads: readonly DepartmentLoad[],
  { admittedShare, eveningNightShare }: EmergencyRule,
): readonly EveningBeds[] {
  return departments.map(({ id, freeBeds }): EveningBeds => {
    const arrivals = loads.find((load) => load.id === id)?.arrivals ?? 0
    // A rounding error of binary fractions must not cost a bed.
    const expected = Math.ceil(arrivals * admittedShare * eveningNightShare - 1e-9)
    return { id, expected, toFree: freeBeds === undefined ? null : Math.max(0, expected - freeBeds) }
  })
}
