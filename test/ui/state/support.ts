/** The state's surroundings in a real browser: its own database and locks, a clock that is set by hand. */
import { onTestFinished } from 'vitest'
import { Device } from '../../../src/state/device.ts'
import { copiesHere } from '../../../src/state/ledger-copies.ts'
import type { Surroundings } from '../../../src/state/surroundings.ts'
import { createDocuments } from '../../../src/storage/documents.ts'
import { openDatabase } from '../../../src/storage/db.ts'
import { browserNotes } from '../../../src/storage/notes.ts'
import type { Store } from '../../../src/storage/store.ts'
import { readHere } from '../../../src/storage/texts.ts'
import { must, plan, stampAt } from '../../storage/support.ts'

export interface Tab extends Surroundings {
  /** Sets the clock so many ms after 17 January 2022, 9:00. */
  setClock(ms: number): void
}

/** A new database with the documents given, and as many tabs on it as asked. */
export async function openTabs(tabs: number, documentIds: readonly string[] = []): Promise<Tab[]> {
  const name = `test-${crypto.randomUUID()}`
  const opened: Tab[] = []
  for (let i = 0; i < tabs; i++) opened.push(tabOn(await openStoreOf(name)))
  const [first] = opened
  for (const id of documentIds) if (first) must(await createDocuments(first.store, [plan(id)], stampAt()))
  onTestFinished(() => void indexedDB.deleteDatabase(name))
  return opened
}

async function openStoreOf(name: string): Promise<Store> {
  const store = must(await openDatabase({ name, onOutdated: () => undefined }))
  onTestFinished(() => store.close())
  return store
}

/** One tab whose storage is the given one. */
export function tabOn(store: Store): Tab {
  let clockMs = 0
  return {
    store,
    locks: navigator.locks,
    shelter: undefined,
    secondHome: undefined,
    notes: browserNotes(localStorage),
    pickFolder: undefined,
    languages: ['de-DE', 'nl-BE'],
    now: () => new Date(Date.parse(stampAt().writtenAt) + clockMs),
    newId: () => crypto.randomUUID(),
    readLong: readHere,
    person: () => null,
    reopen: (first) => store.reopen(first),
    device: new Device(store),
    copies: copiesHere,
    setClock: (ms) => (clockMs = ms),
  }
}

/** A store that refuses every save with a full disk as long as `full()` says so. */
export function fillable(store: Store, full: () => boolean): Store {
  return {
    ...store,
    documents: {
      get: (key) => store.documents.get(key),
      toArray: () => store.documents.toArray(),
      delete: (key) => store.documents.delete(key),
      put: (row) =>
        full() ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.documents.put(row),
    },
  }
}
