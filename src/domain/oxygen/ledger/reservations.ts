/**
 * Devices in depots that are set aside for plans. What is left of a reservation follows from the events: it shrinks by
 * what is lent for its plan, and is nothing once it has ended or its last day has passed.
 */
import { civilDate, type CivilDate, dayNumber, type DayNumber } from '../../shared/civil-date.ts'
import type { Problem } from '../../shared/result.ts'
import type { EventId, LedgerEvent } from '../records/events.ts'
import { problem } from './entry-rules.ts'
import { foldLedger, type LedgerState } from './fold.ts'
import { firstRowOf, type Ledger } from './ledger.ts'

export interface Reservation {
  /** Of the event that made it. */
  readonly reservationId: EventId
  readonly batchId: string
  readonly plan: string
  readonly planTitle: string
  readonly since: CivilDate
  /** The last day on which it holds; null: until it is ended. */
  readonly until: CivilDate | null
  /** Devices that are still set aside, 1 or more. */
  readonly quantity: number
}

/**
 * What is set aside at the close of the state's day, in canonical order.
 * @param day a later day, for which those that have passed by then are left out
 */
export function openReservations(
  ledger: Ledger,
  state: Pick<LedgerState, 'day' | 'counting'>,
  day: DayNumber = state.day,
): Reservation[] {
  const open = new Map<EventId, Reservation>()
  const end = firstRowOf(ledger, state.day + 1)
  const on = civilDate(day)
  for (const row of ledger.reservations) {
    const event = ledger.events[row]
    if (row >= end || event === undefined || state.counting[row] === 0) continue
    if (event.type === 'RESERVED') {
      const { eventId, batch, quantity, plan, planTitle, occurredOn, until = null } = event
      const parts = { plan, planTitle, since: occurredOn, until, quantity }
      open.set(eventId, { reservationId: eventId, batchId: batch, ...parts })
    }
    if (event.type === 'RESERVATION_ENDED') open.delete(event.reservation)
    if (event.type === 'LOAN_ISSUED' && event.reservation !== undefined) {
      const used = open.get(event.reservation)
      if (used !== undefined)
        open.set(event.reservation, { ...used, quantity: used.quantity - event.quantity })
    }
  }
  return [...open.values()].filter(({ quantity, until }) => quantity > 0 && (until === null || until >= on))
}

/** Per batch, what is set aside. */
export function reservedByBatch(reservations: readonly Reservation[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { batchId, quantity } of reservations) sums.set(batchId, (sums.get(batchId) ?? 0) + quantity)
  return sums
}

/**
 * What entry refuses: setting aside what no depot has, lending to others what is set aside, and lending more for a plan
 * than is left for it. What breaks or goes missing happens all the same, and is flagged (`flags.ts`).
 * Paths begin with the index in `added`.
 */
export function checkReservations(
  before: Ledger,
  after: Ledger,
  added: readonly LedgerEvent[],
  today: CivilDate,
): Problem[] {
  const isAbout = (event: LedgerEvent): boolean => isRationed(event) || event.type === 'RESERVATION_ENDED'
  if (after.reservations.length === 0 || !added.some(isAbout)) return []
  const [then, now] = [foldLedger(before), foldLedger(after)]
  const open = openReservations(before, then, dayNumber(today))
  const spent = added.flatMap((event, index) => {
    if (event.type === 'RESERVATION_ENDED') {
      const isOpen = open.some(({ reservationId }) => reservationId === event.reservation)
      return isOpen ? [] : [problem('reservationSpent', `[${index}].reservation`, event.reservation)]
    }
    if (event.type !== 'LOAN_ISSUED' || event.reservation === undefined) return []
    const used = open.find(({ reservationId }) => reservationId === event.reservation)
    const isEnough = used !== undefined && used.batchId === event.batch && used.quantity >= event.quantity
    return isEnough ? [] : [problem('reservationSpent', `[${index}].quantity`, used?.quantity ?? 0)]
  })
  if (spent.length > 0) return spent
  const [was, is] = [overReserved(before, then, dayNumber(today)), overReserved(after, now, dayNumber(today))]
  return [...is].flatMap(([batchId, over]) => {
    const index = added.findLastIndex((event) => isRationed(event) && event.batch === batchId)
    if (index < 0 || over <= (was.get(batchId) ?? 0)) return []
    return [problem('reservedForPlans', `[${index}].quantity`, over)]
  })
}

/** Per batch, devices that are set aside and that no depot has. */
export function overReserved(
  ledger: Ledger,
  state: LedgerState,
  day: DayNumber = state.day,
): ReadonlyMap<string, number> {
  const reserved = reservedByBatch(openReservations(ledger, state, day))
  if (reserved.size === 0) return reserved
  const depots = new Map<string, number>()
  for (const [slot, { batchId, account }] of ledger.slots.entries()) {
    if (account !== 'DEPOT' || !reserved.has(batchId)) continue
    depots.set(batchId, (depots.get(batchId) ?? 0) + Math.max(0, state.balances[slot] ?? 0))
  }
  return new Map(
    [...reserved].flatMap(([batchId, quantity]) => {
      const over = quantity - (depots.get(batchId) ?? 0)
      return over > 0 ? [[batchId, over] as const] : []
    }),
  )
}

/** Events by which people deal out what stands in a depot: they can choose not to. */
function isRationed(
  event: LedgerEvent,
): event is Extract<
  LedgerEvent,
  { type: 'RESERVED' | 'LOAN_ISSUED' | 'DISPATCHED' | 'OWNERSHIP_TRANSFERRED' }
> {
  return ['RESERVED', 'LOAN_ISSUED', 'DISPATCHED', 'OWNERSHIP_TRANSFERRED'].includes(event.type)
}
