/** A care location in a file, and what must hold between its fields. */
import * as v from 'valibot'
import {
  COVER_KINDS,
  INFLOW_ROUTES,
  LOCATION_KINDS,
  STEP_STATUSES,
  SUITABILITY_ITEMS,
  type CareLocation,
} from '../../domain/carehotel/plan.ts'
import { shown, type Problem } from '../../domain/shared/result.ts'
import {
  amount,
  checkAscending,
  checkEstimate,
  checkUnique,
  civilDate,
  count,
  estimateBetween,
  id,
  list,
  name,
  numberBetween,
  share,
  text,
  wholeBetween,
} from './fields.ts'
import { sourceSchema } from './source.ts'

const factor = estimateBetween(0, 100)
const lastDay = v.nullable(civilDate)

export const locationSchema = v.strictObject({
  id,
  name: name(),
  kind: v.picklist(LOCATION_KINDS),
  regionId: id,
  decidedOn: v.nullable(civilDate),
  openingLeadDays: wholeBetween(0, 365),
  capacitySteps: list(
    v.strictObject({
      validFrom: civilDate,
      beds: count,
      status: v.picklist(STEP_STATUSES),
      displacedFrom: v.nullable(v.strictObject({ place: name(), beds: count })),
    }),
    400,
  ),
  targetGroups: list(
    v.strictObject({
      id,
      name: name(),
      inclusion: text(2000),
      exclusion: text(2000),
      share,
      flowLpm: numberBetween(0, 100),
      maxFlowLpm: numberBetween(0, 100),
    }),
    50,
  ),
  medicalCover: list(
    v.strictObject({ kind: v.picklist(COVER_KINDS), maxPatients: count, from: civilDate, to: lastDay }),
    100,
  ),
  oxygenSteps: list(
    v.strictObject({
      validFrom: civilDate,
      points: count,
      maxTotalFlowLpm: v.nullable(amount),
      powerLimitKw: v.nullable(amount),
      loxFlowLpm: amount,
      supplier: text(200),
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
          steps: list(v.strictObject({ validFrom: civilDate, patientsPerDay: numberBetween(0, 1e6) }), 400),
        }),
        v.strictObject({ kind: v.literal('regionalPlan'), documentId: id, share }),
      ]),
      factor,
    }),
    50,
  ),
  stayDays: estimateBetween(0.1, 365),
  stayFactor: factor,
  occupiedAtStart: count,
  suitability: v.strictObject(v.entriesFromList(SUITABILITY_ITEMS, v.picklist(['yes', 'no', 'unknown']))),
  facts: list(v.strictObject({ fact: name(1000), source: sourceSchema }), 100),
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
    const expected = `at most maxFlowLpm, ${maxFlowLpm}`
    problems.push({
      code: 'aboveMaximum',
      path: `${path}[${index}].flowLpm`,
      found: String(flowLpm),
      expected,
    })
  })
  const total = targetGroups.reduce((sum, group) => sum + group.share, 0)
  if (targetGroups.length > 0 && Math.abs(total - 1) > 1e-6) {
    problems.push({ code: 'sharesNotWhole', path, found: String(total), expected: 'shares that add up to 1' })
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
  if (to === null || from <= to) return []
  return [{ code: 'datesOutOfOrder', path: `${path}.to`, found: shown(to), expected: `${from} or later` }]
}
