/**
 * The one order of events: by day, then by recording, then by id. Total, and by code unit, so that two laptops write
 * the same bytes. Also the canonical text of a record, which decides where nothing else does.
 */
import { compareText } from '../../shared/compare-text.ts'
import type { LedgerEvent } from './events.ts'

export function compareEvents(left: LedgerEvent, right: LedgerEvent): number {
  return (
    compareText(left.occurredOn, right.occurredOn) ||
    compareText(left.recordedAt, right.recordedAt) ||
    compareText(left.eventId, right.eventId)
  )
}

/** The same array where it already stands in canonical order, else a sorted copy. */
export function inCanonicalOrder(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return firstOutOfOrder(events) === null ? events : events.toSorted(compareEvents)
}

/** Index of the first event that does not come strictly after the one before it, or null. */
export function firstOutOfOrder(events: readonly LedgerEvent[]): number | null {
  for (let index = 1; index < events.length; index++) {
    const [before, after] = [events[index - 1], events[index]]
    if (before && after && compareEvents(before, after) >= 0) return index
  }
  return null
}

/** JSON with keys sorted by code unit, no spaces: equal values give equal text, whatever their key order. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([left], [right]) => compareText(left, right))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
