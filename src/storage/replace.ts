/**
 * Replaces a whole document: by an imported one, or by a snapshot of itself. The present is always kept first.
 */
import { err, ok } from '../domain/shared/result.ts'
import type { AppDocument } from '../file/envelope.ts'
import { attempt, type StorageResult } from './failure.ts'
import { documentRow, isDocumentRow, readEnvelope, type Stamp } from './rows.ts'
import { isSnapshotRow, keepSnapshot, type SnapshotReason } from './snapshots.ts'
import type { Store } from './store.ts'

/**
 * Puts `document` in the place of the stored one with the same id, out of the trash if it lay there. Its
 * revision becomes higher than both, so that no tab mistakes it for what it knew. Returns what now stands there.
 */
export function replaceDocument(
  store: Store,
  document: AppDocument,
  reason: Exclude<SnapshotReason, 'automatic'>,
  stamp: Stamp,
): Promise<StorageResult<AppDocument>> {
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(document.id)
      if (row === undefined) return err({ code: 'missing' })
      const present = isDocumentRow(row) ? row : unreadableRow(document, row, stamp)
      await keepSnapshot(store, present, reason, stamp.writtenAt)
      const placed = { ...document, revision: Math.max(present.revision, document.revision) + 1 }
      await store.documents.put(documentRow(placed, stamp, { trashedAt: null, snapshot: present.snapshot }))
      return ok(placed)
    }),
  )
}

/** A snapshot of a damaged row keeps all of it, as text. */
function unreadableRow(document: AppDocument, row: unknown, stamp: Stamp) {
  return { ...documentRow(document, stamp), revision: 0, envelope: JSON.stringify(row) }
}

/** Makes a snapshot the present again. Returns the document as it now stands. */
export async function restoreSnapshot(
  store: Store,
  snapshotId: string,
  stamp: Stamp,
): Promise<StorageResult<AppDocument>> {
  const kept = await loadSnapshot(store, snapshotId)
  return kept.ok ? replaceDocument(store, kept.value, 'beforeRestore', stamp) : kept
}

/** Reads the document that a snapshot holds, to look at or to compare. */
export function loadSnapshot(store: Store, snapshotId: string): Promise<StorageResult<AppDocument>> {
  return attempt(async () => {
    const row = await store.snapshots.get(snapshotId)
    if (!isSnapshotRow(row)) return err({ code: 'missing' })
    const read = readEnvelope(row.envelope, row.documentId)
    return read.ok ? read : err({ code: 'unreadable', error: read.error })
  })
}
