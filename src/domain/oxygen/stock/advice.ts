/**
 * What would settle a contradiction: every way is tried on the ledger before it is named, and named with what comes of
 * it. Nothing is written.
 */
import { bookedOn } from '../ledger/booked-on.ts'
import type { Booking } from '../ledger/bookings.ts'
import { withEvents } from '../ledger/entry.ts'
import { findFlags, type Flag } from '../ledger/flags.ts'
import { foldLedger } from '../ledger/fold.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { EventId } from '../records/events.ts'
import { book, type Scribe } from './book.ts'
import { stockByBatch } from './stock.ts'

export interface Advice {
  readonly way: 'reverse' | 'tellApart'
  /** Of a reversal the event that would be taken back; null where all stay. */
  readonly eventId: EventId | null
  /** The contradiction is gone, and no other came in its place. */
  readonly settles: boolean
  /** Contradictions before and after. */
  readonly flagsBefore: number
  readonly flagsAfter: number
  /** Usable devices, all batches together, after minus before. */
  readonly usableChange: number
}

/** Events of one contradiction that are tried; of more, the last. */
const MOST_TRIED = 4

/** Ways that the ledger would take, those that settle first; empty where none of them can be booked. */
export function adviseOn(ledger: Ledger, flag: Flag, scribe: Scribe): Advice[] {
  const asOf = scribe.today
  const before = standing(ledger, asOf)
  const ways: { way: Advice['way']; eventId: EventId | null; booking: Booking }[] = flag.eventIds
    .slice(-MOST_TRIED)
    .flatMap((eventId) => {
      const date = bookedOn(ledger, eventId)
      if (date === null) return []
      return [
        {
          way: 'reverse' as const,
          eventId,
          booking: { kind: 'correct' as const, date, reason: '', reverses: eventId },
        },
      ]
    })
  if (flag.code === 'DUPLICATE_SUSPECT') {
    const { eventIds } = flag
    ways.push({
      way: 'tellApart',
      eventId: null,
      booking: { kind: 'tellApart', date: asOf, reason: '', eventIds },
    })
  }
  const tried = ways.flatMap(({ way, eventId, booking }): Advice[] => {
    const events = book(ledger, booking, scribe)
    if (!events.ok) return []
    const after = standing(withEvents(ledger, events.value), asOf)
    const isGone = !after.flags.some((one) => one.code === flag.code && overlaps(one, flag))
    const flagsAfter = after.flags.length
    return [
      {
        way,
        eventId,
        settles: isGone && flagsAfter < before.flags.length,
        flagsBefore: before.flags.length,
        flagsAfter,
        usableChange: after.usable - before.usable,
      },
    ]
  })
  return tried.toSorted((one, other) => Number(other.settles) - Number(one.settles))
}

function standing(ledger: Ledger, asOf: string): { flags: readonly Flag[]; usable: number } {
  const state = foldLedger(ledger, { asOf })
  const usable = stockByBatch(ledger, state).reduce((sum, stock) => sum + stock.usable, 0)
  return { flags: findFlags(ledger, state), usable }
}

function overlaps(one: Flag, other: Flag): boolean {
  return one.eventIds.some((id) => other.eventIds.includes(id))
}
