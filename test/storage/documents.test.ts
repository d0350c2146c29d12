import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import {
  createDocuments,
  deleteDocument,
  type DocumentEntry,
  loadDocument,
  moveToTrash,
  rawDocument,
  rescueDocument,
  saveDocument,
  watchDocuments,
} from '../../src/storage/documents.ts'
import { FORMAT_VERSION } from '../../src/file/envelope.ts'
import { listSnapshots } from '../../src/storage/snapshots.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import { type DocumentRow, isDocumentRow } from '../../src/storage/rows.ts'
import type { Store } from '../../src/storage/store.ts'
import { freshName, must, mustBePlan, mustFail, openTab, plan, stampAt } from './support.ts'

/** The list as the next notification gives it. */
function listed(store: Store): Promise<readonly DocumentEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = watchDocuments(
      store,
      (entries) => {
        resolve(entries)
        queueMicrotask(() => stop())
      },
      (failure) => reject(new Error(failure.code)),
    )
  })
}

async function storedRow(store: Store, id: string): Promise<DocumentRow> {
  const row = await store.documents.get(id)
  if (!isDocumentRow(row)) throw new Error('not a row')
  return row
}

const stores: readonly [string, () => Promise<Store>][] = [
  ['the database', () => openTab(freshName())],
  ['memory', () => Promise.resolve(memoryStore())],
]

describe.each(stores)('documents in %s', (_, open) => {
  it('come back as they were created, frozen', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    const loaded = mustBePlan(await loadDocument(store, 'a'))
    expect(loaded).toEqual(plan('a'))
    expect(Object.isFrozen(loaded.body.links.icu)).toBe(true)
  })

  it('are not created over one another', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a', 3)], stampAt()))
    expect(mustFail(await createDocuments(store, [plan('a')], stampAt()))).toEqual({
      code: 'conflict',
      storedRevision: 3,
    })
  })

  it('are created all together or not at all', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('b')], stampAt()))
    expect(mustFail(await createDocuments(store, [plan('a'), plan('b')], stampAt())).code).toBe('conflict')
    expect(mustFail(await loadDocument(store, 'a')).code).toBe('missing')
    must(await createDocuments(store, [plan('a'), plan('c')], stampAt()))
    expect(must(await loadDocument(store, 'c'))).toEqual(plan('c'))
  })

  it('are saved over the revision that they were made from, and over no other', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    must(await saveDocument(store, plan('a', 5, 120), 0, stampAt(1)))
    const refused = await saveDocument(store, plan('a', 6, 30), 0, stampAt(2))
    expect(mustFail(refused)).toEqual({ code: 'conflict', storedRevision: 5 })
    expect(mustBePlan(await loadDocument(store, 'a')).body.horizonDays).toBe(120)
  })

  it('that are gone are missing', async () => {
    const store = await open()
    expect(mustFail(await loadDocument(store, 'a')).code).toBe('missing')
    expect(mustFail(await saveDocument(store, plan('a', 1), 0, stampAt())).code).toBe('missing')
  })

  it('are deleted from the trash only, with their snapshots', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    must(await saveDocument(store, plan('a', 1), 0, stampAt(1)))
    expect(must(await listSnapshots(store, 'a'))).toHaveLength(1)
    expect(mustFail(await deleteDocument(store, 'a')).code).toBe('missing')
    must(await moveToTrash(store, 'a', stampAt().writtenAt))
    expect((await listed(store))[0]?.trashedAt).toBe(stampAt().writtenAt)
    must(await deleteDocument(store, 'a'))
    expect(await listed(store)).toEqual([])
    expect(must(await listSnapshots(store, 'a'))).toEqual([])
  })

  it('come out of the trash as they went in', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    const before = await listed(store)
    must(await moveToTrash(store, 'a', stampAt(5).writtenAt))
    must(await moveToTrash(store, 'a', null))
    expect(await listed(store)).toEqual(before)
  })

  it('are listed newest first', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt(1)))
    must(await createDocuments(store, [plan('b')], stampAt(3)))
    must(await createDocuments(store, [plan('c')], stampAt(2)))
    expect((await listed(store)).map((entry) => entry.id)).toEqual(['b', 'c', 'a'])
  })

  it('that are damaged stay untouched, are listed as unreadable and can be taken out as they are', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    const row = { ...(await storedRow(store, 'a')), envelope: '{"format":"adempauze","version":1' }
    await store.documents.put(row)

    expect((await listed(store))[0]).toMatchObject({
      id: 'a',
      title: 'Plan a',
      unreadable: { code: 'notJson' },
    })
    expect(mustFail(await loadDocument(store, 'a'))).toMatchObject({ code: 'unreadable' })
    expect(must(await rawDocument(store, 'a'))).toBe('{"format":"adempauze","version":1')
    expect(await store.documents.get('a')).toEqual(row)
  })

  it('of a newer format are unreadable and say so', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    const row = await storedRow(store, 'a')
    if (typeof row.envelope !== 'string') throw new Error('a long text')
    await store.documents.put({
      ...row,
      envelope: row.envelope.replace(/"version": ?\d+/, `"version": ${FORMAT_VERSION + 1}`),
    })
    expect(mustFail(await loadDocument(store, 'a'))).toMatchObject({
      code: 'unreadable',
      error: { code: 'tooNew', version: FORMAT_VERSION + 1 },
    })
  })

  it('without the shape of a row are unreadable, and no save goes over them', async () => {
    const store = await open()
    await store.documents.put({ id: 'a', plan: 'something else' })
    expect((await listed(store))[0]).toMatchObject({ id: 'a', unreadable: { code: 'notOurFormat' } })
    expect(mustFail(await saveDocument(store, plan('a', 1), 0, stampAt())).code).toBe('unreadable')
    expect(must(await rawDocument(store, 'a'))).toBe('{"id":"a","plan":"something else"}')
  })

  it('under another document’s id are unreadable', async () => {
    const store = await open()
    must(await createDocuments(store, [plan('a')], stampAt()))
    await store.documents.put({ ...(await storedRow(store, 'a')), id: 'b' })
    expect(mustFail(await loadDocument(store, 'b'))).toMatchObject({ error: { code: 'inconsistent' } })
  })
})

describe('two tabs', () => {
  it('that each raise a number a hundred times keep every one', async () => {
    const name = freshName()
    const tabs = [await openTab(name), await openTab(name)]
    await createDocuments(await openTab(name), [plan('a', 0, 1)], stampAt())

    const raise = async (tab: Store): Promise<void> => {
      const { revision, body } = mustBePlan(await loadDocument(tab, 'a'))
      const saved = await saveDocument(
        tab,
        plan('a', revision + 1, body.horizonDays + 1),
        revision,
        stampAt(),
      )
      if (!saved.ok) {
        expect(saved.error.code).toBe('conflict')
        await raise(tab)
      }
    }
    await Promise.all(
      tabs.map(async (tab) => {
        for (let i = 0; i < 50; i++) await raise(tab)
      }),
    )
    const stored = must(await loadDocument(await openTab(name), 'a'))
    expect(stored).toMatchObject({ revision: 100, body: { horizonDays: 101 } })
  })

  it('see each other’s documents live', async () => {
    const name = freshName()
    const [writer, reader] = [await openTab(name), await openTab(name)]
    const seen = new Promise<readonly DocumentEntry[]>((resolve, reject) => {
      watchDocuments(
        reader,
        (entries) => {
          if (entries.length > 0) resolve(entries)
        },
        (failure) => reject(new Error(failure.code)),
      )
    })
    must(await createDocuments(writer, [plan('a')], stampAt()))
    expect(await seen).toHaveLength(1)
  })
})

describe('a page that goes away', () => {
  it('leaves what it put in its last moment, over a save that it could not finish', async () => {
    const name = freshName()
    const tab = await openTab(name)
    must(await createDocuments(tab, [plan('a')], stampAt()))
    const unheard = saveDocument(tab, plan('a', 1, 100), 0, stampAt(1))
    expect(rescueDocument(tab, plan('a', 2, 120), stampAt(1))).toBe(true)
    tab.close()
    await unheard
    const next = must(await loadDocument(await openTab(name), 'a'))
    expect(next).toMatchObject({ revision: 2, body: { horizonDays: 120 } })
  })

  it('ends a save under way instead of waiting behind it: what waits is lost with the page', async () => {
    const tab = await openTab(freshName())
    must(await createDocuments(tab, [plan('a')], stampAt()))
    let [begun, pageLives] = [false, true]
    const save = tab.atomically(async () => {
      do {
        await tab.documents.get('a')
        begun = true
      } while (pageLives)
      await tab.documents.put({ ...(await storedRow(tab, 'a')), revision: 1 })
    })
    const ended = expect(save).rejects.toThrow()
    await vi.waitFor(() => expect(begun).toBe(true))
    expect(rescueDocument(tab, plan('a', 2, 120), stampAt(1))).toBe(true)
    const rescued = storedRow(tab, 'a')
    pageLives = false
    await ended
    expect(await rescued).toMatchObject({ revision: 2 })
  })

  it('cannot rescue anything without a connection', async () => {
    const tab = await openTab(freshName())
    tab.close()
    expect(rescueDocument(tab, plan('a'), stampAt())).toBe(false)
  })

  it('leaves nothing of a save that was interrupted halfway', async () => {
    const name = freshName()
    const tab = await openTab(name)
    must(await createDocuments(tab, [plan('a')], stampAt()))
    const halfway = tab.atomically(async () => {
      await tab.documents.put({ id: 'a', half: true })
      throw new Error('killed')
    })
    await expect(halfway).rejects.toThrow('killed')
    expect(must(await loadDocument(await openTab(name), 'a'))).toEqual(plan('a'))
  })
})
