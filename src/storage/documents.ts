/**
 * Documents in the store: list, load, create, save, trash, delete for good. A row that cannot be read is never
 * changed by anything here but the trash and the final deletion; its text can always be taken out as it is.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { err, ok } from '../domain/shared/result.ts'
import { type AppDocument, FORMAT_VERSION } from '../file/envelope.ts'
import { type ReadError, tooNew } from '../file/read-error.ts'
import { readText } from '../file/read.ts'
import { refusalOf } from '../file/refusal.ts'
import { isLongDocument, prepareText } from '../file/write.ts'
import { runRefsOf } from './envelope.ts'
import { attempt, type StorageFailure, storageFailureOf, type StorageResult } from './failure.ts'
import { isKept, noteKept, noteWriting } from './kept-runs.ts'
import { type DocumentRow, documentRow, type Instant, isDocumentRow, type Stamp } from './rows.ts'
import { isSnapshotDue, isSnapshotRow, keepSnapshot } from './snapshots.ts'
import type { Store } from './store.ts'
import {
  documentOf,
  dropRuns,
  MALFORMED,
  putRuns,
  type ReadLong,
  readHere,
  readKept,
  stretchesOf,
} from './texts.ts'
import { isWrittenHere, noteWritten } from './written-texts.ts'

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
  /** Its text is kept in runs: reading it takes a worker and a while. */
  readonly isLong?: boolean
}

/**
 * Keeps `onList` up to date with all documents, trashed ones included, newest first. Returns the way to stop. A text
 * that stands in its row is read once to see whether it can be, and not at all where this tab wrote it; of a long one it
 * is seen that all of it is there and of a format that is known, and the rest at its opening.
 */
export function watchDocuments(
  store: Store,
  onList: (entries: readonly DocumentEntry[]) => void,
  onFailure: (failure: StorageFailure) => void,
): () => void {
  let known = new Map<string, { readonly envelope: string; readonly unreadable: ReadError | null }>()
  const toEntry = ({ row, runIds }: ListedRow): DocumentEntry => {
    if (!isDocumentRow(row)) return malformedEntry(row)
    const { id, kind, title, revision, savedAt, trashedAt, envelope } = row
    const entry = { id, kind, title, revision, savedAt, trashedAt }
    if (typeof envelope !== 'string')
      return { ...entry, unreadable: longTextErrorOf(row, runIds), isLong: true }
    const before = known.get(id)
    const isSound = isWrittenHere(store, id, envelope)
    const isKnown = before?.envelope === envelope
    const unreadable = isSound ? null : isKnown ? before.unreadable : readErrorOf(envelope, id)
    known.set(id, { envelope, unreadable })
    return { ...entry, unreadable }
  }
  return store.watch(
    () => listRows(store),
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

interface ListedRow {
  readonly row: unknown
  readonly runIds: ReadonlySet<string>
}

async function listRows(store: Store): Promise<ListedRow[]> {
  const rows: ListedRow[] = []
  for (const row of await store.documents.toArray()) {
    const isLong = isDocumentRow(row) && typeof row.envelope !== 'string'
    rows.push({ row, runIds: new Set(isLong ? await store.runs.idsOf(row.id) : []) })
  }
  return rows
}

function readErrorOf(envelope: string, id: string): ReadError | null {
  const read = documentOf(readText(envelope), id)
  return read.ok ? null : read.error
}

function longTextErrorOf(
  { envelope, formatVersion }: DocumentRow,
  runIds: ReadonlySet<string>,
): ReadError | null {
  if (formatVersion > FORMAT_VERSION) return tooNew(formatVersion).error
  return runRefsOf(envelope).every(({ run }) => runIds.has(run)) ? null : MALFORMED
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

/** Reads one document, as strictly as a stranger's file. `read` is asked for a long text. */
export function loadDocument(
  store: Store,
  id: string,
  read: ReadLong = readHere,
): Promise<StorageResult<AppDocument>> {
  return attempt(async () => {
    const row = await store.documents.get(id)
    if (row === undefined) return err({ code: 'missing' })
    if (!isDocumentRow(row)) return err({ code: 'unreadable', error: MALFORMED })
    const kept =
      typeof row.envelope === 'string' ? { ...row, stretches: [row.envelope] } : await longText(store, id)
    if (kept === null) return err({ code: 'missing' })
    const document = await readKept(kept, read)
    if (!document.ok) return err({ code: 'unreadable', error: document.error })
    noteKept(store, id, kept.envelope)
    return document
  })
}

/** Row and runs as they stood at one moment. */
function longText(
  store: Store,
  id: string,
): Promise<(DocumentRow & { stretches: readonly string[] | null }) | null> {
  return store.atomically(async () => {
    const row = await store.documents.get(id)
    return isDocumentRow(row) ? { ...row, stretches: await stretchesOf(store, row.envelope) } : null
  })
}

/** Calls `onDocument` now and at every change of the document, in whatever tab. Returns the way to stop. */
export function watchDocument(
  store: Store,
  id: string,
  onDocument: (document: StorageResult<AppDocument>) => void,
  read: ReadLong = readHere,
): () => void {
  let asked = 0
  const stop = store.watch(
    async () => store.documents.get(id),
    () => {
      const turn = ++asked
      void loadDocument(store, id, read).then((document) => {
        if (turn === asked) onDocument(document)
      })
    },
    (error) => {
      const failure = storageFailureOf(error)
      if (failure === null) throw error
      onDocument(err(failure))
    },
  )
  return () => {
    asked += 1
    stop()
  }
}

/** The stored text of a document, readable or not: what a rescue downloads. */
export function rawDocument(store: Store, id: string): Promise<StorageResult<string>> {
  return attempt(async () => {
    const row = await store.documents.get(id)
    if (row === undefined) return err({ code: 'missing' })
    const envelope = isRecord(row) ? row['envelope'] : undefined
    if (typeof envelope === 'string') return ok(envelope)
    const kept = await longText(store, id)
    return ok(kept?.stretches?.join('') ?? JSON.stringify(row))
  })
}

/**
 * Adds documents under ids that are not in use, all or none; `conflict` where one is, `refused` where one could not be
 * read back.
 */
export async function createDocuments(
  store: Store,
  documents: readonly AppDocument[],
  stamp: Stamp,
): Promise<StorageResult<null>> {
  for (const document of documents) {
    const refusal = refusalOf(document)
    if (refusal !== null) return err({ code: 'refused', error: refusal })
    if (isLongDocument(document)) await prepareText(document)
  }
  const added = documents.map((document) => documentRow(document, stamp))
  for (const { row } of added) noteWritten(store, row.id, row.envelope)
  return attempt(() =>
    store.atomically(async () => {
      for (const { row } of added) {
        const present = await store.documents.get(row.id)
        if (present === undefined) continue
        return err({ code: 'conflict', storedRevision: isDocumentRow(present) ? present.revision : 0 })
      }
      for (const { row, runs } of added) {
        await putRuns(store, row.id, runs)
        await store.documents.put(row)
      }
      return ok(null)
    }),
  )
}

/**
 * Saves a changed document over the revision it was made from; refused as `conflict` where another one stands
 * there, and as `refused` where it could not be read back. One transaction: of a save that fails nothing remains, and two
 * tabs cannot overwrite each other.
 */
export async function saveDocument(
  store: Store,
  document: AppDocument,
  baseRevision: number,
  stamp: Stamp,
): Promise<StorageResult<null>> {
  const refusal = refusalOf(document)
  if (refusal !== null) return err({ code: 'refused', error: refusal })
  if (isLongDocument(document)) await prepareText(document)
  const { row: next, runs } = documentRow(document, stamp)
  noteWriting(store, document.id, next.envelope)
  noteWritten(store, document.id, next.envelope)
  const saved = await attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(document.id)
      if (row === undefined) return err({ code: 'missing' })
      if (!isDocumentRow(row)) return err({ code: 'unreadable', error: MALFORMED })
      if (row.revision !== baseRevision) return err({ code: 'conflict', storedRevision: row.revision })
      const due = isSnapshotDue(row, stamp.writtenAt)
      const isOld = row.formatVersion < FORMAT_VERSION
      if (isOld) await keepSnapshot(store, row, 'beforeMigration', stamp.writtenAt)
      else if (due) await keepSnapshot(store, row, 'automatic', stamp.writtenAt)
      const snapshot = due || isOld ? { takenAt: stamp.writtenAt, revision: row.revision } : row.snapshot
      await putRuns(store, document.id, runs)
      await dropRuns(store, document.id, next.envelope)
      // Last, so that a disk that is full is heard as what it is and not as a transaction that has ended.
      await store.documents.put({ ...next, trashedAt: row.trashedAt, snapshot })
      return ok(null)
    }),
  )
  if (saved.ok) noteKept(store, document.id, next.envelope)
  return saved
}

/** The last chance of a page that is going away: written before this returns, without a revision check. */
export function rescueDocument(store: Store, document: AppDocument, stamp: Stamp): boolean {
  const { row, runs } = documentRow(document, stamp)
  return store.putNow(
    row,
    runs.filter(({ id }) => !isKept(store, document.id, id)),
  )
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

/** Deletes a document with its snapshots and attachments for good; only from the trash, otherwise `missing`. */
export function deleteDocument(store: Store, id: string): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(id)
      if (!isRecord(row) || typeof row['trashedAt'] !== 'string') return err({ code: 'missing' })
      for (const snapshot of (await store.snapshotsOf(id)).filter(isSnapshotRow)) {
        await store.snapshots.delete(snapshot.id)
      }
      for (const attachment of await store.attachmentsOf(id)) {
        if (isRecord(attachment) && typeof attachment['id'] === 'string')
          await store.attachments.delete(attachment['id'])
      }
      await store.exports.delete(id)
      await store.glances.delete(id)
      await store.documents.delete(id)
      await dropRuns(store, id, '')
      return ok(null)
    }),
  )
}
