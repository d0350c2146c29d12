/**
 * The events that a booking becomes: from where the devices come is looked up in the ledger. Proposes only; whether the
 * events may be taken `entry.ts` says.
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import type { Account } from '../records/accounts.ts'
import type { Booking } from '../ledger/bookings.ts'
import type { LedgerEvent } from '../records/events.ts'
import type { LedgerState } from '../ledger/fold.ts'
import type { Ledger } from '../ledger/ledger.ts'
import {
  at,
  balanceAt,
  borrowerOf,
  isBorrower,
  type PlaceStock,
  readyPlace,
  repairerOf,
  suppliesOf,
  take,
  without,
} from './places.ts'

type Undrafted = 'eventId' | 'recordedAt' | 'recordedBy' | 'origin'
type DraftOf<Event> = Event extends LedgerEvent ? Omit<Event, Undrafted> : never
/** An event without its identity and recording. An adjustment leaves its count open: the count before it. */
export type EventDraft = DraftOf<LedgerEvent>

const SOURCE: Account = { account: 'EXTERNAL_SOURCE', holder: null }
const DISPOSED: Account = { account: 'DISPOSED', holder: null }
const SOLD: Account = { account: 'SOLD', holder: null }

/**
 * The events of a booking. Where the ledger holds less than is asked, the events ask for it all the same, so that the
 * refusal names the account and the day.
 * @param state the ledger at the close of the booking's date
 */
export function draftsOf(ledger: Ledger, state: LedgerState, booking: Booking): EventDraft[] {
  const { date, reason } = booking
  const slip = {
    occurredOn: date,
    reason,
    ...(booking.documentRef !== undefined && { documentRef: booking.documentRef }),
  }
  switch (booking.kind) {
    case 'order': {
      const { batch, quantity } = booking
      return [{ ...slip, type: 'ORDER_PLACED', batch, quantity }]
    }
    case 'deliver': {
      const { batch, quantity, depot } = booking
      return [{ ...slip, type: 'RECEIVED', batch, quantity, from: SOURCE, to: at('DEPOT', depot) }]
    }
    case 'lend': {
      const { batch, quantity, depot, agreement, underWay, reservation } = booking
      const to = at(underWay ? 'IN_TRANSIT' : 'SUPPLIER_IDLE', borrowerOf(ledger, agreement))
      const from = at('DEPOT', depot)
      const sent = underWay ? expectedOf(booking) : {}
      const reserved = reservation === undefined ? {} : { reservation }
      return [{ ...slip, type: 'LOAN_ISSUED', batch, quantity, agreement, from, to, ...sent, ...reserved }]
    }
    case 'return':
      return returnDrafts(ledger, state, booking).map((draft) => ({ ...slip, ...draft }))
    case 'transfer': {
      const { batch, quantity, agreement, fromAgreement, underWay } = booking
      const taker = borrowerOf(ledger, agreement)
      const places = suppliesOf(ledger, state, batch, borrowerOf(ledger, fromAgreement))
      return take(quantity, places).map(({ place, quantity: part }) => ({
        ...slip,
        type: 'LOAN_TRANSFERRED',
        batch,
        quantity: part,
        agreement,
        fromAgreement,
        from: place,
        to: at(underWay ? 'IN_TRANSIT' : place.account, taker),
        ...(underWay && expectedOf(booking)),
      }))
    }
    case 'send': {
      const { batch, quantity, place, depot } = booking
      const to = at('IN_TRANSIT', depot)
      return [{ ...slip, type: 'DISPATCHED', batch, quantity, from: place, to, ...expectedOf(booking) }]
    }
    case 'arrive': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'ARRIVED', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'report':
      return reportDrafts(ledger, state, booking).map((draft) => ({ ...slip, ...draft }))
    case 'repair': {
      const { batch, quantity, place } = booking
      const holder = isBorrower(ledger, place.holder) ? place.holder : repairerOf(ledger, place.holder)
      return [{ ...slip, type: 'SENT_TO_REPAIR', batch, quantity, from: place, to: at('REPAIR', holder) }]
    }
    case 'repaired': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'REPAIRED', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'lose': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'DECLARED_LOST', batch, quantity, from: place, to: at('LOST', place.holder) }]
    }
    case 'find': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'FOUND', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'writeOff': {
      const { batch, quantity, place, agreement } = booking
      const loan = agreement === null ? {} : { agreement }
      return [{ ...slip, type: 'WRITTEN_OFF', batch, quantity, from: place, to: DISPOSED, ...loan }]
    }
    case 'sell': {
      const { batch, quantity, place, agreement } = booking
      const loan = agreement === null ? {} : { agreement }
      return [{ ...slip, type: 'OWNERSHIP_TRANSFERRED', batch, quantity, from: place, to: SOLD, ...loan }]
    }
    case 'quarantine': {
      const { batch, quantity, place } = booking
      const to = at('QUARANTINE', place.holder)
      return [{ ...slip, type: 'QUARANTINED', batch, quantity, from: place, to }]
    }
    case 'release': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'RELEASED', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'maintain': {
      const { batch, quantity } = booking
      return [{ ...slip, type: 'MAINTENANCE_DONE', batch, quantity }]
    }
    case 'count':
      return countDrafts(ledger, state, booking).map((draft) => ({ ...slip, ...draft }))
    case 'extend': {
      const { agreement, dueDate } = booking
      return [{ ...slip, type: 'DUE_DATE_CHANGED', agreement, dueDate }]
    }
    case 'recall':
      return [{ ...slip, type: 'RECALLED', batch: booking.batch }]
    case 'liftRecall':
      return [{ ...slip, type: 'RECALL_LIFTED', batch: booking.batch }]
    case 'reserve': {
      const { batch, quantity, plan, planTitle, until } = booking
      const last = until === undefined ? {} : { until }
      return [{ ...slip, type: 'RESERVED', batch, quantity, plan, planTitle, ...last }]
    }
    case 'endReservation':
      return [{ ...slip, type: 'RESERVATION_ENDED', reservation: booking.reservation }]
    case 'join': {
      const { list, gone, stays } = booking
      return [{ ...slip, type: 'JOINED', list, gone, stays }]
    }
    case 'identify': {
      const { batch, place, unitIds } = booking
      return [{ ...slip, type: 'SERIALS_IDENTIFIED', batch, unitIds, to: place }]
    }
    case 'correct':
      return [{ ...slip, type: 'REVERSED', reverses: booking.reverses }]
    case 'tellApart':
      return [{ ...slip, type: 'TOLD_APART', eventIds: booking.eventIds }]
  }
}

/** When what goes under way is expected, where somebody said so. */
function expectedOf({ expectedOn }: { readonly expectedOn?: CivilDate }): { expectedOn?: CivilDate } {
  return expectedOn === undefined ? {} : { expectedOn }
}

type BareDraft = EventDraft extends infer Draft
  ? Draft extends EventDraft
    ? Omit<Draft, 'occurredOn' | 'reason' | 'documentRef'>
    : never
  : never

function returnDrafts(
  ledger: Ledger,
  state: LedgerState,
  { batch, agreement, depot, good, repair, missing }: Extract<Booking, { kind: 'return' }>,
): BareDraft[] {
  const holder = borrowerOf(ledger, agreement)
  const places = suppliesOf(ledger, state, batch, holder)
  const goodParts = take(good, places)
  const afterGood = without(places, goodParts)
  const repairParts = take(repair, afterGood)
  // What was not found is missed first where patients are said to have it.
  const missingParts = take(missing, without(afterGood, repairParts).toReversed())
  const back = ({ place, quantity }: PlaceStock, to: Account): BareDraft => {
    return { type: 'LOAN_RETURNED', batch, quantity, agreement, from: place, to }
  }
  return [
    ...goodParts.map((part) => back(part, at('DEPOT', depot))),
    ...repairParts.map((part) => back(part, at('REPAIR', repairerOf(ledger, depot)))),
    ...missingParts.map(({ place, quantity }): BareDraft => ({
      type: 'DECLARED_LOST',
      batch,
      quantity,
      from: place,
      to: at('LOST', holder),
    })),
  ]
}

function reportDrafts(
  ledger: Ledger,
  state: LedgerState,
  { supplier, model, placed, collected, released }: Extract<Booking, { kind: 'report' }>,
): BareDraft[] {
  if (placed + collected + released === 0) return [{ type: 'REPORTED', holder: supplier }]
  const batches = [...ledger.batches.values()]
    .filter((batch) => model === undefined || batch.model === model)
    .map(({ batchId }) => batchId)
    .sort()
  const drafts: BareDraft[] = []
  const move = (
    type: 'PLACED' | 'COLLECTED' | 'RELEASED',
    total: number,
    [from, to]: readonly [Account['account'], Account['account']],
  ): void => {
    const place = at(from, supplier)
    const stocks = batches.map((batch) => ({
      batch,
      quantity: Math.max(0, balanceAt(ledger, state, batch, place)),
    }))
    const spread = batches.length > 1 ? ({ spread: true } as const) : {}
    drafts.push(
      ...take(total, stocks).map((lot) => ({ ...lot, ...spread, type, from: place, to: at(to, supplier) })),
    )
  }
  move('COLLECTED', collected, ['SUPPLIER_PLACED', 'SUPPLIER_TURNAROUND'])
  move('RELEASED', released, ['SUPPLIER_TURNAROUND', 'SUPPLIER_IDLE'])
  move('PLACED', placed, ['SUPPLIER_IDLE', 'SUPPLIER_PLACED'])
  return drafts
}

function countDrafts(
  ledger: Ledger,
  state: LedgerState,
  { batch, place, observed, adjust }: Extract<Booking, { kind: 'count' }>,
): BareDraft[] {
  const count: BareDraft = { type: 'COUNT_OBSERVED', batch, count: { ...place, observed } }
  const difference = observed - balanceAt(ledger, state, batch, place)
  if (!adjust || difference === 0) return [count]
  const variance = at('VARIANCE', place.holder)
  const [from, to] = difference > 0 ? [variance, place] : [place, variance]
  return [count, { type: 'ADJUSTED', batch, quantity: Math.abs(difference), from, to }]
}
