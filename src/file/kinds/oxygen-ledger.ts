/**
 * The oxygen ledger in a file: every record and every event type in its strict shape, events in canonical order, and
 * every reference to a record that exists. What the events add up to is not judged here: a merged ledger may be
 * contradictory and must still open (`domain/oxygen/flags.ts`).
 */
import * as v from 'valibot'
import { ACCOUNT_NAMES, type Account, isOwned } from '../../domain/oxygen/accounts.ts'
import { DEMAND_ORIGINS } from '../../domain/oxygen/demand-settings.ts'
import { isMovement, type LedgerEvent, PLAIN_MOVEMENT_TYPES } from '../../domain/oxygen/events.ts'
import { isEventId, parseRecordedAt } from '../../domain/oxygen/identity.ts'
import { firstOutOfOrder } from '../../domain/oxygen/order.ts'
import { originOf } from '../../domain/oxygen/demand-edits.ts'
import { countedTwice, weeksOfPlans } from '../../domain/oxygen/plan-demand.ts'
import { holdsCitizenNumber } from '../../domain/oxygen/privacy.ts'
import { DEVICE_TYPES, ORGANIZATION_KINDS, type OxygenLedgerBody } from '../../domain/oxygen/records.ts'
import { mondayOf } from '../../domain/shared/civil-date.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { jointRowOf } from '../../reference/distribution-defaults.ts'
import type { DocumentKind } from './document-kind.ts'
import {
  checkAscending,
  checkUnique,
  civilDate,
  count,
  id,
  list,
  name,
  numberBetween,
  share,
  text,
  wholeBetween,
} from './fields.ts'

/** More events than a region's ledger meets in a decade; a file of them stays below the size limit. */
const MOST_EVENTS = 200_000
const MOST_RECORDS = 50_000
const MOST_WEEKS = 520
const MOST_PLANS = 100
const LARGEST = 1e9

const RECORDED_EXPECTED = 'a UTC moment 2022-01-14T08:00:00.000Z, with -0001 … -ffff for a tie'
const recordedAt = v.pipe(
  v.string(),
  v.maxLength(29),
  v.check((moment) => parseRecordedAt(moment) !== null, RECORDED_EXPECTED),
)
const isoWeek = v.pipe(
  v.string(),
  v.maxLength(8),
  v.check((week) => mondayOf(week) !== null, 'an ISO week that exists, 2021-W52'),
)
const eventId = v.pipe(v.string(), v.maxLength(36), v.check(isEventId, 'a UUIDv7 in lower case'))
const quantity = wholeBetween(1, LARGEST)
const line = text(500)
const freeText = v.pipe(
  text(2000),
  v.check((words) => !holdsCitizenNumber(words), 'text without a number that can be a citizen number'),
)

const account = v.strictObject({ account: v.picklist(ACCOUNT_NAMES), holder: v.nullable(id) })
const unitIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_RECORDS))

const common = {
  eventId,
  occurredOn: civilDate,
  recordedAt,
  recordedBy: v.pipe(
    text(100),
    v.check((words) => !holdsCitizenNumber(words), 'a role or initials'),
  ),
  reason: freeText,
  documentRef: v.exactOptional(
    v.pipe(
      name(),
      v.check(
        (words) => !holdsCitizenNumber(words),
        'a reference without a number that can be a citizen number',
      ),
    ),
  ),
  origin: v.variant('kind', [
    v.strictObject({ kind: v.literal('manual') }),
    v.strictObject({ kind: v.literal('import'), fileHash: name(128), rowKey: name(128) }),
    v.strictObject({ kind: v.literal('merge') }),
  ]),
}
const moved = {
  ...common,
  batch: id,
  quantity,
  unitIds: v.exactOptional(unitIds),
  from: account,
  to: account,
}

const plainMovements = PLAIN_MOVEMENT_TYPES.map((type) =>
  v.strictObject({ ...moved, type: v.literal(type), agreement: v.exactOptional(id) }),
)

const event = v.variant('type', [
  ...plainMovements,
  v.strictObject({ ...moved, type: v.literal('LOAN_ISSUED'), agreement: id }),
  v.strictObject({ ...moved, type: v.literal('LOAN_RETURNED'), agreement: id }),
  v.strictObject({ ...moved, type: v.literal('LOAN_TRANSFERRED'), agreement: id, fromAgreement: id }),
  v.strictObject({
    ...moved,
    type: v.literal('ADJUSTED'),
    agreement: v.exactOptional(id),
    adjusts: v.exactOptional(eventId),
  }),
  v.strictObject({ ...common, type: v.literal('ORDER_PLACED'), batch: id, quantity }),
  v.strictObject({
    ...common,
    type: v.literal('DUE_DATE_CHANGED'),
    agreement: id,
    dueDate: v.nullable(civilDate),
  }),
  v.strictObject({ ...common, type: v.literal('SERIALS_IDENTIFIED'), batch: id, unitIds, to: account }),
  v.strictObject({
    ...common,
    type: v.literal('MAINTENANCE_DONE'),
    batch: id,
    quantity,
    unitIds: v.exactOptional(unitIds),
  }),
  v.strictObject({
    ...common,
    type: v.literal('COUNT_OBSERVED'),
    batch: id,
    count: v.strictObject({ account: v.picklist(ACCOUNT_NAMES), holder: v.nullable(id), observed: count }),
  }),
  v.strictObject({ ...common, type: v.literal('REVERSED'), reverses: eventId }),
]) satisfies v.GenericSchema<unknown, LedgerEvent>

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

function check(body: OxygenLedgerBody): Problem[] {
  return [
    ...checkIds(body),
    ...checkRecords(body),
    ...checkDemand(body),
    ...checkOrder(body.events),
    ...checkEvents(body),
  ]
}

/** The file kind of `OxygenLedgerBody`. */
export const oxygenLedgerKind = {
  kind: 'oxygen-ledger',
  schema,
  check,
} satisfies DocumentKind<OxygenLedgerBody>

function checkIds(body: OxygenLedgerBody): Problem[] {
  const unique = (values: readonly string[], records: string, field: string): Problem[] =>
    checkUnique(values, (index) => `${records}[${index}].${field}`)
  return [
    ...unique(
      body.organizations.map((row) => row.organizationId),
      'organizations',
      'organizationId',
    ),
    ...unique(
      body.models.map((row) => row.modelId),
      'models',
      'modelId',
    ),
    ...unique(
      body.batches.map((row) => row.batchId),
      'batches',
      'batchId',
    ),
    ...unique(
      body.agreements.map((row) => row.agreementId),
      'agreements',
      'agreementId',
    ),
    ...unique(
      body.units.map((row) => row.unitId),
      'units',
      'unitId',
    ),
    ...unique(
      body.events.map((row) => row.eventId),
      'events',
      'eventId',
    ),
    ...unique(
      body.meetings.map((row) => row.meetingId),
      'meetings',
      'meetingId',
    ),
  ]
}

function checkRecords(body: OxygenLedgerBody): Problem[] {
  const organizations = new Set(body.organizations.map((row) => row.organizationId))
  const models = new Set(body.models.map((row) => row.modelId))
  const batches = new Set(body.batches.map((row) => row.batchId))
  return [
    ...body.batches.flatMap((batch, index) => [
      ...known(models, batch.model, `batches[${index}].model`),
      ...known(organizations, batch.owner, `batches[${index}].owner`),
    ]),
    ...body.agreements.flatMap((agreement, index) => {
      const at = `agreements[${index}]`
      const isOneParty = agreement.lender === agreement.borrower
      const expected = 'another party than the lender'
      return [
        ...known(organizations, agreement.lender, `${at}.lender`),
        ...known(organizations, agreement.borrower, `${at}.borrower`),
        ...(isOneParty ? [refusal('samePartyTwice', `${at}.borrower`, agreement.borrower, expected)] : []),
        ...(agreement.dueDate !== null && agreement.dueDate < agreement.startDate
          ? [
              refusal(
                'datesOutOfOrder',
                `${at}.dueDate`,
                agreement.dueDate,
                `not before ${agreement.startDate}`,
              ),
            ]
          : []),
      ]
    }),
    ...body.units.flatMap((unit, index) => known(batches, unit.batch, `units[${index}].batch`)),
  ]
}

function checkDemand({ demand: settings }: OxygenLedgerBody): Problem[] {
  const total = settings.flowBands.reduce((sum, band) => sum + band.share, 0)
  return [
    ...checkAscending(
      settings.weeks.map((entry) => entry.isoWeek),
      (index) => `demand.weeks[${index}].isoWeek`,
    ),
    ...(Math.abs(total - 1) > 1e-6
      ? [refusal('sharesDoNotAddUp', 'demand.flowBands', total, 'shares that add up to 1')]
      : []),
    ...checkPlans(settings),
  ]
}

/** Weeks that come from plans are the sum of the copies that stand beside them, and no region counts twice. */
function checkPlans(settings: OxygenLedgerBody['demand']): Problem[] {
  const { plans } = settings
  if (plans === undefined) return []
  const sums = new Map(weeksOfPlans(plans).weeks.map((row) => [row.isoWeek, row.patients]))
  return [
    ...countedTwice(plans, jointRowOf).map((found) => ({ ...found, path: `demand.plans${found.path}` })),
    ...settings.weeks.flatMap((row, index) => {
      if (originOf(row, settings) !== 'PLANS' || row.patients === sums.get(row.isoWeek)) return []
      const expected = `the sum of demand.plans in ${row.isoWeek}: ${sums.get(row.isoWeek) ?? 'none'}`
      return [refusal('plansDoNotAddUp', `demand.weeks[${index}].patients`, row.patients, expected)]
    }),
  ]
}

function checkOrder(events: readonly LedgerEvent[]): Problem[] {
  const index = firstOutOfOrder(events)
  const found = index === null ? undefined : events[index]
  if (index === null || found === undefined) return []
  const path = `events[${index}]`
  return [refusal('eventsOutOfOrder', path, found.eventId, 'events by occurredOn, recordedAt, eventId')]
}

/** References of events. An account outside the pool has no holder; every other has one. */
function checkEvents(body: OxygenLedgerBody): Problem[] {
  const organizations = new Set(body.organizations.map((row) => row.organizationId))
  const batches = new Set(body.batches.map((row) => row.batchId))
  const agreements = new Set(body.agreements.map((row) => row.agreementId))
  const units = new Set(body.units.map((row) => row.unitId))
  const events = new Map(body.events.map((row) => [row.eventId, row]))

  const problems: Problem[] = []
  for (const [index, event] of body.events.entries()) {
    const at = `events[${index}]`
    const place = (path: string, { account: where, holder }: Account): void => {
      if (isOwned(where) !== (holder !== null)) {
        const expected = isOwned(where) ? 'a holder' : 'null'
        problems.push(refusal('holderNotAllowed', `${at}.${path}.holder`, holder, expected))
      } else if (holder !== null) {
        problems.push(...known(organizations, holder, `${at}.${path}.holder`))
      }
    }
    if ('batch' in event) problems.push(...known(batches, event.batch, `${at}.batch`))
    if ('agreement' in event) problems.push(...known(agreements, event.agreement, `${at}.agreement`))
    if ('fromAgreement' in event)
      problems.push(...known(agreements, event.fromAgreement, `${at}.fromAgreement`))
    if ('unitIds' in event) {
      for (const [order, unitId] of event.unitIds.entries()) {
        problems.push(...known(units, unitId, `${at}.unitIds[${order}]`))
      }
    }
    if (isMovement(event)) {
      place('from', event.from)
      place('to', event.to)
      if (event.from.account === event.to.account && event.from.holder === event.to.holder) {
        problems.push(refusal('sameAccount', `${at}.to`, event.to.account, 'another account than from'))
      }
    }
    if (event.type === 'SERIALS_IDENTIFIED') place('to', event.to)
    if (event.type === 'COUNT_OBSERVED') place('count', event.count)
    if (event.type === 'REVERSED') {
      const target = events.get(event.reverses)
      if (target === undefined || target.type === 'REVERSED') {
        problems.push(
          refusal('unknownReference', `${at}.reverses`, event.reverses, 'an event that is no reversal'),
        )
      }
    }
    if (event.type === 'ADJUSTED' && event.adjusts !== undefined) {
      if (events.get(event.adjusts)?.type !== 'COUNT_OBSERVED') {
        problems.push(refusal('unknownReference', `${at}.adjusts`, event.adjusts, 'a COUNT_OBSERVED'))
      }
    }
  }
  return problems
}

function known(ids: ReadonlySet<string>, found: string, path: string): Problem[] {
  return ids.has(found) ? [] : [refusal('unknownReference', path, found, 'the id of a record of this ledger')]
}

function refusal(code: string, path: string, found: unknown, expected: string): Problem {
  return { code, path, found: shown(found), expected }
}
