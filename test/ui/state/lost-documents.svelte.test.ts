/** A browser that loses its database: what stood there is missed, and comes back from the copies. */
import { expect, it, vi } from 'vitest'
import { Exchange } from '../../../src/state/exchange.ts'
import { Library } from '../../../src/state/library.svelte.ts'
import { LostDocuments } from '../../../src/state/lost-documents.svelte.ts'
import { browserSecondHome } from '../../../src/storage/second-home.ts'
import { must } from '../../storage/support.ts'
import { openTabs } from './support.ts'

/** Ends only what would never come. */
const PATIENCE = { timeout: 60_000 }

/** Settings of a browser, empty at the start. */
function settings() {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

async function browserOn(register: ReturnType<typeof settings>, documentIds: readonly string[] = []) {
  const [tab] = await openTabs(1, documentIds)
  if (!tab) throw new Error('no tab')
  const surroundings = { ...tab, secondHome: await browserSecondHome(navigator.storage, register) }
  const library: Library = new Library(surroundings, {
    onSaved: () => undefined,
    onOpened: () => undefined,
    onListed: (entries) => lost.note(entries),
    onDeleted: (id) => void lost.forget([id]),
  })
  const exchange = new Exchange(surroundings, library, () => ({ merge: '', replace: '', restore: '' }))
  const lost: LostDocuments = new LostDocuments(surroundings, library, (document) =>
    exchange.keepRepaired(document),
  )
  await vi.waitFor(() => expect(library.isListed).toBe(true), PATIENCE)
  await lost.settled()
  return { library, lost, exchange, tab: surroundings }
}

it('misses what stood there, and brings it back as it was last saved', async () => {
  const register = settings()
  const ids = [crypto.randomUUID(), crypto.randomUUID()]
  const before = await browserOn(register, ids)
  expect(before.lost.lost).toEqual([])
  const session = must(await before.library.open(ids[0] ?? ''))
  session.rename('Brabant, het laatst', { label: 'rename' })
  must(await session.flush())
  const saved = session.document
  await before.library.close()
  await vi.waitFor(async () => {
    await before.lost.settled()
    expect(JSON.parse(register.getItem('adempauze/register') ?? '[]')).toContainEqual(
      expect.objectContaining({ title: 'Brabant, het laatst' }),
    )
  }, PATIENCE)

  const after = await browserOn(register)
  expect(after.lost.lost.map(({ id }) => id).sort()).toEqual([...ids].sort())
  await after.lost.bringBack()
  expect(after.lost.broughtBack).toMatchObject({ documents: { length: 2 }, failed: [] })
  expect(after.lost.lost).toEqual([])
  expect(must(await after.library.read(saved.id))).toEqual(saved)
})

it('does not miss what was deleted for good, and keeps what is there when the rest comes back', async () => {
  const register = settings()
  const [kept, deleted] = [crypto.randomUUID(), crypto.randomUUID()]
  const before = await browserOn(register, [kept, deleted])
  must(await before.library.trash(deleted))
  must(await before.library.deleteForGood(deleted))
  const after = await browserOn(register)
  expect(after.lost.lost.map(({ id }) => id)).toEqual([kept])
  await after.lost.forget([kept])
  expect((await browserOn(register)).lost.lost).toEqual([])
})

it('keeps what storage refused, and offers it at the next start beside what could be saved', async () => {
  const register = settings()
  const id = crypto.randomUUID()
  const before = await browserOn(register, [id])
  const session = must(await before.library.open(id))
  const { store } = before.tab
  const put = store.documents.put.bind(store.documents)
  const refused = vi
    .spyOn(store.documents, 'put')
    .mockRejectedValue(new DOMException('no room', 'QuotaExceededError'))
  session.rename('Met een volle schijf', { label: 'rename' })
  expect(await session.flush()).toMatchObject({ ok: false, error: { code: 'quota' } })
  refused.mockImplementation(put)
  await before.library.abandon()

  // The same database, after a new start.
  const again = new LostDocuments(before.tab, before.library, (document) =>
    before.exchange.keepRepaired(document),
  )
  again.note(before.library.entries)
  expect(again.unsaved.map(({ title }) => title)).toEqual(['Met een volle schijf'])
  await again.bringBack()
  expect(again.unsaved).toEqual([])
  expect(must(await before.library.read(id)).title).toBe('Met een volle schijf')
  expect(must(await before.exchange.snapshots(id))).toMatchObject([{ reason: 'beforeRestore' }])
})

it('saves everything out in one file, from the copies where the database gives nothing', async () => {
  const register = settings()
  const ids = [crypto.randomUUID(), crypto.randomUUID()]
  const before = await browserOn(register, ids)
  vi.spyOn(before.tab.store.documents, 'get').mockRejectedValue(new DOMException('gone', 'UnknownError'))
  const all = must(await before.exchange.exportAll())
  expect(all.left).toEqual([])
  expect(JSON.parse(await all.content.text())).toMatchObject({ documents: { length: 2 } })
})
