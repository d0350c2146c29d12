/** The listed cases of the loan ledger, with the numbers that are their expected answers. */
import { describe, expect, it } from 'vitest'
import { calculateOxygenLedger } from '../../../../src/domain/oxygen/meeting/calculate.ts'
import { testClaims } from '../../../../src/domain/oxygen/demand/claims.ts'
import { inTransit, orderPositions } from '../../../../src/domain/oxygen/stock/deliveries.ts'
import { proposeAll, withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import type { LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { type Ledger, openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { loansOf } from '../../../../src/domain/oxygen/stock/loans.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import { stockByBatch, stockByHolder } from '../../../../src/domain/oxygen/stock/stock.ts'
import { socSupply } from '../../../../src/domain/oxygen/demand/weeks.ts'
import { isoWeek } from '../../../../src/domain/shared/civil-date.ts'
import {
  adjusted,
  at,
  counted,
  DEPOT,
  DISPOSED,
  dueDateChanged,
  ledgerOf,
  lent,
  moved,
  ordered,
  received,
  returned,
  reversed,
  stamp,
} from '../../../support/oxygen-ledgers.ts'

const TODAY = { today: '2022-03-31' }

function codesOf(ledger: Ledger, event: LedgerEvent): string[] {
  const result = proposeAll(ledger, [event], TODAY)
  return result.ok ? [] : result.error.map(({ code }) => code)
}

function depotOf(events: readonly LedgerEvent[], asOf?: string, asKnownAt?: string): number {
  const { balances } = calculateOxygenLedger(ledgerOf(events), { asOf, asKnownAt })
  return balances.find(({ account }) => account === 'DEPOT')?.quantity ?? 0
}

describe('receipts', () => {
  it('2,500 owned + 650 + 650 = 3,800, and 1 January 2022 lies in 2021-W52', () => {
    const events = [
      received('2021-10-01', 2500),
      received('2021-12-29', 650, { batch: 'soc-2' }),
      received('2022-01-05', 650, { batch: 'soc-2' }),
    ]
    expect(calculateOxygenLedger(ledgerOf(events), { asOf: '2022-01-01' }).totals.owned).toBe(3150)
    expect(calculateOxygenLedger(ledgerOf(events)).totals.owned).toBe(3800)
    expect(isoWeek('2022-01-01')).toBe('2021-W52')
  })

  it('650 ordered, 620 received, 12 dead on arrival: 608 usable, 30 on order, 12 in quarantine', () => {
    const events = [
      ordered('2021-12-20', 650),
      received('2021-12-29', 620),
      moved('QUARANTINED', '2021-12-29', 12, DEPOT, at('QUARANTINE', 'depot')),
    ]
    const ledger = openLedger(ledgerOf(events))
    const { totals } = calculateOxygenLedger(ledger.body)
    expect(totals).toMatchObject({ available: 608, quarantine: 12, owned: 620 })
    expect(orderPositions(ledger, foldLedger(ledger))[0]?.onOrder).toBe(30)
  })
})

describe('returns', () => {
  it('100 back = 92 good + 5 to repair + 3 missing: outstanding falls by 97 until the 3 are written off', () => {
    const events = [
      received('2021-12-01', 200),
      lent('2021-12-02', 150),
      returned('2021-12-20', 92),
      returned('2021-12-20', 5, 'a', at('REPAIR', 'repairer')),
    ]
    const outstanding = (list: readonly LedgerEvent[]): number | undefined =>
      calculateOxygenLedger(ledgerOf(list)).loans[0]?.outstanding
    expect(outstanding(events)).toBe(53)
    const lost = moved('DECLARED_LOST', '2021-12-21', 3, at('SUPPLIER_IDLE', 'a'), at('LOST', 'a'))
    expect(outstanding([...events, lost])).toBe(53)
    const written = moved('WRITTEN_OFF', '2021-12-22', 3, at('LOST', 'a'), DISPOSED, 'loan-a')
    expect(outstanding([...events, lost, written])).toBe(50)
    expect(calculateOxygenLedger(ledgerOf([...events, lost])).totals).toMatchObject({
      owned: 200,
      lost: 3,
      repair: 5,
    })
  })

  it('outstanding 40, return 41: refused', () => {
    const ledger = openLedger(
      ledgerOf([received('2021-12-01', 100), lent('2021-12-02', 40), lent('2021-12-02', 20, 'b')]),
    )
    expect(codesOf(ledger, returned('2021-12-03', 41))).toEqual(['overReturn'])
    expect(codesOf(ledger, returned('2021-12-03', 40))).toEqual([])
  })

  it('two copies each return 30 of 40: both stay, over-return 20, availability +40 and not +60', () => {
    const shared = [received('2021-12-01', 100), lent('2021-12-02', 40)]
    const before = calculateOxygenLedger(ledgerOf(shared)).totals.available
    const left = ledgerOf([...shared, returned('2021-12-10', 30, 'a', DEPOT, { by: 'x', documentRef: 'X1' })])
    const right = ledgerOf([
      ...shared,
      returned('2021-12-11', 30, 'a', DEPOT, { by: 'y', documentRef: 'Y1' }),
    ])
    const ledger = openLedger(mergeLedgers(left, right).body)
    expect(ledger.events).toHaveLength(4)
    const overReturn = findFlags(ledger, foldLedger(ledger)).find(({ code }) => code === 'OVER_RETURN')
    expect(overReturn?.quantity).toBe(20)
    expect(overReturn?.eventIds).toHaveLength(2)
    expect(calculateOxygenLedger(ledger.body).totals).toMatchObject({ available: before + 40, owned: 100 })
  })

  it('the same paper return typed on two laptops: suspected duplicate, available once', () => {
    const shared = [received('2021-12-01', 100), lent('2021-12-02', 100)]
    const typed = (by: string) =>
      ledgerOf([...shared, returned('2021-12-10', 30, 'a', DEPOT, { by, documentRef: 'R-7' })])
    const { flags, totals } = calculateOxygenLedger(mergeLedgers(typed('x'), typed('y')).body)
    expect(flags.map(({ code }) => code)).toEqual(['DUPLICATE_SUSPECT'])
    expect(totals).toMatchObject({ available: 30, owned: 100 })
  })
})

describe('time', () => {
  it('a back-dated issue that makes a later day negative is refused, naming that day', () => {
    const ledger = openLedger(ledgerOf([received('2021-12-01', 100), lent('2021-12-10', 80)]))
    const result = proposeAll(ledger, [lent('2021-12-05', 30, 'b')], TODAY)
    expect(result).toMatchObject({
      ok: false,
      error: [
        {
          code: 'negativeBalance',
          found: { is: 'deficit', quantity: 10, date: '2021-12-10' },
          path: '[0].quantity',
        },
      ],
    })
  })

  it('receipt and issue on one date, written in reverse order, is no shortage', () => {
    const issue = lent('2021-12-10', 50, 'a', { recorded: '2021-12-10T08:00:00.000Z' })
    const receipt = received('2021-12-10', 50, { recorded: '2021-12-10T16:00:00.000Z' })
    expect(calculateOxygenLedger(ledgerOf([issue, receipt])).flags).toEqual([])
    expect(codesOf(openLedger(ledgerOf([receipt])), issue)).toEqual([])
  })

  it('"10 January as known on 10 January" stays; "as known today" takes in the late event', () => {
    const events = [
      received('2022-01-03', 100),
      lent('2022-01-08', 10, 'a', { recorded: '2022-01-12T12:00:00.000Z' }),
    ]
    expect(depotOf(events, '2022-01-10', '2022-01-10')).toBe(100)
    expect(depotOf(events, '2022-01-10')).toBe(90)
  })

  it('due today is not overdue; a day later it is; extending does not erase that it was late', () => {
    const events = [
      received('2021-12-01', 100),
      lent('2021-12-02', 40),
      dueDateChanged('2021-12-03', '2022-01-10'),
    ]
    const loanOn = (day: string, more: readonly LedgerEvent[] = []) =>
      calculateOxygenLedger(ledgerOf([...events, ...more]), { asOf: day }).loans[0]
    expect(loanOn('2022-01-10')).toMatchObject({ overdue: 0, daysLate: 0, outstanding: 40 })
    expect(loanOn('2022-01-14')).toMatchObject({ overdue: 40, daysLate: 4 })
    const extended = dueDateChanged('2022-01-15', '2022-02-01')
    expect(loanOn('2022-01-20', [extended])).toMatchObject({ overdue: 0, daysLate: 4 })
    expect(loanOn('2022-02-03', [extended, returned('2022-02-03', 40)])).toMatchObject({
      overdue: 0,
      daysLate: 5,
    })
    const ledger = openLedger(ledgerOf([...events, extended]))
    const history = loansOf(ledger, foldLedger(ledger))[0]?.extensions.map(({ from, to }) => [from, to])
    expect(history).toEqual([
      ['2022-03-01', '2022-01-10'],
      ['2022-01-10', '2022-02-01'],
    ])
  })
})

describe('counts and corrections', () => {
  it('590 counted against 600, adjusted, then a late issue of 10: explained, not −20', () => {
    const count = counted('2022-01-10', 590)
    const correction = adjusted('2022-01-10', 10, count, { recorded: '2022-01-10T13:00:00.000Z' })
    const before = [received('2022-01-03', 600), count, correction]
    expect(calculateOxygenLedger(ledgerOf(before)).totals).toMatchObject({
      available: 590,
      variance: 10,
      owned: 600,
    })
    const late = lent('2022-01-07', 10, 'a', { recorded: '2022-01-12T12:00:00.000Z' })
    const { totals, flags } = calculateOxygenLedger(ledgerOf([...before, late]))
    expect(totals).toMatchObject({ available: 590, out: 10, variance: 0, owned: 600 })
    expect(flags.map(({ code }) => code)).toEqual(['LATE_BEFORE_COUNT', 'ADJUSTMENT_EXPLAINED'])
    expect(flags.at(-1)?.eventIds).toEqual([count.eventId, correction.eventId])
  })

  it('an issue with later returns: reverse those first', () => {
    const issue = lent('2021-12-02', 40)
    const back = returned('2021-12-05', 30)
    const ledger = openLedger(ledgerOf([received('2021-12-01', 100), issue, back]))
    expect(codesOf(ledger, reversed(issue))).toEqual(['returnsFirst'])
    const undone = withEvents(ledger, [reversed(back, '2021-12-06T12:00:00.000Z')])
    expect(codesOf(undone, reversed(issue, '2021-12-06T13:00:00.000Z'))).toEqual([])
  })

  it('two laptops reverse the same event: it counts once, and is flagged', () => {
    const receipt = received('2021-12-02', 40)
    const shared = [received('2021-12-01', 100), receipt]
    const [left, right] = [
      reversed(receipt, '2021-12-03T12:00:00.000Z'),
      reversed(receipt, '2021-12-04T12:00:00.000Z'),
    ]
    const { body } = mergeLedgers(ledgerOf([...shared, left]), ledgerOf([...shared, right]))
    const { totals, flags } = calculateOxygenLedger(body)
    expect(totals.owned).toBe(100)
    expect(flags).toEqual([
      { code: 'DOUBLE_REVERSAL', eventIds: [receipt.eventId, left.eventId, right.eventId] },
    ])
  })

  it('lost, written off, found again', () => {
    const list = [
      received('2021-12-01', 10),
      lent('2021-12-02', 10),
      moved('DECLARED_LOST', '2021-12-03', 2, at('SUPPLIER_IDLE', 'a'), at('LOST', 'a')),
      moved('WRITTEN_OFF', '2021-12-04', 2, at('LOST', 'a'), DISPOSED, 'loan-a'),
      moved('FOUND', '2021-12-05', 1, DISPOSED, at('SUPPLIER_IDLE', 'a'), 'loan-a'),
    ]
    const taken = proposeAll(openLedger(ledgerOf([])), list, TODAY)
    expect(taken.ok).toBe(true)
    const position = (day: string) => {
      const { totals, loans } = calculateOxygenLedger(ledgerOf(list), { asOf: day })
      return [totals.owned, totals.lost, loans[0]?.outstanding]
    }
    expect([position('2021-12-03'), position('2021-12-04'), position('2021-12-05')]).toEqual([
      [10, 2, 10],
      [8, 0, 8],
      [9, 0, 9],
    ])
  })

  it('recorded before it happened: a clock was wrong; orders may lie ahead, and 23:30 stays on its day', () => {
    const wrong = received('2021-12-05', 1, { recorded: '2021-12-04T12:00:00.000Z' })
    const nearMidnight = received('2021-12-06', 1, { recorded: '2021-12-05T23:10:00.000Z' })
    const { flags } = calculateOxygenLedger(
      ledgerOf([wrong, nearMidnight, ordered('2021-12-20', 5, { recorded: '2021-12-04T12:00:00.000Z' })]),
    )
    expect(flags).toEqual([{ code: 'CLOCK_SKEW', eventIds: [wrong.eventId] }])
  })
})

describe('places', () => {
  const transfer = (quantity: number, to = at('IN_TRANSIT', 'b')): LedgerEvent => ({
    ...stamp('2021-12-05'),
    type: 'LOAN_TRANSFERRED',
    batch: 'soc-1',
    quantity,
    from: at('SUPPLIER_IDLE', 'a'),
    to,
    agreement: 'loan-b',
    fromAgreement: 'loan-a',
  })

  it('50 sent from A to B, 48 arrived: 2 in transit, and after a week an alert', () => {
    const arrived = moved('ARRIVED', '2021-12-06', 48, at('IN_TRANSIT', 'b'), at('SUPPLIER_IDLE', 'b'))
    const events = [received('2021-12-01', 100), lent('2021-12-02', 60), transfer(50), arrived]
    expect(proposeAll(openLedger(ledgerOf([])), events, TODAY).ok).toBe(true)
    const ledger = openLedger(ledgerOf(events))
    const on = (asOf: string) => inTransit(ledger, foldLedger(ledger, { asOf }))
    expect(on('2021-12-12')).toMatchObject([
      { holder: 'b', quantity: 2, since: '2021-12-05', ageDays: 7, alert: false },
    ])
    expect(on('2021-12-13')).toMatchObject([{ quantity: 2, alert: true }])
    const loans = calculateOxygenLedger(ledger.body).loans.map(({ outstanding }) => outstanding)
    expect(loans).toEqual([10, 50, 0])
  })

  it('a supplier taken over by another: loans move, quantities do not', () => {
    const events = [
      received('2021-12-01', 100),
      lent('2021-12-02', 60),
      transfer(60, at('SUPPLIER_IDLE', 'b')),
    ]
    const { totals, loans } = calculateOxygenLedger(ledgerOf(events))
    expect(totals).toMatchObject({ owned: 100, out: 60, available: 40 })
    expect(loans.map(({ outstanding }) => outstanding)).toEqual([0, 60, 0])
  })

  it('recall of a batch of 500 while 400 are out: availability −500, and a plan that fitted turns red', () => {
    const events = [
      received('2021-12-01', 500, { batch: 'soc-2' }),
      lent('2021-12-02', 400, 'a', { batch: 'soc-2' }),
      received('2021-12-01', 300),
    ]
    const ledger = openLedger(ledgerOf(events))
    const weeks = ['2021-W50']
    const [before = 0] = socSupply(ledger, weeks, { asOf: '2021-12-05' })
    const recalled: LedgerEvent = { ...stamp('2021-12-05'), type: 'RECALLED', batch: 'soc-2' }
    const after = proposeAll(ledger, [recalled], TODAY)
    if (!after.ok) throw new Error('recall refused')
    const [left = 0] = socSupply(after.value, weeks, { asOf: '2021-12-05' })
    expect([before, left]).toEqual([800, 300])
    expect(calculateOxygenLedger(after.value.body).loans[0]?.outstanding).toBe(400)
    const claim = { claimId: 'plan', title: '', region: 'x', weeks: [{ isoWeek: '2021-W50', socs: 600 }] }
    const fits = (available: number) =>
      testClaims([claim], [{ isoWeek: '2021-W50', available, regions: {} }]).fits
    expect([fits(before), fits(left)]).toEqual([true, false])
  })

  it('maintenance overdue is not available: 600 received, 200 maintained, the rest due after a year', () => {
    const maintained: LedgerEvent = {
      ...stamp('2021-06-01'),
      type: 'MAINTENANCE_DONE',
      batch: 'soc-1',
      quantity: 200,
    }
    const body = ledgerOf([received('2020-12-01', 600), maintained])
    const models = body.models.map((model) => ({ ...model, pmIntervalDays: 365 }))
    const ledger = openLedger({ ...body, models })
    const on = (asOf: string) => stockByBatch(ledger, foldLedger(ledger, { asOf }))[0]
    expect(on('2021-12-01')).toMatchObject({ available: 600, maintenanceOverdue: 0 })
    expect(on('2021-12-02')).toMatchObject({ available: 200, maintenanceOverdue: 400 })
  })

  it('a supplier figure of more than seven days is stale', () => {
    const placed = moved('PLACED', '2021-12-05', 10, at('SUPPLIER_IDLE', 'a'), at('SUPPLIER_PLACED', 'a'))
    const ledger = openLedger(
      ledgerOf([received('2021-12-01', 50), lent('2021-12-02', 20), lent('2021-12-02', 20, 'b'), placed]),
    )
    const on = (asOf: string) =>
      stockByHolder(ledger, foldLedger(ledger, { asOf }), ['soc-1']).map(({ stale, ageDays }) => [
        stale,
        ageDays,
      ])
    expect(on('2021-12-12')).toEqual([
      [false, 7],
      [true, null],
    ])
    expect(on('2021-12-13')[0]).toEqual([true, 8])
  })

  it('one device lent, returned and lent again on one day, written down in any order, is in one place', () => {
    const unit = { changedAt: '2021-12-01T08:00:00.000Z', unitId: 'u', serialNumber: '0007', batch: 'soc-1' }
    const own = (event: LedgerEvent): LedgerEvent => ({ ...event, unitIds: ['u'] }) as LedgerEvent
    const recorded = (hour: number) => ({ recorded: `2021-12-02T${hour}:00:00.000Z` })
    const steps = (hours: readonly number[]): LedgerEvent[] => [
      own(lent('2021-12-02', 1, 'a', recorded(hours[0] ?? 0))),
      own(returned('2021-12-02', 1, 'a', DEPOT, recorded(hours[1] ?? 0))),
      own(lent('2021-12-02', 1, 'b', recorded(hours[2] ?? 0))),
    ]
    for (const hours of [
      [10, 11, 12],
      [12, 11, 10],
      [11, 12, 10],
    ]) {
      const body = ledgerOf([own(received('2021-12-01', 1)), ...steps(hours)], { units: [unit] })
      expect(calculateOxygenLedger(body).flags).toEqual([])
    }
    const twice = ledgerOf(
      [own(received('2021-12-01', 1)), ...steps([10, 11, 12]).filter((_, index) => index !== 1)],
      { units: [unit] },
    )
    const codes = calculateOxygenLedger(twice).flags.map(({ code }) => code)
    expect(codes).toContain('DOUBLE_CUSTODY')
  })

  it('three regions each fit alone and do not fit together', () => {
    const claims = ['x', 'y', 'z'].map((region) => ({
      claimId: region,
      title: region,
      region,
      weeks: [{ isoWeek: '2022-W04', socs: 1500 }],
    }))
    const result = testClaims(claims, [{ isoWeek: '2022-W04', available: 3800, regions: {} }])
    expect(result.pools).toEqual([
      { isoWeek: '2022-W04', region: null, claimed: 4500, held: 0, available: 3800, shortage: 700 },
    ])
    expect(result.claims.map(({ fits, fitsAlone, competesWith }) => [fits, fitsAlone, competesWith])).toEqual(
      [
        [false, true, ['y', 'z']],
        [false, true, ['x', 'z']],
        [false, true, ['x', 'y']],
      ],
    )
  })
})

describe('records in a merge', () => {
  it('of two versions the one changed last stands, in either order, and the difference is told', () => {
    const body = ledgerOf([])
    const [first, ...others] = body.batches
    if (first === undefined) throw new Error('no batch')
    const changedAt = '2021-12-02T08:00:00.000Z'
    const plannedDeliveries = [{ isoWeek: '2021-W52', quantity: 650 }]
    const changed = { ...body, batches: [{ ...first, changedAt, plannedDeliveries }, ...others] }
    for (const merged of [mergeLedgers(body, changed), mergeLedgers(changed, body)]) {
      expect(merged.body.batches[0]?.plannedDeliveries).toEqual(plannedDeliveries)
      expect(merged.conflicts).toMatchObject([{ list: 'batches', id: 'soc-1' }])
      const values = merged.conflicts.map(({ left, right, stays }) => (stays === 'left' ? left : right))
      expect(values).toEqual([changed.batches[0]])
    }
  })
})

describe('privacy', () => {
  it('free text with a citizen service number is refused, without repeating it', () => {
    const ledger = openLedger(ledgerOf([received('2021-12-01', 10)]))
    // 111222333 passes the eleven test and is the published test number.
    const event = { ...lent('2021-12-02', 1), reason: 'voor 1112.22.333' }
    const result = proposeAll(ledger, [event], TODAY)
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['patientIdentifier'])
    expect(JSON.stringify(result)).not.toContain('222')
    expect(codesOf(ledger, { ...lent('2021-12-02', 1), reason: 'pakbon 111222334' })).toEqual([])
  })
})
