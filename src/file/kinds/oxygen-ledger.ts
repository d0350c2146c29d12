/**
 * The oxygen ledger in a file: every record and every event in its strict shape. What the events add up to is not
 * judged here: a merged ledger may be contradictory and must still open (`domain/oxygen/flags.ts`).
 */
import * as v from 'valibot'
import { DEMAND_ORIGINS } from '../../domain/oxygen/demand-settings.ts'
import { DEVICE_TYPES, ORGANIZATION_KINDS, type OxygenLedgerBody } from '../../domain/oxygen/records.ts'
import { mondayOf } from '../../domain/shared/civil-date.ts'
import type { DocumentKind } from './document-kind.ts'
import { civilDate, count, id, list, name, numberBetween, share, text, wholeBetween } from './fields.ts'
import { event, freeText, quantity, recordedAt } from './oxygen-event.ts'
import { checkLedger } from './oxygen-ledger-checks.ts'

/** More events than a region's ledger meets in a decade; a file of them stays below the size limit. */
const MOST_EVENTS = 200_000
const MOST_RECORDS = 50_000
const MOST_WEEKS = 520
const MOST_PLANS = 100
const LARGEST = 1e9

const isoWeek = v.pipe(
  v.string(),
  v.maxLength(8),
  v.check((week) => mondayOf(week) !== null, 'an ISO week that exists, 2021-W52'),
)
const line = text(500)

const dated = { changedAt: recordedAt }

const weekPatients = v.strictObject({
  isoWeek,
  patients: count,
  origin: v.exactOptional(v.picklist(DEMAND_ORIGINS)),
  band: v.exactOptional(v.strictObject({ p5: count, p95: count })),
  inflowPerWeek: v.exactOptional(quantity),
})

const demandPlan = v.strictObject({
  documentId: id,
  title: name(),
  revision: count,
  savedAt: v.pipe(v.string(), v.isoTimestamp('a UTC moment 2022-01-14T08:00:00.000Z')),
  takenOn: civilDate,
  region: id,
  regionName: name(),
  allocationKeyPercent: numberBetween(0, 100),
  startDate: civilDate,
  draws: count,
  meanStayDays: numberBetween(0.1, 365),
  weeks: list(v.strictObject({ isoWeek, p5: count, p50: count, p95: count }), MOST_WEEKS),
})

const demand = v.strictObject({
  ...dated,
  origin: v.picklist(DEMAND_ORIGINS),
  weeks: list(weekPatients, MOST_WEEKS),
  plans: v.exactOptional(list(demandPlan, MOST_PLANS)),
  clinicalDays: numberBetween(0.5, 365),
  deviceDays: numberBetween(0.5, 365),
  turnaroundDays: numberBetween(0, 365),
  flowBands: v.pipe(
    v.array(v.strictObject({ flowLpm: numberBetween(0.1, 100), share })),
    v.minLength(1),
    v.maxLength(20),
  ),
  socShare: share,
  maxFlowLpm: numberBetween(0.1, 100),
  outOfServiceShare: numberBetween(0, 0.99),
})

const week = v.strictObject({ isoWeek, patients: count, need: count, available: count, gap: count })
const totals = v.strictObject({
  owned: count,
  available: count,
  out: count,
  repair: count,
  quarantine: count,
  lost: count,
  variance: wholeBetween(-LARGEST, LARGEST),
})

const meeting = v.strictObject({
  ...dated,
  meetingId: id,
  heldOn: civilDate,
  figures: list(
    v.strictObject({ label: name(), value: numberBetween(-LARGEST, LARGEST), unit: text(50), source: line }),
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
    v.strictObject({ name: name(), socsNeeded: count, from: v.nullable(civilDate), remark: freeText }),
    200,
  ),
  decision: freeText,
  decidedBy: line,
  actions: list(
    v.strictObject({
      actionId: id,
      text: freeText,
      owner: line,
      dueDate: v.nullable(civilDate),
      doneOn: v.nullable(civilDate),
    }),
    200,
  ),
})

const schema = v.strictObject({
  organizations: list(
    v.strictObject({ ...dated, organizationId: id, name: name(), kind: v.picklist(ORGANIZATION_KINDS) }),
    MOST_RECORDS,
  ),
  models: list(
    v.strictObject({
      ...dated,
      modelId: id,
      name: name(),
      deviceType: v.picklist(DEVICE_TYPES),
      maxFlowLpm: numberBetween(0.1, 1000),
      pmIntervalDays: v.nullable(wholeBetween(1, 36_500)),
      powerW: numberBetween(0, 100_000),
      udiDi: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{14}$/, '14 digits'))),
    }),
    MOST_RECORDS,
  ),
  batches: list(
    v.strictObject({
      ...dated,
      batchId: id,
      name: name(),
      model: id,
      owner: id,
      quantityOrdered: count,
      plannedDeliveries: list(v.strictObject({ isoWeek, quantity }), MOST_WEEKS),
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
  units: list(v.strictObject({ ...dated, unitId: id, serialNumber: name(64), batch: id }), MOST_RECORDS),
  events: list(event, MOST_EVENTS),
  demand,
  meetings: list(meeting, MOST_RECORDS),
}) satisfies v.GenericSchema<unknown, OxygenLedgerBody>

/** The file kind of `OxygenLedgerBody`. */
export const oxygenLedgerKind = {
  kind: 'oxygen-ledger',
  schema,
  check: checkLedger,
} satisfies DocumentKind<OxygenLedgerBody>
