/**
 * Replaces a whole document: by an imported one, or by a snapshot of itself. The present is always kept first.
 */
import { err, ok } from '../domain/shared/result.ts'
import { type AppDocument, FORMAT_VERSION } from '../file/envelope.ts'
import { refusalOf } from '../file/refusal.ts'
import { isLongDocument, prepareText } from '../file/write.ts'
import { attempt, type StorageResult } from './failure.ts'
import { noteWriting } from './kept-runs.ts'
import { documentRow, isDocumentRow, type Stamp } from './rows.ts'
import { isSnapshotRow, keepSnapshot, type SnapshotReason } from './snapshots.ts'
import type { Store } from './store.ts'
import { dropRuns, putRuns, type ReadLong, readHere, readKept, stretchesOf } from './texts.ts'

/**
 * Puts `document` in the place of the stored one with the same id, out of the trash if it lay there. Its
 * revision becomes higher than both, so that no tab mistakes it for what it knew. Returns what now stands there;
 * `refused` where it could not be read back.
 */
export async function replaceDocument(
  store: Store,
  document: AppDocument,
  reason: Exclude<SnapshotReason, 'automatic' | 'named'>,
  stamp: Stamp,
): Promise<StorageResult<AppDocument>> {
  const refusal = refusalOf(document)
  if (refusal !== null) return err({ code: 'refused', error: refusal })
  if (isLongDocument(document)) await prepareText(document)
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(document.id)
      if (row === undefined) return err({ code: 'missing' })
      const present = isDocumentRow(row) ? row : unreadableRow(document, row, stamp)
      await keepSnapshot(store, present, reason, stamp.writtenAt)
      const placed = { ...document, revision: Math.max(present.revision, document.revision) + 1 }
      const { row: next, runs } = documentRow(placed, stamp, { trashedAt: null, snapshot: present.snapshot })
      noteWriting(store, document.id, next.envelope)
      await putRuns(store, document.id, runs)
      await dropRuns(store, document.id, next.envelope)
      await store.documents.put(next)
      return ok(placed)
    }),
  )
}

/** A snapshot of a damaged row keeps all of it, as text. */
function unreadableRow(document: AppDocument, row: unknown, stamp: Stamp) {
  return { ...documentRow(document, stamp).row, revision: 0, envelope: JSON.stringify(row) }
}

/** Reads the document that a snapshot holds, to look at or to compare. */
export function loadSnapshot(
  store: Store,
  snapshotId: string,
  read: ReadLong = readHere,
): Promise<StorageResult<AppDocument>> {
  return attempt(async () => {
    const kept = await store.atomically(async () => {
      const row = await store.snapshots.get(snapshotId)
      if (!isSnapshotRow(row)) return null
      const { documentId: id, envelope } = row
      return { id, formatVersion: FORMAT_VERSION, envelope, stretches: await stretchesOf(store, envelope) }
    })
    if (kept === null) return err({ code: 'missing' })
    const document = await readKept(kept, read)
    return document.ok ? document : err({ code: 'unreadable', error: document.error })
  })
}
