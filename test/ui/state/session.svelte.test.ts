import { flushSync } from 'svelte'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { recordDecision } from '../../../src/domain/plan/decision-log.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { isSessionOf, Session } from '../../../src/state/session.svelte.ts'
import type { Surroundings } from '../../../src/state/surroundings.ts'
import { deleteDocument, loadDocument, moveToTrash, saveDocument } from '../../../src/storage/documents.ts'
import { memoryStore } from '../../../src/storage/memory.ts'
import { createDocuments } from '../../../src/storage/documents.ts'
import { must, mustBePlan, plan, stampAt } from '../../storage/support.ts'
import { fillable, openTabs, tabOn } from './support.ts'

function noTab(): never {
  throw new Error('no such tab')
}

async function openPlan(surroundings: Surroundings | undefined, id: string) {
  const session = must(await Session.open(surroundings ?? noTab(), id))
  if (!isSessionOf(session, 'regional-plan')) throw new Error('not a plan')
  onTestFinished(() => session.close())
  return session
}

const setHorizon = (horizonDays: number) => (body: RegionalPlan) => ({ ...body, horizonDays })
const LABEL = { label: 'horizon' }
const DRAG = { label: 'horizon', coalesce: 'horizon' }

/** Ids are unique over all tests: the locks are those of the whole browser. */
const fresh = () => crypto.randomUUID()

describe('runes', () => {
  it('run: an effect sees an edit', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    const seen: number[] = []
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(session.body.horizonDays)
      })
    })
    flushSync()
    session.edit(setHorizon(120), LABEL)
    flushSync()
    stop()
    expect(seen).toEqual([90, 120])
  })
})

describe('an edit', () => {
  it('is saved at once, frozen, and names its revision', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    expect(session.edit(setHorizon(120), LABEL)).toEqual({ ok: true, value: true })
    expect(session.state.kind).toBe('saving')
    expect(session.revision).toBe(1)
    expect(Object.isFrozen(session.body)).toBe(true)
    must(await session.flush())
    expect(session.state).toEqual({ kind: 'saved', at: stampAt().writtenAt })
    const stored = tab && must(await loadDocument(tab.store, id))
    expect(stored).toEqual(session.document)
  })

  it('that changes nothing is none', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    expect(session.edit((body) => body, LABEL)).toEqual({ ok: true, value: false })
    expect(session.revision).toBe(0)
    expect(session.undoLabel).toBeNull()
  })

  it('is undone and redone, each as a new revision, and both are saved', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    session.edit(setHorizon(120), LABEL)
    session.rename('New title', { label: 'title' })
    expect(session.undoLabel).toBe('title')
    session.undo()
    expect([session.title, session.body.horizonDays, session.revision]).toEqual([`Plan ${id}`, 120, 3])
    session.undo()
    session.redo()
    session.redo()
    expect([session.title, session.body.horizonDays, session.revision]).toEqual(['New title', 120, 6])
    expect(session.redoLabel).toBeNull()
    must(await session.flush())
    expect(tab && must(await loadDocument(tab.store, id))).toEqual(session.document)
  })

  it('that records a decision is no step of undo, and undo of what came before or after leaves the log', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    const decide = (role: string) => (body: RegionalPlan) =>
      recordDecision(body, {
        subject: { type: 'meeting' },
        from: body.startDate,
        decidedOn: body.startDate,
        role,
        body: 'roaz',
        reason: 'afgesproken',
        corrects: null,
      })
    const roles = (): string[] => (session.body.decisions ?? []).map(({ role }) => role)
    session.edit(setHorizon(120), LABEL)
    session.edit(decide('secretaris'), { label: 'decision', lasting: true })
    expect(session.undoLabel).toBe('horizon')
    session.edit(setHorizon(60), LABEL)
    session.undo()
    session.undo()
    expect([session.body.horizonDays, roles(), session.undoLabel]).toEqual([90, ['secretaris'], null])
    session.edit(decide('voorzitter'), { label: 'decision', lasting: true })
    session.redo()
    session.redo()
    expect([session.body.horizonDays, roles()]).toEqual([60, ['secretaris', 'voorzitter']])
    must(await session.flush())
    expect(tab && must(await loadDocument(tab.store, id))).toEqual(session.document)
  })

  it('of a drag waits for its save, is one undo step, and is saved by itself', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    for (const days of [91, 92, 93]) session.edit(setHorizon(days), DRAG)
    expect(session.state.kind).toBe('unsaved')
    await vi.waitFor(() => expect(session.state.kind).toBe('saved'))
    expect(tab && mustBePlan(await loadDocument(tab.store, id)).body.horizonDays).toBe(93)
    session.undo()
    expect(session.body.horizonDays).toBe(90)
  })

  it('of what is held down is saved once, when it is let go', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    let saves = 0
    const session = must(await Session.open(tab ?? noTab(), id, () => (saves += 1)))
    onTestFinished(() => session.close())
    if (!isSessionOf(session, 'regional-plan')) throw new Error('not a plan')
    for (const days of [91, 92, 93]) {
      session.edit(setHorizon(days), { ...DRAG, held: true })
      vi.advanceTimersByTime(1_000)
    }
    expect([session.state.kind, saves]).toEqual(['unsaved', 0])
    must(await session.settle())
    expect([session.state.kind, saves]).toEqual(['saved', 1])
  })

  it('after a settled drag is a step of its own', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    session.edit(setHorizon(91), DRAG)
    must(await session.settle())
    session.edit(setHorizon(92), DRAG)
    session.undo()
    expect(session.body.horizonDays).toBe(91)
  })

  it('made while a save runs is saved too', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    session.edit(setHorizon(91), LABEL)
    const running = session.flush()
    session.edit(setHorizon(92), LABEL)
    must(await running)
    expect(tab && mustBePlan(await loadDocument(tab.store, id)).body.horizonDays).toBe(92)
  })
})

describe('storage that refuses', () => {
  it('leaves the work in memory, says so, and takes it when it can', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    let full = true
    const session = await openPlan(tab && { ...tab, store: fillable(tab.store, () => full) }, id)
    session.edit(setHorizon(120), LABEL)
    expect((await session.flush()).ok).toBe(false)
    expect(session.state).toEqual({ kind: 'failed', failure: { code: 'quota' } })
    expect(session.atRisk).toBe(true)
    expect(session.body.horizonDays).toBe(120)
    full = false
    must(await session.flush())
    expect(session.atRisk).toBe(false)
    expect(tab && mustBePlan(await loadDocument(tab.store, id)).body.horizonDays).toBe(120)
  })

  it('because somebody else saved leaves both, and shows the other on demand', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    if (tab) must(await saveDocument(tab.store, plan(id, 4, 30), 0, stampAt()))
    session.edit(setHorizon(120), LABEL)
    await session.flush()
    expect(session.state).toEqual({ kind: 'failed', failure: { code: 'conflict', storedRevision: 4 } })
    session.rescue()
    expect(tab && mustBePlan(await loadDocument(tab.store, id)).body.horizonDays).toBe(30)
    await session.reload()
    expect([session.body.horizonDays, session.state.kind]).toEqual([30, 'saved'])
    session.edit(setHorizon(31), LABEL)
    must(await session.flush())
  })

  it('because the document was deleted keeps it on the screen', async () => {
    const id = fresh()
    const [tab] = await openTabs(1, [id])
    const session = await openPlan(tab, id)
    if (tab) {
      must(await moveToTrash(tab.store, id, stampAt().writtenAt))
      must(await deleteDocument(tab.store, id))
    }
    session.edit(setHorizon(120), LABEL)
    await session.flush()
    expect(session.state).toEqual({ kind: 'failed', failure: { code: 'missing' } })
    expect(session.body.horizonDays).toBe(120)
  })

  it('because there is none says that only memory holds the work', async () => {
    const id = fresh()
    const store = memoryStore()
    must(await createDocuments(store, [plan(id)], stampAt()))
    const session = await openPlan(tabOn(store), id)
    expect([session.state.kind, session.atRisk]).toEqual(['memoryOnly', false])
    session.edit(setHorizon(120), LABEL)
    must(await session.flush())
    expect([session.state.kind, session.atRisk]).toEqual(['memoryOnly', true])
  })
})

describe('a page that goes away', () => {
  it('leaves the edit that was not saved yet', async () => {
    const id = fresh()
    const [tab, next] = await openTabs(2, [id])
    const session = await openPlan(tab, id)
    session.edit(setHorizon(120), DRAG)
    session.rescue()
    tab?.store.close()
    expect(next && mustBePlan(await loadDocument(next.store, id)).body.horizonDays).toBe(120)
  })
})

describe('a second tab', () => {
  it('follows live, changes nothing, and takes over when the first closes', async () => {
    const id = fresh()
    const [tab, other] = await openTabs(2, [id])
    const first = await openPlan(tab, id)
    const second = await openPlan(other, id)
    expect(second.state.kind).toBe('readOnly')
    expect(second.edit(setHorizon(30), LABEL)).toEqual({ ok: true, value: false })

    first.edit(setHorizon(120), LABEL)
    await vi.waitFor(() => expect(second.body.horizonDays).toBe(120))
    first.edit(setHorizon(121), LABEL)
    must(await first.flush())
    await first.close()
    await vi.waitFor(() => expect(second.readOnly).toBe(false))
    expect(second.body.horizonDays).toBe(121)
    second.edit(setHorizon(122), LABEL)
    must(await second.flush())
    expect(first.edit(setHorizon(1), LABEL)).toEqual({ ok: true, value: false })
    expect(other && mustBePlan(await loadDocument(other.store, id)).body.horizonDays).toBe(122)
  })
})
