/** What this browser remembers of the folder that it is connected with. */
import { isRecord } from '../domain/shared/is-record.ts'
import { ok } from '../domain/shared/result.ts'
import { attempt } from './failure.ts'
import { type Folder, isFolder } from './folder.ts'
import type { Store } from './store.ts'

export interface KnownFolder {
  readonly folder: Folder
  /** Names this device in the names of its files. */
  readonly device: string
  /** The state of each document that was written there last. */
  readonly written: Readonly<Record<string, string>>
  /** States of files of others that the reader passed over. */
  readonly passed: readonly string[]
}

const ROW = 'sharedFolder'

export async function readKnownFolder(store: Store): Promise<KnownFolder | null> {
  const row = await attempt(async () => ok(await store.settings.get(ROW)))
  const value = row.ok && isRecord(row.value) ? row.value['value'] : null
  if (!isRecord(value) || !isFolder(value['folder']) || typeof value['device'] !== 'string') return null
  const { folder, device, written, passed } = value
  return {
    folder,
    device,
    written: isRecord(written)
      ? Object.fromEntries(Object.entries(written).map(([id, state]) => [id, String(state)]))
      : {},
    passed: Array.isArray(passed) ? passed.map(String) : [],
  }
}

/** Kept for this page alone where the folder is not one that a database can hold. */
export async function writeKnownFolder(store: Store, known: KnownFolder | null): Promise<void> {
  try {
    await attempt(async () => {
      if (known === null) await store.settings.delete(ROW)
      else await store.settings.put({ key: ROW, value: known })
      return ok(null)
    })
  } catch (fault) {
    if (!String(fault).includes('DataCloneError')) throw fault
  }
}
