/** A care location in a file, and what must hold between its fields. */
import * as v from 'valibot'
import { CARE_HOTEL_TEXTS, LOCATION_FIELDS } from '../../domain/carehotel/fields.ts'
import { holdsDate, lastDayFrom } from '../../domain/shared/field.ts'
import {
  COVER_KINDS,
  LATER_ITEM,
  INFLOW_ROUTES,
  LOCATION_KINDS,
  STEP_STATUSES,
  SUITABILITY_ITEMS,
  TRANSPORT_KINDS,
  type CareLocation,
} from '../../domain/carehotel/plan.ts'
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
import { sourceSchema } from './source.ts'

const lastDay = v.nullable(civilDate)
const answer = v.picklist(['yes', 'no', 'unknown'])

export const locationSchema = v.strictObject({
  id,
  name: text(CARE_HOTEL_TEXTS.locationName),
  kind: v.picklist(LOCATION_KINDS),
  regionId: id,
  decidedOn: v.nullable(civilDate),
  openingLeadDays: number(LOCATION_FIELDS.openingLeadDays),
  capacitySteps: list(
    v.strictObject({
      validFrom: civilDate,
      beds: number(LOCATION_FIELDS.beds),
      status: v.picklist(STEP_STATUSES),
      displacedFrom: v.nullable(
        v.strictObject({ place: text(CARE_HOTEL_TEXTS.displacedPlace), beds: number(LOCATION_FIELDS.beds) }),
      ),
    }),
    400,
  ),
  targetGroups: list(
    v.strictObject({
      id,
      name: text(CARE_HOTEL_TEXTS.groupName),
      inclusion: text(CARE_HOTEL_TEXTS.inclusion),
      exclusion: text(CARE_HOTEL_TEXTS.exclusion),
      share: number(LOCATION_FIELDS.targetShare),
      flowLpm: number(LOCATION_FIELDS.flowLpm),
      maxFlowLpm: number(LOCATION_FIELDS.maxFlowLpm),
    }),
    50,
  ),
  medicalCover: list(
    v.strictObject({
      kind: v.picklist(COVER_KINDS),
      maxPatients: number(LOCATION_FIELDS.maxPatients),
      from: civilDate,
      to: lastDay,
    }),
    100,
  ),
  oxygenSteps: list(
    v.strictObject({
      validFrom: civilDate,
      points: number(LOCATION_FIELDS.points),
      maxTotalFlowLpm: v.nullable(number(LOCATION_FIELDS.maxTotalFlowLpm)),
      powerLimitKw: v.nullable(number(LOCATION_FIELDS.powerLimitKw)),
      loxFlowLpm: number(LOCATION_FIELDS.loxFlowLpm),
      supplier: text(CARE_HOTEL_TEXTS.oxygenSupplier),
    }),
    400,
  ),
  inflow: list(
    v.strictObject({
      id,
      route: v.picklist(INFLOW_ROUTES),
      origin: v.variant('kind', [
        v.strictObject({
          kind: v.literal('typed'),
          steps: list(
            v.strictObject({ validFrom: civilDate, patientsPerDay: number(LOCATION_FIELDS.patientsPerDay) }),
            400,
          ),
        }),
        v.strictObject({
          kind: v.literal('regionalPlan'),
          documentId: id,
          share: number(LOCATION_FIELDS.originShare),
        }),
      ]),
      factor: estimate(LOCATION_FIELDS.inflowFactor),
    }),
    50,
  ),
  stayDays: estimate(LOCATION_FIELDS.stayDays),
  stayFactor: estimate(LOCATION_FIELDS.stayFactor),
  occupiedAtStart: number(LOCATION_FIELDS.occupiedAtStart),
  suitability: v.strictObject({
    ...v.entriesFromList(
      SUITABILITY_ITEMS.filter((item) => item !== LATER_ITEM),
      answer,
    ),
    [LATER_ITEM]: v.exactOptional(answer),
  }),
  transport: v.exactOptional(
    v.strictObject({
      kind: v.picklist(TRANSPORT_KINDS),
      patientsPerDay: number(LOCATION_FIELDS.transportPatients),
    }),
  ),
  facts: list(v.strictObject({ fact: text(CARE_HOTEL_TEXTS.fact), source: sourceSchema }), 100),
})

/** What the shape cannot say about one location. `path` is its place in the body. */
export function checkLocation(one: CareLocation, path: string): Problem[] {
  return [
    ...checkSteps(one.capacitySteps, `${path}.capacitySteps`),
    ...checkSteps(one.oxygenSteps, `${path}.oxygenSteps`),
    ...checkUnique(
      one.inflow.map((stream) => stream.id),
      (index) => `${path}.inflow[${index}].id`,
    ),
    ...one.inflow.flatMap(({ origin, factor: range }, index) => [
      ...(origin.kind === 'typed' ? checkSteps(origin.steps, `${path}.inflow[${index}].origin.steps`) : []),
      ...checkEstimate(range, `${path}.inflow[${index}].factor`),
    ]),
    ...checkEstimate(one.stayDays, `${path}.stayDays`),
    ...checkEstimate(one.stayFactor, `${path}.stayFactor`),
    ...one.medicalCover.flatMap((cover, index) => checkPeriod(cover, `${path}.medicalCover[${index}]`)),
    ...checkGroups(one, `${path}.targetGroups`),
  ]
}

function checkGroups({ targetGroups }: CareLocation, path: string): Problem[] {
  const problems = checkUnique(
    targetGroups.map((group) => group.id),
    (index) => `${path}[${index}].id`,
  )
  targetGroups.forEach(({ flowLpm, maxFlowLpm }, index) => {
    if (flowLpm <= maxFlowLpm) return
    problems.push({
      code: 'aboveMaximum',
      path: `${path}[${index}].flowLpm`,
      found: shown(flowLpm),
      expected: { is: 'flowUpTo', maxFlowLpm },
    })
  })
  const total = targetGroups.reduce((sum, group) => sum + group.share, 0)
  if (targetGroups.length > 0 && Math.abs(total - 1) > 1e-6) {
    problems.push({ code: 'sharesNotWhole', path, found: shown(total), expected: { is: 'sumOfOne' } })
  }
  return problems
}

function checkSteps(steps: readonly { readonly validFrom: string }[], path: string): Problem[] {
  return checkAscending(
    steps.map((step) => step.validFrom),
    (index) => `${path}[${index}].validFrom`,
  )
}

/** The last day of a period does not come before its first. */
export function checkPeriod({ from, to }: { from: string; to: string | null }, path: string): Problem[] {
  if (to === null || holdsDate(to, lastDayFrom(from))) return []
  return [
    {
      code: 'datesOutOfOrder',
      path: `${path}.to`,
      found: shown(to),
      expected: { is: 'notBefore', date: from },
    },
  ]
}
