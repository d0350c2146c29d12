/** The home-monitoring part of a care-hotel plan in a file. */
import * as v from 'valibot'
import {
  ENTRY_ROUTES,
  MONITORED_BY,
  PRECONDITIONS,
  RESPONSIBLE,
  ROLL_OUT_STEPS,
  type HomeMonitoringPlan,
} from '../../domain/carehotel/home-monitoring-plan.ts'
import { shown, type Problem } from '../../domain/shared/result.ts'
import {
  checkAscending,
  checkEstimate,
  checkUnique,
  civilDate,
  count,
  estimateBetween,
  id,
  list,
  numberBetween,
  share,
  text,
} from './fields.ts'

export const homeMonitoringSchema = v.strictObject({
  id,
  regionId: id,
  monitoredBy: v.picklist(MONITORED_BY),
  responsible: v.picklist(RESPONSIBLE),
  routes: list(
    v.strictObject({
      route: v.picklist(ENTRY_ROUTES),
      steps: list(v.strictObject({ validFrom: civilDate, patientsPerDay: numberBetween(0, 1e6) }), 400),
      oxygenShare: share,
      wardDaysSaved: estimateBetween(0, 60),
      effectiveShare: share,
    }),
    ENTRY_ROUTES.length,
  ),
  centreSteps: list(v.strictObject({ validFrom: civilDate, patients: count }), 400),
  monitoringDays: estimateBetween(0.1, 365),
  socTurnaroundDays: numberBetween(0, 60),
  readmissionShare: v.strictObject({ low: share, high: share }),
  eligibleShare: share,
  rollOut: list(
    v.strictObject({
      step: v.picklist(ROLL_OUT_STEPS),
      owner: text(200),
      dueDate: v.nullable(civilDate),
      doneOn: v.nullable(civilDate),
    }),
    ROLL_OUT_STEPS.length,
  ),
  preconditions: list(
    v.strictObject({ precondition: v.picklist(PRECONDITIONS), met: v.boolean(), note: text(2000) }),
    PRECONDITIONS.length,
  ),
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
            found: String(high),
            expected: `at least low, ${low}`,
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
  return [{ code: 'incomplete', path, found: shown(found.join(', ')), expected: wanted.join(', ') }]
}
