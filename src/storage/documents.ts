/**
 * Documents in the store: list, load, create, save, trash, delete for good. A row that cannot be read is never
 * changed by anything here but the trash and the final deletion; its text can always be taken out as it is.
 */
import { err, ok } from '../domain/shared/result.ts'
import type { AppDocument } from '../file/envelope.ts'
import type { ReadError } from '../file/read-error.ts'
import { attempt, type StorageFailure, storageFailureOf, type StorageResult } from './failure.ts'
import {
  type DocumentRow,
  documentRow,
  type Instant,
  isDocumentRow,
  isRecord,
  readEnvelope,
  type Stamp,
} from './rows.ts'
import { isSnapshotDue, isSnapshotRow, keepSnapshot } from './snapshots.ts'
import type { Store } from './store.ts'

/** A document as a list shows it. */
export interface DocumentEntry {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly revision: number
  readonly savedAt: Instant
  readonly trashedAt: Instant | null
  /** Why it cannot be opened, or null. Its text can be downloaded as it stands (`rawDocument`). */
  readonly unreadable: ReadError | null
}

const MALFORMED: ReadError = {
  code: 'notOurFormat',
  problems: [{ code: 'malformedRow', path: '', found: '', expected: '' }],
}

/** Keeps `onList` up to date with all documents, trashed ones included, newest first. Returns the way to stop. */
export function watchDocuments(
  store: Store,
  onList: (entries: readonly DocumentEntry[]) => void,
  onFailure: (failure: StorageFailure) => void,
): () => void {
  let known = new Map<string, { readonly envelope: string; readonly unreadable: ReadError | null }>()
  const toEntry = (row: unknown): DocumentEntry => {
    if (!isDocumentRow(row)) return malformedEntry(row)
    const { id, kind, title, revision, savedAt, trashedAt, envelope } = row
    const before = known.get(id)
    const unreadable = before?.envelope === envelope ? before.unreadable : readErrorOf(row)
    known.set(id, { envelope, unreadable })
    return { id, kind, title, revision, savedAt, trashedAt, unreadable }
  }
  return store.watch(
    async () => store.documents.toArray(),
    (rows) => {
      const entries = rows.map(toEntry).sort(newestFirst)
      known = new Map([...known].filter(([id]) => entries.some((entry) => entry.id === id)))
      onList(entries)
    },
    (error) => {
      const failure = storageFailureOf(error)
      if (failure === null) throw error
      onFailure(failure)
    },
  )
}

function newestFirst(a: DocumentEntry, b: DocumentEntry): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function readErrorOf(row: DocumentRow): ReadError | null {
  const read = readEnvelope(row.envelope, row.id)
  return read.ok ? null : read.error
}

function malformedEntry(row: unknown): DocumentEntry {
  const text = (field: string) => (isRecord(row) && typeof row[field] === 'string' ? row[field] : '')
  const id = text('id')
  const trashedAt = text('trashedAt') || null
  const title = text('title') || id
  return {
    id,
    kind: text('kind'),
    title,
    revision: 0,
    savedAt: text('savedAt'),
    trashedAt,
    unreadable: MALFORMED,
  }
}

/** Reads one document, as strictly as a stranger's file. */
export function loadDocument(store: Store, id: string): Promise<StorageResult<AppDocument>> {
  return attempt(async () => {
    const row = await store.documents.get(id)
    if (row === undefined) return err({ code: 'missing' })
    if (!isDocumentRow(row)) return err({ code: 'unreadable', error: MALFORMED })
    const read = readEnvelope(row.envelope, id)
    return read.ok ? read : err({ code: 'unreadable', error: read.error })
  })
}

/** Calls `onDocument` now and at every change of the document, in whatever tab. Returns the way to stop. */
export function watchDocument(
  store: Store,
  id: string,
  onDocument: (document: StorageResult<AppDocument>) => void,
): () => void {
  return store.watch(
    () => loadDocument(store, id),
    onDocument,
    (error) => {
      const failure = storageFailureOf(error)
      if (failure === null) throw error
      onDocument(err(failure))
    },
  )
}

/** The stored text of a document, readable or not: what a rescue downloads. */
export function rawDocument(store: Store, id: string): Promise<StorageResult<string>> {
  return attempt(async () => {
    const row = await store.documents.get(id)
    if (row === undefined) return err({ code: 'missing' })
    const envelope = isRecord(row) ? row['envelope'] : undefined
    return ok(typeof envelope === 'string' ? envelope : JSON.stringify(row))
  })
}

/** Adds a document under an id that is not in use; `conflict` where it is. */
export function createDocument(
  store: Store,
  document: AppDocument,
  stamp: Stamp,
): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      const present = await store.documents.get(document.id)
      if (present !== undefined) {
        return err({ code: 'conflict', storedRevision: isDocumentRow(present) ? present.revision : 0 })
      }
      await store.documents.put(documentRow(document, stamp))
      return ok(null)
    }),
  )
}

/**
 * Saves a changed document over the revision it was made from; refused as `conflict` where another one stands
 * there. One transaction: of a save that fails nothing remains, and two tabs cannot overwrite each other.
 */
export function saveDocument(
  store: Store,
  document: AppDocument,
  baseRevision: number,
  stamp: Stamp,
): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(document.id)
      if (row === undefined) return err({ code: 'missing' })
      if (!isDocumentRow(row)) return err({ code: 'unreadable', error: MALFORMED })
      if (row.revision !== baseRevision) return err({ code: 'conflict', storedRevision: row.revision })
      const due = isSnapshotDue(row, stamp.writtenAt)
      if (due) await keepSnapshot(store, row, 'automatic', stamp.writtenAt)
      const snapshot = due ? { takenAt: stamp.writtenAt, revision: row.revision } : row.snapshot
      await store.documents.put(documentRow(document, stamp, { trashedAt: row.trashedAt, snapshot }))
      return ok(null)
    }),
  )
}

/** The last chance of a page that is going away: written before this returns, without a revision check. */
export function rescueDocument(store: Store, document: AppDocument, stamp: Stamp): boolean {
  return store.putNow(documentRow(document, stamp))
}

/** Puts a document in the trash (`at`) or takes it out (null). Its text stays as it is, readable or not. */
export function moveToTrash(store: Store, id: string, at: Instant | null): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(id)
      if (!isRecord(row)) return err({ code: 'missing' })
      await store.documents.put({ ...row, trashedAt: at })
      return ok(null)
    }),
  )
}

/** Deletes a document with its snapshots for good; only from the trash, otherwise `missing`. */
export function deleteDocument(store: Store, id: string): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(id)
      if (!isRecord(row) || typeof row['trashedAt'] !== 'string') return err({ code: 'missing' })
      for (const snapshot of (await store.snapshotsOf(id)).filter(isSnapshotRow)) {
        await store.snapshots.delete(snapshot.id)
      }
      await store.exports.delete(id)
      await store.documents.delete(id)
      return ok(null)
    }),
  )
}
