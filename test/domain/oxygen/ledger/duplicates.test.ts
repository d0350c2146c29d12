/** One paper taken twice: by whomever, typed or from a list; and what is two after all. */
import { describe, expect, it } from 'vitest'
import { findDuplicates } from '../../../../src/domain/oxygen/ledger/duplicates.ts'
import { withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { type Ledger, openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import type { LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import { stockByBatch } from '../../../../src/domain/oxygen/stock/stock.ts'
import { ledgerOf, lent, received, reversed, stamp } from '../../../support/oxygen-ledgers.ts'

const DAY = '2021-12-10'
const BY = { by: 'zuurstofoverleg' }
const stock = received('2021-12-01', 1000)

function fromList(event: LedgerEvent, fileHash: string, rowKey: string): LedgerEvent {
  return { ...event, origin: { kind: 'import', fileHash, rowKey } }
}

function extraOf(...events: readonly LedgerEvent[]): number {
  const ledger = openLedger(ledgerOf([stock, ...events]))
  return findDuplicates(ledger, foldLedger(ledger)).reduce((sum, { extra }) => sum + extra.length, 0)
}

function toldApart(...events: readonly LedgerEvent[]): LedgerEvent {
  return { ...stamp(DAY), type: 'TOLD_APART', eventIds: events.map(({ eventId }) => eventId) }
}

describe('one paper taken twice', () => {
  it('typed on two laptops, by people who write the same name', () => {
    expect(extraOf(lent(DAY, 20, 'a', BY), lent(DAY, 20, 'a', BY))).toBe(1)
    expect(extraOf(lent(DAY, 20, 'a', BY), lent(DAY, 20, 'a', { by: 'depot' }))).toBe(1)
  })

  it('typed with its reference on one laptop, without it on the other', () => {
    expect(extraOf(lent(DAY, 20, 'a', { documentRef: 'R-7' }), lent(DAY, 20))).toBe(1)
  })

  it('typed and read from a list; read from a list and from its corrected copy', () => {
    const slip = { documentRef: 'B-1' }
    const listed = fromList(received(DAY, 40, slip), 'file-1', 'row-1')
    expect(extraOf(received(DAY, 40), listed)).toBe(1)
    expect(extraOf(listed, fromList(received(DAY, 40, slip), 'file-2', 'row-2'))).toBe(1)
    expect(extraOf(listed, fromList(received(DAY, 40, slip), 'file-1', 'row-1'))).toBe(1)
  })
})

describe('what is two', () => {
  it('by its papers, its day, its quantity, its parties', () => {
    const one = lent(DAY, 20, 'a', { documentRef: 'R-7' })
    expect(extraOf(one, lent(DAY, 20, 'a', { documentRef: 'R-8' }))).toBe(0)
    expect(extraOf(one, lent('2021-12-11', 20, 'a', { documentRef: 'R-7' }))).toBe(0)
    expect(extraOf(one, lent(DAY, 21, 'a', { documentRef: 'R-7' }))).toBe(0)
    expect(extraOf(one, lent(DAY, 20, 'b', { documentRef: 'R-7' }))).toBe(0)
  })

  it('by standing twice in one list; a third, typed, is one too many', () => {
    const twins = [1, 2].map((row) => fromList(received(DAY, 10), 'file-1', `row-${row}`))
    expect(extraOf(...twins)).toBe(0)
    expect(extraOf(...twins, received(DAY, 10))).toBe(1)
  })

  it('because people say so, until they take that back; what comes after is not meant', () => {
    const twins = [received(DAY, 10), received(DAY, 10)]
    const said = toldApart(...twins)
    expect(extraOf(...twins, said)).toBe(0)
    expect(extraOf(...twins, said, reversed(said, '2021-12-12T12:00:00.000Z'))).toBe(1)
    expect(extraOf(...twins, said, received(DAY, 10))).toBe(1)
  })
})

it('each group is told once, with the surplus held back from what can be used', () => {
  const events = [received(DAY, 10), received(DAY, 10), received(DAY, 10)]
  const ledger = openLedger(ledgerOf([stock, ...events]))
  expect(stockByBatch(ledger, foldLedger(ledger))[0]).toMatchObject({
    heldBack: 20,
    usable: 1010,
    owned: 1030,
  })
})

it('ten thousand that look alike are one group', () => {
  const events = Array.from({ length: 10_000 }, () => received(DAY, 1))
  const ledger = openLedger(ledgerOf(events))
  const groups = findDuplicates(ledger, foldLedger(ledger))
  expect(groups.map(({ rows, extra }) => [rows.length, extra.length])).toEqual([[10_000, 9_999]])
})

it.each([
  ['alike', () => received(DAY, 1)],
  ['on papers of their own', (index: number) => received(DAY, 1, { documentRef: `R-${index}` })],
  ['of another size each', (index: number) => received(DAY, index + 1)],
])('as many rows as there are, all %s, are a few steps each', (_, row) => {
  const stepsFor = (count: number): number => {
    const ledger = openLedger(ledgerOf(Array.from({ length: count }, (__, index) => row(index))))
    const state = foldLedger(ledger)
    let steps = 0
    const events = new Proxy(ledger.events, {
      get(target, place, receiver): unknown {
        if (typeof place === 'string' && /^\d+$/.test(place)) steps++
        return Reflect.get(target, place, receiver)
      },
    })
    findDuplicates({ ...ledger, events }, state)
    return steps
  }
  for (const count of [1000, 10_000]) expect(stepsFor(count)).toBeLessThanOrEqual(8 * count)
})

describe('two laptops that worked apart under one name', () => {
  const shared = ledgerOf([stock, lent('2021-12-02', 500)])
  const typed = (): LedgerEvent[] => [lent(DAY, 60, 'a', BY), lent(DAY, 20, 'b', BY)]
  const copy = (own: readonly LedgerEvent[], name: string) => {
    const { body } = withEvents(openLedger(shared), own)
    const [first, ...others] = body.organizations
    if (first === undefined) throw new Error('no organisation')
    const changedAt = `2021-12-10T0${name.length % 10}:00:00.000Z`
    return {
      ...body,
      events: withEvents(openLedger(shared), own).events,
      organizations: [{ ...first, name, changedAt }, ...others],
    }
  }
  const [one, other] = [copy(typed(), 'Depot Oost'), copy(typed(), 'Depot Oost B.V.')]

  it('keep all events, are suspected of each of them twice, and count it once', () => {
    const { body } = mergeLedgers(one, other)
    const ledger: Ledger = openLedger(body)
    expect(ledger.events).toHaveLength(6)
    const groups = findDuplicates(ledger, foldLedger(ledger))
    expect(groups.map(({ extra }) => extra.length)).toEqual([1, 1])
  })

  it('show both values of what differs, and keep the one that people choose when they meet again', () => {
    const { organizationId: id } = one.organizations[0] ?? { organizationId: '' }
    const values = { left: { name: 'Depot Oost' }, right: { name: 'Depot Oost B.V.' } }
    for (const side of ['left', 'right'] as const) {
      const merged = mergeLedgers(one, other, () => side)
      expect(merged.conflicts).toMatchObject([{ list: 'organizations', id, ...values, stays: side }])
      const again = mergeLedgers(mergeLedgers(merged.body, other).body, one)
      expect(again.body).toEqual(merged.body)
    }
  })
})
