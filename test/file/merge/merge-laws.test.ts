/** Laws of merging, for every kind of document and random edits of two and three people. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/file/canonical.ts'
import type { AppDocument, AppFile } from '../../../src/file/envelope.ts'
import { type FileMergeOptions, type MergedFile, mergeFiles } from '../../../src/file/merge-files.ts'
import { boundedHistory, changeSetOf, contentOf } from '../../../src/file/merge/history.ts'
import { readText } from '../../../src/file/read.ts'
import { writeFile } from '../../../src/file/write.ts'
import { edited, samplesOf, sittings } from '../../support/edited-copies.ts'

const KINDS = [
  'regional-plan',
  'comparison',
  'distribution',
  'care-hotel-plan',
  'forecast',
  'preparation',
  'monitor',
] as const

const RUNS = { numRuns: 10 }

function merged(left: AppFile, right: AppFile, options: FileMergeOptions = {}): MergedFile {
  const result = mergeFiles(left, right, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function documentOf(file: AppFile): AppDocument {
  const [document] = file.documents
  if (!document) throw new Error('no document')
  return document
}

/** With what was changed since `before` told in its history, as the app writes it. */
function remembering(before: AppFile, after: AppFile, at: string): AppFile {
  const [was, is] = [documentOf(before), documentOf(after)]
  const by = { name: at, role: '', organization: '' }
  const change = changeSetOf(contentOf(was), contentOf(is), { by, at: `2022-01-17T${at}:00.000Z` })
  const history = boundedHistory([...(change ? [change] : []), ...(was.history ?? [])])
  return { ...after, documents: [history.length > 0 ? { ...is, history } : is] }
}

/** Leaves by place; lists without ids are leaves, empty ones none. Written apart from the merge, and coarser. */
function leavesOf(value: unknown, place = '', leaves = new Map<string, string>()): Map<string, string> {
  const isList = Array.isArray(value)
  const ids = isList ? value.map((item: unknown) => (item as { id?: unknown } | null)?.id) : []
  const hasIds =
    ids.length > 0 && ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
  if (isList && hasIds) {
    value.forEach((item: unknown, index) => leavesOf(item, `${place}#${String(ids[index])}`, leaves))
  } else if (!isList && typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) leavesOf(member, `${place}.${key}`, leaves)
  } else if (!isList || value.length > 0) {
    leaves.set(place, JSON.stringify(value))
  }
  return leaves
}

const bodyLeaves = (file: AppFile) => leavesOf({ title: documentOf(file).title, body: documentOf(file).body })

describe.each(KINDS)('copies of a %s', (kind) => {
  const samples = samplesOf(kind)
  const three = fc
    .tuple(fc.constantFrom(...samples), sittings(5))
    .map(([sample, people]) => [sample, ...people] as const)

  it('has samples to try', () => {
    expect(samples.length).toBeGreaterThan(0)
  })

  it('merge the same in either order, into a document that can be read', () => {
    fc.assert(
      fc.property(three, ([base, ours, theirs]) => {
        const [left, right] = [edited(base, ours), edited(base, theirs)]
        const [one, other] = [merged(left, right, { base }), merged(right, left, { base })]
        expect(one.undecided.map(({ path }) => path)).toEqual(other.undecided.map(({ path }) => path))
        if (one.undecided.length > 0) {
          expect(one.undecided.map((conflict) => conflict.left)).toEqual(
            other.undecided.map((conflict) => conflict.right),
          )
          return
        }
        expect(canonicalJson(one.file)).toBe(canonicalJson(other.file))
        expect(readText(writeFile(one.file))).toEqual({ ok: true, value: one.file })
      }),
      RUNS,
    )
  })

  it('lose nothing that one of them changed', () => {
    fc.assert(
      fc.property(three, ([base, ours, theirs]) => {
        const [left, right] = [edited(base, ours), edited(base, theirs)]
        const { file, undecided } = merged(left, right, { base })
        if (undecided.length > 0) return
        const [before, here, there, after] = [base, left, right, file].map(bodyLeaves)
        for (const place of new Set([
          ...(before?.keys() ?? []),
          ...(here?.keys() ?? []),
          ...(there?.keys() ?? []),
        ])) {
          const [was, a, b] = [before?.get(place), here?.get(place), there?.get(place)]
          if (a === b || b === was) expect([place, after?.get(place)]).toEqual([place, a])
          else if (a === was) expect([place, after?.get(place)]).toEqual([place, b])
        }
      }),
      RUNS,
    )
  })

  it('merge with themselves, and with what they were merged from, into what they were', () => {
    fc.assert(
      fc.property(three, ([base, ours, theirs]) => {
        const left = remembering(base, edited(base, ours), '14:02')
        const right = remembering(base, edited(base, theirs), '15:10')
        expect(merged(left, left).file).toEqual(left)
        const both = merged(left, right)
        if (both.undecided.length > 0) return
        expect(documentOf(merged(both.file, right).file)).toEqual(documentOf(both.file))
        expect(documentOf(merged(left, both.file).file)).toEqual(documentOf(both.file))
      }),
      RUNS,
    )
  })

  it('find their common base in what they remember', () => {
    fc.assert(
      fc.property(three, ([base, ours, theirs, more]) => {
        const shared = remembering(base, edited(base, more), '09:00')
        const left = remembering(shared, edited(shared, ours), '14:02')
        const right = remembering(shared, edited(shared, theirs), '15:10')
        const [found, given] = [merged(left, right), merged(left, right, { base: shared })]
        expect(found.undecided.map(({ path }) => path)).toEqual(given.undecided.map(({ path }) => path))
        if (found.undecided.length === 0) expect(found.file).toEqual(given.file)
      }),
      RUNS,
    )
  })

  it('are one of the two where that one is chosen for everything, or keep all of both', () => {
    fc.assert(
      fc.property(three, ([base, ours, theirs]) => {
        const [left, right] = [edited(base, ours), edited(base, theirs)]
        const { undecided } = merged(left, right, { base })
        for (const side of ['left', 'right'] as const) {
          const { file, undecided: rest } = merged(left, right, { base, choose: () => side })
          expect(rest).toEqual([])
          expect(readText(writeFile(file)).ok).toBe(true)
          const chosen = bodyLeaves(side === 'left' ? left : right)
          for (const { steps } of undecided) {
            const place = steps
              .map((step) => (step.startsWith('[') ? `#${step.slice(1, -1)}` : `.${step}`))
              .join('')
            if (chosen.has(place)) expect(bodyLeaves(file).get(place)).toBe(chosen.get(place))
          }
        }
      }),
      RUNS,
    )
  })

  it('of three people add up to the same whoever is merged first, but for the order of what they added', () => {
    fc.assert(
      fc.property(three, ([base, ours, theirs, more]) => {
        const copies = [ours, theirs, more].map((changes, index) =>
          remembering(base, edited(base, changes), `1${index}:00`),
        )
        const [a, b, c] = copies
        if (!a || !b || !c) return
        const ab = merged(a, b)
        const bc = merged(b, c)
        if (ab.undecided.length > 0 || bc.undecided.length > 0) return
        const [one, other] = [merged(ab.file, c), merged(a, bc.file)]
        if (one.undecided.length > 0 || other.undecided.length > 0) return
        const sorted = (file: AppFile) => [...bodyLeaves(file)].sort(([x], [y]) => (x < y ? -1 : 1))
        expect(sorted(one.file)).toEqual(sorted(other.file))
      }),
      RUNS,
    )
  })
})
