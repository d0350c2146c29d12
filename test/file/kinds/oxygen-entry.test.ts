/** Strict entry is a subset of what a file may hold: whatever is taken can be read again, equal to the byte. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ACCOUNT_NAMES } from '../../../src/domain/oxygen/records/accounts.ts'
import type { OxygenLedgerBody } from '../../../src/domain/oxygen/records/records.ts'
import type { LedgerEvent } from '../../../src/domain/oxygen/records/events.ts'
import { proposeAll } from '../../../src/domain/oxygen/ledger/entry.ts'
import { openLedger } from '../../../src/domain/oxygen/ledger/ledger.ts'
import { newRecordProblems } from '../../../src/domain/oxygen/ledger/record-rules.ts'
import { canonicalText } from '../../../src/domain/oxygen/records/order.ts'
import { book } from '../../../src/domain/oxygen/stock/book.ts'
import { readText } from '../../../src/file/read.ts'
import { sealDocuments, writeFile } from '../../../src/file/write.ts'
import { ledgerOf, lent, received } from '../../support/oxygen-ledgers.ts'
import { type Draw, draw, eventsOf, TODAY } from '../../support/oxygen-random.ts'

const WRITTEN = { writtenBy: 'test', writtenAt: '2022-02-01T08:00:00.000Z' }

/** What people, lists and other laptops may put in the place of a text or a number. */
const ODD_TEXTS = [
  '',
  ' ',
  'x',
  'x'.repeat(101),
  'x'.repeat(201),
  'x'.repeat(2001),
  '123456782',
  '2022-02-30',
  '2022-1-1',
  '0001-01-01',
  '2021-12-05',
  '2021-12-05T08:00:00.000Z',
  '2021-12-05T08:00:00.000Z-0000',
  'depot',
  'a',
  'soc-1',
  'DEPOT',
  'VARIANCE',
  'é/ö',
]
const ODD_NUMBERS = [0, -1, 1.5, 1e9, 1e9 + 1, Number.NaN, Number.POSITIVE_INFINITY, 2, 40]

interface Change {
  readonly at: number
  readonly pick: number
}

const changes = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 40 }), pick: fc.integer({ min: 0, max: 1000 }) }),
  { maxLength: 2 },
)

/** The value with one leaf, counted from the front, replaced by an odd one of its own type. */
function withOdd(value: unknown, { at, pick }: Change): unknown {
  let left = at
  const visit = (part: unknown, name = ''): unknown => {
    if (Array.isArray(part)) return part.map((inner) => visit(inner))
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner, key)]))
    left--
    if (left !== -1 || name === 'type' || name === 'kind') return part
    if (name === 'account') return ACCOUNT_NAMES[pick % ACCOUNT_NAMES.length]
    if (typeof part === 'string') return ODD_TEXTS[pick % ODD_TEXTS.length]
    return typeof part === 'number' ? ODD_NUMBERS[pick % ODD_NUMBERS.length] : part
  }
  return visit(value)
}

/** Types of leaves stay what they were, so the shape does too; only the values are anything. */
function changed<Value>(value: Value, list: readonly Change[]): Value {
  return list.reduce((whole: unknown, change) => withOdd(whole, change), value) as Value
}

function readAgain(body: OxygenLedgerBody): OxygenLedgerBody | string {
  const document = { kind: 'oxygen-ledger', id: 'ledger', title: 'T', revision: 1, body } as const
  const read = readText(writeFile(sealDocuments([document], WRITTEN)))
  if (!read.ok) return JSON.stringify(read.error)
  const [first] = read.value.documents
  return first?.kind === 'oxygen-ledger' ? first.body : 'another kind'
}

function start(): OxygenLedgerBody {
  return ledgerOf([
    received('2021-12-01', 300),
    received('2021-12-01', 300, { batch: 'soc-2' }),
    lent('2021-12-02', 50),
  ])
}

it('every event that entry takes, a file may hold', { timeout: 120_000 }, () => {
  let [taken, refused] = [0, 0]
  fc.assert(
    fc.property(draw, changes, (drawn: Draw, list) => {
      const ledger = openLedger(start())
      const [event] = eventsOf([drawn], 5_000_000)
      if (event === undefined) return
      const odd: LedgerEvent = changed(event, list)
      const result = proposeAll(ledger, [odd], { today: TODAY })
      if (!result.ok) {
        refused++
        expect(result.error.length).toBeGreaterThan(0)
        return
      }
      taken++
      const body = { ...result.value.body, events: result.value.events }
      const again = readAgain(body)
      expect(typeof again === 'string' ? again : canonicalText(again)).toBe(canonicalText(body))
    }),
    { numRuns: 4000, seed: 2022 },
  )
  expect(Math.min(taken, refused)).toBeGreaterThan(400)
})

it(
  'every loan that a booking makes, a file may hold; one that ends before it begins is refused',
  { timeout: 120_000 },
  () => {
    let taken = 0
    fc.assert(
      fc.property(changes, fc.integer({ min: -40, max: 200 }), (list, days) => {
        const ledger = openLedger(start())
        const dueDate = new Date(Date.parse('2021-12-10') + days * 86_400_000).toISOString().slice(0, 10)
        const fresh = changed(
          {
            agreementId: 'winter-b',
            lender: 'owner',
            borrower: 'b',
            startDate: '2021-12-10',
            dueDate,
            changedAt: '2021-12-10T08:00:00.000Z',
          },
          list.filter(({ at }) => at < 5),
        )
        const booking = {
          kind: 'lend',
          date: '2021-12-10',
          reason: '',
          batch: 'soc-1',
          quantity: 10,
          depot: 'depot',
          agreement: fresh.agreementId,
          underWay: false,
        } as const
        const scribe = {
          recordedBy: 'AB',
          nowMs: Date.parse('2021-12-10T09:00Z'),
          random: new Uint8Array(10),
          today: TODAY,
        }
        const result = book(ledger, booking, scribe, { agreements: [fresh] })
        if (fresh.dueDate < fresh.startDate) expect(result.ok).toBe(false)
        if (!result.ok) return
        taken++
        const body = {
          ...ledger.body,
          agreements: [...ledger.body.agreements, fresh],
          events: [...ledger.events, ...result.value],
        }
        expect(typeof readAgain(body)).toBe('object')
      }),
      { numRuns: 1500, seed: 2023 },
    )
    expect(taken).toBeGreaterThan(100)
  },
)

it('a later due date before the beginning of the loan is refused, on the day of the loan it is taken', () => {
  const ledger = openLedger(start())
  const extend = (dueDate: string) =>
    book(
      ledger,
      { kind: 'extend', date: '2021-12-20', reason: '', agreement: 'loan-a', dueDate },
      { recordedBy: 'AB', nowMs: Date.parse('2021-12-20T09:00Z'), random: new Uint8Array(10), today: TODAY },
    )
  const startDate = ledger.agreements.get('loan-a')?.startDate ?? ''
  const before = new Date(Date.parse(startDate) - 86_400_000).toISOString().slice(0, 10)
  const refused = extend(before)
  expect(refused.ok ? [] : refused.error).toMatchObject([
    {
      code: 'datesOutOfOrder',
      path: '[0].dueDate',
      found: JSON.stringify(before),
      expected: { is: 'notBefore', date: startDate },
    },
  ])
  expect(extend(startDate).ok).toBe(true)
})

it('a device that a list names a second time, or with an id that a file refuses, is no new record', () => {
  const changedAt = '2021-12-10T08:00:00.000Z'
  const unit = { unitId: 'u-1', serialNumber: '001', batch: 'soc-1', changedAt }
  const codes = (...units: readonly (typeof unit)[]): string[] =>
    newRecordProblems(start(), { units }).map(({ code }) => code)
  expect(codes(unit)).toEqual([])
  expect(codes(unit, unit)).toEqual(['alreadyRecorded'])
  expect(codes({ ...unit, unitId: ' u' })).toEqual(['malformed'])
  expect(codes({ ...unit, batch: 'unknown' })).toEqual(['unknownReference'])
  expect(codes({ ...unit, serialNumber: '' })).toEqual(['malformed'])
})
