/**
 * Deliveries planned against received, per ISO week; what is still on order; and what is under way and for how long.
 */
import {
  civilDate,
  type CivilDate,
  type DayNumber,
  dayNumber,
  isoWeek,
  type IsoWeek,
  mondayOf,
} from '../../shared/civil-date.ts'
import type { LedgerState } from '../ledger/fold.ts'
import { firstRowOf, type Ledger } from '../ledger/ledger.ts'
import { compareText } from '../../shared/compare-text.ts'

/** Devices longer under way than this deserve a telephone call (inferred: deliveries take a day or two). */
export const TRANSIT_ALERT_DAYS = 7

export interface DeliveryWeek {
  readonly batchId: string
  readonly isoWeek: IsoWeek
  readonly planned: number
  readonly received: number
}

export interface OrderPosition {
  readonly batchId: string
  readonly ordered: number
  readonly received: number
  readonly onOrder: number
}

export interface PendingDelivery {
  readonly batchId: string
  readonly isoWeek: IsoWeek
  readonly quantity: number
  /** The planned week has passed: no week is known in which these will come. */
  readonly late: boolean
}

/** Per batch and week in which something was planned or received, weeks ascending. */
export function deliveryWeeks(ledger: Ledger, state: LedgerState): DeliveryWeek[] {
  const received = receivedByBatch(ledger, state)
  return ledger.body.batches.flatMap(({ batchId, plannedDeliveries }) => {
    const weeks = new Map<IsoWeek, { planned: number; received: number }>()
    const at = (week: IsoWeek): { planned: number; received: number } => {
      const known = weeks.get(week) ?? { planned: 0, received: 0 }
      weeks.set(week, known)
      return known
    }
    for (const { isoWeek: week, quantity } of plannedDeliveries) at(week).planned += quantity
    for (const { day, quantity } of received.get(batchId) ?? [])
      at(isoWeek(civilDate(day))).received += quantity
    return [...weeks]
      .map(([week, quantities]) => ({ batchId, isoWeek: week, ...quantities }))
      .toSorted((left, right) => compareText(left.isoWeek, right.isoWeek))
  })
}

/** Ordered counts only what an ORDER_PLACED event says: a batch record alone is no order. */
export function orderPositions(ledger: Ledger, state: LedgerState): OrderPosition[] {
  const ordered = new Map<string, number>()
  const end = firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    if (event?.type !== 'ORDER_PLACED' || state.counting[row] === 0) continue
    ordered.set(event.batch, (ordered.get(event.batch) ?? 0) + event.quantity)
  }
  const received = receivedByBatch(ledger, state)
  return ledger.body.batches.map(({ batchId }) => {
    const total = (received.get(batchId) ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
    const order = ordered.get(batchId) ?? 0
    return { batchId, ordered: order, received: total, onOrder: Math.max(0, order - total) }
  })
}

/**
 * Planned deliveries of placed orders that have not come, the earliest filled first by what was received.
 * @param delayWeeks what-if: every pending delivery comes that many weeks later
 */
export function pendingDeliveries(ledger: Ledger, state: LedgerState, delayWeeks = 0): PendingDelivery[] {
  const thisWeek = isoWeek(civilDate(state.day))
  return orderPositions(ledger, state).flatMap(({ batchId, received, onOrder }) => {
    const planned = ledger.batches.get(batchId)?.plannedDeliveries ?? []
    let filled = received
    let open = onOrder
    return planned
      .toSorted((left, right) => compareText(left.isoWeek, right.isoWeek))
      .flatMap(({ isoWeek: week, quantity }) => {
        const missing = Math.min(open, Math.max(0, quantity - filled))
        filled = Math.max(0, filled - quantity)
        open -= missing
        if (missing === 0) return []
        return [{ batchId, isoWeek: laterWeek(week, delayWeeks), quantity: missing, late: week < thisWeek }]
      })
  })
}

/** The ISO week `weeks` later. */
export function laterWeek(week: IsoWeek, weeks: number): IsoWeek {
  const monday = mondayOf(week)
  return monday === null ? week : isoWeek(civilDate(dayNumber(monday) + 7 * weeks))
}

function receivedByBatch(
  ledger: Ledger,
  state: LedgerState,
): ReadonlyMap<string, { day: DayNumber; quantity: number }[]> {
  const result = new Map<string, { day: DayNumber; quantity: number }[]>()
  const end = firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    if (event?.type !== 'RECEIVED' || state.counting[row] === 0) continue
    const rows = result.get(event.batch) ?? []
    rows.push({ day: ledger.columns.day[row] ?? 0, quantity: event.quantity })
    result.set(event.batch, rows)
  }
  return result
}

/** Devices under way that are expected from the state's day to another, by batch; of others no day is known, or it passed. */
export function arrivingBy(
  ledger: Ledger,
  state: LedgerState,
  through: DayNumber,
): ReadonlyMap<string, number> {
  const arriving = new Map<string, number>()
  if (through <= state.day) return arriving
  for (const [slot, parts] of transitQueues(ledger, state)) {
    const batchId = ledger.slots[slot]?.batchId ?? ''
    for (const { row, quantity } of parts) {
      const event = ledger.events[row]
      if (quantity === 0 || event === undefined || !('expectedOn' in event)) continue
      const day = dayNumber(event.expectedOn)
      if (day >= state.day && day <= through) arriving.set(batchId, (arriving.get(batchId) ?? 0) + quantity)
    }
  }
  return arriving
}

export interface InTransit {
  readonly batchId: string
  /** Where they travel to. */
  readonly holder: string
  readonly quantity: number
  /** The longest under way, first in taken to be first out. */
  readonly since: CivilDate
  readonly ageDays: number
  readonly alert: boolean
  /** Of the oldest part; null where nobody said. */
  readonly expectedOn: CivilDate | null
}

/** What is under way at the close of the day, with the age of its oldest part. */
export function inTransit(ledger: Ledger, state: LedgerState): InTransit[] {
  return [...transitQueues(ledger, state)].flatMap(([slot, parts]) => {
    const { batchId, holder } = ledger.slots[slot] ?? { batchId: '', holder: null }
    const quantity = state.balances[slot] ?? 0
    const oldest = parts.find((part) => part.quantity > 0)
    if (holder === null || quantity <= 0 || oldest === undefined) return []
    const ageDays = state.day - oldest.day
    const sent = ledger.events[oldest.row]
    return [
      {
        batchId,
        holder,
        quantity,
        since: civilDate(oldest.day),
        ageDays,
        alert: ageDays > TRANSIT_ALERT_DAYS,
        expectedOn: sent !== undefined && 'expectedOn' in sent ? sent.expectedOn : null,
      },
    ]
  })
}

interface UnderWay {
  readonly row: number
  readonly day: DayNumber
  quantity: number
}

/** What is still under way per account, by the movement that sent it; first sent is taken to arrive first. */
function transitQueues(ledger: Ledger, state: LedgerState): ReadonlyMap<number, UnderWay[]> {
  const queues = new Map<number, UnderWay[]>()
  for (const [slot, { account }] of ledger.slots.entries()) if (account === 'IN_TRANSIT') queues.set(slot, [])
  const end = queues.size === 0 ? 0 : firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    if (state.counting[row] === 0) continue
    const quantity = ledger.columns.quantity[row] ?? 0
    queues.get(ledger.columns.to[row] ?? -1)?.push({ row, day: ledger.columns.day[row] ?? 0, quantity })
    let left = quantity
    for (const part of queues.get(ledger.columns.from[row] ?? -1) ?? []) {
      const taken = Math.min(left, part.quantity)
      part.quantity -= taken
      left -= taken
    }
  }
  return queues
}
