/** Opens a place to keep things: the database, or memory where there is none, with the reason. */
import { openDatabase, type OpenOptions, type OpenTrouble } from './db.ts'
import { memoryStore } from './memory.ts'
import type { Store } from './store.ts'

export interface OpenedStore {
  readonly store: Store
  /** Why nothing will be kept, or null. */
  readonly trouble: OpenTrouble | null
}

export async function openStore(options: OpenOptions): Promise<OpenedStore> {
  const opened = await openDatabase(options)
  return opened.ok ? { store: opened.value, trouble: null } : { store: memoryStore(), trouble: opened.error }
}
