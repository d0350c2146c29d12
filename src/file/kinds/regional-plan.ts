/** The regional plan in a file: the bounds of every number, and what must hold between them. */
import { PLAN_STARTS } from '../../domain/plan/regional-plan.ts'
import * as v from 'valibot'
import {
  type CareClass,
  classShareOf,
  DEFERRABLE_CLASSES,
  HOSPITAL_LINKS,
} from '../../domain/plan/care-class.ts'
import { DECIDING_BODIES } from '../../domain/plan/decision.ts'
import { decisionsOf } from '../../domain/plan/decision-log.ts'
import { actionsOf } from '../../domain/plan/edits.ts'
import {
  HOSPITAL_FIELDS,
  ICU_PEOPLE_FIELDS,
  PHASE_PACE_FIELDS,
  PLAN_FIELDS,
  PLAN_TEXTS,
  REGULAR_CARE_FIELDS,
} from '../../domain/plan/fields.ts'
import type { Capacity, RegionalPlan } from '../../domain/plan/regional-plan.ts'
import { PHASE_3_CHECKS, PHASES } from '../../domain/plan/phases.ts'
import { STAFF_ROLES } from '../../domain/plan/staff.ts'
import { LINK_IDS } from '../../domain/shared/care-chain.ts'
import type { NumberField } from '../../domain/shared/field.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { checkDiseaseCourse, diseaseCourseSchema } from './disease-course.ts'
import { defineKind } from './document-kind.ts'
import { checkAscending, checkDays, checkUnique, civilDate, id, list, number, text } from './fields.ts'
import { checkLevers, leverSchema } from './lever.ts'
import { checkObserved, observedSchema } from './observed.ts'
import { checkScenario, scenarioSchema } from './scenario.ts'

const capacity = number(PLAN_FIELDS.capacity)
const capacityEntries = { capacity, staffedCapacity: capacity, baseLoad: capacity }
const staff = number(PLAN_FIELDS.staff)

const linkProfile = v.strictObject({
  ...capacityEntries,
  occupied: capacity,
  covidMaximum: v.exactOptional(capacity),
  keptFree: v.exactOptional(capacity),
  capacitySteps: list(v.strictObject({ ...capacityEntries, from: civilDate }), 400),
})

const byLinkAndClass = (field: NumberField) => {
  const ofLink = v.exactOptional(
    v.strictObject(v.entriesFromList(DEFERRABLE_CLASSES.map(String), v.exactOptional(number(field)))),
  )
  return v.exactOptional(v.strictObject({ ward: ofLink, icu: ofLink }))
}

const bedsPerDay = list(number(PLAN_FIELDS.capacity), 366)
const curve = v.strictObject({ p5: bedsPerDay, p50: bedsPerDay, p95: bedsPerDay })

const schema = v.strictObject({
  region: v.strictObject({
    id,
    name: text(PLAN_TEXTS.regionName),
    inhabitants: number(PLAN_FIELDS.inhabitants),
    allocationKeyPercent: number(PLAN_FIELDS.allocationKeyPercent),
  }),
  startDate: civilDate,
  horizonDays: number(PLAN_FIELDS.horizonDays),
  seed: number(PLAN_FIELDS.seed),
  draws: number(PLAN_FIELDS.draws),
  links: v.strictObject(v.entriesFromList(LINK_IDS, linkProfile)),
  scenario: scenarioSchema,
  course: diseaseCourseSchema,
  levers: list(leverSchema, 200),
  staffPool: v.strictObject(v.entriesFromList(STAFF_ROLES, v.nullable(staff))),
  phasePace: v.exactOptional(
    v.strictObject({
      quietDays: number(PHASE_PACE_FIELDS.quietDays),
      severalRegions: number(PHASE_PACE_FIELDS.severalRegions),
      nearlyAllShare: number(PHASE_PACE_FIELDS.nearlyAllShare),
    }),
  ),
  hospitals: v.exactOptional(
    list(
      v.strictObject({
        id,
        name: text(PLAN_TEXTS.hospitalName),
        wardBeds: number(HOSPITAL_FIELDS.wardBeds),
        icuBeds: number(HOSPITAL_FIELDS.icuBeds),
        icuNurses: v.nullable(number(HOSPITAL_FIELDS.icuNurses)),
        intensivists: v.nullable(number(HOSPITAL_FIELDS.intensivists)),
        supporters: v.exactOptional(number(HOSPITAL_FIELDS.supporters)),
        inTraining: v.exactOptional(number(HOSPITAL_FIELDS.inTraining)),
        stepTwoWeeks: v.exactOptional(number(HOSPITAL_FIELDS.stepTwoWeeks)),
        keyPercent: number(HOSPITAL_FIELDS.keyPercent),
      }),
      120,
    ),
  ),
  icuPeople: v.exactOptional(
    v.strictObject({
      nurses: v.nullable(number(ICU_PEOPLE_FIELDS.nurses)),
      intensivists: v.nullable(number(ICU_PEOPLE_FIELDS.intensivists)),
      supporters: number(ICU_PEOPLE_FIELDS.supporters),
      inTraining: number(ICU_PEOPLE_FIELDS.inTraining),
      courseDays: number(ICU_PEOPLE_FIELDS.courseDays),
      extraMicuVehicles: v.exactOptional(number(ICU_PEOPLE_FIELDS.extraMicuVehicles)),
      stepTwoWeeks: v.exactOptional(number(ICU_PEOPLE_FIELDS.stepTwoWeeks)),
    }),
  ),
  regularCare: v.exactOptional(
    v.strictObject({
      arrivalsPerWeek: byLinkAndClass(REGULAR_CARE_FIELDS.arrivalsPerWeek),
      classShares: byLinkAndClass(REGULAR_CARE_FIELDS.classShares),
      stayDays: v.strictObject(v.entriesFromList(HOSPITAL_LINKS, number(REGULAR_CARE_FIELDS.stayDays))),
      acuteShare: number(REGULAR_CARE_FIELDS.acuteShare),
      lostSharePerWeek: number(REGULAR_CARE_FIELDS.lostSharePerWeek),
      catchUpShare: number(REGULAR_CARE_FIELDS.catchUpShare),
      elsewhereBeds: number(REGULAR_CARE_FIELDS.elsewhereBeds),
    }),
  ),
  decisions: v.exactOptional(
    list(
      v.strictObject({
        id,
        subject: v.variant('type', [
          v.strictObject({ type: v.literal('phase'), phase: v.picklist(PHASES) }),
          v.strictObject({ type: v.literal('sparing'), region: id }),
          v.strictObject({ type: v.literal('deviatingKey') }),
          v.strictObject({ type: v.literal('lever'), leverId: id }),
          v.strictObject({ type: v.literal('meeting') }),
          v.strictObject({ type: v.literal('check'), check: v.picklist(PHASE_3_CHECKS) }),
        ]),
        from: civilDate,
        decidedOn: civilDate,
        role: text(PLAN_TEXTS.decidedBy),
        body: v.nullable(v.picklist(DECIDING_BODIES)),
        reason: text(PLAN_TEXTS.decisionReason),
        corrects: v.nullable(id),
      }),
      1000,
    ),
  ),
  actions: v.exactOptional(
    list(
      v.strictObject({
        id,
        text: text(PLAN_TEXTS.action),
        owner: text(PLAN_TEXTS.actionOwner),
        phase: v.nullable(v.picklist(PHASES)),
        dueDate: civilDate,
        doneOn: v.nullable(civilDate),
      }),
      400,
    ),
  ),
  dayNotes: v.exactOptional(
    list(
      v.strictObject({ id, on: civilDate, link: v.picklist(LINK_IDS), text: text(PLAN_TEXTS.dayNote) }),
      400,
    ),
  ),
  startsFrom: v.picklist(PLAN_STARTS),
  observed: v.nullable(observedSchema),
  nationalObserved: v.exactOptional(v.nullable(observedSchema)),
  formerCurves: v.exactOptional(v.strictObject({ startDate: civilDate, ward: curve, icu: curve })),
  ownFigures: list(
    v.strictObject({
      path: text(PLAN_TEXTS.ownFigurePath),
      on: civilDate,
      note: text(PLAN_TEXTS.ownFigureNote),
      enteredBy: v.exactOptional(text(PLAN_TEXTS.ownFigureEnteredBy)),
      source: v.exactOptional(text(PLAN_TEXTS.ownFigureSource)),
    }),
    1000,
  ),
  thresholdProbability: number(PLAN_FIELDS.thresholdProbability),
  guardedLinks: v.exactOptional(
    v.pipe(v.array(v.picklist(LINK_IDS)), v.minLength(1), v.maxLength(LINK_IDS.length)),
  ),
})

export const regionalPlanKind = defineKind<'regional-plan', RegionalPlan>({
  kind: 'regional-plan',
  schema,
  check,
})

function check(plan: RegionalPlan): Problem[] {
  return [
    ...checkDays(plan.startDate, plan.horizonDays - 1, 'startDate'),
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
    ...checkClassShares(plan),
    ...checkDecisions(plan),
    ...checkUnique(
      (plan.hospitals ?? []).map((hospital) => hospital.id),
      (index) => `hospitals[${index}].id`,
    ),
    ...checkUnique(
      actionsOf(plan).map((action) => action.id),
      (index) => `actions[${index}].id`,
    ),
    ...checkUnique(
      (plan.dayNotes ?? []).map((note) => note.id),
      (index) => `dayNotes[${index}].id`,
    ),
    ...(plan.observed ? checkObserved(plan.observed, 'observed') : []),
    ...(plan.nationalObserved ? checkObserved(plan.nationalObserved, 'nationalObserved') : []),
    ...checkUnique(plan.guardedLinks ?? [], (index) => `guardedLinks[${index}]`),
    ...checkUnique(
      plan.ownFigures.map((figure) => figure.path),
      (index) => `ownFigures[${index}].path`,
    ),
  ]
}

/** Classes are parts of one whole: those of a link take at most all of its base load. */
function checkClassShares({ regularCare }: RegionalPlan): Problem[] {
  if (!regularCare?.classShares) return []
  return HOSPITAL_LINKS.flatMap((link) => {
    const others = (of: CareClass): number =>
      DEFERRABLE_CLASSES.reduce(
        (sum, one) => sum + (one === of ? 0 : classShareOf(regularCare, link, one)),
        0,
      )
    const [first] = DEFERRABLE_CLASSES.flatMap((careClass) => {
      const stated = regularCare.classShares?.[link]?.[careClass]
      return stated === undefined || stated + others(careClass) <= 1 + 1e-9 ? [] : [{ careClass, stated }]
    })
    if (!first) return []
    const limit = Math.round(1000 * Math.max(0, 1 - others(first.careClass))) / 1000
    return [
      {
        code: 'aboveMaximum' as const,
        path: `regularCare.classShares.${link}.${first.careClass}`,
        found: shown(first.stated),
        expected: { is: 'atMost' as const, limit },
      },
    ]
  })
}

/** Ids once each; a correction names an entry that stands before it. */
function checkDecisions(plan: RegionalPlan): Problem[] {
  const ids = decisionsOf(plan).map((decision) => decision.id)
  return [
    ...checkUnique(ids, (index) => `decisions[${index}].id`),
    ...decisionsOf(plan).flatMap(({ corrects }, index): Problem[] =>
      corrects === null || ids.slice(0, index).includes(corrects)
        ? []
        : [
            {
              code: 'unknownReference',
              path: `decisions[${index}].corrects`,
              found: shown(corrects),
              expected: { is: 'earlierDecision' },
            },
          ],
    ),
  ]
}

function checkStaffed({ capacity, staffedCapacity }: Capacity, path: string): Problem[] {
  if (staffedCapacity <= capacity) return []
  const found = shown(staffedCapacity)
  return [
    {
      code: 'staffedAboveCapacity',
      path: `${path}.staffedCapacity`,
      found,
      expected: { is: 'atMost', limit: capacity },
    },
  ]
}
