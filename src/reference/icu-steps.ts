/** The published ICU steps of a region and the norms for people, as the calculation takes them. */

import type { IcuNorms, IcuStep } from '../domain/capacity/icu-steps.ts'
import { figures } from './figures.ts'
import { COUNTRY_ID } from './plan-defaults.ts'
import { planRegions } from './regions.ts'

export const icuNorms: IcuNorms = {
  ftePerPost: figures['lever-nurses-per-post'].value,
  intensivistsPerBed: figures['icu-intensivists-per-bed'].value,
  patientsPerWardNurse: figures['lever-ward-patients-per-nurse'].value,
  bedsPerMicuVehicle: figures['transport-icu-bed-per-extra-micu'].value,
}

/** Steps that can be staffed: 999, 1,141, 1,250, or the region's row; null for a region of the planner's own. */
export function icuStepsOf(regionId: string): readonly IcuStep[] | null {
  const row =
    regionId === COUNTRY_ID
      ? {
          beds999: figures['icu-staatscourant-beds'].value,
          beds1141: figures['icu-step-1-beds'].value,
          beds1250: figures['icu-step-2-beds'].value,
        }
      : planRegions.find(({ id }) => id === regionId)
  if (!row) return null
  const usual = figures['lever-step-1-nurses-per-bed'].value
  return [
    { id: 'basis', beds: row.beds999, nursesPerBed: usual, mostDays: null },
    { id: 'step1', beds: row.beds1141, nursesPerBed: usual, mostDays: null },
    {
      id: 'step2',
      beds: row.beds1250,
      nursesPerBed: 1 / figures['icu-patients-per-nurse-step-2'].value,
      mostDays: 7 * figures['icu-step-2-duration'].value,
    },
  ]
}
