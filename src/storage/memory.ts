/**
 * The store of a browser that gives no database: the app works, and everything is gone with the tab. Never a
 * silent stand-in: whoever uses it tells the user so.
 */
import type { RunRow } from './envelope.ts'
import type { DocumentRow } from './rows.ts'
import type { Rows, Store } from './store.ts'

export function memoryStore(): Store {
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const documents = memoryRows('id', changed)
  const snapshots = memoryRows('id', changed)
  const attachments = memoryRows('id', changed)
  const runs = new Map<string, RunRow>()
  let last: Promise<unknown> = Promise.resolve()

  return {
    lasting: false,
    documents,
    snapshots,
    runs: {
      getMany: (ids) => Promise.resolve(ids.map((id) => runs.get(id))),
      idsOf: (documentId) =>
        Promise.resolve([...runs.values()].flatMap((run) => (run.documentId === documentId ? [run.id] : []))),
      put: (run) => Promise.resolve(runs.set(run.id, run)),
      delete(id) {
        runs.delete(id)
        return Promise.resolve()
      },
    },
    exports: memoryRows('documentId', changed),
    glances: memoryRows('documentId', changed),
    settings: memoryRows('key', changed),
    attachments,
    snapshotsOf: (documentId) => ofDocument(snapshots, documentId),
    attachmentsOf: (documentId) => ofDocument(attachments, documentId),
    atomically<T>(work: () => Promise<T>): Promise<T> {
      const turn = last.then(work, work)
      last = turn.catch(() => undefined)
      return turn
    },
    watch(query, onValue, onError) {
      const run = () => {
        query().then((value) => {
          if (listeners.has(run)) onValue(value)
        }, onError)
      }
      listeners.add(run)
      run()
      return () => listeners.delete(run)
    },
    reopen: () => Promise.resolve(null),
    putNow(row: DocumentRow, added) {
      for (const run of added) runs.set(run.id, run)
      void documents.put(row)
      return true
    },
    close: () => listeners.clear(),
  }
}

async function ofDocument(table: Rows, documentId: string): Promise<unknown[]> {
  const rows = await table.toArray()
  return rows.filter((row) => fieldOf(row, 'documentId') === documentId)
}

function memoryRows(keyField: string, changed: () => void): Rows {
  const rows = new Map<string, object>()
  return {
    get: (key) => Promise.resolve(rows.get(key)),
    put(row) {
      rows.set(String(fieldOf(row, keyField)), row)
      changed()
      return Promise.resolve()
    },
    delete(key) {
      rows.delete(key)
      changed()
      return Promise.resolve()
    },
    toArray: () => Promise.resolve([...rows.values()]),
  }
}

function fieldOf(row: unknown, field: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined
}
