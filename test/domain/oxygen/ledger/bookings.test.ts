/** Bookings as people make them: the events they become, and the refusals. */
import { describe, expect, it } from 'vitest'
import { book, type Scribe } from '../../../../src/domain/oxygen/stock/book.ts'
import type { Booking } from '../../../../src/domain/oxygen/ledger/bookings.ts'
import { calculateOxygenLedger } from '../../../../src/domain/oxygen/meeting/calculate.ts'
import { withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { openLedger, type Ledger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { stockByBatch, stockByHolder } from '../../../../src/domain/oxygen/stock/stock.ts'
import { socSupply } from '../../../../src/domain/oxygen/demand/weeks.ts'
import { at, DEPOT, ledgerOf, lent, moved, received, returned } from '../../../support/oxygen-ledgers.ts'

const TODAY = '2022-01-31'
const scribe: Scribe = {
  recordedBy: 'AB',
  nowMs: Date.parse('2022-01-31T10:00:00.000Z'),
  random: Uint8Array.from({ length: 10 }, (_, index) => index),
  today: TODAY,
}
let bookings = 0

function booked(ledger: Ledger, booking: Booking): Ledger {
  bookings++
  const events = book(ledger, booking, { ...scribe, nowMs: scribe.nowMs + bookings })
  if (!events.ok) throw new Error(JSON.stringify(events.error))
  return withEvents(ledger, events.value)
}

const start = (): Ledger =>
  openLedger(
    ledgerOf([
      received('2021-12-01', 200),
      lent('2021-12-02', 150),
      moved('PLACED', '2021-12-05', 100, at('SUPPLIER_IDLE', 'a'), at('SUPPLIER_PLACED', 'a')),
    ]),
  )
const slip = { date: '2022-01-10', reason: '' }

describe('a return of 100 = 92 good + 5 repair + 3 missing', () => {
  const after = booked(start(), {
    ...slip,
    kind: 'return',
    batch: 'soc-1',
    agreement: 'loan-a',
    depot: 'depot',
    good: 92,
    repair: 5,
    missing: 3,
  })

  it('lowers what is outstanding by 97 and leaves 3 lost', () => {
    const result = calculateOxygenLedger(after.body)
    expect(result.loans.find(({ agreementId }) => agreementId === 'loan-a')?.outstanding).toBe(53)
    expect(result.totals).toMatchObject({ owned: 200, repair: 5, lost: 3 })
  })

  it('takes what is ready first, and flags nothing', () => {
    expect(findFlags(after, foldLedger(after))).toEqual([])
    const fromIdle = after.events.filter(
      (event) => event.type === 'LOAN_RETURNED' && event.from.account === 'SUPPLIER_IDLE',
    )
    expect(fromIdle.map((event) => ('quantity' in event ? event.quantity : 0))).toEqual([50])
  })
})

it('refuses to return more than is out, and names the day', () => {
  const refused = book(
    start(),
    {
      ...slip,
      kind: 'return',
      batch: 'soc-1',
      agreement: 'loan-a',
      depot: 'depot',
      good: 151,
      repair: 0,
      missing: 0,
    },
    scribe,
  )
  expect(refused.ok ? [] : refused.error.map(({ code, found }) => [code, found])).toEqual([
    ['overReturn', { is: 'deficit', quantity: 1, date: '2022-01-10' }],
  ])
})

it('refuses a back-dated issue that a later day cannot bear, and names that day', () => {
  const ledger = openLedger(ledgerOf([received('2021-12-01', 100), lent('2021-12-20', 80)]))
  const refused = book(
    ledger,
    {
      date: '2021-12-10',
      reason: '',
      kind: 'lend',
      batch: 'soc-1',
      quantity: 30,
      depot: 'depot',
      agreement: 'loan-b',
      underWay: false,
    },
    scribe,
  )
  expect(refused.ok ? '' : refused.error[0]?.found).toEqual({
    is: 'deficit',
    quantity: 10,
    date: '2021-12-20',
  })
})

it('transfers in one step and keeps each device in its state', () => {
  const after = booked(start(), {
    ...slip,
    kind: 'transfer',
    batch: 'soc-1',
    quantity: 60,
    fromAgreement: 'loan-a',
    agreement: 'loan-b',
    underWay: false,
  })
  const { loans, balances } = calculateOxygenLedger(after.body)
  expect(loans.map(({ agreementId, outstanding }) => [agreementId, outstanding])).toEqual(
    expect.arrayContaining([
      ['loan-a', 90],
      ['loan-b', 60],
    ]),
  )
  expect(
    balances.filter(({ holder }) => holder === 'b').map(({ account, quantity }) => [account, quantity]),
  ).toEqual([
    ['SUPPLIER_IDLE', 50],
    ['SUPPLIER_PLACED', 10],
  ])
})

it('50 sent to another borrower and 48 arrived: 2 stay under way, and the taker owes all 50', () => {
  const sent = booked(start(), {
    ...slip,
    kind: 'transfer',
    batch: 'soc-1',
    quantity: 50,
    fromAgreement: 'loan-a',
    agreement: 'loan-b',
    underWay: true,
  })
  const arrived = booked(sent, {
    ...slip,
    kind: 'arrive',
    batch: 'soc-1',
    quantity: 48,
    place: at('IN_TRANSIT', 'b'),
  })
  const { balances, loans } = calculateOxygenLedger(arrived.body)
  expect(
    balances.filter(({ holder }) => holder === 'b').map(({ account, quantity }) => [account, quantity]),
  ).toEqual([
    ['IN_TRANSIT', 2],
    ['SUPPLIER_IDLE', 48],
  ])
  expect(loans.find(({ agreementId }) => agreementId === 'loan-b')?.outstanding).toBe(50)
})

it('30 sent to another depot and 28 arrived: 2 stay under way, nothing is lent and nothing leaves the pool', () => {
  const { body } = start()
  const { changedAt } = body.demand
  const second = { changedAt, organizationId: 'depot-2', name: 'Depot 2', kind: 'DEPOT' } as const
  const two = openLedger({ ...body, organizations: [...body.organizations, second] })
  const lot = { ...slip, batch: 'soc-1' }
  const sent = booked(two, { ...lot, kind: 'send', quantity: 30, place: DEPOT, depot: 'depot-2' })
  const place = at('IN_TRANSIT', 'depot-2')
  const arrived = booked(sent, { ...lot, kind: 'arrive', quantity: 28, place })
  const { balances, totals, loans } = calculateOxygenLedger(arrived.body)
  expect(
    balances.filter(({ holder }) => holder === 'depot-2').map(({ account, quantity }) => [account, quantity]),
  ).toEqual([
    ['DEPOT', 28],
    ['IN_TRANSIT', 2],
  ])
  expect(totals.owned).toBe(200)
  expect(loans.reduce((sum, { outstanding }) => sum + outstanding, 0)).toBe(150)
})

it('what is sold leaves the pool; what a borrower had of it no longer stands out', () => {
  const sale = { ...slip, kind: 'sell', batch: 'soc-1', quantity: 10 } as const
  const fromDepot = booked(start(), { ...sale, place: DEPOT, agreement: null })
  expect(calculateOxygenLedger(fromDepot.body).totals).toMatchObject({ owned: 190, available: 40 })
  const fromLoan = booked(start(), { ...sale, place: at('SUPPLIER_IDLE', 'a'), agreement: 'loan-a' })
  const { totals, loans } = calculateOxygenLedger(fromLoan.body)
  expect(totals).toMatchObject({ owned: 190, out: 140 })
  expect(loans[0]?.outstanding).toBe(140)
})

it('serial numbers become known where devices stand, and move nothing', () => {
  const unit = { unitId: 'u-1', serialNumber: '00123', batch: 'soc-1', changedAt: '2022-01-10T08:00:00.000Z' }
  const booking = { ...slip, kind: 'identify', batch: 'soc-1', place: DEPOT, unitIds: ['u-1'] } as const
  const before = start()
  const events = book(before, booking, scribe, { units: [unit] })
  expect(events.ok && events.value).toMatchObject([
    { type: 'SERIALS_IDENTIFIED', unitIds: ['u-1'], to: DEPOT },
  ])
  expect(book(before, booking, scribe).ok).toBe(false)
})

it('counts without moving anything, or adjusts by the difference and names its count', () => {
  const count = { ...slip, kind: 'count', batch: 'soc-1', place: DEPOT, observed: 47 } as const
  expect(calculateOxygenLedger(booked(start(), { ...count, adjust: false }).body).totals.available).toBe(50)
  const adjusted = booked(start(), { ...count, adjust: true })
  expect(calculateOxygenLedger(adjusted.body).totals).toMatchObject({ available: 47, variance: 3 })
  const [observation, correction] = adjusted.events.slice(-2)
  expect(correction).toMatchObject({ type: 'ADJUSTED', adjusts: observation?.eventId })
})

it('a lost device is written off under its loan, and found again', () => {
  const place = at('SUPPLIER_IDLE', 'a')
  const lost = booked(start(), { ...slip, kind: 'lose', batch: 'soc-1', quantity: 4, place })
  const late = { ...slip, date: '2022-01-12', batch: 'soc-1', place: at('LOST', 'a') }
  const written = booked(lost, { ...late, kind: 'writeOff', quantity: 3, agreement: 'loan-a' })
  const found = booked(written, { ...late, kind: 'find', quantity: 1 })
  const { totals, loans } = calculateOxygenLedger(found.body)
  expect(totals).toMatchObject({ owned: 197, lost: 0 })
  expect(loans.find(({ agreementId }) => agreementId === 'loan-a')?.outstanding).toBe(147)
})

it('a recall makes a batch unusable where it stands; taken back, all of it counts again in its place', () => {
  const before = start()
  const after = booked(before, { ...slip, kind: 'recall', batch: 'soc-1' })
  const told = (ledger: Ledger) => stockByBatch(ledger, foldLedger(ledger))[0]
  const placed = (ledger: Ledger) => ledger.slots.map((_, slot) => foldLedger(ledger).balances[slot])
  expect(told(after)).toMatchObject({ recalled: true, available: 0, usable: 0, owned: 200 })
  expect(placed(after)).toEqual(placed(before))
  const { loans } = calculateOxygenLedger(after.body)
  expect(loans.find(({ agreementId }) => agreementId === 'loan-a')?.outstanding).toBe(150)
  const lend = {
    ...slip,
    date: '2022-01-11',
    kind: 'lend',
    batch: 'soc-1',
    quantity: 5,
    depot: 'depot',
  } as const
  expect(book(after, { ...lend, agreement: 'loan-b', underWay: false }, scribe)).toMatchObject({
    ok: false,
    error: [{ code: 'batchRecalled' }],
  })
  const lifted = booked(after, { ...slip, date: '2022-01-12', kind: 'liftRecall', batch: 'soc-1' })
  expect(told(lifted)).toEqual({ ...told(before) })
  const asOf = '2022-01-11'
  expect(stockByBatch(lifted, foldLedger(lifted, { asOf }))[0]?.usable).toBe(0)
})

it('what looks like one that stands there is booked only on a second yes, and then told apart', () => {
  const first = { ...slip, kind: 'deliver', batch: 'soc-1', quantity: 10, depot: 'depot' } as const
  const one = booked(start(), first)
  expect(book(one, first, scribe)).toMatchObject({ ok: false, error: [{ code: 'looksTwice' }] })
  const two = booked(one, { ...first, again: true })
  expect(findFlags(two, foldLedger(two))).toEqual([])
  expect(calculateOxygenLedger(two.body).totals.owned).toBe(220)
})

it('what is under way counts from the day on which it is expected, and not once that day has passed', () => {
  const sent = booked(start(), {
    ...slip,
    date: '2022-01-10',
    kind: 'lend',
    batch: 'soc-1',
    quantity: 20,
    depot: 'depot',
    agreement: 'loan-b',
    underWay: true,
    expectedOn: '2022-01-19',
  })
  const supply = (asOf: string) => socSupply(sent, ['2022-W02', '2022-W03', '2022-W04'], { asOf })
  expect(supply('2022-01-10')).toEqual([180, 200, 200])
  expect(supply('2022-01-24')).toEqual([180, 180, 180])
})

it('a report of nothing is a report; one of a model leaves the other models alone', () => {
  const report = { ...slip, kind: 'report', supplier: 'a', placed: 0, collected: 0, released: 0 } as const
  const after = booked(start(), report)
  const [row] = stockByHolder(after, foldLedger(after), ['soc-1'])
  expect(row).toMatchObject({ holder: 'a', reportedOn: slip.date, stale: false })
})

it('a correction is a reversal that stays visible', () => {
  const before = start()
  const target = before.events.find(({ type }) => type === 'PLACED')
  const after = booked(before, {
    kind: 'correct',
    date: '2021-12-05',
    reason: 'verkeerd overgenomen',
    reverses: target?.eventId ?? '',
  })
  expect(after.events).toHaveLength(before.events.length + 1)
  expect(
    calculateOxygenLedger(after.body).balances.some(({ account }) => account === 'SUPPLIER_PLACED'),
  ).toBe(false)
})

it('settling part of a contradiction is not refused for what is left of it', () => {
  const twice = [
    received('2021-12-01', 200),
    lent('2021-12-02', 100),
    moved('PLACED', '2021-12-05', 20, at('SUPPLIER_IDLE', 'a'), at('SUPPLIER_PLACED', 'a')),
    returned('2022-01-10', 100),
    returned('2022-01-10', 40, 'a', DEPOT, { by: 'CD' }),
  ]
  const ledger = openLedger(ledgerOf(twice))
  const after = booked(ledger, {
    ...slip,
    kind: 'correct',
    reverses: twice[4]?.eventId ?? '',
  })
  const codes = findFlags(after, foldLedger(after)).map(({ code }) => code)
  expect(codes).toEqual(['NEGATIVE_BALANCE'])
})
