/**
 * A merged ledger on its way to the page, which has both copies already: instead of its events cross their places in
 * the copies, those of the incoming one counted on from the end of the stored one.
 */

import type { LedgerEvent } from '../src/domain/oxygen/records/events.ts'
import type { Result } from '../src/domain/shared/result.ts'
import type { ComparedCopies, RecordChoices } from '../src/file/ledger-copies.ts'
import type { LedgerDocument } from '../src/file/merge-files.ts'
import type { ReadError } from '../src/file/read-error.ts'

/** What the page says of a copy that the worker holds the body of. */
type CopyHead = Pick<LedgerDocument, 'id' | 'title' | 'revision'>

/** Two copies that the worker holds: the stored one on the desk in a state, the incoming one under a number. */
export interface TwoCopies {
  readonly stored: CopyHead & { readonly state: number }
  readonly incoming: CopyHead & { readonly number: number }
}

/** Who writes a file, and when. */
export interface Written {
  readonly writtenBy: string
  readonly writtenAt: string
}

/** Answers are null where a copy is held no more. */
export interface CopyMerging {
  compare(copies: TwoCopies): ComparedCopies | null
  merge(copies: TwoCopies, written: Written, choices: RecordChoices): Result<MergedOutline, ReadError> | null
}

interface MergedOutline {
  /** Without its events. */
  readonly document: LedgerDocument
  readonly places: Uint32Array
}

export function outlineOf(
  merged: LedgerDocument,
  stored: LedgerDocument,
  incoming: LedgerDocument,
): MergedOutline {
  const places = new Map<LedgerEvent, number>()
  for (const event of [...stored.body.events, ...incoming.body.events]) places.set(event, places.size)
  return {
    document: { ...merged, body: { ...merged.body, events: [] } },
    places: Uint32Array.from(merged.body.events, (event) => placeIn(places, event)),
  }
}

function placeIn(places: ReadonlyMap<LedgerEvent, number>, event: LedgerEvent): number {
  const place = places.get(event)
  if (place === undefined) throw new RangeError('an event that neither copy holds')
  return place
}

/** The merged ledger of an outline, on the side that has the copies. */
export function mergedFrom(
  { document, places }: MergedOutline,
  stored: LedgerDocument,
  incoming: LedgerDocument,
): LedgerDocument {
  const all = [...stored.body.events, ...incoming.body.events]
  const events = Array.from(places, (place) => eventAt(all, place))
  return { ...document, body: { ...document.body, events } }
}

function eventAt(events: readonly LedgerEvent[], place: number): LedgerEvent {
  const event = events[place]
  if (event === undefined) throw new RangeError('a place beyond both copies')
  return event
}
