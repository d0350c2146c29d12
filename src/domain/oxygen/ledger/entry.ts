/**
 * Strict entry: an event is taken into the ledger only if nothing is wrong on its own day and on no later day. The
 * refusal says what would be wrong and on which day. Merging is tolerant instead (`merge.ts`).
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import { err, ok, type Problem, type Result } from '../../shared/result.ts'
import { checkEvent, problem } from './entry-rules.ts'
import { eventProblems, type Known } from './event-rules.ts'
import { MOST_EVENTS } from '../records/bounds.ts'
import type { EventId, LedgerEvent, Reversed } from '../records/events.ts'
import { joinedEvent } from './joins.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { compareEvents } from '../records/order.ts'
import { checkReservations } from './reservations.ts'
import { checkSuffix } from './suffix.ts'

export interface EntryDay {
  /** Today on the Dutch calendar: nothing but an order may be dated later. */
  readonly today: CivilDate
}

/**
 * Takes the events, complete with their ids and recordings (`identity.ts`), all together or none. Paths begin with the index of the event: `[3].quantity`.
 * @returns the opened ledger with the events in their places.
 */
export function proposeAll(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  { today }: EntryDay,
): Result<Ledger> {
  const added = events.map((event) => joinedEvent(event, ledger.joins))
  const ids = new Map<EventId, LedgerEvent>()
  for (const event of ledger.events) ids.set(event.eventId, event)
  const twice = checkIds(ids, added)
  if (twice.length > 0) return err(twice)
  const known: Known = {
    organizations: ledger.organizations,
    batches: ledger.batches,
    agreements: ledger.agreements,
    units: ledger.units,
    eventOf: (id) => ids.get(id),
  }
  const single = added.flatMap((event, index) =>
    [...eventProblems(event, known), ...checkEvent(ledger, event, today)].map((found) => ({
      ...found,
      path: `[${index}].${found.path}`,
    })),
  )
  if (single.length > 0) return err(single)
  const after = withEvents(ledger, added)
  const linked = checkLinks(after, added)
  if (linked.length > 0) return err(linked)
  const suffix = [...checkSuffix(ledger, after, added), ...checkReservations(ledger, after, added, today)]
  return suffix.length > 0 ? err(suffix) : ok(after)
}

/** The ledger with further events in their canonical places, unchecked. */
export function withEvents(ledger: Ledger, added: readonly LedgerEvent[]): Ledger {
  return openLedger({ ...ledger.body, events: [...ledger.events, ...added].toSorted(compareEvents) })
}

/** Adds what is new to the ids; every id is used once, and a ledger holds no more events than a file may. */
function checkIds(ids: Map<EventId, LedgerEvent>, added: readonly LedgerEvent[]): Problem[] {
  const total = ids.size + added.length
  if (total > MOST_EVENTS) return [problem('ledgerFull', '[0]', total, { is: 'atMost', limit: MOST_EVENTS })]
  return added.flatMap((event, index) => {
    const { eventId } = event
    const isKnown = ids.has(eventId)
    ids.set(eventId, event)
    return isKnown ? [problem('alreadyRecorded', `[${index}].eventId`, eventId, { is: 'usedOnce' })] : []
  })
}

/** Reversals and adjustments point at an event of this ledger that may be reversed, or that is a count. */
function checkLinks(after: Ledger, added: readonly LedgerEvent[]): Problem[] {
  return added.flatMap((event, index) => {
    if (event.type === 'REVERSED') return checkReversal(after, event, `[${index}]`)
    if (event.type !== 'ADJUSTED' || event.adjusts === undefined) return []
    const count = after.events.find(({ eventId }) => eventId === event.adjusts)
    const path = `[${index}].adjusts`
    if (count?.type !== 'COUNT_OBSERVED' || compareEvents(count, event) > 0) {
      return [problem('notACount', path, event.adjusts)]
    }
    const counted = event.from.account === 'VARIANCE' ? event.to : event.from
    const isSame = counted.account === count.count.account && counted.holder === count.count.holder
    return isSame && count.batch === event.batch ? [] : [problem('notACount', path, event.adjusts)]
  })
}

function checkReversal(after: Ledger, event: Reversed, at: string): Problem[] {
  const row = after.events.findIndex(({ eventId }) => eventId === event.reverses)
  const target = after.events[row]
  const path = `${at}.reverses`
  if (target === undefined) return []
  if ((after.reversals.get(row)?.length ?? 0) > 1) {
    return [problem('alreadyReversed', path, event.reverses)]
  }
  if (target.occurredOn !== event.occurredOn) {
    return [
      problem('reversalOnAnotherDay', `${at}.occurredOn`, event.occurredOn, {
        is: 'onDate',
        date: target.occurredOn,
      }),
    ]
  }
  return []
}
