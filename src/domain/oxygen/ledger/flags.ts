/**
 * What is wrong in a ledger that was merged: entry refuses, a merge accepts and flags. A flag names the events that
 * together make it, so that people can settle it by a further event; nothing is overwritten. Flags are computed from
 * the events each time, never stored.
 */
import type { DayNumber } from '../../shared/civil-date.ts'
import { civilDateAt } from './amsterdam.ts'
import { findDoubleCustody } from './custody.ts'
import { findDuplicates } from './duplicates.ts'
import type { EventId, LedgerEvent } from '../records/events.ts'
import type { LedgerState, Shortage } from './fold.ts'
import { parseRecordedAt } from './identity.ts'
import { firstRowOf, type Ledger } from './ledger.ts'
import { openReservations, overReserved } from './reservations.ts'
import { compareText } from '../../shared/compare-text.ts'

export const FLAG_CODES = [
  'NEGATIVE_BALANCE',
  'OVER_RETURN',
  'DOUBLE_CUSTODY',
  'DUPLICATE_SUSPECT',
  'DOUBLE_REVERSAL',
  'LATE_BEFORE_COUNT',
  'CLOCK_SKEW',
  'ADJUSTMENT_EXPLAINED',
  'UNEXPLAINED_SURPLUS',
  'OVER_RESERVED',
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

export interface Flag {
  readonly code: FlagCode
  /** In canonical order. */
  readonly eventIds: readonly EventId[]
  /** Devices concerned: below zero, returned too many, possibly counted twice, no longer missing, found beyond the ledger, set aside too many. */
  readonly quantity: number
  readonly batchId: string | null
}

/** Every flag of a folded state, in the order of `FLAG_CODES`, then by event ids. */
export function findFlags(ledger: Ledger, state: LedgerState): Flag[] {
  const flags = [
    ...negativeBalances(ledger, state),
    ...overReturns(ledger, state),
    ...findDoubleCustody(ledger, state).map((rows) => flag(ledger, 'DOUBLE_CUSTODY', rows, 1)),
    ...findDuplicates(ledger, state).map(({ rows, extra }) => {
      const surplus = extra.reduce((sum, row) => sum + (ledger.columns.quantity[row] ?? 0), 0)
      return flag(ledger, 'DUPLICATE_SUSPECT', rows, surplus)
    }),
    ...doubleReversals(ledger, state),
    ...lateBeforeCounts(ledger, state),
    ...clockSkews(ledger, state),
    ...unexplainedSurpluses(ledger, state),
    ...overReservations(ledger, state),
    ...state.explained.map(({ row, quantity, effective }) => {
      const count = ledger.adjustedCounts.get(row)
      const rows = count === undefined ? [row] : [count, row]
      return flag(ledger, 'ADJUSTMENT_EXPLAINED', rows, quantity - effective)
    }),
  ]
  const order = new Map(FLAG_CODES.map((code, index) => [code, index]))
  return flags.toSorted(
    (left, right) =>
      (order.get(left.code) ?? 0) - (order.get(right.code) ?? 0) ||
      compareText(left.eventIds.join(), right.eventIds.join()) ||
      compareText(left.batchId ?? '', right.batchId ?? ''),
  )
}

function flag(ledger: Ledger, code: FlagCode, rows: readonly number[], quantity: number): Flag {
  const events = rows.flatMap((row) => ledger.events[row] ?? [])
  return { code, eventIds: events.map((event) => event.eventId), quantity, batchId: batchOf(events) }
}

function batchOf(events: readonly LedgerEvent[]): string | null {
  for (const event of events) if ('batch' in event) return event.batch
  return null
}

/** The withdrawals of the day at whose close the account first stood below zero. */
function negativeBalances(ledger: Ledger, state: LedgerState): Flag[] {
  return state.accountShortages.map(({ day, index, quantity }) => {
    const rows = rowsBetween(ledger, state, day, day, (row) => ledger.columns.from[row] === index)
    return flag(ledger, 'NEGATIVE_BALANCE', rows, quantity)
  })
}

/** Every return under the agreement up to that day: which of them is one too many, only people can say. */
function overReturns(ledger: Ledger, state: LedgerState): Flag[] {
  return state.loanShortages.map(({ day, index, quantity }: Shortage) => {
    const rows = rowsBetween(ledger, state, 0, day, (row) => ledger.columns.returns[row] === index)
    return flag(ledger, 'OVER_RETURN', rows, quantity)
  })
}

function rowsBetween(
  ledger: Ledger,
  state: LedgerState,
  from: DayNumber,
  through: DayNumber,
  picks: (row: number) => boolean,
): number[] {
  const rows: number[] = []
  const end = firstRowOf(ledger, through + 1)
  for (let row = firstRowOf(ledger, from); row < end; row++) {
    if (state.counting[row] === 1 && picks(row)) rows.push(row)
  }
  return rows
}

/** More was counted somewhere than the ledger says, and nothing has explained it: the adjustments that took it in. */
function unexplainedSurpluses(ledger: Ledger, state: LedgerState): Flag[] {
  return ledger.slots.flatMap(({ account }, slot) => {
    const surplus = -(state.balances[slot] ?? 0)
    if (account !== 'VARIANCE' || surplus <= 0) return []
    const first = ledger.columns.day[0] ?? state.day
    const rows = rowsBetween(ledger, state, first, state.day, (row) => ledger.columns.from[row] === slot)
    return [flag(ledger, 'UNEXPLAINED_SURPLUS', rows, surplus)]
  })
}

/** More is set aside for plans than stands in the depots: the reservations of the batch. */
function overReservations(ledger: Ledger, state: LedgerState): Flag[] {
  const open = openReservations(ledger, state)
  return [...overReserved(ledger, state)].map(([batchId, quantity]) => ({
    code: 'OVER_RESERVED',
    eventIds: open.filter((one) => one.batchId === batchId).map(({ reservationId }) => reservationId),
    quantity,
    batchId,
  }))
}

function doubleReversals(ledger: Ledger, state: LedgerState): Flag[] {
  const end = firstRowOf(ledger, state.day + 1)
  return [...ledger.reversals].flatMap(([target, reversals]) => {
    const known = reversals.filter((row) => state.counting[row] === 1)
    if (known.length < 2 || target >= end) return []
    const quantity = ledger.columns.quantity[target] ?? 0
    return [flag(ledger, 'DOUBLE_REVERSAL', [target, ...known], quantity)]
  })
}

/**
 * Movements of a counted account that happened before the count and were written down after it. A newer count, written
 * down after them, settles it: that one knew.
 */
function lateBeforeCounts(ledger: Ledger, state: LedgerState): Flag[] {
  const { events, columns } = ledger
  if (state.counts.length === 0) return []
  const earliest = new Map<number, { row: number; recordedAt: string; newest: string }>()
  const late = new Map<number, number[]>()
  for (let row = firstRowOf(ledger, state.day + 1) - 1; row >= 0; row--) {
    const event = events[row]
    if (event === undefined || state.counting[row] === 0) continue
    if (event.type === 'COUNT_OBSERVED') {
      const slot = columns.to[row] ?? 0
      const known = earliest.get(slot)
      const { recordedAt } = event
      if (known === undefined) earliest.set(slot, { row, recordedAt, newest: recordedAt })
      else {
        if (recordedAt < known.recordedAt) {
          known.row = row
          known.recordedAt = recordedAt
        }
        if (recordedAt > known.newest) known.newest = recordedAt
      }
      continue
    }
    for (const slot of [columns.from[row] ?? 0, columns.to[row] ?? 0]) {
      const count = earliest.get(slot)
      if (!count || event.recordedAt <= count.newest) continue
      const rows = late.get(count.row)
      if (rows) rows.push(row)
      else late.set(count.row, [row])
    }
  }
  return [...late].map(([count, rows]) => {
    const quantity = rows.reduce((sum, row) => sum + (columns.quantity[row] ?? 0), 0)
    return flag(ledger, 'LATE_BEFORE_COUNT', [...rows.toReversed(), count], quantity)
  })
}

/** Written down before the day on which it is said to have happened: a clock was wrong. Orders may lie ahead. */
function clockSkews(ledger: Ledger, state: LedgerState): Flag[] {
  const flags: Flag[] = []
  const end = firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    // A recording begins with its UTC date, so this cheap comparison passes all but a handful.
    if (event === undefined || event.occurredOn < event.recordedAt) continue
    if (state.counting[row] === 0 || event.type === 'ORDER_PLACED') continue
    const clock = parseRecordedAt(event.recordedAt)
    if (clock === null || event.occurredOn <= civilDateAt(clock.ms)) continue
    flags.push(flag(ledger, 'CLOCK_SKEW', [row], 0))
  }
  return flags
}
