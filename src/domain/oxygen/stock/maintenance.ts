/**
 * Maintenance falling due, by batch: a lot has no serial numbers, so each maintenance is taken to have been done on
 * the devices that waited longest. What left the pool is not subtracted: rather one device too many on the list.
 */
import { civilDate, type CivilDate, type DayNumber } from '../../shared/civil-date.ts'
import type { LedgerState } from '../ledger/fold.ts'
import type { EventId } from '../records/events.ts'
import { firstRowOf, type Ledger } from '../ledger/ledger.ts'

export interface MaintenanceDue {
  readonly batchId: string
  readonly quantity: number
  readonly dueOn: CivilDate
  /** The receipt or the maintenance from which the interval runs. */
  readonly since: EventId
}

interface Group {
  readonly since: EventId
  quantity: number
  readonly dueDay: DayNumber
}

/** Every group of devices with the day its maintenance falls due, the earliest first within each batch. */
export function maintenanceDue(ledger: Ledger, state: LedgerState): MaintenanceDue[] {
  return [...queues(ledger, state)].flatMap(([batchId, groups]) =>
    groups.map(({ quantity, dueDay, since }) => ({ batchId, quantity, dueOn: civilDate(dueDay), since })),
  )
}

/** Devices per batch whose due day lies before `day`; a device due today is not overdue. */
export function maintenanceOverdue(
  ledger: Ledger,
  state: LedgerState,
  day: DayNumber,
): ReadonlyMap<string, number> {
  const overdue = new Map<string, number>()
  for (const [batchId, groups] of queues(ledger, state)) {
    const late = groups.reduce((sum, group) => sum + (group.dueDay < day ? group.quantity : 0), 0)
    overdue.set(batchId, late)
  }
  return overdue
}

function queues(ledger: Ledger, state: LedgerState): ReadonlyMap<string, Group[]> {
  const intervals = new Map(ledger.body.models.map((model) => [model.modelId, model.pmIntervalDays]))
  const result = new Map<string, Group[]>()
  for (const { batchId, model } of ledger.body.batches) {
    if ((intervals.get(model) ?? null) !== null) result.set(batchId, [])
  }
  if (result.size === 0) return result
  const end = firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    if (event === undefined || state.counting[row] === 0) continue
    if (event.type !== 'RECEIVED' && event.type !== 'MAINTENANCE_DONE') continue
    const queue = result.get(event.batch)
    const interval = intervals.get(ledger.batches.get(event.batch)?.model ?? '')
    if (queue === undefined || typeof interval !== 'number') continue
    const dueDay = (ledger.columns.day[row] ?? 0) + interval
    const quantity = event.type === 'RECEIVED' ? event.quantity : takeOldest(queue, event.quantity)
    if (quantity > 0) queue.push({ since: event.eventId, quantity, dueDay })
  }
  return result
}

/** Takes up to `quantity` from the front; answers how much there was. */
function takeOldest(queue: Group[], quantity: number): number {
  let left = quantity
  while (left > 0) {
    const first = queue[0]
    if (first === undefined) break
    const taken = Math.min(left, first.quantity)
    first.quantity -= taken
    left -= taken
    if (first.quantity === 0) queue.shift()
  }
  return quantity - left
}
