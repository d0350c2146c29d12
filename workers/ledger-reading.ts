/**
 * The reading of long texts away from the page. What was read crosses the thread boundary in parts: first the file
 * without the events of its ledgers, then the events, a few at a time. The ledgers stay here under numbers, for what
 * the page asks about them next.
 */

import type { LedgerRecords } from '../src/domain/oxygen/meeting/desk.ts'
import type { LedgerEvent } from '../src/domain/oxygen/records/events.ts'
import type { OxygenLedgerBody } from '../src/domain/oxygen/records/records.ts'
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

/** Reads files, and keeps ledgers by number: those of the last two files, and one that was handed over in parts. */
export interface LongReading {
  /** Takes stretches of the text that is read next; the first ones take the place of a text that was staged before. */
  stageText: (stretches: readonly string[], isFirst: boolean) => void
  /**
   * Reads a file's bytes; null: the staged text. The document at place `n` gets the number `first + n`; the page counts
   * on, so that no number comes twice.
   */
  read: (bytes: Uint8Array | null, first: number) => Result<Outline, ReadError>
  eventsOf: (number: number, start: number, end: number) => readonly LedgerEvent[]
  /** A ledger that the page has and this thread has not: its records with the first events, then more events. */
  keep: (number: number, events: readonly LedgerEvent[], records: LedgerRecords | null) => void
}

/** Besides, on the side of the thread that reads. */
interface LongReader extends LongReading {
  /** Null where it is kept no more. */
  ledger: (number: number) => OxygenLedgerBody | null
  /** The ledger, which from then on is kept elsewhere. */
  handOut: (number: number) => OxygenLedgerBody | null
}

type Ledgers = Map<number, OxygenLedgerBody>

export function createLongReading(): LongReader {
  let before: Ledgers = new Map()
  let last: Ledgers = new Map()
  let handed: Ledgers = new Map()
  let staged: string[] = []
  const holders = () => [last, before, handed]
  const ledger = (number: number): OxygenLedgerBody | null =>
    holders()
      .find((ledgers) => ledgers.has(number))
      ?.get(number) ?? null
  return {
    stageText(stretches, isFirst) {
      staged = isFirst ? [...stretches] : [...staged, ...stretches]
    },
    read(bytes, first) {
      const file = bytes ? readBytes(bytes) : readText(staged.join(''))
      staged = []
      if (!file.ok) return file
      const { documents } = file.value
      if (last.size > 0) before = last
      last = new Map(
        documents.flatMap((document, place) =>
          document.kind === 'oxygen-ledger' ? [[first + place, document.body]] : [],
        ),
      )
      const events = documents.map((_, place) => last.get(first + place)?.events.length ?? 0)
      return { ok: true, value: { file: { ...file.value, documents: documents.map(withoutEvents) }, events } }
    },
    eventsOf: (number, start, end) => ledger(number)?.events.slice(start, end) ?? [],
    keep(number, events, records) {
      const known = records === null ? handed.get(number) : { ...records, events: [] }
      handed = new Map(known ? [[number, { ...known, events: [...known.events, ...events] }]] : [])
    },
    ledger,
    handOut(number) {
      const body = ledger(number)
      for (const ledgers of holders()) ledgers.delete(number)
      return body
    },
  }
}

function withoutEvents(document: AppDocument): AppDocument {
  return document.kind === 'oxygen-ledger'
    ? { ...document, body: { ...document.body, events: [] } }
    : document
}
