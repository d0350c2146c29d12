/**
 * The last text of each document that this tab wrote to a store. It was made of a document that had been found sound, so
 * the list of documents need not read it again to say whether it can be opened.
 */
import type { Envelope } from './envelope.ts'
import type { Store } from './store.ts'

const written = new WeakMap<Store, Map<string, Envelope>>()

/** To be said before the row is put: the list hears of that at once. */
export function noteWritten(store: Store, documentId: string, envelope: Envelope): void {
  const ofStore = written.get(store) ?? new Map<string, Envelope>()
  written.set(store, ofStore.set(documentId, envelope))
}

export function isWrittenHere(store: Store, documentId: string, envelope: Envelope): boolean {
  return written.get(store)?.get(documentId) === envelope
}
