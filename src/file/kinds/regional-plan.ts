/** The regional plan in a file: the bounds of every number, and what must hold between them. */
import * as v from 'valibot'
import { actionsOf } from '../../domain/plan/edits.ts'
import type { Capacity, RegionalPlan } from '../../domain/plan/regional-plan.ts'
import { PHASES } from '../../domain/plan/phases.ts'
import { STAFF_ROLES } from '../../domain/plan/staff.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import { dayNumber, dayOf } from '../../domain/shared/civil-date.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { checkDiseaseCourse, diseaseCourseSchema } from './disease-course.ts'
import type { DocumentKind } from './document-kind.ts'
import {
  amount,
  checkAscending,
  checkUnique,
  civilDate,
  id,
  list,
  name,
  numberBetween,
  share,
  text,
  wholeBetween,
} from './fields.ts'
import { checkLevers, leverSchema } from './lever.ts'
import { checkObserved, observedSchema } from './observed.ts'
import { checkScenario, scenarioSchema } from './scenario.ts'

const capacityEntries = { capacity: amount, staffedCapacity: amount, baseLoad: amount }

const linkProfile = v.strictObject({
  ...capacityEntries,
  occupied: amount,
  capacitySteps: list(v.strictObject({ ...capacityEntries, from: civilDate }), 400),
})

const schema = v.strictObject({
  region: v.strictObject({
    id,
    name: name(),
    inhabitants: wholeBetween(1, 1e9),
    allocationKeyPercent: numberBetween(0, 100),
  }),
  startDate: civilDate,
  horizonDays: wholeBetween(1, 365),
  seed: wholeBetween(0, 2 ** 32 - 1),
  draws: wholeBetween(1, 10_000),
  links: v.strictObject(v.entriesFromList(LINK_IDS, linkProfile)),
  scenario: scenarioSchema,
  course: diseaseCourseSchema,
  levers: list(leverSchema, 200),
  staffPool: v.strictObject(v.entriesFromList(STAFF_ROLES, v.nullable(amount))),
  phaseDecisions: list(
    v.strictObject({
      phase: v.picklist(PHASES),
      from: civilDate,
      decidedBy: name(),
      reason: text(2000),
    }),
    400,
  ),
  actions: v.exactOptional(
    list(
      v.strictObject({
        id,
        text: name(500),
        owner: name(),
        phase: v.nullable(v.picklist(PHASES)),
        dueDate: civilDate,
        doneOn: v.nullable(civilDate),
      }),
      400,
    ),
  ),
  observed: v.nullable(observedSchema),
  ownFigures: list(v.strictObject({ path: name(300), on: civilDate, note: text(2000) }), 1000),
  thresholdProbability: share,
  guardedLinks: v.exactOptional(
    v.pipe(v.array(v.picklist(LINK_IDS)), v.minLength(1), v.maxLength(LINK_IDS.length)),
  ),
})

export const regionalPlanKind = { kind: 'regional-plan', schema, check } satisfies DocumentKind<RegionalPlan>

function check(plan: RegionalPlan): Problem[] {
  return [
    ...checkLastDay(plan),
    ...LINK_IDS.flatMap((link) => {
      const { capacitySteps, ...now } = plan.links[link]
      const path = `links.${link}`
      return [
        ...checkStaffed(now, path),
        ...capacitySteps.flatMap((step, index) => checkStaffed(step, `${path}.capacitySteps[${index}]`)),
        ...checkAscending(
          capacitySteps.map((step) => step.from),
          (index) => `${path}.capacitySteps[${index}].from`,
        ),
      ]
    }),
    ...checkScenario(plan.scenario),
    ...checkDiseaseCourse(plan.course),
    ...checkLevers(plan.levers),
    ...checkAscending(
      plan.phaseDecisions.map(({ from }) => from),
      (index) => `phaseDecisions[${index}].from`,
    ),
    ...checkUnique(
      actionsOf(plan).map((action) => action.id),
      (index) => `actions[${index}].id`,
    ),
    ...(plan.observed ? checkObserved(plan.observed, 'observed') : []),
    ...checkUnique(plan.guardedLinks ?? [], (index) => `guardedLinks[${index}]`),
    ...checkUnique(
      plan.ownFigures.map((figure) => figure.path),
      (index) => `ownFigures[${index}].path`,
    ),
  ]
}

function checkStaffed({ capacity, staffedCapacity }: Capacity, path: string): Problem[] {
  if (staffedCapacity <= capacity) return []
  const found = String(staffedCapacity)
  return [
    { code: 'staffedAboveCapacity', path: `${path}.staffedCapacity`, found, expected: `at most ${capacity}` },
  ]
}

/** Every day of the plan must be a date that can be written: the calendar of this product ends with 2199. */
function checkLastDay({ startDate, horizonDays }: RegionalPlan): Problem[] {
  const lastKnown = dayOf(2199, 12, 31)
  if (lastKnown === null || dayNumber(startDate) + horizonDays - 1 <= lastKnown) return []
  const expected = `a date at most ${horizonDays - 1} days before 2199-12-31`
  return [{ code: 'dateOutOfRange', path: 'startDate', found: shown(startDate), expected }]
}
