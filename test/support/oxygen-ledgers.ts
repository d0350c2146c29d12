/** Small oxygen ledgers for tests: a depot, three suppliers, two batches, and events in one line each. */
import type { Account, AccountName } from '../../src/domain/oxygen/records/accounts.ts'
import { defaultDemand } from '../../src/domain/oxygen/records/demand-settings.ts'
import type { LedgerEvent } from '../../src/domain/oxygen/records/events.ts'
import { eventId, recordedAt } from '../../src/domain/oxygen/ledger/identity.ts'
import { compareEvents } from '../../src/domain/oxygen/records/order.ts'
import type { OxygenLedgerBody } from '../../src/domain/oxygen/records/records.ts'
import type { CivilDate } from '../../src/domain/shared/civil-date.ts'

export const CHANGED_AT = '2021-10-01T08:00:00.000Z'

export const SOURCE: Account = { account: 'EXTERNAL_SOURCE', holder: null }
export const DEPOT: Account = { account: 'DEPOT', holder: 'depot' }
export const DISPOSED: Account = { account: 'DISPOSED', holder: null }

export function at(account: AccountName, holder: string): Account {
  return { account, holder }
}

/** 48 bits of time and a number that makes the id unique. */
export function testEventId(ms: number, number: number): string {
  const bytes = new Uint8Array(10)
  new DataView(bytes.buffer).setUint32(6, number)
  return eventId(ms, bytes)
}

let issued = 0

/** Id, recording (noon UTC of the day unless given) and the other fields that a test seldom cares about. */
export function stamp(occurredOn: CivilDate, recorded = `${occurredOn}T12:00:00.000Z`, recordedBy = 'AB') {
  issued++
  const ms = Date.parse(recorded) + (issued % 1000)
  return {
    eventId: testEventId(ms, issued),
    occurredOn,
    recordedAt: recordedAt({ ms, counter: 0 }),
    recordedBy,
    reason: '',
    origin: { kind: 'manual' },
  } as const
}

type Options = { batch?: string; recorded?: string; by?: string; documentRef?: string }

function base(day: CivilDate, { batch = 'soc-1', recorded, by, documentRef }: Options) {
  return { ...stamp(day, recorded, by), batch, ...(documentRef === undefined ? {} : { documentRef }) }
}

export function received(day: CivilDate, quantity: number, options: Options = {}): LedgerEvent {
  return { ...base(day, options), type: 'RECEIVED', quantity, from: SOURCE, to: DEPOT }
}

export function ordered(day: CivilDate, quantity: number, options: Options = {}): LedgerEvent {
  return { ...base(day, options), type: 'ORDER_PLACED', quantity }
}

export function lent(day: CivilDate, quantity: number, supplier = 'a', options: Options = {}): LedgerEvent {
  const to = at('SUPPLIER_IDLE', supplier)
  return {
    ...base(day, options),
    type: 'LOAN_ISSUED',
    quantity,
    from: DEPOT,
    to,
    agreement: `loan-${supplier}`,
  }
}

export function returned(
  day: CivilDate,
  quantity: number,
  supplier = 'a',
  to = DEPOT,
  options: Options = {},
): LedgerEvent {
  const from = at('SUPPLIER_IDLE', supplier)
  return { ...base(day, options), type: 'LOAN_RETURNED', quantity, from, to, agreement: `loan-${supplier}` }
}

export function moved(
  type:
    | 'DECLARED_LOST'
    | 'FOUND'
    | 'QUARANTINED'
    | 'WRITTEN_OFF'
    | 'PLACED'
    | 'COLLECTED'
    | 'ARRIVED'
    | 'RELEASED',
  day: CivilDate,
  quantity: number,
  from: Account,
  to: Account,
  agreement?: string,
  options: Options = {},
): LedgerEvent {
  return {
    ...base(day, options),
    type,
    quantity,
    from,
    to,
    ...(agreement === undefined ? {} : { agreement }),
  }
}

export function counted(
  day: CivilDate,
  observed: number,
  place: Account = DEPOT,
  options: Options = {},
): LedgerEvent {
  return { ...base(day, options), type: 'COUNT_OBSERVED', count: { ...place, observed } }
}

/** Takes what a count missed out of the depot; below 0: takes in what it found beyond the ledger. */
export function adjusted(
  day: CivilDate,
  quantity: number,
  count: LedgerEvent,
  options: Options = {},
): LedgerEvent {
  const variance = at('VARIANCE', 'depot')
  const [from, to] = quantity > 0 ? [DEPOT, variance] : [variance, DEPOT]
  const moved = { quantity: Math.abs(quantity), from, to }
  return { ...base(day, options), type: 'ADJUSTED', ...moved, adjusts: count.eventId }
}

export function reversed(event: LedgerEvent, recorded?: string): LedgerEvent {
  return { ...stamp(event.occurredOn, recorded), type: 'REVERSED', reverses: event.eventId }
}

export function dueDateChanged(day: CivilDate, dueDate: CivilDate | null, supplier = 'a'): LedgerEvent {
  return { ...stamp(day), type: 'DUE_DATE_CHANGED', agreement: `loan-${supplier}`, dueDate }
}

/** A body of the given events, in canonical order. Loans of a, b and c are due on 2022-03-01. */
export function ledgerOf(
  events: readonly LedgerEvent[],
  changes: Partial<OxygenLedgerBody> = {},
): OxygenLedgerBody {
  const changedAt = CHANGED_AT
  return {
    organizations: [
      { changedAt, organizationId: 'a', name: 'Leverancier A', kind: 'SUPPLIER' },
      { changedAt, organizationId: 'b', name: 'Leverancier B', kind: 'SUPPLIER' },
      { changedAt, organizationId: 'c', name: 'Leverancier C', kind: 'SUPPLIER' },
      { changedAt, organizationId: 'depot', name: 'Depot', kind: 'DEPOT' },
      { changedAt, organizationId: 'owner', name: 'Eigenaar', kind: 'OWNER' },
      { changedAt, organizationId: 'repairer', name: 'Reparateur', kind: 'REPAIRER' },
    ],
    models: [
      {
        changedAt,
        modelId: 'soc-5l',
        name: 'SOC 5 L/min',
        deviceType: 'SOC',
        maxFlowLpm: 5,
        pmIntervalDays: null,
        powerW: 350,
      },
    ],
    batches: ['soc-1', 'soc-2'].map((batchId) => ({
      changedAt,
      batchId,
      name: batchId,
      model: 'soc-5l',
      owner: 'owner',
      quantityOrdered: 0,
      plannedDeliveries: [],
    })),
    agreements: ['a', 'b', 'c'].map((borrower) => ({
      changedAt,
      agreementId: `loan-${borrower}`,
      lender: 'owner',
      borrower,
      startDate: '2021-10-01',
      dueDate: '2022-03-01',
    })),
    units: [],
    events: events.toSorted(compareEvents),
    demand: defaultDemand(changedAt),
    meetings: [],
    ...changes,
  }
}
