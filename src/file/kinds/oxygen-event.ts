/** One event of the oxygen ledger in a file: every type in its strict shape. */
import { COUNTED, EVENT_TEXTS, QUANTITY } from '../../domain/oxygen/records/fields.ts'
import * as v from 'valibot'
import { ACCOUNT_NAMES } from '../../domain/oxygen/records/accounts.ts'
import { MOST_TOLD_APART, MOST_UNITS_PER_EVENT } from '../../domain/oxygen/records/bounds.ts'
import { type LedgerEvent, PLAIN_MOVEMENT_TYPES } from '../../domain/oxygen/records/events.ts'
import { JOINED_LISTS } from '../../domain/oxygen/ledger/joins.ts'
import { isEventId, parseRecordedAt } from '../../domain/oxygen/ledger/identity.ts'
import { holdsCitizenNumber } from '../../domain/oxygen/records/privacy.ts'
import { named, type TextField } from '../../domain/shared/field.ts'
import { expects } from './expectations.ts'
import { civilDate, id, number, text } from './fields.ts'

export const recordedAt = v.pipe(
  v.string(),
  v.maxLength(29),
  v.check((moment) => parseRecordedAt(moment) !== null, expects('recordedAt')),
)
const eventId = v.pipe(v.string(), v.maxLength(36), v.check(isEventId, expects('eventId')))
/** Whole devices. */
export const quantity = number(QUANTITY)

/** Words of people, without what can name a patient. */
export const freeText = (field: TextField) =>
  v.pipe(
    text(field),
    v.check((words) => !holdsCitizenNumber(words), expects('noCitizenNumber')),
  )

const account = v.strictObject({ account: v.picklist(ACCOUNT_NAMES), holder: v.nullable(id) })
const unitIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_UNITS_PER_EVENT))

/** What an import knows its files and rows by. */
const mark = text(named(128))

const common = {
  eventId,
  occurredOn: civilDate,
  recordedAt,
  recordedBy: v.pipe(
    text(EVENT_TEXTS.recordedBy),
    v.check((words) => !holdsCitizenNumber(words), expects('roleOrInitials')),
  ),
  reason: freeText(EVENT_TEXTS.reason),
  documentRef: v.exactOptional(
    v.pipe(
      text(EVENT_TEXTS.documentRef),
      v.check((words) => !holdsCitizenNumber(words), expects('referenceWithoutCitizenNumber')),
    ),
  ),
  origin: v.variant('kind', [
    v.strictObject({ kind: v.literal('manual') }),
    v.strictObject({ kind: v.literal('import'), fileHash: mark, rowKey: mark }),
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
  expectedOn: v.exactOptional(civilDate),
  spread: v.exactOptional(v.literal(true)),
}

const plainMovements = PLAIN_MOVEMENT_TYPES.map((type) =>
  v.strictObject({ ...moved, type: v.literal(type), agreement: v.exactOptional(id) }),
)

export const event = v.variant('type', [
  ...plainMovements,
  v.strictObject({
    ...moved,
    type: v.literal('LOAN_ISSUED'),
    agreement: id,
    reservation: v.exactOptional(eventId),
  }),
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
    count: v.strictObject({
      account: v.picklist(ACCOUNT_NAMES),
      holder: v.nullable(id),
      observed: number(COUNTED),
    }),
  }),
  v.strictObject({ ...common, type: v.literal('REVERSED'), reverses: eventId }),
  v.strictObject({ ...common, type: v.literal('REPORTED'), holder: id }),
  v.strictObject({ ...common, type: v.literal('RECALLED'), batch: id }),
  v.strictObject({ ...common, type: v.literal('RECALL_LIFTED'), batch: id }),
  v.strictObject({
    ...common,
    type: v.literal('RESERVED'),
    batch: id,
    quantity,
    plan: id,
    planTitle: freeText(EVENT_TEXTS.planTitle),
    until: v.exactOptional(civilDate),
  }),
  v.strictObject({ ...common, type: v.literal('RESERVATION_ENDED'), reservation: eventId }),
  v.strictObject({
    ...common,
    type: v.literal('JOINED'),
    list: v.picklist(JOINED_LISTS),
    gone: id,
    stays: id,
  }),
  v.strictObject({
    ...common,
    type: v.literal('TOLD_APART'),
    eventIds: v.pipe(v.array(eventId), v.minLength(2), v.maxLength(MOST_TOLD_APART)),
  }),
]) satisfies v.GenericSchema<unknown, LedgerEvent>
