import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { LedgerEvent } from '../../src/domain/oxygen/records/events.ts'
import type { DocumentOf } from '../../src/file/envelope.ts'
import { deepFreeze } from '../../src/file/freeze.ts'
import { sealDocuments, writeFile } from '../../src/file/write.ts'
import {
  createDocuments,
  deleteDocument,
  loadDocument,
  moveToTrash,
  rawDocument,
  rescueDocument,
  saveDocument,
  watchDocuments,
} from '../../src/storage/documents.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { loadSnapshot, replaceDocument } from '../../src/storage/replace.ts'
import { listSnapshots } from '../../src/storage/snapshots.ts'
import type { Store } from '../../src/storage/store.ts'
import { madeLedger } from '../support/made-ledger.ts'
import { freshName, must, mustFail, openTab, plan, stampAt } from './support.ts'

type Ledger = DocumentOf<'oxygen-ledger'>

const BODY = deepFreeze(madeLedger(5_000, 0))
const LEDGER: Ledger = deepFreeze({ kind: 'oxygen-ledger', id: 'a', title: 'Groot', revision: 0, body: BODY })

/** One booking more, or another in place of the last one. */
function booked(ledger: Ledger, note: string): Ledger {
  const last = ledger.body.events.at(-1)
  if (last === undefined) throw new Error('an empty ledger')
  const recordedAt = last.recordedAt.replace(/Z.*$/, 'Z-0001')
  const event: LedgerEvent = { ...last, recordedAt, eventId: last.eventId.replace(/.$/, 'f'), reason: note }
  const body = { ...ledger.body, events: [...ledger.body.events, event] }
  return deepFreeze({ ...ledger, revision: ledger.revision + 1, body })
}

/** The runs that are written while something is done. */
async function runsWritten(store: Store, work: (store: Store) => Promise<unknown>): Promise<number> {
  let written = 0
  const runs: Store['runs'] = {
    ...store.runs,
    put: (row) => {
      written += 1
      return store.runs.put(row)
    },
  }
  await work({ ...store, runs })
  return written
}

function unreadable(store: Store): Promise<unknown> {
  return new Promise((resolve, reject) => {
    watchDocuments(store, (entries) => resolve(entries[0]?.unreadable), reject)
  })
}

const stores: readonly [string, () => Promise<Store>][] = [
  ['the database', () => openTab(freshName())],
  ['memory', () => Promise.resolve(memoryStore())],
]

describe.each(stores)('a long document in %s', (_, open) => {
  it('comes back as it was, and its text is that of the file', async () => {
    const store = await open()
    must(await createDocuments(store, [LEDGER], stampAt()))
    expect(must(await loadDocument(store, 'a'))).toEqual(LEDGER)
    expect(must(await rawDocument(store, 'a'))).toBe(writeFile(sealDocuments([LEDGER], stampAt())))
    expect(await unreadable(store)).toBeNull()
  })

  it('writes one run for a booking, also after it was loaded', async () => {
    const store = await open()
    const created = await runsWritten(store, (counting) => createDocuments(counting, [LEDGER], stampAt()))
    expect(created).toBe(5)
    const loaded = must(await loadDocument(store, 'a'))
    if (loaded.kind !== 'oxygen-ledger') throw new Error(loaded.kind)
    const next = booked(loaded, 'een')
    const written = await runsWritten(store, (counting) => saveDocument(counting, next, 0, stampAt(1)))
    expect(written).toBe(1)
    expect(must(await loadDocument(store, 'a'))).toEqual(next)
  })

  it('shares its runs with its snapshots, and drops those that nothing refers to', async () => {
    const store = await open()
    must(await createDocuments(store, [LEDGER], stampAt()))
    const [one, two] = [booked(LEDGER, 'een'), { ...booked(LEDGER, 'twee'), revision: 2 }]
    must(await saveDocument(store, one, 0, stampAt(1)))
    must(await saveDocument(store, two, 1, stampAt(2)))
    // Five of the first state, which a snapshot keeps, and the one in which the last state differs.
    expect(await store.runs.idsOf('a')).toHaveLength(6)
    const [kept] = must(await listSnapshots(store, 'a'))
    expect(must(await loadSnapshot(store, kept?.id ?? ''))).toEqual(LEDGER)
    const placed = must(await replaceDocument(store, LEDGER, 'beforeImport', stampAt(3)))
    expect(must(await loadDocument(store, 'a'))).toEqual(placed)
    must(await moveToTrash(store, 'a', stampAt().writtenAt))
    must(await deleteDocument(store, 'a'))
    expect(await store.runs.idsOf('a')).toEqual([])
  })

  it('of which a run is missing is unreadable, and what is there stays', async () => {
    const store = await open()
    must(await createDocuments(store, [LEDGER], stampAt()))
    const [first = '', ...others] = await store.runs.idsOf('a')
    await store.runs.delete(first)
    expect(await unreadable(store)).toMatchObject({ code: 'notOurFormat' })
    expect(mustFail(await loadDocument(store, 'a'))).toMatchObject({ code: 'unreadable' })
    expect(await store.runs.idsOf('a')).toEqual(others)
  })

  it('that becomes short again needs no runs', async () => {
    const store = await open()
    must(await createDocuments(store, [LEDGER], stampAt()))
    const short = { ...LEDGER, revision: 1, body: { ...BODY, events: BODY.events.slice(0, 10) } }
    must(await saveDocument(store, short, 0, stampAt(1)))
    // Its earlier version goes after a month of work.
    for (let day = 1; day <= 33; day += 1) {
      must(await saveDocument(store, { ...short, revision: day + 1 }, day, stampAt(day * 24 * 60)))
    }
    expect(must(await loadDocument(store, 'a')).revision).toBe(34)
    expect(await store.runs.idsOf('a')).toEqual([])
  })
})

describe('a page that goes away with a long document', () => {
  it('writes what is new of it before it is gone', async () => {
    const name = freshName()
    const tab = await openTab(name)
    must(await createDocuments(tab, [LEDGER], stampAt()))
    const next = booked(LEDGER, 'laatste')
    expect(rescueDocument(tab, next, stampAt(1))).toBe(true)
    tab.close()
    expect(must(await loadDocument(await openTab(name), 'a'))).toEqual(next)
  })

  it('loses nothing by a save on its way that drops what undo brought back', async () => {
    const name = freshName()
    const tab = await openTab(name)
    const first = booked(LEDGER, 'een')
    must(await createDocuments(tab, [LEDGER], stampAt()))
    must(await saveDocument(tab, first, 0, stampAt(1)))
    const unheard = saveDocument(tab, { ...booked(LEDGER, 'twee'), revision: 2 }, 1, stampAt(2))
    // Undone before the save was through: the run of the first booking is wanted again while it is being dropped.
    await new Promise((resolve) => setTimeout(resolve))
    expect(rescueDocument(tab, { ...first, revision: 3 }, stampAt(3))).toBe(true)
    tab.close()
    await unheard
    expect(must(await loadDocument(await openTab(name), 'a'))).toEqual({ ...first, revision: 3 })
  })
})

describe('a database of version 1', () => {
  it('opens with all that is in it: rows that hold their whole text, a long one too', async () => {
    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores({
      documents: 'id',
      snapshots: 'id, documentId',
      exports: 'documentId',
      settings: 'key',
    })
    const rows = [plan('p', 4), LEDGER].map((document) => ({
      id: document.id,
      kind: document.kind,
      title: document.title,
      revision: document.revision,
      savedAt: '2022-01-17T09:00:00.000Z',
      trashedAt: null,
      formatVersion: 1,
      envelope: writeFile(sealDocuments([document], stampAt())),
      snapshot: null,
    }))
    await old.table('documents').bulkPut(rows)
    await old.table('snapshots').put({
      id: 'p/2022-01-17T08:00:00.000Z/3',
      documentId: 'p',
      takenAt: '2022-01-17T08:00:00.000Z',
      reason: 'automatic',
      title: 'Plan p',
      revision: 3,
      envelope: writeFile(sealDocuments([plan('p', 3)], stampAt())),
    })
    old.close()

    const store = await openTab(name)
    expect(must(await loadDocument(store, 'p'))).toEqual(plan('p', 4))
    expect(must(await loadSnapshot(store, 'p/2022-01-17T08:00:00.000Z/3')).revision).toBe(3)
    expect(must(await loadDocument(store, 'a'))).toEqual(LEDGER)
    const next = booked(LEDGER, 'na de overgang')
    must(await saveDocument(store, next, 0, stampAt(1)))
    expect(must(await loadDocument(store, 'a'))).toEqual(next)
    expect((await store.runs.idsOf('a')).length).toBeGreaterThan(4)
  })
})
