/** The home-monitoring part of a care-hotel plan in a file. */
import * as v from 'valibot'
import { CARE_HOTEL_TEXTS, MONITORING_FIELDS } from '../../domain/carehotel/fields.ts'
import {
  ENTRY_ROUTES,
  MONITORED_BY,
  PRECONDITIONS,
  RESPONSIBLE,
  ROLL_OUT_STEPS,
  ROUTE_STATES,
  SITE_STEPS,
  type HomeMonitoringPlan,
} from '../../domain/carehotel/home-monitoring-plan.ts'
import { shown, type Problem } from '../../domain/shared/result.ts'
import {
  checkAscending,
  checkEstimate,
  checkUnique,
  civilDate,
  estimate,
  id,
  list,
  number,
  text,
} from './fields.ts'

const readmissionShare = number(MONITORING_FIELDS.readmissionShare)

export const homeMonitoringSchema = v.strictObject({
  id,
  regionId: id,
  monitoredBy: v.picklist(MONITORED_BY),
  responsible: v.picklist(RESPONSIBLE),
  routes: list(
    v.strictObject({
      route: v.picklist(ENTRY_ROUTES),
      steps: list(
        v.strictObject({ validFrom: civilDate, patientsPerDay: number(MONITORING_FIELDS.patientsPerDay) }),
        400,
      ),
      oxygenShare: number(MONITORING_FIELDS.oxygenShare),
      wardDaysSaved: estimate(MONITORING_FIELDS.wardDaysSaved),
      effectiveShare: number(MONITORING_FIELDS.effectiveShare),
    }),
    ENTRY_ROUTES.length,
  ),
  centreSteps: list(
    v.strictObject({ validFrom: civilDate, patients: number(MONITORING_FIELDS.centrePatients) }),
    400,
  ),
  monitoringDays: estimate(MONITORING_FIELDS.monitoringDays),
  socTurnaroundDays: number(MONITORING_FIELDS.socTurnaroundDays),
  readmissionShare: v.strictObject({ low: readmissionShare, high: readmissionShare }),
  eligibleShare: number(MONITORING_FIELDS.eligibleShare),
  rollOut: list(
    v.strictObject({
      step: v.picklist(ROLL_OUT_STEPS),
      owner: text(CARE_HOTEL_TEXTS.stepOwner),
      dueDate: v.nullable(civilDate),
      doneOn: v.nullable(civilDate),
    }),
    ROLL_OUT_STEPS.length,
  ),
  preconditions: list(
    v.strictObject({
      precondition: v.picklist(PRECONDITIONS),
      met: v.boolean(),
      note: text(CARE_HOTEL_TEXTS.preconditionNote),
    }),
    PRECONDITIONS.length,
  ),
  hospitals: v.exactOptional(
    list(
      v.strictObject({
        id,
        name: text(CARE_HOTEL_TEXTS.hospitalName),
        part: number(MONITORING_FIELDS.hospitalPart),
        routes: v.strictObject(v.entriesFromList(ENTRY_ROUTES, v.picklist(ROUTE_STATES))),
      }),
      100,
    ),
  ),
  siteSteps: v.exactOptional(
    list(
      v.strictObject({
        step: v.picklist(SITE_STEPS),
        owner: text(CARE_HOTEL_TEXTS.stepOwner),
        dueDate: v.nullable(civilDate),
        doneOn: v.nullable(civilDate),
      }),
      SITE_STEPS.length,
    ),
  ),
  specialistUntilDay: v.exactOptional(number(MONITORING_FIELDS.specialistUntilDay)),
})

/** What the shape cannot say about one region's plan. `path` is its place in the body. */
export function checkHomeMonitoring(plan: HomeMonitoringPlan, path: string): Problem[] {
  const { low, high } = plan.readmissionShare
  const readmission: Problem[] =
    low <= high
      ? []
      : [
          {
            code: 'estimateOutOfOrder',
            path: `${path}.readmissionShare.high`,
            found: shown(high),
            expected: { is: 'atLeastLow', low },
          },
        ]
  return [
    ...checkUnique(
      plan.routes.map(({ route }) => route),
      (index) => `${path}.routes[${index}].route`,
    ),
    ...plan.routes.flatMap(({ steps, wardDaysSaved }, index) => [
      ...checkDates(steps, `${path}.routes[${index}].steps`),
      ...checkEstimate(wardDaysSaved, `${path}.routes[${index}].wardDaysSaved`),
    ]),
    ...checkDates(plan.centreSteps, `${path}.centreSteps`),
    ...checkEstimate(plan.monitoringDays, `${path}.monitoringDays`),
    ...readmission,
    ...checkComplete(
      plan.rollOut.map(({ step }) => step),
      ROLL_OUT_STEPS,
      `${path}.rollOut`,
    ),
    ...checkUnique(
      (plan.hospitals ?? []).map((hospital) => hospital.id),
      (index) => `${path}.hospitals[${index}].id`,
    ),
    ...(plan.siteSteps === undefined
      ? []
      : checkComplete(
          plan.siteSteps.map(({ step }) => step),
          SITE_STEPS,
          `${path}.siteSteps`,
        )),
    ...checkComplete(
      plan.preconditions.map(({ precondition }) => precondition),
      PRECONDITIONS,
      `${path}.preconditions`,
    ),
  ]
}

function checkDates(steps: readonly { readonly validFrom: string }[], path: string): Problem[] {
  return checkAscending(
    steps.map(({ validFrom }) => validFrom),
    (index) => `${path}[${index}].validFrom`,
  )
}

/** Every step (or precondition) stands there once, in its order: a plan cannot leave one out in silence. */
function checkComplete(found: readonly string[], wanted: readonly string[], path: string): Problem[] {
  if (found.length === wanted.length && wanted.every((one, index) => found[index] === one)) return []
  return [
    {
      code: 'incomplete',
      path,
      found: shown(found.join(', ')),
      expected: { is: 'exactly', values: wanted.join(', ') },
    },
  ]
}
