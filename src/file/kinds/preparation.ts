/** The preparation of a region in a file: actions, readiness, staff, request of the week, stocks. */
import { PREPARATION_FIELDS, PREPARATION_TEXTS } from '../../domain/preparation/fields.ts'
import * as v from 'valibot'
import { ACTION_STATUSES } from '../../domain/preparation/actions.ts'
import { AMBULANCE_SHIFTS } from '../../domain/preparation/ambulances.ts'
import { BED_SOURCES } from '../../domain/preparation/bed-source.ts'
import { REQUEST_LINKS } from '../../domain/preparation/capacity-request.ts'
import { COORDINATION_FUNCTIONS } from '../../domain/preparation/coordination-centre.ts'
import { OUTFLOW_PLACES } from '../../domain/preparation/coordination.ts'
import { HELP_QUESTIONS } from '../../domain/preparation/helplines.ts'
import { AUDIENCES } from '../../domain/preparation/messages.ts'
import type { Preparation } from '../../domain/preparation/preparation.ts'
import { QUESTION_IDS, READINESS_STATES } from '../../domain/preparation/readiness.ts'
import { ACTION_THEMES, ADDRESSEES } from '../../domain/preparation/recommendation.ts'
import { DEFENCE_CONDITIONS, POOL_KINDS, TASKS } from '../../domain/preparation/staff-pool.ts'
import { PHASES } from '../../domain/plan/phases.ts'
import { CHAIN_LINKS } from '../../domain/shared/care-chain.ts'
import type { Problem } from '../../domain/shared/result.ts'
import { defineKind } from './document-kind.ts'
import { checkAscending, checkReferences, checkUnique, civilDate, id, list, number, text } from './fields.ts'

const MOST_ROWS = 500
const MOST_HOSPITALS = 100
const MOST_LINKS = 20

const action = v.strictObject({
  id,
  sourceId: v.nullable(id),
  theme: v.picklist(ACTION_THEMES),
  text: text(PREPARATION_TEXTS.action),
  addressee: v.picklist(ADDRESSEES),
  owner: text(PREPARATION_TEXTS.owner),
  phase: v.nullable(v.picklist(PHASES)),
  takenOn: civilDate,
  dueDate: civilDate,
  status: v.picklist(ACTION_STATUSES),
  evidence: text(PREPARATION_TEXTS.evidence),
  links: v.exactOptional(
    list(v.strictObject({ documentId: id, title: text(PREPARATION_TEXTS.linkTitle) }), MOST_LINKS),
  ),
})

const readinessAnswer = v.strictObject({
  question: v.picklist(QUESTION_IDS),
  state: v.picklist(READINESS_STATES),
  evidence: text(PREPARATION_TEXTS.evidence),
  owner: text(PREPARATION_TEXTS.owner),
  answeredOn: civilDate,
})

const linkStaff = v.strictObject({
  link: v.picklist(CHAIN_LINKS),
  ownFte: number(PREPARATION_FIELDS.ownFte),
  hoursPerFteWeek: number(PREPARATION_FIELDS.hoursPerFteWeek),
  absenceShare: number(PREPARATION_FIELDS.absenceShare),
  hoursPerPatientDay: number(PREPARATION_FIELDS.hoursPerPatientDay),
  otherHoursPerDay: number(PREPARATION_FIELDS.otherHoursPerDay),
  patients: list(
    v.strictObject({ from: civilDate, patients: number(PREPARATION_FIELDS.patients) }),
    MOST_ROWS,
  ),
})

const deployment = v.strictObject({
  id,
  pool: v.picklist(POOL_KINDS),
  register: text(PREPARATION_TEXTS.register),
  link: v.picklist(CHAIN_LINKS),
  task: v.picklist(TASKS),
  people: number(PREPARATION_FIELDS.people),
  hoursPerWeek: number(PREPARATION_FIELDS.hoursPerWeek),
  usableShare: number(PREPARATION_FIELDS.usableShare),
  from: civilDate,
  until: v.nullable(civilDate),
})

const exchange = v.strictObject({
  id,
  from: v.picklist(CHAIN_LINKS),
  to: v.picklist(CHAIN_LINKS),
  fte: number(PREPARATION_FIELDS.fte),
  efficiency: number(PREPARATION_FIELDS.efficiency),
  start: civilDate,
  until: v.nullable(civilDate),
})

const emergencyDepartment = v.strictObject({
  id,
  name: text(PREPARATION_TEXTS.hospitalName),
  covidArrivals: number(PREPARATION_FIELDS.covidArrivals),
  otherArrivals: number(PREPARATION_FIELDS.otherArrivals),
  stayHours: number(PREPARATION_FIELDS.stayHours),
  boarding: number(PREPARATION_FIELDS.boarding),
  places: number(PREPARATION_FIELDS.places),
  closed: v.boolean(),
  eastKm: number(PREPARATION_FIELDS.eastKm),
  northKm: number(PREPARATION_FIELDS.northKm),
  freeBeds: v.exactOptional(number(PREPARATION_FIELDS.freeBeds)),
})

const stockUse = v.variant('by', [
  v.strictObject({
    by: v.literal('icuPatients'),
    ventilatedShare: number(PREPARATION_FIELDS.ventilatedShare),
    perPatientDay: number(PREPARATION_FIELDS.perPatientDay),
  }),
  v.strictObject({
    by: v.literal('staff'),
    people: number(PREPARATION_FIELDS.people),
    perShift: number(PREPARATION_FIELDS.perShift),
  }),
  v.strictObject({ by: v.literal('infections'), eligibleShare: number(PREPARATION_FIELDS.eligibleShare) }),
  v.strictObject({ by: v.literal('typed'), perDay: number(PREPARATION_FIELDS.perDay) }),
  v.strictObject({ by: v.literal('unknown') }),
])

const schema = v.strictObject({
  regionId: id,
  regionName: text(PREPARATION_TEXTS.regionName),
  keyPercent: number(PREPARATION_FIELDS.keyPercent),
  planId: v.nullable(id),
  asOf: civilDate,
  phase: v.picklist(PHASES),
  phaseSince: civilDate,
  actions: list(action, MOST_ROWS),
  readiness: list(readinessAnswer, 5000),
  readinessRule: v.strictObject({
    amberFrom: number(PREPARATION_FIELDS.amberFrom),
    staleAfterDays: number(PREPARATION_FIELDS.staleAfterDays),
  }),
  workforce: v.strictObject({
    infection: v.exactOptional(
      v.strictObject({
        days: number(PREPARATION_FIELDS.infectionDays),
        relief: number(PREPARATION_FIELDS.relief),
      }),
    ),
    links: list(linkStaff, CHAIN_LINKS.length),
    deployments: list(deployment, MOST_ROWS),
    exchanges: list(exchange, MOST_ROWS),
  }),
  registers: list(
    v.strictObject({
      name: text(PREPARATION_TEXTS.register),
      people: number(PREPARATION_FIELDS.people),
      claims: list(
        v.strictObject({
          id,
          by: text(PREPARATION_TEXTS.claimBy),
          people: number(PREPARATION_FIELDS.people),
        }),
        MOST_ROWS,
      ),
    }),
    MOST_ROWS,
  ),
  defenceConditions: list(v.picklist(DEFENCE_CONDITIONS), DEFENCE_CONDITIONS.length),
  request: v.strictObject({
    asked: list(
      v.strictObject({
        date: civilDate,
        link: v.picklist(REQUEST_LINKS),
        beds: number(PREPARATION_FIELDS.beds),
      }),
      MOST_ROWS,
    ),
    hospitals: list(
      v.strictObject({ id, name: text(PREPARATION_TEXTS.hospitalName), key: number(PREPARATION_FIELDS.key) }),
      MOST_HOSPITALS,
    ),
    answers: list(
      v.strictObject({
        hospitalId: id,
        date: civilDate,
        link: v.picklist(REQUEST_LINKS),
        agreed: v.nullable(number(PREPARATION_FIELDS.agreed)),
        from: v.picklist(BED_SOURCES),
        signedBy: text(PREPARATION_TEXTS.signedBy),
        delivered: v.nullable(number(PREPARATION_FIELDS.delivered)),
      }),
      10_000,
    ),
  }),
  flows: list(
    v.strictObject({
      id,
      name: text(PREPARATION_TEXTS.hospitalName),
      viaGp: number(PREPARATION_FIELDS.viaGp),
      viaEmergency: number(PREPARATION_FIELDS.viaEmergency),
      transferredIn: number(PREPARATION_FIELDS.transferredIn),
      toIcu: number(PREPARATION_FIELDS.toIcu),
      discharged: number(PREPARATION_FIELDS.discharged),
      transferredOut: number(PREPARATION_FIELDS.transferredOut),
    }),
    MOST_HOSPITALS,
  ),
  places: list(
    v.strictObject({
      place: v.picklist(OUTFLOW_PLACES),
      waiting: number(PREPARATION_FIELDS.waiting),
      free: number(PREPARATION_FIELDS.free),
    }),
    OUTFLOW_PLACES.length,
  ),
  coordination: v.exactOptional(
    v.strictObject({
      functions: list(v.picklist(COORDINATION_FUNCTIONS), COORDINATION_FUNCTIONS.length),
      bentPatients: number(PREPARATION_FIELDS.bentPatients),
      hoursToPlace: v.nullable(number(PREPARATION_FIELDS.hoursToPlace)),
    }),
  ),
  emergencyDepartments: list(emergencyDepartment, MOST_HOSPITALS),
  emergencyRule: v.exactOptional(
    v.strictObject({
      gpPostShare: number(PREPARATION_FIELDS.gpPostShare),
      ambulanceShare: number(PREPARATION_FIELDS.ambulanceShare),
      minutesPerKm: number(PREPARATION_FIELDS.minutesPerKm),
      admittedShare: number(PREPARATION_FIELDS.admittedShare),
      eveningNightShare: number(PREPARATION_FIELDS.eveningNightShare),
    }),
  ),
  ambulances: v.nullable(
    v.strictObject({
      vehicleHours: number(PREPARATION_FIELDS.vehicleHours),
      urgentHours: number(PREPARATION_FIELDS.urgentHours),
      plannedHours: number(PREPARATION_FIELDS.plannedHours),
      redCrossShare: number(PREPARATION_FIELDS.redCrossShare),
      closureMinutes: number(PREPARATION_FIELDS.closureMinutes),
      extraCalls: number(PREPARATION_FIELDS.extraCalls),
      hoursPerCall: number(PREPARATION_FIELDS.hoursPerCall),
      threshold: number(PREPARATION_FIELDS.threshold),
      shifts: v.exactOptional(list(v.picklist(AMBULANCE_SHIFTS), AMBULANCE_SHIFTS.length)),
    }),
  ),
  stocks: list(
    v.strictObject({
      id,
      name: text(PREPARATION_TEXTS.stockName),
      unit: text(PREPARATION_TEXTS.unit),
      countedOn: civilDate,
      low: number(PREPARATION_FIELDS.low),
      high: number(PREPARATION_FIELDS.high),
      use: stockUse,
      deliveries: list(
        v.strictObject({ on: civilDate, amount: number(PREPARATION_FIELDS.amount) }),
        MOST_ROWS,
      ),
    }),
    MOST_ROWS,
  ),
  covers: list(
    v.strictObject({
      id,
      subject: text(PREPARATION_TEXTS.coverSubject),
      payer: text(PREPARATION_TEXTS.payer),
      instrument: text(PREPARATION_TEXTS.instrument),
      signedOn: v.nullable(civilDate),
      validFrom: v.picklist(PHASES),
      includesSecurity: v.boolean(),
      startsOn: civilDate,
      startPhase: v.picklist(PHASES),
      leverId: v.exactOptional(id),
    }),
    MOST_ROWS,
  ),
  messages: list(
    v.strictObject({
      id,
      text: text(PREPARATION_TEXTS.message),
      audience: v.picklist(AUDIENCES),
      sender: text(PREPARATION_TEXTS.sender),
      channel: text(PREPARATION_TEXTS.channel),
      language: text(PREPARATION_TEXTS.language),
      trigger: v.picklist(PHASES),
      readyOn: v.nullable(civilDate),
      releasedOn: v.nullable(civilDate),
    }),
    MOST_ROWS,
  ),
  helplines: v.exactOptional(
    list(
      v.strictObject({
        question: v.picklist(HELP_QUESTIONS),
        line: text(PREPARATION_TEXTS.helpline),
        hours: text(PREPARATION_TEXTS.helplineHours),
        open: v.boolean(),
      }),
      HELP_QUESTIONS.length,
    ),
  ),
})

const ids = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id)

export const preparationKind = defineKind<'preparation', Preparation>({
  kind: 'preparation',
  schema,
  check({ actions, workforce, registers, request, flows, places, emergencyDepartments, stocks, ...rest }) {
    const registerNames = registers.map((register) => register.name)
    return [
      ...checkUnique(ids(actions), (at) => `actions[${at}].id`),
      ...checkUnique(
        workforce.links.map(({ link }) => link),
        (at) => `workforce.links[${at}].link`,
      ),
      ...workforce.links.flatMap(({ patients }, index) =>
        checkAscending(
          patients.map(({ from }) => from),
          (at) => `workforce.links[${index}].patients[${at}].from`,
        ),
      ),
      ...checkUnique(ids(workforce.deployments), (at) => `workforce.deployments[${at}].id`),
      ...checkUnique(ids(workforce.exchanges), (at) => `workforce.exchanges[${at}].id`),
      ...checkUnique(registerNames, (at) => `registers[${at}].name`),
      ...registers.flatMap(({ claims }, index) =>
        checkUnique(ids(claims), (at) => `registers[${index}].claims[${at}].id`),
      ),
      ...checkRequest(request),
      ...checkUnique(ids(flows), (at) => `flows[${at}].id`),
      ...checkUnique(
        places.map(({ place }) => place),
        (at) => `places[${at}].place`,
      ),
      ...checkUnique(ids(emergencyDepartments), (at) => `emergencyDepartments[${at}].id`),
      ...checkUnique(ids(stocks), (at) => `stocks[${at}].id`),
      ...checkUnique(ids(rest.covers), (at) => `covers[${at}].id`),
      ...checkUnique(ids(rest.messages), (at) => `messages[${at}].id`),
      ...checkUnique(
        (rest.helplines ?? []).map(({ question }) => question),
        (at) => `helplines[${at}].question`,
      ),
      ...actions.flatMap(({ links = [] }, index) =>
        checkUnique(
          links.map(({ documentId }) => documentId),
          (at) => `actions[${index}].links[${at}].documentId`,
        ),
      ),
    ]
  },
})

function checkRequest({ asked, hospitals, answers }: Preparation['request']): Problem[] {
  const known = new Set(ids(hospitals))
  return [
    ...checkUnique(
      asked.map(({ date, link }) => `${date} ${link}`),
      (at) => `request.asked[${at}].date`,
    ),
    ...checkUnique(ids(hospitals), (at) => `request.hospitals[${at}].id`),
    ...checkUnique(
      answers.map(({ hospitalId, date, link }) => `${hospitalId} ${date} ${link}`),
      (at) => `request.answers[${at}].hospitalId`,
    ),
    ...answers.flatMap(({ hospitalId }, at) =>
      checkReferences([hospitalId], known, () => `request.answers[${at}].hospitalId`, { is: 'hospital' }),
    ),
  ]
}
