/**
 * The reading of long texts away from the page. What was read crosses the thread boundary in parts: first the file
 * without the events of its ledgers, then the events, a few at a time.
 */

import type { LedgerEvent } from '../src/domain/oxygen/events.ts'
import type { OxygenLedgerBody } from '../src/domain/oxygen/records.ts'
import type { Result } from '../src/domain/shared/result.ts'
import type { AppDocument, AppFile } from '../src/file/envelope.ts'
import type { ReadError } from '../src/file/read-error.ts'
import { readBytes, readText } from '../src/file/read.ts'

/** Text in stretches, or a file's bytes. */
export type LongSource = readonly string[] | Uint8Array

/** A file that was read, its ledgers without their events. */
export interface Outline {
  readonly file: AppFile
  /** Number of events per document; 0 where it is no ledger. */
  readonly events: readonly number[]
}

/** Reads files, and keeps the last one until it is fetched. */
export interface LongReading {
  read: (source: LongSource) => Result<Outline, ReadError>
  /** Events of the document at a place in the file last read. */
  eventsOf: (document: number, start: number, end: number) => readonly LedgerEvent[]
}

/** Besides, on the side of the thread that reads: the ledger at a place in the file last read, or null. */
interface LongReader extends LongReading {
  readonly ledger: (document: number) => OxygenLedgerBody | null
}

export function createLongReading(): LongReader {
  let kept: readonly AppDocument[] = []
  const ledger = (index: number): OxygenLedgerBody | null => {
    const document = kept[index]
    return document?.kind === 'oxygen-ledger' ? document.body : null
  }
  return {
    read(source) {
      const file = source instanceof Uint8Array ? readBytes(source) : readText(source.join(''))
      kept = file.ok ? file.value.documents : []
      if (!file.ok) return file
      const documents = kept.map(withoutEvents)
      const events = [...kept.keys()].map((index) => ledger(index)?.events.length ?? 0)
      return { ok: true, value: { file: { ...file.value, documents }, events } }
    },
    eventsOf: (index, start, end) => ledger(index)?.events.slice(start, end) ?? [],
    ledger,
  }
}

function withoutEvents(document: AppDocument): AppDocument {
  return document.kind === 'oxygen-ledger'
    ? { ...document, body: { ...document.body, events: [] } }
    : document
}
