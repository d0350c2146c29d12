/**
 * The last write of a page that goes away, kept until it stands in the database. What IndexedDB is handed in
 * `pagehide` is lost in two cases of five, explicit commit or not: the browser ends the transactions of a page that is
 * gone (measured, Chromium 156: 42 of 96 reloads and navigations). Small settings of the origin, written in the same
 * moment, survived each time. They hold the rows of one change; whoever opens the database next brings them in.
 */
import { isRecord } from '../domain/shared/is-record.ts'
import { ok } from '../domain/shared/result.ts'
import { type RunRow, runRefsOf } from './envelope.ts'
import { attempt } from './failure.ts'
import { type DocumentRow, isDocumentRow } from './rows.ts'
import { putSetting, type SmallSettings } from './small-settings.ts'
import { keepSnapshot } from './snapshots.ts'
import type { Store } from './store.ts'
import { isRunRow, putRuns } from './texts.ts'

/** A document row, and the runs that it needs beside those that the store had. */
interface LastWrite {
  readonly row: DocumentRow
  readonly runs: readonly RunRow[]
}

/** Where last writes wait. */
export type LastWrites = SmallSettings & Pick<Storage, 'length' | 'key'>

const PREFIX = 'adempauze/last-write/'
/** Room that nothing else takes: without it, copies in the second home could leave none for the last moment. */
const ROOM = 'adempauze/room'
/** Characters: the text of one run of a long list, and of any document but the longest. */
const ROOM_LENGTH = 400_000

/** Keeps a room free for the last moment, as far as there is any. */
export function keepRoom(settings: LastWrites): void {
  if (settings.getItem(ROOM) === null) putSetting(settings, ROOM, ' '.repeat(ROOM_LENGTH))
}

/** Notes a last write before this returns. False where there is no room for it. */
export function noteLastWrite(settings: LastWrites, row: DocumentRow, runs: readonly RunRow[]): boolean {
  const text = JSON.stringify({ row, runs } satisfies LastWrite)
  if (putSetting(settings, PREFIX + row.id, text)) return true
  settings.removeItem(ROOM)
  return putSetting(settings, PREFIX + row.id, text)
}

/**
 * Brings the last writes into the database, each by itself. What stands there and is older becomes an earlier version;
 * what is newer stays, and the write becomes an earlier version of it. One that cannot be brought in waits.
 */
export async function bringInLastWrites(store: Store, settings: LastWrites): Promise<void> {
  for (const key of keysOf(settings)) {
    const text = settings.getItem(key)
    const write = text === null ? null : lastWriteOf(text)
    if (write === null || (await bringIn(store, write))) drop(settings, key, text)
  }
  keepRoom(settings)
}

/** Brings in what waits, and from now on what other tabs leave, and what this one left when the browser brings it back. */
export async function followLastWrites(store: Store, settings: LastWrites): Promise<void> {
  // One that the disk refuses waits for a better day; what stands in the database can be worked with.
  const bringIn = () =>
    attempt(async () => {
      await bringInLastWrites(store, settings)
      return ok(null)
    })
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(PREFIX)) void bringIn()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void bringIn()
  })
  await bringIn()
}

/** True where the write now stands in the store. */
function bringIn(store: Store, { row, runs }: LastWrite): Promise<boolean> {
  return store.atomically(async () => {
    const stored = await store.documents.get(row.id)
    const isThere =
      isDocumentRow(stored) && stored.savedAt === row.savedAt && stored.revision === row.revision
    if (isThere) return true
    // A row that cannot be read is never overwritten.
    if (stored !== undefined && !isDocumentRow(stored)) return false
    const kept = new Set([...(await store.runs.idsOf(row.id)), ...runs.map(({ id }) => id)])
    if (!runRefsOf(row.envelope).every(({ run }) => kept.has(run))) return false
    await putRuns(store, row.id, runs)
    if (stored !== undefined && stored.revision >= row.revision) {
      await keepSnapshot(store, row, 'automatic', row.savedAt)
      return true
    }
    if (stored === undefined) {
      await store.documents.put(row)
      return true
    }
    await keepSnapshot(store, stored, 'automatic', row.savedAt)
    const snapshot = { takenAt: row.savedAt, revision: stored.revision }
    await store.documents.put({ ...row, trashedAt: stored.trashedAt, snapshot })
    return true
  })
}

function keysOf(settings: LastWrites): string[] {
  const keys = Array.from({ length: settings.length }, (_, index) => settings.key(index) ?? '')
  return keys.filter((key) => key.startsWith(PREFIX)).sort()
}

/** Unless the page that owns it has put a later one in its place. */
function drop(settings: LastWrites, key: string, text: string | null): void {
  if (settings.getItem(key) === text) settings.removeItem(key)
}

function lastWriteOf(text: string): LastWrite | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(value) || !isDocumentRow(value['row']) || !Array.isArray(value['runs'])) return null
  const runs: unknown[] = value['runs']
  return runs.every(isRunRow) ? { row: value['row'], runs } : null
}
