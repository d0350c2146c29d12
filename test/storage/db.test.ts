import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../src/storage/db.ts'
import { createDocuments, loadDocument, rescueDocument, saveDocument } from '../../src/storage/documents.ts'
import { openStore } from '../../src/storage/open.ts'
import { freshName, must, mustFail, openTab, plan, stampAt } from './support.ts'

const NOT_OUTDATED = { onOutdated: () => undefined }

/** The database as a later version of the app would make it: one table more, one fewer. */
function laterVersion(name: string): Dexie {
  const later = new Dexie(name)
  later
    .version(4)
    .stores({ documents: 'id', snapshots: 'id, documentId', settings: 'key', exports: null, notes: 'id' })
  return later
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a database', () => {
  it('of a newer version is refused and stays as it is', async () => {
    const name = freshName()
    const later = laterVersion(name)
    await later.open()
    later.close()
    expect(mustFail(await openDatabase({ name, ...NOT_OUTDATED }))).toEqual({ code: 'tooNew' })
    const databases = await indexedDB.databases()
    expect(databases.find((one) => one.name === name)?.version).toBe(40)
  })

  it('of the same version keeps what is in it', async () => {
    const name = freshName()
    const first = await openTab(name)
    must(await createDocuments(first, [plan('a')], stampAt()))
    first.close()
    expect(must(await loadDocument(await openTab(name), 'a'))).toEqual(plan('a'))
  })

  it('that a newer tab upgrades closes the old tab, which writes nothing any more', async () => {
    const name = freshName()
    const onOutdated = vi.fn()
    const old = await openTab(name, onOutdated)
    must(await createDocuments(old, [plan('a')], stampAt()))
    const later = laterVersion(name)
    await later.open()

    expect(onOutdated).toHaveBeenCalledOnce()
    expect(mustFail(await saveDocument(old, plan('a', 1), 0, stampAt(1)))).toEqual({ code: 'closed' })
    expect(mustFail(await loadDocument(old, 'a'))).toEqual({ code: 'closed' })
    expect(rescueDocument(old, plan('a', 1), stampAt(1))).toBe(false)
    expect(await later.table('documents').get('a')).toMatchObject({ revision: 0 })
    later.close()
  })

  it('that the browser took away is had anew at the next try, and every list looks again', async () => {
    const name = freshName()
    const onOutdated = vi.fn()
    const store = await openTab(name, onOutdated)
    must(await createDocuments(store, [plan('a')], stampAt()))
    const seen: number[] = []
    const stop = store.watch(
      async () => store.documents.toArray(),
      (rows) => seen.push(rows.length),
      (error) => {
        throw error
      },
    )
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve
    })
    expect(onOutdated).not.toHaveBeenCalled()
    expect(mustFail(await saveDocument(store, plan('a', 1), 0, stampAt(1)))).toEqual({ code: 'closed' })

    const again = await store.reopen(() => saveDocument(store, plan('a', 1), 0, stampAt(1)))
    expect(again).toEqual({ ok: false, error: { code: 'missing' } })
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0))
    must(await createDocuments(store, [plan('a', 1)], stampAt(1)))
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
    stop()
  })

  it('that a newer tab has is not opened anew', async () => {
    const name = freshName()
    const old = await openTab(name)
    const later = laterVersion(name)
    await later.open()
    later.close()
    expect(await old.reopen(() => Promise.resolve(1))).toBeNull()
  })

  it('that another tab holds back is given up after a while', async () => {
    const name = freshName()
    await new Promise((resolve) => {
      // A tab with an older version that ignores the request to let go.
      const request = indexedDB.open(name, 1)
      request.onsuccess = resolve
    })
    const opened = await openDatabase({ name, ...NOT_OUTDATED, blockedPatienceMs: 20 })
    expect(mustFail(opened)).toEqual({ code: 'blocked' })
  })

  it('that never answers is given up after a while', async () => {
    vi.stubGlobal('indexedDB', { databases: () => Promise.resolve([]), open: () => ({}) })
    vi.spyOn(Dexie.dependencies, 'indexedDB', 'get').mockReturnValue(indexedDB)
    const opened = await openDatabase({ name: freshName(), ...NOT_OUTDATED, patienceMs: 20 })
    expect(mustFail(opened)).toEqual({ code: 'unavailable', detail: 'timeout' })
  })
})

describe('a browser without a database', () => {
  it('works in memory and says why', async () => {
    vi.stubGlobal('indexedDB', {
      databases: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    })
    const { store, trouble } = await openStore({ name: freshName(), ...NOT_OUTDATED })
    expect(trouble).toMatchObject({ code: 'unavailable' })
    expect(store.lasting).toBe(false)
    must(await createDocuments(store, [plan('a')], stampAt()))
    expect(must(await loadDocument(store, 'a'))).toEqual(plan('a'))
  })
})
