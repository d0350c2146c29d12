/**
 * Copies of a document as it stood earlier: taken by themselves while somebody edits, and always before an
 * import or a restore replaces a document. Must never be the only place where a document stands.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { err, ok } from '../domain/shared/result.ts'
import { type Envelope, isEnvelope } from './envelope.ts'
import { attempt, type StorageResult } from './failure.ts'
import { type DocumentRow, isDocumentRow, hasTexts, type Instant } from './rows.ts'
import type { Store } from './store.ts'

export type SnapshotReason =
  'automatic' | 'beforeImport' | 'beforeMerge' | 'beforeMigration' | 'beforeRestore' | 'named'

/** A snapshot as a list shows it. */
export interface Snapshot {
  readonly id: string
  readonly documentId: string
  readonly takenAt: Instant
  readonly reason: SnapshotReason
  readonly title: string
  readonly revision: number
  /** What people called it, where they kept it themselves. */
  readonly name?: string
  /** Characters of its own text; runs that it shares with the document are not counted. */
  readonly size: number
}

export interface SnapshotRow extends Omit<Snapshot, 'size'> {
  readonly envelope: Envelope
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** An automatic snapshot is due after this long, or after this many changes; whichever comes first. */
const DUE_AFTER_MS = 10 * MINUTE_MS
const DUE_AFTER_REVISIONS = 200

/** More versions than this are not kept of one document: the oldest go, but not those that people named. */
const MOST_VERSIONS = 200

/** Whether the stored state should be kept before the next save overwrites it. */
export function isSnapshotDue(row: DocumentRow, at: Instant): boolean {
  if (row.snapshot === null) return true
  if (row.snapshot.revision === row.revision) return false
  return (
    Date.parse(at) - Date.parse(row.snapshot.takenAt) >= DUE_AFTER_MS ||
    row.revision - row.snapshot.revision >= DUE_AFTER_REVISIONS
  )
}

/** Keeps what a row holds, and throws out what is too many. To be called within `store.atomically`. */
export async function keepSnapshot(
  store: Store,
  row: DocumentRow,
  reason: SnapshotReason,
  at: Instant,
  name?: string,
): Promise<void> {
  const kept: SnapshotRow = {
    // One that people named is never overwritten by one that came by itself at the same moment.
    id: `${row.id}/${at}/${row.revision}${name === undefined ? '' : '/named'}`,
    documentId: row.id,
    takenAt: at,
    reason,
    title: row.title,
    revision: row.revision,
    ...(name === undefined ? undefined : { name }),
    envelope: row.envelope,
  }
  await store.snapshots.put(kept)
  const all = (await store.snapshotsOf(row.id)).filter(isSnapshotRow)
  for (const superfluous of thin(all, at)) await store.snapshots.delete(superfluous.id)
}

type Thinned = Pick<Snapshot, 'id' | 'takenAt' | 'reason' | 'revision'>

/**
 * The snapshots that may go: of those that came by themselves one per hour stays for a day, one per day for
 * thirty days, and all of the last hour; those before a replacement stay for ninety days, those that people named for
 * good. The newest always stays.
 * Days count as far as they were worked in: a pause or a jump of the clock, of whatever length, is one day, and a clock
 * that runs back is none. So a wrong clock throws nothing out.
 */
export function thin<One extends Thinned>(snapshots: readonly One[], at: Instant): One[] {
  const newestFirst = [...snapshots].sort(
    (a, b) => b.revision - a.revision || (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0),
  )
  const taken = new Set<string>()
  let [age, later] = [0, Date.parse(at)]
  return newestFirst.filter((snapshot, index) => {
    const time = Date.parse(snapshot.takenAt)
    age += Math.min(Math.max(later - time, 0), DAY_MS)
    later = time
    if (index === 0 || snapshot.reason === 'named') return false
    if (index >= MOST_VERSIONS) return true
    if (snapshot.reason !== 'automatic') return age > 90 * DAY_MS
    if (age <= HOUR_MS) return false
    if (age > 30 * DAY_MS) return true
    const slot = age <= DAY_MS ? `hour ${Math.floor(time / HOUR_MS)}` : `day ${Math.floor(time / DAY_MS)}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  })
}

/** The snapshots of a document, newest first. Damaged ones are not shown. */
export function listSnapshots(store: Store, documentId: string): Promise<StorageResult<Snapshot[]>> {
  return attempt(async () => {
    const rows = (await store.snapshotsOf(documentId)).filter(isSnapshotRow)
    const shown = rows.map(({ id, takenAt, reason, title, revision, name, envelope }): Snapshot => {
      const size = JSON.stringify(envelope).length
      return { id, documentId, takenAt, reason, title, revision, size, ...(name !== undefined && { name }) }
    })
    return ok(shown.sort((a, b) => (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0)))
  })
}

export function isSnapshotRow(row: unknown): row is SnapshotRow {
  return (
    isRecord(row) &&
    hasTexts(row, ['id', 'documentId', 'takenAt', 'reason', 'title']) &&
    isEnvelope(row['envelope']) &&
    typeof row['revision'] === 'number'
  )
}

/** Keeps the document as it is stored under a name of its own. */
export function nameVersion(
  store: Store,
  documentId: string,
  name: string,
  at: Instant,
): Promise<StorageResult<null>> {
  return attempt(() =>
    store.atomically(async () => {
      const row = await store.documents.get(documentId)
      if (!isDocumentRow(row)) return err({ code: 'missing' })
      await keepSnapshot(store, row, 'named', at, name)
      return ok(null)
    }),
  )
}

/** Throws one version out, at the reader's word. */
export function deleteSnapshot(store: Store, id: string): Promise<StorageResult<null>> {
  return attempt(async () => {
    await store.snapshots.delete(id)
    return ok(null)
  })
}
