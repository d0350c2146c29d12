/**
 * How safe the data in this browser is: whether the browser promised to keep it, how much room there is, and when
 * each document was last written to a file. The file is the archive; the browser is a desk.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { ok } from '../domain/shared/result.ts'
import { attempt, type StorageResult } from './failure.ts'
import { hasTexts, type Instant } from './rows.ts'
import type { Store } from './store.ts'

/**
 * `kept`: only the user can clear it. `mayBeCleared`: the browser may, when short of room or after long disuse.
 * `unknown`: the browser does not say.
 */
export type Persistence = 'kept' | 'mayBeCleared' | 'unknown'

export interface Room {
  readonly usedBytes: number
  readonly quotaBytes: number
}

/** The part of `navigator.storage` that is used here. */
export type Shelter = Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>>

/** Asks the browser to keep the data. Some ask the user in turn, so this belongs to the first save. */
export async function requestPersistence(shelter: Shelter | undefined): Promise<Persistence> {
  if (!shelter?.persist) return 'unknown'
  return (await shelter.persist()) ? 'kept' : 'mayBeCleared'
}

/** How the browser holds the data now, without asking it for anything. */
export async function currentPersistence(shelter: Shelter | undefined): Promise<Persistence> {
  if (!shelter?.persisted) return 'unknown'
  return (await shelter.persisted()) ? 'kept' : 'mayBeCleared'
}

/** Room used and allowed, in bytes; null where the browser does not say. */
export async function measureRoom(shelter: Shelter | undefined): Promise<Room | null> {
  if (!shelter?.estimate) return null
  const { usage, quota } = await shelter.estimate()
  return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota }
}

/** Less free room than this, in bytes, and no save can be expected to succeed. */
const NO_ROOM_BYTES = 1_000_000

/** Whether there is no room, where the browser says: a full disk often fails a write without giving that as the reason. */
export async function isFull(shelter: Shelter | undefined): Promise<boolean> {
  try {
    const room = await measureRoom(shelter)
    return room !== null && room.quotaBytes - room.usedBytes < NO_ROOM_BYTES
  } catch {
    return false // what cannot be measured is not called full
  }
}

/** When a document was last written to a file, and as which revision. */
export interface ExportRecord {
  readonly documentId: string
  readonly exportedAt: Instant
  readonly revision: number
}

/** Remembers that documents were written to a file. */
export function recordExports(store: Store, records: readonly ExportRecord[]): Promise<StorageResult<null>> {
  return attempt(async () => {
    for (const record of records) await store.exports.put(record)
    return ok(null)
  })
}

/** Keeps `onRecords` up to date with the last export of every document. Returns the way to stop. */
export function watchExports(
  store: Store,
  onRecords: (records: readonly ExportRecord[]) => void,
): () => void {
  return store.watch(
    async () => store.exports.toArray(),
    (rows) => onRecords(rows.filter(isExportRecord)),
    () => onRecords([]),
  )
}

function isExportRecord(row: unknown): row is ExportRecord {
  return isRecord(row) && hasTexts(row, ['documentId', 'exportedAt']) && typeof row['revision'] === 'number'
}
