import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { recordDecision } from '../../../src/domain/plan/decision-log.ts'
import { Exchange } from '../../../src/state/exchange.ts'
import { proposedChoice } from '../../../src/state/import-plan.ts'
import { Library } from '../../../src/state/library.svelte.ts'
import { isSessionOf } from '../../../src/state/session.svelte.ts'
import { loadDocument } from '../../../src/storage/documents.ts'
import { must, mustBePlan, mustFail, plan } from '../../storage/support.ts'
import { fillable, openTabs, type Tab } from './support.ts'

const LABEL = { label: 'edit' }
const fresh = () => crypto.randomUUID()

function libraryOn(tab: Tab | undefined) {
  if (!tab) throw new Error('no such tab')
  const opened: (string | null)[] = []
  let saves = 0
  const library = new Library(tab, { onSaved: () => (saves += 1), onOpened: (id) => opened.push(id) })
  onTestFinished(() => library.abandon())
  return {
    library,
    exchange: new Exchange(tab, library, () => ({ merge: 'merge', replace: 'replace', restore: 'restore' })),
    opened,
    savesSoFar: () => saves,
    store: tab.store,
  }
}

describe('the library', () => {
  it('creates, opens, renames, duplicates, trashes and restores', async () => {
    const [tab] = await openTabs(1)
    const { library } = libraryOn(tab)
    const titles = () => library.entries.map((entry) => entry.title).sort()
    const created = must(await library.create({ kind: 'regional-plan', title: 'One', body: plan('').body }))
    const copy = must(await library.duplicate(created.id, 'Two'))
    must(await library.rename(copy.id, 'Three'))
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Three']))

    must(await library.open(copy.id))
    expect(mustFail(await library.rename(copy.id, 'Four')).code).toBe('busy')
    must(await library.trash(copy.id))
    expect(library.current).toBeNull()
    await vi.waitFor(() => expect([titles(), library.trashed.length]).toEqual([['One'], 1]))
    must(await library.restore(copy.id))
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Three']))
    must(await library.trash(copy.id))
    must(await library.deleteForGood(copy.id))
    await vi.waitFor(() => expect(library.trashed).toEqual([]))
  })

  it('saves the open document before it opens another, and tells of both', async () => {
    const [a, b] = [fresh(), fresh()]
    const [tab] = await openTabs(1, [a, b])
    const { library, opened, savesSoFar, store } = libraryOn(tab)
    const session = must(await library.open(a))
    session.edit((body) => ({ ...body, horizonDays: 120 }), { ...LABEL, coalesce: 'drag' })
    must(await library.open(b))
    expect(library.current?.id).toBe(b)
    expect(mustBePlan(await loadDocument(store, a)).body.horizonDays).toBe(120)
    expect([opened.at(-1), savesSoFar()]).toEqual([b, 1])
  })

  it('keeps the open document open where it cannot be saved', async () => {
    const [a, b] = [fresh(), fresh()]
    const [tab] = await openTabs(1, [a, b])
    const { library } = libraryOn(tab && { ...tab, store: fillable(tab.store, () => true) })
    const session = must(await library.open(a))
    session.edit((body) => ({ ...body, horizonDays: 120 }), LABEL)
    expect(mustFail(await library.open(b)).code).toBe('quota')
    expect(library.current).toBe(session)
    expect(await library.save()).toBe(false)
  })

  it('opened twice in one breath is writable', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const { library } = libraryOn(tab)
    const [first, second] = await Promise.all([library.open(id), library.open(id)])
    expect(must(first)).toBe(must(second))
    expect(library.current?.readOnly).toBe(false)
  })

  it('does not touch what another tab has open', async () => {
    const id = fresh()
    const [tab, other] = await openTabs(2, [id])
    must(await libraryOn(tab).library.open(id))
    const { library } = libraryOn(other)
    expect(mustFail(await library.rename(id, 'Mine')).code).toBe('busy')
    expect(mustFail(await library.trash(id)).code).toBe('busy')
  })
})

describe('sharing', () => {
  it('exports what is on the screen, and an import of it finds nothing to do', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const { library, exchange } = libraryOn(tab)
    const session = must(await library.open(id))
    session.rename('Zuid-Één & co', LABEL)
    const file = must(await exchange.exportDocuments([id]))
    expect(file.fileName).toBe('nederland_zuid-een-co_2022-01-17_r1.adempauze.json')
    const found = must(await exchange.planImport(await file.content.text()))
    expect(found.items.map((item) => item.status)).toEqual(['same'])
    expect(found.items.map(proposedChoice)).toEqual(['skip'])
  })

  it('adds, replaces after a snapshot, and takes it back', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const { library, exchange } = libraryOn(tab)
    const session = must(await library.open(id))
    if (!isSessionOf(session, 'regional-plan')) throw new Error('not a plan')
    const file = must(await exchange.exportDocuments([id]))
    session.edit((body) => ({ ...body, horizonDays: 120 }), LABEL)
    const found = must(await exchange.planImport(await file.content.text()))
    expect(found.items[0]).toMatchObject({ status: 'differs', differences: [{ path: 'body.horizonDays' }] })

    const [added] = await exchange.carryOut(found, () => 'add')
    expect(added && must(added.result)).toMatchObject({ revision: 0, body: { horizonDays: 90 } })
    expect(session.body.horizonDays).toBe(120)

    const [replaced] = await exchange.carryOut(found, () => 'replace')
    expect(replaced && must(replaced.result)).toMatchObject({ id, body: { horizonDays: 90 } })
    expect(session.body.horizonDays).toBe(90)

    const kept = must(await exchange.snapshots(id)).find((snapshot) => snapshot.reason === 'beforeImport')
    if (!kept) throw new Error('no snapshot')
    must(await exchange.restoreSnapshot(kept))
    expect(session.body.horizonDays).toBe(120)
  })

  it('brings an earlier version back without the decisions that were recorded since being lost', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const { library, exchange } = libraryOn(tab)
    const session = must(await library.open(id))
    if (!isSessionOf(session, 'regional-plan')) throw new Error('not a plan')
    must(await exchange.nameVersion(id, 'begin'))
    const decision = {
      subject: { type: 'phase', phase: '2a' },
      from: '2022-01-17',
      decidedOn: '2022-01-17',
      role: 'voorzitter',
      body: null,
      reason: 'druk',
      corrects: null,
    } as const
    session.edit((body) => recordDecision({ ...body, horizonDays: 120 }, decision), LABEL)
    const [begin] = must(await exchange.snapshots(id)).filter(({ reason }) => reason === 'named')
    if (!begin) throw new Error('no version')
    must(await exchange.restoreSnapshot(begin))
    expect(session.body.horizonDays).toBe(90)
    expect(session.body.decisions?.map(({ role }) => role)).toEqual(['voorzitter'])
  })

  it('writes nothing for a file that is refused', async () => {
    const [tab] = await openTabs(1)
    const { exchange } = libraryOn(tab)
    expect(mustFail(await exchange.planImport('{')).code).toBe('notJson')
    expect(await tab?.store.documents.toArray()).toEqual([])
  })

  it('hands out a damaged document as it is', async () => {
    const [tab] = await openTabs(1)
    const { library, exchange, store } = libraryOn(tab)
    await store.documents.put({ id: 'broken', title: 'Broken' })
    await vi.waitFor(() => expect(library.entries[0]?.unreadable?.code).toBe('notOurFormat'))
    expect(await must(await exchange.exportRaw('broken')).content.text()).toBe(
      '{"id":"broken","title":"Broken"}',
    )
    expect(mustFail(await library.open('broken')).code).toBe('unreadable')
  })
})
