/**
 * Which runs of a document are in the store for sure. A rescue cannot ask the store, so it writes every run that is
 * not known here; knowing too little costs it time, knowing too much would cost the document.
 */
import { type Envelope, runRefsOf } from './envelope.ts'
import type { Store } from './store.ts'

const kept = new WeakMap<Store, Map<string, ReadonlySet<string>>>()

export function isKept(store: Store, documentId: string, run: string): boolean {
  return kept.get(store)?.get(documentId)?.has(run) ?? false
}

/** The document stands in the store with this envelope. */
export function noteKept(store: Store, documentId: string, envelope: Envelope): void {
  const ofStore = kept.get(store) ?? new Map<string, ReadonlySet<string>>()
  kept.set(store, ofStore.set(documentId, new Set(runRefsOf(envelope).map(({ run }) => run))))
}

/** A write begins after which only those runs of before are left that `envelope` refers to; whether it ends, nobody knows. */
export function noteWriting(store: Store, documentId: string, envelope: Envelope): void {
  const before = kept.get(store)?.get(documentId)
  if (before === undefined) return
  const referred = runRefsOf(envelope).filter(({ run }) => before.has(run))
  kept.get(store)?.set(documentId, new Set(referred.map(({ run }) => run)))
}
