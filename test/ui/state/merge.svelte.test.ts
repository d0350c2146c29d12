/** Two planners with a laptop each: a plan goes to and fro as a file, and what both changed is decided by people. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { Exchange } from '../../../src/state/exchange.ts'
import { type ImportItem, openConflicts, proposedChoice } from '../../../src/state/import-plan.ts'
import { Library } from '../../../src/state/library.svelte.ts'
import { isSessionOf, type Session } from '../../../src/state/session.svelte.ts'
import type { DocumentOf } from '../../../src/file/envelope.ts'
import { must } from '../../storage/support.ts'
import { openTabs } from './support.ts'

const LABEL = { label: 'edit' }
const UNDO = { merge: 'merge', replace: 'replace', restore: 'restore' }

/** A laptop of its own, with the name of who works on it; locks are those of one browser, so it has none. */
async function laptopOf(name: string, documentIds: readonly string[] = []) {
  const [tab] = await openTabs(1, documentIds)
  if (!tab) throw new Error('no tab')
  const laptop = { ...tab, locks: undefined, person: () => ({ name, role: 'planner', organization: 'ROAZ' }) }
  const library = new Library(laptop, { onSaved: () => undefined, onOpened: () => undefined })
  onTestFinished(() => library.abandon())
  return {
    library,
    exchange: new Exchange(laptop, library, () => UNDO),
    setClock: (ms: number) => tab.setClock(ms),
  }
}

type Laptop = Awaited<ReturnType<typeof laptopOf>>

async function planOn({ library }: Laptop, id: string): Promise<Session<DocumentOf<'regional-plan'>>> {
  const session = must(await library.open(id))
  if (!isSessionOf(session, 'regional-plan')) throw new Error('not a plan')
  return session
}

async function fileOf({ exchange }: Laptop, id: string): Promise<string> {
  return must(await exchange.exportDocuments([id])).content.text()
}

async function itemOn({ exchange }: Laptop, file: string): Promise<ImportItem> {
  const { items } = must(await exchange.planImport(file))
  const [item] = items
  if (!item) throw new Error('nothing to import')
  return item
}

/** Ours has the plan and gave it to theirs, who opened it. */
async function shared() {
  const id = crypto.randomUUID()
  const [ours, theirs] = [await laptopOf('u', [id]), await laptopOf('collega')]
  const mine = await planOn(ours, id)
  const plan = must(await theirs.exchange.planImport(await fileOf(ours, id)))
  await theirs.exchange.carryOut(plan, () => 'add')
  const yours = await planOn(theirs, id)
  return { id, ours, theirs, mine, yours }
}

describe('a plan that two people worked on', () => {
  it('takes what only the other changed, without asking, and undo gives back what stood here', async () => {
    const { id, ours, theirs, mine, yours } = await shared()
    mine.edit((body) => ({ ...body, horizonDays: 120 }), LABEL)
    yours.edit((body) => ({ ...body, draws: 400 }), LABEL)
    const before = mine.document
    const plan = must(await ours.exchange.planImport(await fileOf(theirs, id)))
    const [item] = plan.items
    if (!item) throw new Error('no item')
    expect([proposedChoice(item), openConflicts(item, new Map())]).toEqual(['merge', []])
    const [outcome] = await ours.exchange.carryOut(plan, proposedChoice)
    expect(outcome?.result.ok).toBe(true)
    expect(mine.body).toMatchObject({ horizonDays: 120, draws: 400 })
    expect(mine.revision).toBeGreaterThan(before.revision)
    expect(mine.undoLabel).toBe('merge')
    mine.undo()
    expect(mine.body).toEqual(before.body)
    mine.redo()
    expect(mine.body).toMatchObject({ horizonDays: 120, draws: 400 })
  })

  it('asks where both changed the same, and says who made it what, and when', async () => {
    const { id, ours, theirs, mine, yours } = await shared()
    ours.setClock(60_000)
    mine.edit((body) => ({ ...body, horizonDays: 120 }), LABEL)
    theirs.setClock(120_000)
    yours.edit((body) => ({ ...body, horizonDays: 60 }), LABEL)
    const file = await fileOf(theirs, id)
    const item = await itemOn(ours, file)
    expect(openConflicts(item, new Map())).toMatchObject([
      {
        path: 'body.horizonDays',
        left: 120,
        right: 60,
        leftBy: { by: { name: 'u' }, at: '2022-01-17T09:01:00.000Z' },
        rightBy: { by: { name: 'collega' }, at: '2022-01-17T09:02:00.000Z' },
      },
    ])
    const plan = must(await ours.exchange.planImport(file))
    const undecided = await ours.exchange.carryOut(plan, () => 'merge')
    expect(undecided[0]?.result).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(mine.body.horizonDays).toBe(120)
    await ours.exchange.carryOut(
      plan,
      () => 'merge',
      () => new Map([['body.horizonDays', 'right']]),
    )
    expect(mine.body.horizonDays).toBe(60)
    // What was merged goes back and forth without asking again.
    const back = await itemOn(theirs, await fileOf(ours, id))
    expect(back.status).toBe('same')
  })

  it('keeps what stood here as an earlier version', async () => {
    const { id, ours, theirs, mine, yours } = await shared()
    mine.edit((body) => ({ ...body, horizonDays: 120 }), LABEL)
    yours.edit((body) => ({ ...body, draws: 400 }), LABEL)
    await ours.exchange.carryOut(
      must(await ours.exchange.planImport(await fileOf(theirs, id))),
      proposedChoice,
    )
    const kept = must(await ours.exchange.snapshots(id))
    expect(kept.map(({ reason }) => reason)).toContain('beforeMerge')
  })

  it('tells a drag as one change when it is finished', async () => {
    const { id, ours, theirs, mine } = await shared()
    for (const horizonDays of [91, 92, 93]) {
      mine.edit((body) => ({ ...body, horizonDays }), { ...LABEL, coalesce: 'drag' })
    }
    must(await mine.settle())
    expect(mine.document.history).toHaveLength(1)
    const item = await itemOn(theirs, await fileOf(ours, id))
    expect([proposedChoice(item), openConflicts(item, new Map())]).toEqual(['merge', []])
  })
})
