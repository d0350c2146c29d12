/**
 * From a booking to events that the ledger takes: drafts get their identity and recording, and are proposed together.
 * The clock and the random bytes are the caller's.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import type { Result } from '../shared/result.ts'
import type { Booking } from './bookings.ts'
import { draftsOf, type EventDraft } from './drafts.ts'
import { proposeAll } from './entry.ts'
import type { EventId, LedgerEvent, Origin, RecordedAt } from './events.ts'
import { foldLedger } from './fold.ts'
import { eventId, nextRecordedAt } from './identity.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { DeviceUnit, LoanAgreement } from './records.ts'

const RANDOM_BYTES_PER_EVENT = 10

/** Who writes, and when. */
export interface Scribe {
  readonly recordedBy: string
  readonly nowMs: number
  /** 10 random bytes or more; the ids of one booking are told apart by their number. */
  readonly random: Uint8Array
  readonly today: CivilDate
}

/** Records that come with the events: an agreement made at the first loan, serial numbers of a list. */
export interface NewRecords {
  readonly agreements?: readonly LoanAgreement[]
  readonly units?: readonly DeviceUnit[]
}

/** The latest recording in a ledger, or null. */
export function lastRecording(events: readonly LedgerEvent[]): RecordedAt | null {
  let last: RecordedAt | null = null
  for (const { recordedAt } of events) if (last === null || recordedAt > last) last = recordedAt
  return last
}

/** Gives drafts ids and recordings in their order. An adjustment without a count gets the count before it. */
export function record(
  drafts: readonly EventDraft[],
  { recordedBy, nowMs, random }: Scribe,
  previous: RecordedAt | null,
  originOf: (index: number) => Origin = () => ({ kind: 'manual' }),
): LedgerEvent[] {
  let last = previous
  let count: EventId | undefined
  const bytes = random.slice(0, RANDOM_BYTES_PER_EVENT)
  const view = new DataView(bytes.buffer)
  const salt = view.getUint32(6)
  return drafts.map((draft, index): LedgerEvent => {
    last = nextRecordedAt(nowMs, last)
    view.setUint32(6, (salt + index) >>> 0)
    const identity = {
      eventId: eventId(nowMs, bytes),
      recordedAt: last,
      recordedBy,
      origin: originOf(index),
    }
    if (draft.type === 'COUNT_OBSERVED') count = identity.eventId
    if (draft.type === 'ADJUSTED' && draft.adjusts === undefined && count !== undefined)
      return { ...draft, ...identity, adjusts: count }
    return { ...draft, ...identity }
  })
}

/** The events of a booking, complete and checked; nothing is written. Refusals as in `entry.ts`. */
export function book(
  ledger: Ledger,
  booking: Booking,
  scribe: Scribe,
  records: NewRecords = {},
): Result<LedgerEvent[]> {
  const opened = withRecords(ledger, records)
  const drafts = draftsOf(opened, foldLedger(opened, { asOf: booking.date }), booking)
  const events = record(drafts, scribe, lastRecording(ledger.events))
  const taken = proposeAll(opened, events, scribe)
  return taken.ok ? { ok: true, value: events } : taken
}

/** The ledger with further records, opened again only where there are any. */
export function withRecords(ledger: Ledger, { agreements = [], units = [] }: NewRecords): Ledger {
  if (agreements.length === 0 && units.length === 0) return ledger
  const { body } = ledger
  return openLedger({
    ...body,
    agreements: [...body.agreements, ...agreements],
    units: [...body.units, ...units],
  })
}
