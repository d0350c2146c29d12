import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { calculateOxygenLedger } from '../../../src/domain/oxygen/meeting/calculate.ts'
import type { OxygenLedgerBody } from '../../../src/domain/oxygen/records/records.ts'
import { peakShortfall } from '../../../src/domain/oxygen/demand/weeks.ts'
import { canonicalJson } from '../../../src/file/canonical.ts'
import { oxygenLedgerKind } from '../../../src/file/kinds/oxygen-ledger.ts'
import { readText } from '../../../src/file/read.ts'
import type { Problem } from '../../../src/domain/shared/result.ts'
import { socWinterBody, socWinterFile } from '../../support/oxygen-example.ts'
import { at, DEPOT, ledgerOf, lent, received, reversed } from '../../support/oxygen-ledgers.ts'

const EXAMPLE = new URL('../../../public/examples/soc-winter-2021.json', import.meta.url)
const { schema } = oxygenLedgerKind
const check = (body: OxygenLedgerBody): Problem[] => oxygenLedgerKind.check(body)

/** Codes and paths of what is wrong with a body that has the right shape. */
function refusalsOf(body: OxygenLedgerBody): string[] {
  expect(v.safeParse(schema, body).issues ?? []).toEqual([])
  return check(body).map(({ code, path }) => `${code} ${path}`)
}

function shapeFits(changes: object): boolean {
  return v.safeParse(schema, { ...ledgerOf([received('2021-12-01', 5)]), ...changes }).success
}

describe('oxygen ledger, shape', () => {
  const event = received('2021-12-01', 5)

  it('takes every record and event of the example', () => {
    expect(refusalsOf(socWinterBody())).toEqual([])
  })

  it.each([
    ['an unknown event type', { ...event, type: 'STOLEN' }],
    ['a quantity of nothing', { ...event, quantity: 0 }],
    ['half a device', { ...event, quantity: 1.5 }],
    ['more than a billion', { ...event, quantity: 1e9 + 1 }],
    ['a day that does not exist', { ...event, occurredOn: '2021-02-30' }],
    ['a recording without its milliseconds', { ...event, recordedAt: '2021-12-01T12:00:00Z' }],
    ['an id that is no UUIDv7', { ...event, eventId: event.eventId.replace('-7', '-4') }],
    ['a field for a patient', { ...event, patient: 'x' }],
    ['a citizen service number in the reason', { ...event, reason: 'voor 111222333' }],
    ['a loan without an agreement', { ...event, type: 'LOAN_ISSUED' }],
    ['an account that is not there', { ...event, to: { account: 'CELLAR', holder: 'depot' } }],
  ])('refuses %s', (_, wrong) => {
    expect(shapeFits({ events: [event] })).toBe(true)
    expect(shapeFits({ events: [wrong] })).toBe(false)
  })

  it('refuses weeks that do not exist, and shares above 1', () => {
    const { demand } = ledgerOf([])
    expect(shapeFits({ demand: { ...demand, weeks: [{ isoWeek: '2020-W53', patients: 1 }] } })).toBe(true)
    expect(shapeFits({ demand: { ...demand, weeks: [{ isoWeek: '2021-W53', patients: 1 }] } })).toBe(false)
    expect(shapeFits({ demand: { ...demand, socShare: 1.1 } })).toBe(false)
  })
})

describe('oxygen ledger, weeks from regional plans', () => {
  const copy = (region: string, p50: number) => ({
    documentId: `plan-${region}`,
    title: `Plan ${region}`,
    revision: 3,
    savedAt: '2022-01-09T16:00:00.000Z',
    takenOn: '2022-01-10',
    region,
    regionName: region,
    allocationKeyPercent: 10,
    startDate: '2022-01-10',
    draws: 1000,
    meanStayDays: 13,
    weeks: [{ isoWeek: '2022-W02', p5: 1, p50, p95: 900 }],
  })
  const body = (patients: number, regions: readonly string[]): OxygenLedgerBody => {
    const { demand, ...others } = ledgerOf([])
    const week = { isoWeek: '2022-W02', patients, origin: 'PLANS', band: { p5: 2, p95: 1800 } } as const
    const plans = regions.map((region, index) => copy(region, 100 * (index + 1)))
    return { ...others, demand: { ...demand, weeks: [week], plans } }
  }

  it('takes a week that is the sum of the copies beside it, and refuses one that is not', () => {
    expect(refusalsOf(body(300, ['NAZB', 'NAZL']))).toEqual([])
    expect(refusalsOf(body(301, ['NAZB', 'NAZL']))).toEqual(['plansDoNotAddUp demand.weeks[0].patients'])
  })

  it('refuses copies that count a region twice', () => {
    expect(refusalsOf(body(300, ['NAZB', 'NL']))).toEqual(['plansCountTwice demand.plans[1].region'])
    expect(refusalsOf(body(300, ['SZN', 'NAZNW-SZN']))).toEqual(['plansCountTwice demand.plans[1].region'])
  })
})

describe('oxygen ledger, references', () => {
  const receipt = received('2021-12-01', 5)
  const issue = lent('2021-12-02', 2)

  it('demands canonical order, and ids used once', () => {
    const body = ledgerOf([receipt, issue])
    expect(refusalsOf({ ...body, events: [issue, receipt] })).toEqual(['eventsOutOfOrder events[1]'])
    expect(refusalsOf({ ...body, events: [receipt, receipt] })).toEqual([
      'duplicate events[1].eventId',
      'eventsOutOfOrder events[1]',
    ])
    const batches = [...body.batches, ...body.batches.slice(0, 1)]
    expect(refusalsOf({ ...body, batches })).toEqual(['duplicate batches[2].batchId'])
  })

  it('demands records that exist, holders where there must be one, and two different accounts', () => {
    const wrong = [
      { ...issue, agreement: 'loan-z' },
      { ...issue, batch: 'soc-9' },
      { ...issue, to: at('SUPPLIER_IDLE', 'z') },
      { ...issue, to: { account: 'SUPPLIER_IDLE', holder: null } as const },
      { ...issue, to: DEPOT },
      { ...issue, unitIds: ['u1', 'u2'] },
    ]
    const told = wrong.map((event) => refusalsOf(ledgerOf([receipt, event])))
    expect(told).toEqual([
      ['unknownReference events[1].agreement'],
      ['unknownReference events[1].batch'],
      ['unknownReference events[1].to.holder'],
      ['holderNotAllowed events[1].to.holder'],
      ['sameAccount events[1].to'],
      ['unknownReference events[1].unitIds[0]', 'unknownReference events[1].unitIds[1]'],
    ])
    expect(refusalsOf(ledgerOf([receipt, reversed(issue)]))).toEqual(['unknownReference events[1].reverses'])
  })

  it('opens a contradictory ledger: a merge may leave one', () => {
    expect(refusalsOf(ledgerOf([receipt, lent('2021-12-02', 500)]))).toEqual([])
  })

  it('demands flow bands that add up, weeks in order, and dates that fit', () => {
    const body = ledgerOf([])
    const flowBands = [{ flowLpm: 2, share: 0.4 }]
    const weeks = [
      { isoWeek: '2022-W01', patients: 1 },
      { isoWeek: '2021-W52', patients: 1 },
    ]
    const agreements = body.agreements
      .map((agreement) => ({ ...agreement, dueDate: '2021-09-30' }))
      .slice(0, 1)
    expect(refusalsOf({ ...body, agreements, demand: { ...body.demand, flowBands, weeks } })).toEqual([
      'datesOutOfOrder agreements[0].dueDate',
      'datesOutOfOrder demand.weeks[1].isoWeek',
      'sharesDoNotAddUp demand.flowBands',
    ])
  })
})

describe('example: winter of 2021', () => {
  const body = socWinterBody()

  it('is the file that its making writes, and opens', () => {
    expect(existsSync(EXAMPLE)).toBe(true)
    const text = readFileSync(EXAMPLE, 'utf8')
    expect(text).toBe(canonicalJson(socWinterFile()))
    expect(readText(text)).toMatchObject({ ok: true })
  })

  it('2,500 owned, 1,300 ordered, 650 in 2021-W52 and 650 in 2022-W01', () => {
    const owned = (asOf: string): number => calculateOxygenLedger(body, { asOf }).totals.owned
    expect(['2021-12-26', '2022-01-02', '2022-01-09'].map(owned)).toEqual([2500, 3150, 3800])
    expect(body.events.find(({ type }) => type === 'ORDER_PLACED')).toMatchObject({ quantity: 1300 })
  })

  it('patients − owned at the peak before the order: 4,600, in devices as well: the published count holds the turnaround', () => {
    const { totals, weeks } = calculateOxygenLedger(body, { asOf: '2021-12-19' })
    expect(peakShortfall(body.demand, totals.owned)).toEqual({
      isoWeek: '2022-W04',
      patients: 7100,
      owned: 2500,
      shortfall: 4600,
    })
    expect(weeks.find(({ isoWeek }) => isoWeek === '2022-W04')).toMatchObject({
      need: 7100,
      available: 2500,
      gap: 4600,
    })
  })

  it('as of its last event: all out on loan, nothing contradicts', () => {
    const { asOf, totals, loans, flags } = calculateOxygenLedger(body)
    expect(asOf).toBe('2022-01-12')
    expect(totals).toEqual({
      owned: 3800,
      available: 0,
      out: 3800,
      repair: 0,
      quarantine: 0,
      lost: 0,
      variance: 0,
    })
    expect(loans.reduce((sum, { outstanding }) => sum + outstanding, 0)).toBe(3800)
    expect(flags).toEqual([])
  })
})
