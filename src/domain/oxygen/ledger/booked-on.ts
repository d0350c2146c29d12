/** The day of an event that may still be taken back. */
import type { CivilDate } from '../../shared/civil-date.ts'
import type { EventId } from '../records/events.ts'
import type { Ledger } from './ledger.ts'

/** Null for a reversal, for what is reversed already, and for an event that the ledger does not hold. */
export function bookedOn(ledger: Ledger, eventId: EventId): CivilDate | null {
  const row = ledger.events.findIndex((event) => event.eventId === eventId)
  const event = ledger.events[row]
  return event === undefined || event.type === 'REVERSED' || ledger.reversals.has(row)
    ? null
    : event.occurredOn
}
