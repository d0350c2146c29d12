/**
 * From a booking to events that the ledger takes: drafts get their identity and recording, and are proposed together.
 * The clock and the random bytes are the caller's.
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import type { Booking } from '../ledger/bookings.ts'
import { draftsOf, type EventDraft } from './drafts.ts'
import { proposeAll } from '../ledger/entry.ts'
import { recalledBatches } from './stock.ts'
import type { EventId, LedgerEvent, Origin, RecordedAt } from '../records/events.ts'
import { findDuplicates } from '../ledger/duplicates.ts'
import { problem } from '../ledger/entry-rules.ts'
import { countingRows, foldLedger, lastDay } from '../ledger/fold.ts'
import { eventId, nextRecordedAt } from '../ledger/identity.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { newRecordProblems, type NewRecords } from '../ledger/record-rules.ts'

export type { NewRecords } from '../ledger/record-rules.ts'

const RANDOM_BYTES_PER_EVENT = 10

/** Who writes, and when. */
export interface Scribe {
  readonly recordedBy: string
  readonly nowMs: number
  /** 10 random bytes or more; the ids of one booking are told apart by their number. */
  readonly random: Uint8Array
  readonly today: CivilDate
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
  const unfit = newRecordProblems(ledger.body, records)
  if (unfit.length > 0) return err(unfit)
  const opened = withRecords(ledger, records)
  const state = foldLedger(opened, { asOf: booking.date })
  if (booking.kind === 'lend' && recalledBatches(opened, state).has(booking.batch))
    return err([problem('batchRecalled', '[0].batch', booking.batch)])
  const drafts = draftsOf(opened, state, booking)
  const events = record(drafts, scribe, lastRecording(ledger.events))
  const taken = proposeAll(opened, events, scribe)
  if (!taken.ok) return taken
  const twins = twinsOf(taken.value, events)
  if (twins.length === 0) return ok(events)
  const { date, reason } = booking
  if (booking.again !== true) {
    return err(twins.map(({ index, eventIds }) => problem('looksTwice', `[${index}]`, eventIds[0] ?? '')))
  }
  const tellings = twins.map(({ eventIds }) => ({
    type: 'TOLD_APART' as const,
    occurredOn: date,
    reason,
    eventIds,
  }))
  const told = record(tellings, { ...scribe, random: otherRandom(scribe.random) }, lastRecording(events))
  const all = [...events, ...told]
  const takenToo = proposeAll(opened, all, scribe)
  return takenToo.ok ? ok(all) : takenToo
}

/** The same random bytes, turned so that ids of one booking's second part differ from those of its first. */
function otherRandom(random: Uint8Array): Uint8Array {
  return random.map((byte) => byte ^ 0xff)
}

export interface Twin {
  /** Of the new event that looks like one of the others. */
  readonly index: number
  /** All that look alike, in canonical order, the new one included. */
  readonly eventIds: readonly EventId[]
}

/** Which of the events just put into a ledger look like ones that stand there. */
export function twinsOf(after: Ledger, added: readonly LedgerEvent[]): Twin[] {
  const places = new Map(added.map(({ eventId }, index) => [eventId, index]))
  const groups = findDuplicates(after, { counting: countingRows(after), day: lastDay(after) ?? 0 })
  return groups.flatMap(({ rows }) => {
    const eventIds = rows.flatMap((row) => after.events[row]?.eventId ?? [])
    const index = eventIds.map((id) => places.get(id)).findLast((place) => place !== undefined)
    return index === undefined ? [] : [{ index, eventIds }]
  })
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
