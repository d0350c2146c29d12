import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/storage/db.ts'
import { createDocuments, loadDocument, rescueDocument, saveDocument } from '../../src/storage/documents.ts'
import { bringInLastWrites, keepRoom, type LastWrites } from '../../src/storage/last-write.ts'
import { loadSnapshot } from '../../src/storage/replace.ts'
import { listSnapshots } from '../../src/storage/snapshots.ts'
import type { Store } from '../../src/storage/store.ts'
import type { DocumentOf } from '../../src/file/envelope.ts'
import { deepFreeze } from '../../src/file/freeze.ts'
import { madeLedger } from '../support/made-ledger.ts'
import { freshName, must, openTab, plan, stampAt } from './support.ts'

/** Small settings with room for so many characters. */
function smallSettings(room = 5_000_000): LastWrites {
  const kept = new Map<string, string>()
  const used = () => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      const before = kept.get(key)?.length ?? -key.length
      if (used() - before + value.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
  }
}

/** A tab whose last write never reaches the database: the browser ended its transactions. */
async function leavingTab(name: string, lastWrites: LastWrites): Promise<Store> {
  const store = must(await openDatabase({ name, onOutdated: () => undefined, lastWrites }))
  store.close()
  return store
}

const waiting = (settings: LastWrites) =>
  Array.from({ length: settings.length }, (_, index) => settings.key(index)).filter((key) =>
    key?.includes('last-write'),
  )

describe('the last write of a page that went away', () => {
  it('is brought in where the database never got it, and what stood there is an earlier version', async () => {
    const [name, settings] = [freshName(), smallSettings()]
    must(await createDocuments(await openTab(name), [plan('a')], stampAt()))
    expect(rescueDocument(await leavingTab(name, settings), plan('a', 1, 120), stampAt(1))).toBe(true)

    const next = await openTab(name)
    expect(must(await loadDocument(next, 'a')).revision).toBe(0)
    await bringInLastWrites(next, settings)
    expect(must(await loadDocument(next, 'a'))).toEqual(plan('a', 1, 120))
    const [earlier] = must(await listSnapshots(next, 'a'))
    expect(earlier).toMatchObject({ revision: 0 })
    expect(waiting(settings)).toEqual([])
    // Saved on top of it as on top of any other.
    must(await saveDocument(next, plan('a', 2, 130), 1, stampAt(2)))
  })

  it('is done with where the database has it: nothing is written', async () => {
    const [name, settings] = [freshName(), smallSettings()]
    const tab = must(await openDatabase({ name, onOutdated: () => undefined, lastWrites: settings }))
    must(await createDocuments(tab, [plan('a')], stampAt()))
    expect(rescueDocument(tab, plan('a', 1, 120), stampAt(1))).toBe(true)
    expect(must(await loadDocument(tab, 'a')).revision).toBe(1)
    await bringInLastWrites(tab, settings)
    expect(must(await listSnapshots(tab, 'a'))).toEqual([])
    expect(waiting(settings)).toEqual([])
  })

  it('overwrites nothing that somebody saved since: it becomes an earlier version', async () => {
    const [name, settings] = [freshName(), smallSettings()]
    const other = await openTab(name)
    must(await createDocuments(other, [plan('a')], stampAt()))
    rescueDocument(await leavingTab(name, settings), plan('a', 1, 120), stampAt(1))
    must(await saveDocument(other, plan('a', 1, 60), 0, stampAt(2)))
    await bringInLastWrites(other, settings)
    expect(must(await loadDocument(other, 'a'))).toEqual(plan('a', 1, 60))
    const versions = must(await listSnapshots(other, 'a'))
    const kept = versions.find(({ takenAt }) => takenAt === stampAt(1).writtenAt)
    expect(must(await loadSnapshot(other, kept?.id ?? ''))).toEqual(plan('a', 1, 120))
  })

  it('of a long document brings the run that changed', async () => {
    const [name, settings] = [freshName(), smallSettings()]
    const body = deepFreeze(madeLedger(5_000, 0))
    const ledger: DocumentOf<'oxygen-ledger'> = deepFreeze({
      kind: 'oxygen-ledger',
      id: 'a',
      title: 'Groot',
      revision: 0,
      body,
    })
    must(await createDocuments(await openTab(name), [ledger], stampAt()))
    const tab = await openTab(name)
    must(await loadDocument(tab, 'a'))
    const next = deepFreeze({ ...ledger, revision: 1, body: { ...body, events: body.events.slice(0, -1) } })
    rescueDocument(await leavingTab(name, settings), next, stampAt(1))
    await bringInLastWrites(tab, settings)
    expect(must(await loadDocument(tab, 'a'))).toEqual(next)
  })

  it('finds room where copies took all that there was', async () => {
    const [name, settings] = [freshName(), smallSettings(1_000_000)]
    must(await createDocuments(await openTab(name), [plan('a')], stampAt()))
    keepRoom(settings)
    settings.setItem('copy', 'x'.repeat(1_000_000 - 400_100))
    expect(rescueDocument(await leavingTab(name, settings), plan('a', 1, 120), stampAt(1))).toBe(true)
  })

  it('that is spoilt is dropped, and stops no other', async () => {
    const [name, settings] = [freshName(), smallSettings()]
    const store = await openTab(name)
    must(await createDocuments(store, [plan('b')], stampAt()))
    settings.setItem('adempauze/last-write/a', '{"row":{"id":"a"')
    rescueDocument(await leavingTab(name, settings), plan('b', 1, 120), stampAt(1))
    await bringInLastWrites(store, settings)
    expect(must(await loadDocument(store, 'b')).revision).toBe(1)
    expect(waiting(settings)).toEqual([])
  })
})
