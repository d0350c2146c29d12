/**
 * A ledger opened for calculation: the body beside its events as columns of small integers, so that a fold touches
 * no strings. Opening costs one pass over the text; everything computed afterwards runs over the columns.
 */
import { dayNumber, type DayNumber } from '../../shared/civil-date.ts'
import { type Account, ACCOUNT_NAMES } from '../records/accounts.ts'
import { type EventId, isMovement, type LedgerEvent, type StockMovement } from '../records/events.ts'
import { inCanonicalOrder } from '../records/order.ts'
import { joinedBody, joinsOf, type Joins } from './joins.ts'
import type { Batch, DeviceUnit, LoanAgreement, Organization, OxygenLedgerBody } from '../records/records.ts'

/** No slot, no pair, no event. */
export const NONE = -1

/** One account of one batch. */
export interface Slot extends Account {
  readonly batchId: string
}

/** What one agreement holds of one batch: outstanding is kept per pair. */
export interface LoanPair {
  readonly agreementId: string
  readonly batchId: string
}

/** One row per event, in canonical order. NONE where an event has no such thing. */
export interface EventColumns {
  readonly day: Int32Array
  readonly quantity: Float64Array
  readonly from: Int32Array
  readonly to: Int32Array
  /** Loan pair that grows, and loan pair that shrinks, by the quantity. */
  readonly lends: Int32Array
  readonly returns: Int32Array
}

export interface Ledger {
  /** As it is read: records that people joined are one (`joins.ts`). */
  readonly body: OxygenLedgerBody
  readonly joins: Joins
  readonly events: readonly LedgerEvent[]
  readonly columns: EventColumns
  readonly slots: readonly Slot[]
  readonly pairs: readonly LoanPair[]
  readonly batches: ReadonlyMap<string, Batch>
  readonly agreements: ReadonlyMap<string, LoanAgreement>
  readonly organizations: ReadonlyMap<string, Organization>
  readonly units: ReadonlyMap<string, DeviceUnit>
  /** Row of the reversed event → rows of its reversals, in canonical order. */
  readonly reversals: ReadonlyMap<number, readonly number[]>
  /** Row of an adjustment → row of the count it sets right. */
  readonly adjustedCounts: ReadonlyMap<number, number>
  /** Rows of the events that tell others apart. */
  readonly tellings: readonly number[]
  /** Rows of recalls, and of their ends. */
  readonly recalls: readonly number[]
  /** Rows of reservations, of their ends, and of loans that use one. */
  readonly reservations: readonly number[]
}

/** Numbers given out in order of first sight. */
class Numbers {
  readonly #known = new Map<string, number>()

  of(text: string): number {
    let number = this.#known.get(text)
    if (number === undefined) this.#known.set(text, (number = this.#known.size))
    return number
  }
}

/** The same for a pair of such numbers below 2^20 (a document has fewer records than that). */
class PairNumbers<Value> {
  readonly values: Value[] = []
  readonly #known = new Map<number, number>()

  of(first: number, second: number, value: () => Value): number {
    const key = first * (1 << 20) + second
    let number = this.#known.get(key)
    if (number === undefined) {
      this.#known.set(key, (number = this.values.length))
      this.values.push(value())
    }
    return number
  }
}

/**
 * Opens a body whose records and events were checked (`file/kinds/oxygen-ledger.ts`). Events out of canonical order
 * are put into it. Rows that name an unknown agreement have no loan effect.
 */
export function openLedger(stored: OxygenLedgerBody): Ledger {
  const joins = joinsOf(inCanonicalOrder(stored.events))
  const body = joinedBody(stored, joins)
  const events = inCanonicalOrder(body.events)
  const columns = emptyColumns(events.length)
  const batchNumbers = new Numbers()
  const placeNumbers = new Numbers()
  const agreementNumbers = new Numbers()
  const slots = new PairNumbers<Slot>()
  const pairs = new PairNumbers<LoanPair>()
  const agreements = new Map(body.agreements.map((agreement) => [agreement.agreementId, agreement]))
  const dayOf = dayReader()
  const linked: number[] = []
  const tellings: number[] = []
  const recalls: number[] = []
  const reservations: number[] = []

  function slotOf(batchId: string, batch: number, { account, holder }: Account): number {
    // Sixteen numbers per holder leave room for the twelve account names.
    const place = placeNumbers.of(holder ?? '') * 16 + (ACCOUNT_NUMBERS.get(account) ?? 0)
    return slots.of(batch, place, () => ({ batchId, account, holder }))
  }

  function link(row: number, event: StockMovement, batch: number, agreementId: string): void {
    const effect = loanEffect(agreementId, event.from, event.to, agreements)
    if (effect === 0) return
    const column = effect > 0 ? columns.lends : columns.returns
    const batchId = event.batch
    column[row] = pairs.of(batch, agreementNumbers.of(agreementId), () => ({ agreementId, batchId }))
  }

  for (let row = 0; row < events.length; row++) {
    const event = events[row]
    if (event === undefined) continue
    columns.day[row] = dayOf(event.occurredOn)
    if (isMovement(event)) {
      const batch = batchNumbers.of(event.batch)
      columns.quantity[row] = event.quantity
      columns.from[row] = slotOf(event.batch, batch, event.from)
      columns.to[row] = slotOf(event.batch, batch, event.to)
      if (event.agreement !== undefined) link(row, event, batch, event.agreement)
      if ('fromAgreement' in event) link(row, event, batch, event.fromAgreement)
      if ('adjusts' in event) linked.push(row)
      if ('reservation' in event) reservations.push(row)
    } else if (event.type === 'COUNT_OBSERVED') {
      columns.to[row] = slotOf(event.batch, batchNumbers.of(event.batch), event.count)
    } else if (event.type === 'REVERSED') {
      linked.push(row)
    } else if (event.type === 'TOLD_APART') {
      tellings.push(row)
    } else if (event.type === 'RECALLED' || event.type === 'RECALL_LIFTED') {
      recalls.push(row)
    } else if (event.type === 'RESERVED' || event.type === 'RESERVATION_ENDED') {
      reservations.push(row)
    }
  }
  return {
    body,
    joins,
    events,
    columns,
    slots: slots.values,
    pairs: pairs.values,
    batches: new Map(body.batches.map((batch) => [batch.batchId, batch])),
    agreements,
    organizations: new Map(
      body.organizations.map((organization) => [organization.organizationId, organization]),
    ),
    units: new Map(body.units.map((unit) => [unit.unitId, unit])),
    tellings,
    recalls,
    reservations,
    ...resolveLinks(events, linked),
  }
}

const ACCOUNT_NUMBERS: ReadonlyMap<string, number> = new Map(
  ACCOUNT_NAMES.map((name, number) => [name, number]),
)

/**
 * +1 where the borrower takes devices into its care, −1 where it is relieved of them, 0 where it keeps them: what a
 * borrower mislays, breaks or cannot account for stays outstanding.
 */
export function loanEffect(
  agreementId: string,
  from: Account,
  to: Account,
  agreements: ReadonlyMap<string, LoanAgreement>,
): number {
  const borrower = agreements.get(agreementId)?.borrower
  if (borrower === undefined) return 0
  return (to.holder === borrower ? 1 : 0) - (from.holder === borrower ? 1 : 0)
}

function emptyColumns(rows: number): EventColumns {
  return {
    day: new Int32Array(rows),
    quantity: new Float64Array(rows),
    from: new Int32Array(rows).fill(NONE),
    to: new Int32Array(rows).fill(NONE),
    lends: new Int32Array(rows).fill(NONE),
    returns: new Int32Array(rows).fill(NONE),
  }
}

/** Days come in order, so the text changes seldom and is parsed once per day. */
function dayReader(): (date: string) => DayNumber {
  let lastDate = ''
  let lastDay = 0
  return (date) => {
    if (date !== lastDate) {
      lastDay = dayNumber(date)
      lastDate = date
    }
    return lastDay
  }
}

function resolveLinks(
  events: readonly LedgerEvent[],
  linked: readonly number[],
): Pick<Ledger, 'reversals' | 'adjustedCounts'> {
  const reversals = new Map<number, number[]>()
  const adjustedCounts = new Map<number, number>()
  if (linked.length === 0) return { reversals, adjustedCounts }
  const rows = new Map<EventId, number>(events.map((event, row) => [event.eventId, row]))
  for (const row of linked) {
    const event = events[row]
    if (event?.type === 'REVERSED') {
      const target = rows.get(event.reverses)
      if (target === undefined || events[target]?.type === 'REVERSED') continue
      const known = reversals.get(target)
      if (known === undefined) reversals.set(target, [row])
      else known.push(row)
    }
    if (event?.type === 'ADJUSTED' && event.adjusts !== undefined) {
      const count = rows.get(event.adjusts)
      if (count !== undefined) adjustedCounts.set(row, count)
    }
  }
  return { reversals, adjustedCounts }
}

/** First row on or after a day, by bisection. */
export function firstRowOf(ledger: Ledger, day: DayNumber): number {
  let low = 0
  let high = ledger.events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ledger.columns.day[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}
