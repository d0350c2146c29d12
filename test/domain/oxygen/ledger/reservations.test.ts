/** Devices set aside for a plan: counted in what can be lent and in the test of plans, never given to another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Booking } from '../../../../src/domain/oxygen/ledger/bookings.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import { openReservations } from '../../../../src/domain/oxygen/ledger/reservations.ts'
import type { OxygenLedgerBody } from '../../../../src/domain/oxygen/records/records.ts'
import { type Claim, testClaims } from '../../../../src/domain/oxygen/demand/claims.ts'
import { NO_WHAT_IF } from '../../../../src/domain/oxygen/demand/weeks.ts'
import { drawLedger } from '../../../../src/domain/oxygen/meeting/picture.ts'
import { book } from '../../../../src/domain/oxygen/stock/book.ts'
import { stockByBatch } from '../../../../src/domain/oxygen/stock/stock.ts'
import { withNewEvents } from '../../../../src/state/ledger.ts'
import { ledgerOf, moved, received, at, DEPOT } from '../../../support/oxygen-ledgers.ts'

const TODAY = '2022-01-14'
let turn = 0

function scribe() {
  turn++
  return {
    recordedBy: 'AB',
    nowMs: Date.parse('2022-01-14T10:00:00.000Z') + turn,
    random: Uint8Array.from({ length: 10 }, (_, index) => (turn * 7 + index) % 256),
    today: TODAY,
  }
}

function booked(body: OxygenLedgerBody, booking: Booking): OxygenLedgerBody {
  const events = book(openLedger(body), booking, scribe())
  if (!events.ok) throw new Error(JSON.stringify(events.error))
  return withNewEvents(body, events.value)
}

function refusal(body: OxygenLedgerBody, booking: Booking): string | undefined {
  const events = book(openLedger(body), booking, scribe())
  return events.ok ? undefined : events.error[0]?.code
}

const slip = { date: TODAY, reason: '' }
const reserve = (quantity: number, plan = 'plan-a') => ({
  ...slip,
  ...({ kind: 'reserve', batch: 'soc-1' } as const),
  ...{ quantity, plan, planTitle: `Plan ${plan}` },
})
const lend = (quantity: number, reservation?: string): Booking => ({
  ...{
    ...slip,
    kind: 'lend',
    batch: 'soc-1',
    quantity,
    depot: 'depot',
    agreement: 'loan-a',
    underWay: false,
  },
  ...(reservation !== undefined && { reservation }),
})

function stockOf(body: OxygenLedgerBody) {
  const ledger = openLedger(body)
  const state = foldLedger(ledger, { asOf: TODAY })
  const [stock] = stockByBatch(ledger, state)
  if (stock === undefined) throw new Error('no batch')
  return { ...stock, open: openReservations(ledger, state) }
}

const hundred = ledgerOf([received('2022-01-03', 100)])

describe('a reservation', () => {
  const body = booked(hundred, reserve(60))
  const [open] = stockOf(body).open

  it('takes devices out of what can be lent, and not out of what is owned or usable', () => {
    expect(stockOf(body)).toMatchObject({ owned: 100, depot: 100, reserved: 60, available: 40, usable: 100 })
  })

  it('keeps others from them: 40 go, 41 are refused, and so is a second reservation of 41', () => {
    expect(refusal(body, lend(41))).toBe('reservedForPlans')
    expect(refusal(body, reserve(41, 'plan-b'))).toBe('reservedForPlans')
    expect(stockOf(booked(body, lend(40)))).toMatchObject({ depot: 60, reserved: 60, available: 0 })
  })

  it('is used up by what is lent for its plan, and never by more than is left', () => {
    const after = booked(body, lend(45, open?.reservationId))
    expect(stockOf(after)).toMatchObject({ depot: 55, reserved: 15, available: 40 })
    expect(refusal(after, lend(16, open?.reservationId))).toBe('reservationSpent')
    const used = booked(after, lend(15, open?.reservationId))
    expect(stockOf(used)).toMatchObject({ depot: 40, reserved: 0, available: 40, open: [] })
  })

  it('ends when people say so, once, and by its last day', () => {
    const end: Booking = { ...slip, kind: 'endReservation', reservation: open?.reservationId ?? '' }
    const ended = booked(body, end)
    expect(stockOf(ended)).toMatchObject({ reserved: 0, available: 100 })
    expect(refusal(ended, { ...end, reason: 'nog eens' })).toBe('reservationSpent')
    const early = { ...reserve(60), date: '2022-01-05', until: '2022-01-13' }
    expect(stockOf(booked(hundred, early))).toMatchObject({ reserved: 0, available: 100 })
    expect(stockOf(booked(hundred, { ...early, until: TODAY }))).toMatchObject({ reserved: 60 })
  })

  it('does not stop what happens all the same: a depot that loses devices is flagged', () => {
    const lost = withNewEvents(body, [moved('DECLARED_LOST', TODAY, 70, DEPOT, at('LOST', 'depot'))])
    const ledger = openLedger(lost)
    expect(stockOf(lost)).toMatchObject({ depot: 30, reserved: 30, available: 0 })
    expect(findFlags(ledger, foldLedger(ledger))).toMatchObject([
      { code: 'OVER_RESERVED', quantity: 30, batchId: 'soc-1', eventIds: [open?.reservationId] },
    ])
  })

  it('made on two laptops of the same devices: both stay, and the surplus is flagged', () => {
    const other = booked(hundred, reserve(50, 'plan-b'))
    for (const { body: both } of [mergeLedgers(body, other), mergeLedgers(other, body)]) {
      const ledger = openLedger(both)
      expect(findFlags(ledger, foldLedger(ledger))).toMatchObject([{ code: 'OVER_RESERVED', quantity: 10 }])
      expect(stockOf(both)).toMatchObject({ reserved: 100, available: 0 })
    }
  })
})

const WEEK = '2022-W03'
const claim = (claimId: string, socs: number, region = 'NAZB'): Claim => ({
  ...{ claimId, title: claimId, region },
  weeks: [{ isoWeek: WEEK, socs }],
})

describe('the test of plans', () => {
  it('gives a plan what is set aside for it, however short all others are', () => {
    const claims = [claim('plan-a', 60), claim('plan-b', 80)]
    const supply = [{ isoWeek: WEEK, available: 100, reserved: { 'plan-a': 60 }, regions: {} }]
    const { pools, claims: verdicts } = testClaims(claims, supply)
    expect(pools).toMatchObject([{ claimed: 140, held: 0, available: 100, shortage: 40 }])
    expect(verdicts).toMatchObject([
      { claimId: 'plan-a', fits: true, fitsAlone: true },
      { claimId: 'plan-b', fits: false, fitsAlone: false, shortWeeks: [WEEK] },
    ])
  })

  it('counts what a plan holds and does not ask for as gone, also of a plan that is not tested', () => {
    const supply = [{ isoWeek: WEEK, available: 100, reserved: { 'plan-a': 60, elsewhere: 10 }, regions: {} }]
    const { pools, claims } = testClaims([claim('plan-a', 20), claim('plan-b', 60)], supply)
    expect(pools).toMatchObject([{ claimed: 80, held: 50, shortage: 30 }])
    expect(claims.map(({ fits }) => fits)).toEqual([true, false])
  })

  it('a lever of the plan draws on it too, after the plan itself', () => {
    const supply = [{ isoWeek: WEEK, available: 30, reserved: { 'plan-a': 30 }, regions: {} }]
    const { claims } = testClaims([claim('plan-a', 20), claim('plan-a/lever', 15)], supply)
    expect(claims.map(({ claimId, fits }) => [claimId, fits])).toEqual([
      ['plan-a', true],
      ['plan-a/lever', false],
    ])
  })

  it('without reservations nothing changes; with them nobody is promised what another holds', () => {
    const socs = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(
        fc.array(socs, { minLength: 2, maxLength: 5 }),
        socs,
        fc.array(socs),
        (asked, available, held) => {
          const claims = asked.map((quantity, index) => claim(`plan-${index}`, quantity))
          const reserved = Object.fromEntries(
            held.slice(0, 5).map((quantity, index) => [`plan-${index}`, quantity]),
          )
          const plain = testClaims(claims, [{ isoWeek: WEEK, available, regions: {} }])
          const empty = testClaims(claims, [{ isoWeek: WEEK, available, reserved: {}, regions: {} }])
          expect(empty).toEqual(plain)
          const { pools, claims: verdicts } = testClaims(claims, [
            { isoWeek: WEEK, available, reserved, regions: {} },
          ])
          expect(pools[0]?.shortage ?? 0).toBeGreaterThanOrEqual(plain.pools[0]?.shortage ?? 0)
          // What all that fit ask for, with what is held and not asked for, is there.
          const fitting = verdicts.filter(({ fits }) => fits).map(({ claimId }) => claimId)
          const sum = claims
            .filter(({ claimId }) => fitting.includes(claimId))
            .reduce((total, { weeks }) => total + (weeks[0]?.socs ?? 0), 0)
          expect(sum).toBeLessThanOrEqual(available)
        },
      ),
      { seed: 2022, numRuns: 500 },
    )
  })
})

it('the picture tests claims against what is set aside, until its last day has passed', () => {
  const body = booked(hundred, { ...reserve(60), until: '2022-01-20' })
  const weeks = ['2022-W02', '2022-W03', '2022-W04'].map((isoWeek) => ({ isoWeek, socs: 50 }))
  const claims: Claim[] = [{ claimId: 'plan-b', title: 'b', region: 'NAZB', weeks }]
  const question = { asOf: TODAY, whatIf: NO_WHAT_IF, claims, regionPercents: {}, unitIds: [] }
  const { joint, reservations } = drawLedger(openLedger(body), question)
  expect(reservations).toMatchObject([{ plan: 'plan-a', quantity: 60, until: '2022-01-20' }])
  expect(joint.claims).toMatchObject([
    { fits: false, shortWeeks: ['2022-W02', '2022-W03'], fitsFrom: '2022-W04' },
  ])
})
