/** The disease course within a plan in a file. Stays and delays longer than 110 days are beyond the calculation. */
import * as v from 'valibot'
import { type DiseaseCourse, FLOW_IDS, STAY_IDS } from '../../domain/plan/disease-course.ts'
import { COURSE_FIELDS, STAY_FIELDS, VIRULENCE_SENSITIVITY } from '../../domain/plan/fields.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { checkEstimate, estimate, number, share } from './fields.ts'

const stay = v.strictObject({ meanDays: estimate(STAY_FIELDS.meanDays), shape: number(STAY_FIELDS.shape) })
const sensitivity = number(VIRULENCE_SENSITIVITY)

export const diseaseCourseSchema = v.strictObject({
  perInfection: v.strictObject(v.entriesFromList(LINK_IDS, estimate(COURSE_FIELDS.perInfection))),
  boosterProtection: estimate(COURSE_FIELDS.boosterProtection),
  generationDays: number(COURSE_FIELDS.generationDays),
  consultDelayDays: number(COURSE_FIELDS.consultDelayDays),
  careDelayDays: number(COURSE_FIELDS.careDelayDays),
  responseHalfLifeDays: number(COURSE_FIELDS.responseHalfLifeDays),
  admissionsSetPoint: estimate(COURSE_FIELDS.admissionsSetPoint),
  stays: v.strictObject(v.entriesFromList(STAY_IDS, stay)),
  viaHospitalShare: v.strictObject({ nursingHome: share, districtNursing: share, homeOxygen: share }),
  virulenceSensitivity: v.strictObject(v.entriesFromList(FLOW_IDS, sensitivity)),
  absenceDays: number(COURSE_FIELDS.absenceDays),
}) satisfies v.GenericSchema<unknown, DiseaseCourse>

/** Estimates in order. Paths are relative to the plan. */
export function checkDiseaseCourse(course: DiseaseCourse): Problem[] {
  return [
    ...LINK_IDS.flatMap((link) => checkEstimate(course.perInfection[link], `course.perInfection.${link}`)),
    ...checkEstimate(course.boosterProtection, 'course.boosterProtection'),
    ...checkEstimate(course.admissionsSetPoint, 'course.admissionsSetPoint'),
    ...STAY_IDS.flatMap((id) => checkEstimate(course.stays[id].meanDays, `course.stays.${id}.meanDays`)),
  ]
}
