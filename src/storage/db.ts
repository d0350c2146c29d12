/**
 * The database in the browser, through Dexie. Its version changes only with tables and indexes: what a document
 * looks like is versioned by the file format. Three habits of Dexie are switched off here, because they let an
 * old tab write into a new database: reopening after a version change, opening a newer database as if it were
 * ours, and mending its tables (measured; Dexie's open falls back to a versionless open on VersionError).
 */
import { Dexie, liveQuery, type Table, type Transaction } from 'dexie'
import { err, ok, type Result } from '../domain/shared/result.ts'
import type { RunRow } from './envelope.ts'
import { type LastWrites, noteLastWrite } from './last-write.ts'
import type { DocumentRow } from './rows.ts'
import type { Store } from './store.ts'

export const DATABASE_NAME = 'adempauze'
const DATABASE_VERSION = 3
/** Dexie multiplies its versions by ten. */
const DEXIE_FACTOR = 10

/** Why there is no database to work in. */
export type OpenTrouble =
  /** A newer version of the app has been here; this one must not touch its data. */
  | { readonly code: 'tooNew' }
  /** Another tab holds an older database open and does not let go. */
  | { readonly code: 'blocked' }
  | { readonly code: 'unavailable'; readonly detail: string }

export interface OpenOptions {
  readonly name?: string
  /** Another tab has upgraded the database: this connection is closed, and only a reload helps. */
  readonly onOutdated: () => void
  /** Where the last write of a page that goes away waits, beside the database. */
  readonly lastWrites?: LastWrites | undefined
  /** How long an opening may take, and how long a blocked one waits for the other tabs, in ms. */
  readonly patienceMs?: number
  readonly blockedPatienceMs?: number
}

class Database extends Dexie {
  readonly documents: Table<object, string>
  readonly runs: Table<object, string>
  readonly snapshots: Table<object, string>
  readonly exports: Table<object, string>
  readonly glances: Table<object, string>
  readonly attachments: Table<object, string>
  readonly settings: Table<object, string>

  constructor(name: string) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      documents: 'id',
      snapshots: 'id, documentId',
      exports: 'documentId',
      settings: 'key',
    })
    // Rows of version 1 hold their whole text, which is what a row may do; long ones are cut at their next save.
    this.version(2).stores({ runs: 'id, documentId', glances: 'documentId' })
    this.version(DATABASE_VERSION).stores({ attachments: 'id, documentId' })
    this.documents = this.table('documents')
    this.runs = this.table('runs')
    this.snapshots = this.table('snapshots')
    this.exports = this.table('exports')
    this.glances = this.table('glances')
    this.attachments = this.table('attachments')
    this.settings = this.table('settings')
  }
}

/** Opens the database; never waits for ever, never touches a newer one. */
export async function openDatabase(options: OpenOptions): Promise<Result<Store, OpenTrouble>> {
  const name = options.name ?? DATABASE_NAME
  try {
    if (await isNewer(name)) return err({ code: 'tooNew' })
    const database = new Database(name)
    let isOutdated = false
    database.on('versionchange', ({ newVersion }) => {
      database.close({ disableAutoOpen: true })
      // Without a new version the database is taken away: cleared by the reader, or by a browser whose disk is full.
      if (newVersion !== null) {
        isOutdated = true
        options.onOutdated()
      }
      return false // Dexie's own handler stays out: it would only make the connection ready to reopen
    })
    const trouble = await connect(database, options)
    if (trouble !== null) return err(trouble)
    // Only the browser's own doing is mended: a tab that let go for a newer version stays away.
    const connectAnew = async (): Promise<boolean> =>
      !isOutdated && !(await isNewer(name)) && (await connect(database, options)) === null
    return ok(storeOn(database, options.lastWrites, connectAnew))
  } catch (error) {
    // Whatever stops the opening lies outside the app, and the app can work without: no exception is a bug here.
    return err({ code: 'unavailable', detail: String(error) })
  }
}

/** Asked before Dexie opens anything, since its open would already change a newer database. */
async function isNewer(name: string): Promise<boolean> {
  if (!('indexedDB' in globalThis)) return false
  const known = await indexedDB.databases()
  return known.some((one) => one.name === name && isNewerVersion(one.version ?? 0))
}

const isNewerVersion = (native: number) => Math.floor(native / DEXIE_FACTOR) > DATABASE_VERSION

/** Why there is no connection, and then there is none, or null. */
async function connect(database: Database, options: OpenOptions): Promise<OpenTrouble | null> {
  database.close({ disableAutoOpen: false })
  const trouble = await open(database, options)
  if (trouble !== null) database.close({ disableAutoOpen: true })
  return trouble
}

function open(database: Database, options: OpenOptions): Promise<OpenTrouble | null> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(
      () => resolve({ code: 'unavailable', detail: 'timeout' }),
      options.patienceMs ?? 10_000,
    )
    database.on('blocked', () => {
      clearTimeout(giveUp)
      setTimeout(() => resolve({ code: 'blocked' }), options.blockedPatienceMs ?? 2_000)
      return false
    })
    database.open().then(
      () => {
        clearTimeout(giveUp)
        resolve(isNewerVersion(database.backendDB().version) ? { code: 'tooNew' } : null)
      },
      (error: unknown) => {
        clearTimeout(giveUp)
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    )
  })
}

function storeOn(
  database: Database,
  lastWrites: LastWrites | undefined,
  connectAnew: () => Promise<boolean>,
): Store {
  const { documents, runs, snapshots, exports, glances, attachments, settings } = database
  const held = [documents, runs, snapshots, exports, glances, attachments]
  const running = new Set<Transaction>()
  const watches = new Set<() => void>()
  return {
    lasting: true,
    documents,
    snapshots,
    runs: {
      getMany: (ids) => runs.bulkGet([...ids]),
      idsOf: (documentId) => runs.where('documentId').equals(documentId).primaryKeys(),
      put: (row) => runs.put(row),
      delete: (id) => runs.delete(id),
    },
    exports,
    glances,
    attachments,
    settings,
    snapshotsOf: (documentId) => snapshots.where('documentId').equals(documentId).toArray(),
    attachmentsOf: (documentId) => attachments.where('documentId').equals(documentId).toArray(),
    atomically: (work) =>
      database.transaction('rw', held, async (transaction) => {
        running.add(transaction)
        transaction.on('complete', () => running.delete(transaction))
        transaction.on('abort', () => running.delete(transaction))
        return await work()
      }),
    watch(query, onValue, onError) {
      const look = () => liveQuery(query).subscribe({ next: onValue, error: onError })
      let subscription = look()
      const lookAgain = (): void => {
        subscription.unsubscribe()
        subscription = look()
      }
      watches.add(lookAgain)
      return () => {
        watches.delete(lookAgain)
        subscription.unsubscribe()
      }
    },
    async reopen(first) {
      // Whatever stops it lies outside the app, as at the first opening.
      if (!(await connectAnew().catch(() => false))) return null
      const done = await first()
      for (const lookAgain of watches) lookAgain()
      return done
    },
    putNow(row, added) {
      const isNoted = lastWrites !== undefined && noteLastWrite(lastWrites, row, added)
      // A write that waits for one under way is lost with the page (measured), and the one under way is older.
      for (const transaction of running) stop(transaction)
      return putNow(database, row, added) || isNoted
    },
    close: () => database.close({ disableAutoOpen: true }),
  }
}

/** Ends a transaction at once; one that is being committed can no longer be ended, and need not be. */
function stop(transaction: Transaction): void {
  try {
    transaction.abort()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

/** A write that Dexie begins in `pagehide` is lost; a native one with an explicit commit survives three times in five. */
function putNow(database: Database, row: DocumentRow, runs: readonly RunRow[]): boolean {
  if (!database.isOpen()) return false
  const transaction = database
    .backendDB()
    .transaction(['documents', 'runs'], 'readwrite', { durability: 'strict' })
  for (const run of runs) transaction.objectStore('runs').put(run)
  transaction.objectStore('documents').put(row)
  transaction.commit()
  return true
}
