/** The disease course within a plan in a file. Stays and delays longer than 96 days are beyond the calculation. */
import * as v from 'valibot'
import { type DiseaseCourse, FLOW_IDS, STAY_IDS } from '../../domain/plan/disease-course.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { checkEstimate, estimateBetween, numberBetween, share } from './fields.ts'

const delayDays = numberBetween(0, 60)
const shareEstimate = estimateBetween(0, 1)
const stay = v.strictObject({ meanDays: estimateBetween(0.1, 365), shape: numberBetween(0.2, 10) })
const sensitivity = numberBetween(0, 5)

export const diseaseCourseSchema = v.strictObject({
  deltaReproduction: estimateBetween(0, 20),
  boosterProtection: shareEstimate,
  generationDays: numberBetween(1, 60),
  consultDelayDays: delayDays,
  careDelayDays: delayDays,
  stepUpDelayDays: delayDays,
  icuToWardShare: shareEstimate,
  stays: v.strictObject(v.entriesFromList(STAY_IDS, stay)),
  viaHospitalShare: v.strictObject({ nursingHome: share, districtNursing: share, homeOxygen: share }),
  virulenceSensitivity: v.strictObject(v.entriesFromList(FLOW_IDS, sensitivity)),
  absenceDays: numberBetween(0, 365),
}) satisfies v.GenericSchema<unknown, DiseaseCourse>

/** Estimates in order. Paths are relative to the plan. */
export function checkDiseaseCourse(course: DiseaseCourse): Problem[] {
  return [
    ...checkEstimate(course.deltaReproduction, 'course.deltaReproduction'),
    ...checkEstimate(course.boosterProtection, 'course.boosterProtection'),
    ...checkEstimate(course.icuToWardShare, 'course.icuToWardShare'),
    ...STAY_IDS.flatMap((id) => checkEstimate(course.stays[id].meanDays, `course.stays.${id}.meanDays`)),
  ]
}
