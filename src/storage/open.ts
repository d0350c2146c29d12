/** Opens a place to keep things: the database, or memory where there is none, with the reason. */
import { openDatabase, type OpenOptions, type OpenTrouble } from './db.ts'
import { followLastWrites } from './last-write.ts'
import { memoryStore } from './memory.ts'
import type { Store } from './store.ts'

export interface OpenedStore {
  readonly store: Store
  /** Why nothing will be kept, or null. */
  readonly trouble: OpenTrouble | null
}

export async function openStore(options: OpenOptions): Promise<OpenedStore> {
  const opened = await openDatabase(options)
  if (!opened.ok) return { store: memoryStore(), trouble: opened.error }
  if (options.lastWrites) await followLastWrites(opened.value, options.lastWrites)
  return { store: opened.value, trouble: null }
}
