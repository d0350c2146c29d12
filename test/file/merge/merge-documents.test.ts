/** Merging in the planner's words: what is taken, what is asked, and what is never put together. */
import { describe, expect, it } from 'vitest'
import { pinNote } from '../../../src/domain/plan/day-notes.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import type { DocumentOf } from '../../../src/file/envelope.ts'
import { changeSetOf, commonBaseOf, contentOf } from '../../../src/file/merge/history.ts'
import { mergeDocumentCopies } from '../../../src/file/merge/merge-documents.ts'
import type { Side } from '../../../src/file/merge/three-way.ts'
import { readText } from '../../../src/file/read.ts'
import { samplesOf } from '../../support/edited-copies.ts'

type Plan = DocumentOf<'regional-plan'>

const base = samplesOf('regional-plan')
  .flatMap(({ documents }) => documents)
  .find((document): document is Plan => document.kind === 'regional-plan' && document.body.levers.length > 1)

function changed(change: (body: RegionalPlan) => Partial<RegionalPlan>): Plan {
  if (!base) throw new Error('no plan with levers among the samples')
  return { ...base, revision: base.revision + 1, body: { ...base.body, ...change(base.body) } }
}

const withIcu = (body: RegionalPlan, icu: Partial<RegionalPlan['links']['icu']>) => ({
  links: { ...body.links, icu: { ...body.links.icu, ...icu } },
})

function outcome(left: Plan, right: Plan, choose: (path: string) => Side | null = () => null) {
  if (!base) throw new Error('no base')
  const at = '2022-01-17T12:00:00.000Z'
  const merged = mergeDocumentCopies(left, right, {
    base: contentOf(base),
    choose,
    signature: { by: null, at },
  })
  if (!merged.ok) throw new Error(JSON.stringify(merged.error))
  const { value } = merged
  return value.kind === 'merged'
    ? { document: value.document as Plan, asked: [] }
    : { document: null, asked: value.conflicts.map(({ path, left: l, right: r }) => [path, l, r]) }
}

describe('two copies of a plan', () => {
  it('take the notes that each pinned on the same day, and one where both wrote the same', () => {
    const pinned = (text: string) => changed((body) => pinNote(body, { on: '2022-01-20', link: 'icu', text }))
    const textsOf = (left: string, right: string) =>
      outcome(pinned(left), pinned(right))
        .document?.body.dayNotes?.filter(({ on }) => on === '2022-01-20')
        .map(({ text }) => text)
        .sort()
    expect(textsOf('Persconferentie', 'Overleg')).toEqual(['Overleg', 'Persconferentie'])
    expect(textsOf('Overleg', 'Overleg')).toEqual(['Overleg'])
  })

  it('take what each put first into a list that was not there yet', () => {
    expect(base?.body.hospitals).toBeUndefined()
    const withHospital = (id: string) =>
      changed(() => ({
        hospitals: [
          { id, name: id, wardBeds: 100, icuBeds: 10, icuNurses: null, intensivists: null, keyPercent: 50 },
        ],
      }))
    const { document, asked } = outcome(withHospital('noord'), withHospital('zuid'))
    expect(asked).toEqual([])
    expect(document?.body.hospitals?.map(({ id }) => id)).toEqual(['noord', 'zuid'])
  })

  it('take levers that each added, and a lever that one of them moved', () => {
    const [first] = base?.body.levers ?? []
    if (!first) throw new Error('no lever')
    const left = changed(({ levers }) => ({ levers: [...levers, { ...first, id: 'ours', title: 'Ours' }] }))
    const right = changed(({ levers: [one, ...others] }) => ({
      levers: [
        { ...(one ?? first), start: '2022-02-20' },
        ...others,
        { ...first, id: 'theirs', title: 'Theirs' },
      ],
    }))
    const { document } = outcome(left, right)
    const ids = base?.body.levers.map(({ id }) => id) ?? []
    expect(document?.body.levers.map(({ id }) => id)).toEqual([...ids, 'ours', 'theirs'])
    expect(document?.body.levers[0]?.start).toBe('2022-02-20')
    expect(document?.revision).toBe(left.revision + 1)
    expect(document?.history).toHaveLength(2)
  })

  it('ask where one deleted the lever that the other moved', () => {
    const left = changed(({ levers }) => ({ levers: levers.slice(1) }))
    const right = changed(({ levers: [one, ...others] }) => ({
      levers: one ? [{ ...one, start: '2022-02-20' }, ...others] : [],
    }))
    const lever = right.body.levers[0]
    expect(outcome(left, right).asked).toEqual([[`body.levers[${lever?.id ?? ''}]`, undefined, lever]])
    expect(outcome(left, right, () => 'left').document?.body.levers).toEqual(left.body.levers)
    expect(outcome(left, right, () => 'right').document?.body.levers).toEqual(right.body.levers)
  })

  it('put steps of capacity in the order of their dates, whoever added them', () => {
    const step = { capacity: 200, staffedCapacity: 100, baseLoad: 10 }
    const left = changed((body) => withIcu(body, { capacitySteps: [{ ...step, from: '2022-02-10' }] }))
    const right = changed((body) => withIcu(body, { capacitySteps: [{ ...step, from: '2022-01-31' }] }))
    const { document } = outcome(left, right)
    expect(document?.body.links.icu.capacitySteps.map(({ from }) => from)).toEqual([
      '2022-01-31',
      '2022-02-10',
    ])
  })

  it('never mix the numbers of one estimate', () => {
    const estimate = (low: number, mode: number, high: number) => ({
      low,
      mode,
      high,
      shape: 'triangular' as const,
    })
    const left = changed((body) => ({ scenario: { ...body.scenario, virulence: estimate(0.1, 0.2, 0.3) } }))
    const right = changed((body) => ({ scenario: { ...body.scenario, virulence: estimate(0.7, 0.8, 0.9) } }))
    expect(outcome(left, right).asked.map(([path]) => path)).toEqual(['body.scenario.virulence'])
  })

  it('ask where each change is sound and both together are not: fewer beds, and more of them staffed', () => {
    const { capacity, staffedCapacity } = base?.body.links.icu ?? { capacity: 0, staffedCapacity: 0 }
    const left = changed((body) => withIcu(body, { capacity: staffedCapacity }))
    const right = changed((body) => withIcu(body, { staffedCapacity: capacity }))
    expect(capacity).toBeGreaterThan(staffedCapacity)
    expect(outcome(left, right).asked).toEqual([
      ['body.links.icu.capacity', staffedCapacity, capacity],
      ['body.links.icu.staffedCapacity', staffedCapacity, capacity],
    ])
    expect(outcome(left, right, () => 'left').document?.body.links.icu).toEqual(left.body.links.icu)
  })

  it('are refused where they are of two kinds', () => {
    const [other] = samplesOf('forecast').flatMap(({ documents }) => documents)
    if (!base || !other) throw new Error('no samples')
    const signature = { by: null, at: '2022-01-17T12:00:00.000Z' }
    const merged = mergeDocumentCopies(base, other, { choose: () => null, signature })
    expect(merged).toMatchObject({
      ok: false,
      error: [{ code: 'cannotMerge', found: 'forecast, regional-plan' }],
    })
  })
})

it('a history in a file is read back, and one that was tampered with is no common base', () => {
  const [file] = samplesOf('regional-plan')
  if (!file) throw new Error('no sample')
  const text = JSON.stringify({
    ...file,
    documents: file.documents.map((document) => ({
      ...document,
      history: [
        {
          by: { name: 'JV', role: 'planner', organization: 'ROAZ' },
          at: '2022-01-17T12:00:00.000Z',
          from: '0'.repeat(32),
          to: '1'.repeat(32),
          undo: [{ steps: ['body', 'draws'], was: 3 }],
        },
      ],
    })),
  })
  expect(readText(text)).toMatchObject({ ok: true })
  expect(readText(text.replace('"was":3', '"other":3'))).toMatchObject({ ok: false })
})

it('a copy that was taken back to how it once was is a change like any other, not the common base', () => {
  if (!base) throw new Error('no base')
  const titled = (title: string): Plan => ({ ...base, title })
  const change = (before: Plan, after: Plan, at: string) => {
    const set = changeSetOf(contentOf(before), contentOf(after), { by: null, at: `2022-01-17T${at}:00.000Z` })
    return set === null ? [] : [set]
  }
  const [first, shared, theirs] = [titled('Eerst'), titled('Gedeeld'), titled('Van hen')]
  const common = change(first, shared, '09:00')
  const left = { ...first, history: [...change(shared, first, '14:02'), ...common] }
  const right = { ...theirs, history: [...change(shared, theirs, '15:10'), ...common] }
  expect(commonBaseOf(left, right)?.title).toBe('Gedeeld')
  expect(commonBaseOf(right, left)?.title).toBe('Gedeeld')
  const merged = mergeDocumentCopies(left, right, { choose: () => null, signature: { by: null, at: '' } })
  expect(merged).toMatchObject({ ok: true, value: { kind: 'conflicts', conflicts: [{ path: 'title' }] } })
})
