/** A long list in runs has the text that it would have in one piece, and of a changed list little is written anew. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, canonicalPieces } from '../../src/file/canonical.ts'
import { deepFreeze } from '../../src/file/freeze.ts'
import { RUN_ITEMS, type Run } from '../../src/file/runs.ts'

interface Item {
  readonly n: number
}

const fileOf = (events: readonly Item[]) => ({ documents: [{ body: { a: 1, events, z: [] } }] })
const items = (count: number, from = 0): Item[] =>
  Array.from({ length: count }, (_, index) => deepFreeze({ n: from + index }))

function runsIn(events: readonly Item[]): Run[] {
  return canonicalPieces(fileOf(events)).filter((piece) => typeof piece !== 'string')
}

/** The same text by the plainest means. */
function plainText(events: readonly Item[]): string {
  const lines = events.map(({ n }) => `          {"n":${n}}`).join(',\n')
  const marker = canonicalJson(fileOf([{ n: -1 }]))
  return marker.replace('          {"n":-1}', () => lines)
}

describe('a long list', () => {
  it('has the text of a list, in runs of at most a thousand', () => {
    const events = items(3 * RUN_ITEMS + 1)
    expect(canonicalJson(fileOf(events))).toBe(plainText(events))
    const runs = runsIn(events)
    expect(runs).toHaveLength(4)
    expect(runs.flatMap((run) => run.items)).toEqual(events)
  })

  it('keeps text, order and size of its runs through any changes', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      added: fc.integer({ min: 0, max: 40 }),
      removed: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let list = items(2_500)
        let next = 10_000
        runsIn(list)
        for (const { at, added, removed } of changes) {
          const place = Math.floor(at * list.length)
          list = [...list.slice(0, place), ...items(added, next), ...list.slice(place + removed)]
          next += added
          const runs = runsIn(list)
          expect(runs.flatMap((run) => run.items)).toEqual(list)
          expect(Math.max(...runs.map((run) => run.items.length))).toBeLessThanOrEqual(RUN_ITEMS)
          expect(canonicalJson(fileOf(list))).toBe(plainText(list))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('that grows by one item anywhere leaves all runs but one or two as they were', () => {
    const before = items(20_000)
    for (const place of [0, 500, 10_000, 19_999, 20_000]) {
      const old = new Set(runsIn(before))
      const after = [...before.slice(0, place), ...items(1, 50_000), ...before.slice(place)]
      expect(runsIn(after).filter((run) => !old.has(run)).length).toBeLessThanOrEqual(2)
    }
  })

  it('does not fall apart into small runs by additions one by one', () => {
    let list = items(1_500)
    for (let index = 0; index < 1_200; index++) {
      list = [...list, ...items(1, 10_000 + index)]
      runsIn(list)
    }
    expect(runsIn(list).length).toBeLessThanOrEqual(5)
  })

  it('of items that can still be changed is written anew every time', () => {
    const loose = Array.from({ length: 1_200 }, (_, n) => ({ n }))
    runsIn(loose)
    loose[3] = Object.assign(loose[3] ?? { n: 0 }, { n: -7 })
    expect(canonicalJson(fileOf(loose))).toContain('{"n":-7}')
  })
})
