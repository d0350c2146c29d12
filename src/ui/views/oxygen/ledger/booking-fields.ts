/** Which questions each booking asks: nothing more than it needs. */

import type { AccountName } from '../../../../domain/oxygen/records/accounts.ts'
import type { BookingKind } from '../../../../domain/oxygen/ledger/bookings.ts'

export type BookingField =
  | 'batch'
  | 'quantity'
  | 'depot'
  | 'agreement'
  | 'newAgreement'
  | 'fromAgreement'
  | 'split'
  | 'totals'
  | 'place'
  | 'observed'
  | 'writeOffLoan'
  | 'dueDate'
  | 'underWay'
  | 'plan'
  | 'reservation'

export const BOOKING_FIELDS: Readonly<Record<BookingKind, readonly BookingField[]>> = {
  order: ['batch', 'quantity'],
  deliver: ['batch', 'depot', 'quantity'],
  lend: ['newAgreement', 'batch', 'depot', 'quantity', 'underWay', 'reservation'],
  return: ['agreement', 'batch', 'split', 'depot'],
  transfer: ['fromAgreement', 'newAgreement', 'batch', 'quantity', 'underWay'],
  send: ['batch', 'place', 'depot', 'quantity'],
  arrive: ['batch', 'place', 'quantity'],
  report: ['totals'],
  repair: ['batch', 'place', 'quantity'],
  repaired: ['batch', 'place', 'quantity'],
  lose: ['batch', 'place', 'quantity'],
  find: ['batch', 'place', 'quantity'],
  writeOff: ['batch', 'place', 'quantity', 'writeOffLoan'],
  sell: ['batch', 'place', 'quantity', 'writeOffLoan'],
  quarantine: ['batch', 'place', 'quantity'],
  release: ['batch', 'place', 'quantity'],
  maintain: ['batch', 'quantity'],
  count: ['batch', 'place', 'observed'],
  extend: ['agreement', 'dueDate'],
  recall: ['batch'],
  liftRecall: ['batch'],
  reserve: ['batch', 'quantity', 'plan'],
  // The list of reservations fills this one in.
  endReservation: [],
  // The scanner fills this one in.
  identify: [],
  correct: [],
  // The list of flags fills this one in.
  tellApart: [],
  // The lists of records fill this one in.
  join: [],
}

const IN_USE: readonly AccountName[] = [
  'DEPOT',
  'SUPPLIER_IDLE',
  'SUPPLIER_TURNAROUND',
  'SUPPLIER_PLACED',
  'IN_TRANSIT',
]
const KEPT: readonly AccountName[] = [...IN_USE, 'REPAIR', 'QUARANTINE']

/** From which accounts each booking can take, or on which it looks. */
export const BOOKING_PLACES: Partial<Record<BookingKind, readonly AccountName[]>> = {
  repair: [...IN_USE, 'QUARANTINE'],
  send: ['DEPOT'],
  arrive: ['IN_TRANSIT'],
  repaired: ['REPAIR'],
  lose: KEPT,
  find: ['LOST'],
  writeOff: ['LOST', ...KEPT],
  sell: [...KEPT, 'LOST'],
  quarantine: [...IN_USE, 'REPAIR'],
  release: ['QUARANTINE', 'SUPPLIER_TURNAROUND'],
  count: KEPT,
}
