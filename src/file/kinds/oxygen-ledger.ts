/**
 * The oxygen ledger in a file: every record and every event in its strict shape. What the events add up to is not
 * judged here: a merged ledger may be contradictory and must still open (`domain/oxygen/ledger/flags.ts`).
 */
import { GTIN } from '../../domain/oxygen/records/gs1.ts'
import { BATCH_FIELDS, EVENT_TEXTS, MODEL_FIELDS, RECORD_TEXTS } from '../../domain/oxygen/records/fields.ts'
import { DEMAND_FIELDS, DEMAND_PLAN_FIELDS } from '../../domain/oxygen/demand/fields.ts'
import { MEETING_FIELDS, MEETING_TEXTS } from '../../domain/oxygen/meeting/fields.ts'
import * as v from 'valibot'
import { NAME, whole } from '../../domain/shared/field.ts'
import { MOST_EVENTS, MOST_RECORDS } from '../../domain/oxygen/records/bounds.ts'
import { ACTION_STATUSES } from '../../domain/oxygen/records/meeting-record.ts'
import { DEMAND_ORIGINS, DEMAND_PARTS } from '../../domain/oxygen/records/demand-settings.ts'
import {
  DEVICE_TYPES,
  ORGANIZATION_KINDS,
  type OxygenLedgerBody,
} from '../../domain/oxygen/records/records.ts'
import { defineKind } from './document-kind.ts'
import { expects } from './expectations.ts'
import { civilDate, count, id, instant, isoWeek, list, number, text } from './fields.ts'
import { event, freeText, recordedAt } from './oxygen-event.ts'
import { checkLedger } from './oxygen-ledger-checks.ts'

const MOST_WEEKS = 520
const MOST_PLANS = 100
const MOST_ALIASES = 50
const LARGEST = 1e9

const dated = { changedAt: recordedAt, changedBy: v.exactOptional(freeText(EVENT_TEXTS.recordedBy)) }

const weekPatients = v.strictObject({
  isoWeek,
  patients: number(DEMAND_FIELDS.patients),
  origin: v.exactOptional(v.picklist(DEMAND_ORIGINS)),
  band: v.exactOptional(v.strictObject({ p5: count, p95: count })),
  inflowPerWeek: v.exactOptional(number(DEMAND_FIELDS.inflowPerWeek)),
  changedAt: v.exactOptional(recordedAt),
  changedBy: dated.changedBy,
})

const demandPlan = v.strictObject({
  documentId: id,
  title: text(NAME),
  revision: count,
  savedAt: instant,
  takenOn: civilDate,
  region: id,
  regionName: text(NAME),
  allocationKeyPercent: number(DEMAND_PLAN_FIELDS.allocationKeyPercent),
  startDate: civilDate,
  draws: count,
  meanStayDays: number(DEMAND_PLAN_FIELDS.meanStayDays),
  weeks: list(v.strictObject({ isoWeek, p5: count, p50: count, p95: count }), MOST_WEEKS),
})

const changed = v.exactOptional(v.strictObject(dated))

const demand = v.strictObject({
  ...dated,
  parts: v.exactOptional(v.strictObject(v.entriesFromList(DEMAND_PARTS, changed))),
  goneWeeks: v.exactOptional(list(v.strictObject({ ...dated, isoWeek }), MOST_WEEKS)),
  origin: v.picklist(DEMAND_ORIGINS),
  weeks: list(weekPatients, MOST_WEEKS),
  plans: v.exactOptional(list(demandPlan, MOST_PLANS)),
  clinicalDays: number(DEMAND_FIELDS.clinicalDays),
  deviceDays: number(DEMAND_FIELDS.deviceDays),
  turnaroundDays: number(DEMAND_FIELDS.turnaroundDays),
  flowBands: v.pipe(
    v.array(
      v.strictObject({ flowLpm: number(DEMAND_FIELDS.bandFlowLpm), share: number(DEMAND_FIELDS.bandShare) }),
    ),
    v.minLength(1),
    v.maxLength(20),
  ),
  socShare: number(DEMAND_FIELDS.socShare),
  maxFlowLpm: number(DEMAND_FIELDS.maxFlowLpm),
  outOfServiceShare: number(DEMAND_FIELDS.outOfServiceShare),
})

const week = v.strictObject({ isoWeek, patients: count, need: count, available: count, gap: count })
const totals = v.strictObject({
  owned: count,
  available: count,
  out: count,
  repair: count,
  quarantine: count,
  lost: count,
  variance: number(whole(-LARGEST, LARGEST)),
})

const meeting = v.strictObject({
  ...dated,
  meetingId: id,
  heldOn: civilDate,
  attendees: v.exactOptional(freeText(MEETING_TEXTS.attendees)),
  figures: list(
    v.strictObject({
      label: text(MEETING_TEXTS.figure),
      value: v.nullable(number(MEETING_FIELDS.value)),
      unit: text(MEETING_TEXTS.unit),
      source: text(MEETING_TEXTS.source),
    }),
    50,
  ),
  position: v.strictObject({
    asOf: civilDate,
    asKnownAt: v.nullable(recordedAt),
    eventCount: count,
    totals,
    weeks: list(week, MOST_WEEKS),
  }),
  locations: list(
    v.strictObject({
      name: text(MEETING_TEXTS.location),
      socsNeeded: number(MEETING_FIELDS.socsNeeded),
      from: v.nullable(civilDate),
      remark: freeText(MEETING_TEXTS.remark),
    }),
    200,
  ),
  decision: freeText(MEETING_TEXTS.decision),
  decidedBy: text(MEETING_TEXTS.decidedBy),
  actions: list(
    v.strictObject({
      actionId: id,
      text: freeText(MEETING_TEXTS.action),
      owner: text(MEETING_TEXTS.owner),
      dueDate: v.nullable(civilDate),
      doneOn: v.nullable(civilDate),
      status: v.exactOptional(v.picklist(ACTION_STATUSES)),
    }),
    200,
  ),
})

const schema = v.strictObject({
  organizations: list(
    v.strictObject({
      ...dated,
      organizationId: id,
      name: text(RECORD_TEXTS.organizationName),
      kind: v.picklist(ORGANIZATION_KINDS),
      aliases: v.exactOptional(list(text(RECORD_TEXTS.organizationName), MOST_ALIASES)),
    }),
    MOST_RECORDS,
  ),
  models: list(
    v.strictObject({
      ...dated,
      modelId: id,
      name: text(RECORD_TEXTS.modelName),
      deviceType: v.picklist(DEVICE_TYPES),
      maxFlowLpm: number(MODEL_FIELDS.maxFlowLpm),
      pmIntervalDays: v.nullable(number(MODEL_FIELDS.pmIntervalDays)),
      powerW: number(MODEL_FIELDS.powerW),
      udiDi: v.exactOptional(v.pipe(v.string(), v.regex(GTIN, expects('digits14')))),
    }),
    MOST_RECORDS,
  ),
  batches: list(
    v.strictObject({
      ...dated,
      batchId: id,
      name: text(RECORD_TEXTS.batchName),
      model: id,
      owner: id,
      quantityOrdered: number(BATCH_FIELDS.quantityOrdered),
      plannedDeliveries: list(
        v.strictObject({ isoWeek, quantity: number(BATCH_FIELDS.plannedQuantity) }),
        MOST_WEEKS,
      ),
    }),
    MOST_RECORDS,
  ),
  agreements: list(
    v.strictObject({
      ...dated,
      agreementId: id,
      lender: id,
      borrower: id,
      startDate: civilDate,
      dueDate: v.nullable(civilDate),
    }),
    MOST_RECORDS,
  ),
  units: list(
    v.strictObject({ ...dated, unitId: id, serialNumber: text(RECORD_TEXTS.serialNumber), batch: id }),
    MOST_RECORDS,
  ),
  events: list(event, MOST_EVENTS),
  demand,
  meetings: list(meeting, MOST_RECORDS),
}) satisfies v.GenericSchema<unknown, OxygenLedgerBody>

/** The file kind of `OxygenLedgerBody`. */
export const oxygenLedgerKind = defineKind<'oxygen-ledger', OxygenLedgerBody>({
  kind: 'oxygen-ledger',
  schema,
  check: checkLedger,
})
