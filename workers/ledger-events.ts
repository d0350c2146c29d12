/**
 * The events of a stored ledger, made on the page from the runs of its text, a run at a time. Nothing is looked at here:
 * they are to be used only after a worker has found the very same text sound.
 */

import type { LedgerEvent } from '../src/domain/oxygen/records/events.ts'
import { breather } from '../src/file/breath.ts'
import { deepFreeze } from '../src/file/freeze.ts'

/** In order and frozen to the bottom; null where what stands in the runs is no list of events. */
export async function eventsIn(
  stretches: readonly string[],
  runs: ReadonlySet<number>,
): Promise<LedgerEvent[] | null> {
  const breathe = breather()
  const events: LedgerEvent[] = []
  for (const place of runs) {
    await breathe()
    const items = itemsOf(stretches[place] ?? '')
    if (items === null) return null
    if (items.every(isEvent)) events.push(...deepFreeze(items))
  }
  return events
}

/** The items of a run: the text of every run but the first of a list begins with a comma. */
function itemsOf(text: string): unknown[] | null {
  try {
    const items: unknown = JSON.parse(`[${text.startsWith(',') ? text.slice(1) : text}]`)
    return Array.isArray(items) ? items : null
  } catch {
    return null
  }
}

/** Of all lists of a ledger only events have such an id. */
function isEvent(item: unknown): item is LedgerEvent {
  return typeof item === 'object' && item !== null && 'eventId' in item
}
