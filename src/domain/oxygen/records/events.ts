/**
 * The events of the loan ledger: append-only, never edited, never deleted. A stock movement has one `from`, one `to`
 * and a positive quantity; everything else that happens leaves the stock alone. Nothing here may name a patient.
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import type { Account, AccountName } from './accounts.ts'

/** UUIDv7, lower case: `017e…-7…`. */
export type EventId = string
/** Hybrid logical clock: `2022-01-14T08:00:00.000Z`, with `-0001` … `-ffff` behind it for a tie in the same millisecond. */
export type RecordedAt = string

/** The last change of a record, or of a part of one. */
export interface Changed {
  readonly changedAt: RecordedAt
  /** A role or initials, as in an event; absent in what was written before it was kept. */
  readonly changedBy?: string
}

export type Origin =
  | { readonly kind: 'manual' }
  | { readonly kind: 'import'; readonly fileHash: string; readonly rowKey: string }
  | { readonly kind: 'merge' }

interface EventBase<Type extends string> {
  readonly eventId: EventId
  readonly type: Type
  /** The civil day in the Netherlands on which it happened; never a moment. */
  readonly occurredOn: CivilDate
  /** When it was written down: the second time axis. */
  readonly recordedAt: RecordedAt
  /** A role or initials, free text. */
  readonly recordedBy: string
  readonly reason: string
  readonly documentRef?: string
  readonly origin: Origin
}

interface Movement<Type extends string> extends EventBase<Type> {
  readonly batch: string
  readonly quantity: number
  readonly unitIds?: readonly string[]
  readonly from: Account
  readonly to: Account
  readonly agreement?: string
  /** Of what goes under way: the day on which it is expected; from then on it counts as there. */
  readonly expectedOn?: CivilDate
  /** Of a report that named no batch: shared out over the batches that the supplier has. */
  readonly spread?: true
}

interface LoanMovement<Type extends string> extends Movement<Type> {
  readonly agreement: string
}

/** Movements that carry nothing but what every movement carries. */
export const PLAIN_MOVEMENT_TYPES = [
  'RECEIVED',
  'DISPATCHED',
  'ARRIVED',
  'PLACED',
  'COLLECTED',
  'SENT_TO_REPAIR',
  'REPAIRED',
  'QUARANTINED',
  'RELEASED',
  'DECLARED_LOST',
  'FOUND',
  'WRITTEN_OFF',
  'OWNERSHIP_TRANSFERRED',
] as const
export type PlainMovementType = (typeof PLAIN_MOVEMENT_TYPES)[number]

export const EVENT_TYPES = [
  'ORDER_PLACED',
  ...PLAIN_MOVEMENT_TYPES,
  'LOAN_ISSUED',
  'LOAN_RETURNED',
  'LOAN_TRANSFERRED',
  'DUE_DATE_CHANGED',
  'SERIALS_IDENTIFIED',
  'MAINTENANCE_DONE',
  'COUNT_OBSERVED',
  'ADJUSTED',
  'REVERSED',
  'TOLD_APART',
  'REPORTED',
  'RECALLED',
  'RECALL_LIFTED',
  'JOINED',
  'RESERVED',
  'RESERVATION_ENDED',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type PlainMovement = { [Type in PlainMovementType]: Movement<Type> }[PlainMovementType]
/** `reservation`: it is for the plan that devices were reserved for, and uses up as many of them. */
export interface LoanIssued extends LoanMovement<'LOAN_ISSUED'> {
  readonly reservation?: EventId
}
export type LoanReturned = LoanMovement<'LOAN_RETURNED'>

/** One atomic step from one borrower to another: `fromAgreement` is relieved of what `agreement` takes over. */
export interface LoanTransferred extends LoanMovement<'LOAN_TRANSFERRED'> {
  readonly fromAgreement: string
}

/** Sets right what a count found, against VARIANCE; `adjusts` names that count, and then never exceeds it. */
export interface Adjusted extends Movement<'ADJUSTED'> {
  readonly adjusts?: EventId
}

export interface OrderPlaced extends EventBase<'ORDER_PLACED'> {
  readonly batch: string
  readonly quantity: number
}

export interface DueDateChanged extends EventBase<'DUE_DATE_CHANGED'> {
  readonly agreement: string
  /** The new due date; null makes the loan open-ended. Valid from `occurredOn`. */
  readonly dueDate: CivilDate | null
}

/** The serial numbers of devices that stand at `to` became known. */
export interface SerialsIdentified extends EventBase<'SERIALS_IDENTIFIED'> {
  readonly batch: string
  readonly unitIds: readonly string[]
  readonly to: Account
}

export interface MaintenanceDone extends EventBase<'MAINTENANCE_DONE'> {
  readonly batch: string
  readonly quantity: number
  readonly unitIds?: readonly string[]
}

export interface Count extends Account {
  readonly account: AccountName
  readonly observed: number
}

/** An observation; it moves nothing. */
export interface CountObserved extends EventBase<'COUNT_OBSERVED'> {
  readonly batch: string
  readonly count: Count
}

/** Declares that another event never happened: from this recording on, neither counts on any day. */
export interface Reversed extends EventBase<'REVERSED'> {
  readonly reverses: EventId
}

/** People looked: these happenings look alike and are separate all the same, not one paper taken twice. */
export interface ToldApart extends EventBase<'TOLD_APART'> {
  /** Two or more. */
  readonly eventIds: readonly EventId[]
}

/** A supplier said how it stands in a week, and nothing had moved: a report of nothing is a report. */
export interface Reported extends EventBase<'REPORTED'> {
  readonly holder: string
}

/** All of a batch is not to be used, wherever it stands; it stays where it is. */
export interface Recalled extends EventBase<'RECALLED'> {
  readonly batch: string
}

export interface RecallLifted extends EventBase<'RECALL_LIFTED'> {
  readonly batch: string
}

/** People looked: two records are one and the same, and `gone` is read as `stays` (`joins.ts`). */
export interface Joined extends EventBase<'JOINED'> {
  readonly list: 'organizations' | 'batches'
  readonly gone: string
  readonly stays: string
}

/**
 * Devices in a depot that are set aside for a plan: nobody else is lent them until the reservation is used, ends, or its
 * last day has passed. Moves nothing.
 */
export interface Reserved extends EventBase<'RESERVED'> {
  readonly batch: string
  readonly quantity: number
  /** The document of the plan, or an id of its own for what is no plan of this browser. */
  readonly plan: string
  /** What people call it. */
  readonly planTitle: string
  /** The last day on which it holds; absent: until it is ended. */
  readonly until?: CivilDate
}

export interface ReservationEnded extends EventBase<'RESERVATION_ENDED'> {
  readonly reservation: EventId
}

export type StockMovement = PlainMovement | LoanIssued | LoanReturned | LoanTransferred | Adjusted

export type LedgerEvent =
  | StockMovement
  | OrderPlaced
  | DueDateChanged
  | SerialsIdentified
  | MaintenanceDone
  | CountObserved
  | Reversed
  | ToldApart
  | Reported
  | Recalled
  | RecallLifted
  | Joined
  | Reserved
  | ReservationEnded

/** Whether the event moves devices from one account to another. */
export function isMovement(event: LedgerEvent): event is StockMovement {
  return 'from' in event
}
