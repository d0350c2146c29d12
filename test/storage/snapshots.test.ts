import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocuments, loadDocument, moveToTrash, saveDocument } from '../../src/storage/documents.ts'
import { loadSnapshot, replaceDocument } from '../../src/storage/replace.ts'
import {
  deleteSnapshot,
  listSnapshots,
  nameVersion,
  type Snapshot,
  thin,
} from '../../src/storage/snapshots.ts'
import { freshName, must, mustBePlan, openTab, plan, stampAt } from './support.ts'

const HOUR_MIN = 60
const DAY_MIN = 24 * HOUR_MIN

function snapshot(minutes: number, reason: Snapshot['reason'] = 'automatic'): Snapshot {
  return {
    id: `${minutes}/${reason}`,
    documentId: 'a',
    takenAt: stampAt(minutes).writtenAt,
    reason,
    title: 'Plan a',
    revision: minutes,
    size: 0,
  }
}

describe('automatic snapshots', () => {
  it('keep what a save overwrites: the state at opening, then one per ten minutes', async () => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a', 0)], stampAt(0)))
    for (let minute = 1; minute <= 25; minute++) {
      must(await saveDocument(store, plan('a', minute), minute - 1, stampAt(minute)))
    }
    const kept = must(await listSnapshots(store, 'a'))
    expect(kept.map((one) => one.revision)).toEqual([20, 10, 0])
  })

  it('come after two hundred changes too', async () => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a', 0)], stampAt(0)))
    must(await saveDocument(store, plan('a', 199), 0, stampAt(0)))
    must(await saveDocument(store, plan('a', 200), 199, stampAt(1)))
    must(await saveDocument(store, plan('a', 201), 200, stampAt(1)))
    expect(must(await listSnapshots(store, 'a')).map((one) => one.revision)).toEqual([200, 0])
  })
})

describe('a version with a name', () => {
  it('is the document as it stands, stays, says how large it is, and goes at the reader’s word', async () => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a', 0)], stampAt(0)))
    must(await nameVersion(store, 'a', 'Naar het bestuur', stampAt(1).writtenAt))
    must(await saveDocument(store, plan('a', 1, 120), 0, stampAt(200 * DAY_MIN)))
    const [automatic, named] = must(await listSnapshots(store, 'a'))
    expect([automatic?.reason, named?.reason, named?.name]).toEqual([
      'automatic',
      'named',
      'Naar het bestuur',
    ])
    expect(named?.size).toBeGreaterThan(1000)
    expect(mustBePlan(await loadSnapshot(store, named?.id ?? '')).body.horizonDays).toBe(90)
    must(await deleteSnapshot(store, named?.id ?? ''))
    expect(must(await listSnapshots(store, 'a'))).toHaveLength(1)
  })

  it('is thinned neither by age nor by number; what came by itself is bounded', () => {
    const taken = Array.from({ length: 300 }, (_, index) =>
      snapshot(index, index < 50 ? 'named' : 'beforeImport'),
    )
    const gone = thin(taken, stampAt(300).writtenAt)
    expect(gone.map(({ reason }) => reason)).not.toContain('named')
    expect(gone).toHaveLength(50)
  })
})

describe('thinning', () => {
  it('keeps the last hour whole, then one per hour, then one per day', () => {
    const day40 = 40 * DAY_MIN
    const taken = [
      snapshot(5 * DAY_MIN), // after a pause of a month, which counts as a day: stays
      snapshot(38 * DAY_MIN), // a day of its own: stays …
      snapshot(38 * DAY_MIN - 30), // … and the earlier one of the same day goes
      snapshot(day40 - 3 * HOUR_MIN), // an hour of its own
      snapshot(day40 - 50),
      snapshot(day40 - 10),
      snapshot(day40),
    ]
    const gone = thin(taken, stampAt(day40).writtenAt)
    expect(gone.map((one) => one.revision).sort((a, b) => a - b)).toEqual([38 * DAY_MIN - 30])
  })

  it('leaves those before a replacement for ninety days', () => {
    const daily = (days: number) =>
      Array.from({ length: days }, (_, day) =>
        snapshot(day * DAY_MIN, day === 0 ? 'beforeImport' : 'automatic'),
      )
    const goneAfter = (days: number) => thin(daily(days), stampAt((days - 1) * DAY_MIN).writtenAt)
    expect(goneAfter(91).map(({ reason }) => reason)).not.toContain('beforeImport')
    expect(goneAfter(92).map(({ reason }) => reason)).toContain('beforeImport')
  })

  it('throws nothing out for a clock that is 380 days ahead once, nor when it is put right again', () => {
    const taken = Array.from({ length: 22 }, (_, day) => snapshot(day * DAY_MIN))
    const ahead = { ...snapshot((22 + 380) * DAY_MIN), revision: 22 * DAY_MIN }
    const back = { ...snapshot(22 * DAY_MIN + 5), revision: 22 * DAY_MIN + 1 }
    expect(thin([...taken, ahead], stampAt((22 + 380) * DAY_MIN).writtenAt)).toEqual([])
    expect(thin([...taken, ahead, back], stampAt(22 * DAY_MIN + 5).writtenAt)).toEqual([])
  })

  it('never takes the newest, and changes nothing when done twice', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 100 * DAY_MIN }), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(minutes, (ages) => {
        const taken = ages.map((age) => snapshot(age))
        const now = stampAt(100 * DAY_MIN).writtenAt
        const gone = new Set(thin(taken, now))
        const kept = taken.filter((one) => !gone.has(one))
        expect(Math.max(...kept.map((one) => one.revision))).toBe(Math.max(...ages))
        expect(thin(kept, now)).toEqual([])
      }),
    )
  })
})

describe('replacing a document', () => {
  it('keeps the present first, and takes a revision that nobody has seen', async () => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a', 7, 90)], stampAt()))
    const placed = must(await replaceDocument(store, plan('a', 2, 30), 'beforeImport', stampAt(1)))
    expect(placed).toMatchObject({ revision: 8, body: { horizonDays: 30 } })
    expect(must(await loadDocument(store, 'a'))).toEqual(placed)
    const [kept] = must(await listSnapshots(store, 'a'))
    expect(kept).toMatchObject({ reason: 'beforeImport', revision: 7 })
    expect(mustBePlan(await loadSnapshot(store, kept?.id ?? '')).body.horizonDays).toBe(90)
  })

  it('by a snapshot of itself can be taken back', async () => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a', 0, 30)], stampAt(0)))
    must(await saveDocument(store, plan('a', 1, 60), 0, stampAt(1)))
    const restore = async (id: string | undefined, minute: number) => {
      const kept = must(await loadSnapshot(store, id ?? ''))
      return mustBePlan(await replaceDocument(store, kept, 'beforeRestore', stampAt(minute))).body.horizonDays
    }
    const [first] = must(await listSnapshots(store, 'a'))
    expect(await restore(first?.id, 2)).toBe(30)
    const [second] = must(await listSnapshots(store, 'a'))
    expect(second?.reason).toBe('beforeRestore')
    expect(await restore(second?.id, 3)).toBe(60)
  })

  it('takes it out of the trash', async () => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a')], stampAt()))
    must(await moveToTrash(store, 'a', stampAt().writtenAt))
    must(await replaceDocument(store, plan('a'), 'beforeImport', stampAt(1)))
    expect(await store.documents.get('a')).toMatchObject({ trashedAt: null })
  })

  it('that was damaged keeps the damaged row as it was', async () => {
    const store = await openTab(freshName())
    await store.documents.put({ id: 'a', broken: 'row' })
    must(await replaceDocument(store, plan('a'), 'beforeImport', stampAt()))
    expect(await store.snapshotsOf('a')).toMatchObject([{ envelope: '{"id":"a","broken":"row"}' }])
  })
})
