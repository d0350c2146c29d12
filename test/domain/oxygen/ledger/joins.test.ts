/** Records that people said are one and the same: read as one everywhere, and apart again where that is taken back. */
import { describe, expect, it } from 'vitest'
import { book } from '../../../../src/domain/oxygen/stock/book.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { joinsOf } from '../../../../src/domain/oxygen/ledger/joins.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import { stockByBatch, stockByHolder } from '../../../../src/domain/oxygen/stock/stock.ts'
import type { LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import type { OxygenLedgerBody } from '../../../../src/domain/oxygen/records/records.ts'
import { withNewEvents } from '../../../../src/state/ledger.ts'
import { at, ledgerOf, lent, received, reversed, stamp } from '../../../support/oxygen-ledgers.ts'

const DAY = '2022-01-10'
const SCRIBE = {
  recordedBy: 'AB',
  nowMs: Date.parse(`${DAY}T12:00:00Z`),
  random: new Uint8Array(10),
  today: DAY,
}

function joined(list: 'organizations' | 'batches', gone: string, stays: string): LedgerEvent {
  return { ...stamp(DAY), type: 'JOINED', list, gone, stays }
}

const base = ledgerOf([
  received('2021-12-01', 500),
  lent('2021-12-02', 100, 'a'),
  lent('2021-12-02', 50, 'b'),
])

function held(body: OxygenLedgerBody) {
  const ledger = openLedger(body)
  return stockByHolder(ledger, foldLedger(ledger, { asOf: DAY }), ['soc-1']).map(({ holder, idle }) => [
    holder,
    idle,
  ])
}

describe('two suppliers that are one', () => {
  const one = withNewEvents(base, [joined('organizations', 'b', 'a')])

  it('have one stand; the stored events keep their names', () => {
    expect(held(base)).toEqual([
      ['a', 100],
      ['b', 50],
    ])
    expect(held(one)).toEqual([['a', 150]])
    expect(one.events.filter((event) => 'to' in event && event.to.holder === 'b')).toHaveLength(1)
  })

  it('are two again where that is taken back', () => {
    const join = one.events.find(({ type }) => type === 'JOINED')
    if (join === undefined) throw new Error('nothing joined')
    expect(held(withNewEvents(one, [reversed(join, `${DAY}T13:00:00.000Z`)]))).toEqual(held(base))
  })

  it('take what still comes on the name that went', () => {
    const place = at('SUPPLIER_IDLE', 'b')
    const booking = { kind: 'lose', date: DAY, reason: '', batch: 'soc-1', quantity: 120, place } as const
    expect(book(openLedger(base), booking, SCRIBE).ok).toBe(false)
    expect(book(openLedger(one), booking, SCRIBE).ok).toBe(true)
  })

  it('show one paper, booked on both of them, as a suspect', () => {
    const twice = withNewEvents(one, [lent('2022-01-05', 20, 'a'), lent('2022-01-05', 20, 'a')])
    const apart = withNewEvents(base, [
      lent('2022-01-05', 20, 'a'),
      { ...lent('2022-01-05', 20, 'b'), agreement: 'loan-a' } as LedgerEvent,
    ])
    const codes = (body: OxygenLedgerBody): string[] => {
      const ledger = openLedger(body)
      return findFlags(ledger, foldLedger(ledger, { asOf: DAY })).map(({ code }) => code)
    }
    expect(codes(twice)).toContain('DUPLICATE_SUSPECT')
    expect(codes(apart)).not.toContain('DUPLICATE_SUSPECT')
    expect(codes(withNewEvents(apart, [joined('organizations', 'b', 'a')]))).toContain('DUPLICATE_SUSPECT')
  })
})

it('two batches that are one are counted together', () => {
  const body = withNewEvents(base, [
    received('2022-01-03', 30, { batch: 'soc-2' }),
    joined('batches', 'soc-2', 'soc-1'),
  ])
  const ledger = openLedger(body)
  const stock = stockByBatch(ledger, foldLedger(ledger, { asOf: DAY }))
  expect(stock.map(({ batchId, owned }) => [batchId, owned])).toEqual([['soc-1', 530]])
})

it('joined the one way and the other, and in a chain, they are one and never a circle', () => {
  const events = [
    joined('organizations', 'a', 'b'),
    joined('organizations', 'b', 'a'),
    joined('organizations', 'b', 'c'),
  ]
  expect([...joinsOf(events).organizations]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ])
})

it('what is of another kind cannot be the same, and nothing is the same as itself', () => {
  const join = (gone: string, stays: string) =>
    book(
      openLedger(base),
      { kind: 'join', date: DAY, reason: '', list: 'organizations', gone, stays },
      SCRIBE,
    )
  expect(join('a', 'depot')).toMatchObject({ error: [{ code: 'joinOfDifferent' }] })
  expect(join('a', 'a')).toMatchObject({ error: [{ code: 'samePartyTwice' }] })
  expect(join('a', 'nobody')).toMatchObject({
    error: [{ code: 'unknownReference' }, { code: 'joinOfDifferent' }],
  })
  expect(join('a', 'b').ok).toBe(true)
})

it('two laptops that joined apart agree after merging, in either order', () => {
  const left = withNewEvents(base, [joined('organizations', 'b', 'a')])
  const right = withNewEvents(base, [joined('organizations', 'a', 'b'), lent('2022-01-06', 10, 'b')])
  const [one, other] = [mergeLedgers(left, right).body, mergeLedgers(right, left).body]
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  expect(held(one)).toEqual([['a', 160]])
})
