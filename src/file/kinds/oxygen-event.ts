/** One event of the oxygen ledger in a file: every type in its strict shape. */
import * as v from 'valibot'
import { ACCOUNT_NAMES } from '../../domain/oxygen/accounts.ts'
import { type LedgerEvent, PLAIN_MOVEMENT_TYPES } from '../../domain/oxygen/events.ts'
import { isEventId, parseRecordedAt } from '../../domain/oxygen/identity.ts'
import { holdsCitizenNumber } from '../../domain/oxygen/privacy.ts'
import { civilDate, count, id, name, text, wholeBetween } from './fields.ts'

const MOST_UNITS = 50_000
const LARGEST = 1e9

const RECORDED_EXPECTED = 'a UTC moment 2022-01-14T08:00:00.000Z, with -0001 … -ffff for a tie'
export const recordedAt = v.pipe(
  v.string(),
  v.maxLength(29),
  v.check((moment) => parseRecordedAt(moment) !== null, RECORDED_EXPECTED),
)
const eventId = v.pipe(v.string(), v.maxLength(36), v.check(isEventId, 'a UUIDv7 in lower case'))
/** Whole devices. */
export const quantity = wholeBetween(1, LARGEST)

/** Words of people, without what can name a patient. */
export const freeText = v.pipe(
  text(2000),
  v.check((words) => !holdsCitizenNumber(words), 'text without a number that can be a citizen number'),
)

const account = v.strictObject({ account: v.picklist(ACCOUNT_NAMES), holder: v.nullable(id) })
const unitIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_UNITS))

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

export const event = v.variant('type', [
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
