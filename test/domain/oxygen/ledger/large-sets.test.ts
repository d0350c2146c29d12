/**
 * The invariants over single event sets of 10,000 events and more: a ledger of years, not of an afternoon. Two kinds of
 * sets: one in which anything may happen, for what holds of every ledger, and one of a meeting that never books what is
 * not there, for what strict entry promises. `invariants.test.ts` looks for small counter-examples.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOwned } from '../../../../src/domain/oxygen/records/accounts.ts'
import { calculateOxygenLedger } from '../../../../src/domain/oxygen/meeting/calculate.ts'
import { type Claim, testClaims } from '../../../../src/domain/oxygen/demand/claims.ts'
import { findDoubleCustody } from '../../../../src/domain/oxygen/ledger/custody.ts'
import { proposeAll, withEvents } from '../../../../src/domain/oxygen/ledger/entry.ts'
import { isMovement, type LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { rowKeys } from '../../../../src/domain/oxygen/ledger/import-rows.ts'
import { type Ledger, openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { loansOf } from '../../../../src/domain/oxygen/stock/loans.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import { canonicalText } from '../../../../src/domain/oxygen/records/order.ts'
import { holdsCitizenNumber } from '../../../../src/domain/oxygen/records/privacy.ts'
import { stockByBatch } from '../../../../src/domain/oxygen/stock/stock.ts'
import { civilDate } from '../../../../src/domain/shared/civil-date.ts'
import {
  at,
  DEPOT,
  ledgerOf,
  lent,
  moved,
  received,
  returned,
  reversed,
  stamp,
} from '../../../support/oxygen-ledgers.ts'
import { eventsOf, FIRST_DAY, LAST_DAY, TODAY } from '../../../support/oxygen-random.ts'
import { LARGE_SET, manyDraws, orderlyEvents, UNITS } from '../../../support/oxygen-large.ts'
import { previewImport } from '../../../support/taken-in.ts'

const RUNS = { numRuns: 2, seed: 2021 } as const
const ENTRY_DAY = { today: TODAY }
const seed = fc.integer({ min: 1, max: 0x7fffffff })

/** Any ledger: 10,000 events of every kind, contradictions and reversals included. */
function anyLedger(from: number): { events: LedgerEvent[]; ledger: Ledger } {
  const events = eventsOf(manyDraws(LARGE_SET, from))
  return { events, ledger: openLedger(ledgerOf(events)) }
}

function orderly(from: number): LedgerEvent[] {
  const events = orderlyEvents(LARGE_SET, from)
  expect(events.length).toBeGreaterThanOrEqual(LARGE_SET)
  return events
}

/** A ledger that strict entry took whole. */
function taken(events: readonly LedgerEvent[]): Ledger {
  const result = proposeAll(openLedger(ledgerOf([], { units: UNITS })), events, ENTRY_DAY)
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 3)))
  return result.value
}

function codesOf(ledger: Ledger, event: LedgerEvent): string[] {
  const result = proposeAll(ledger, [event], ENTRY_DAY)
  return result.ok ? [] : result.error.map(({ code }) => code)
}

describe('any ledger of 10,000 events', () => {
  it('1: conserves every batch on any day as known at any moment', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 70 }),
        (from, day, known) => {
          const { events, ledger } = anyLedger(from)
          // The day and the moment drawn, and the end, at which every event counts.
          for (const [asOf, asKnownAt] of [
            [civilDate(FIRST_DAY + day), `${civilDate(FIRST_DAY + known)}T12:30:00.000Z`],
            [TODAY, '2023-01-01T00:00:00.000Z'],
          ] as const) {
            const { balances } = foldLedger(ledger, { asOf, asKnownAt })
            const heard = events.filter(({ recordedAt }) => recordedAt <= asKnownAt)
            const gone = new Set(
              heard.flatMap((event) => (event.type === 'REVERSED' ? [event.reverses] : [])),
            )
            const counting = heard.filter(
              ({ occurredOn, eventId }) => occurredOn <= asOf && !gone.has(eventId),
            )
            for (const batch of ['soc-1', 'soc-2']) {
              const sum = (type: string): number =>
                counting.reduce(
                  (total, event) =>
                    isMovement(event) && event.type === type && event.batch === batch
                      ? total + event.quantity
                      : total,
                  0,
                )
              const owned = ledger.slots.reduce(
                (total, slot, index) =>
                  slot.batchId === batch && isOwned(slot.account) ? total + (balances[index] ?? 0) : total,
                0,
              )
              expect(owned).toBe(sum('RECEIVED') - sum('WRITTEN_OFF'))
            }
          }
        },
      ),
      RUNS,
    )
  })

  it('7: reversing any hundred events leaves the ledger as if they had never been', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const draws = manyDraws(LARGE_SET, from)
        const events = eventsOf(draws.map((drawn) => (drawn.kind === 11 ? { ...drawn, kind: 13 } : drawn)))
        const targets = new Set(events.filter((_, index) => index % 100 === 7))
        const undo = [...targets].map((target) => reversed(target, '2022-03-01T12:00:00.000Z'))
        const without = calculateOxygenLedger(ledgerOf(events.filter((event) => !targets.has(event))), {
          asOf: TODAY,
        })
        expect(calculateOxygenLedger(ledgerOf([...events, ...undo]), { asOf: TODAY })).toEqual(without)
      }),
      { ...RUNS, numRuns: 1 },
    )
  })

  it('9: merging forks is commutative, associative and idempotent, to the byte, and loses no event', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { events } = anyLedger(from)
        const part = (bit: number) =>
          ledgerOf(
            events.filter((_, index) => ((((index * 2654435761) >>> 7) % 7) + 1) & bit),
            { demand: { ...ledgerOf([]).demand, clinicalDays: 10 + bit } },
          )
        const [a, b, c] = [part(1), part(2), part(4)]
        const ab = mergeLedgers(a, b)
        expect(canonicalText(mergeLedgers(b, a).body)).toBe(canonicalText(ab.body))
        const abc = mergeLedgers(ab.body, c).body
        expect(canonicalText(mergeLedgers(a, mergeLedgers(b, c).body).body)).toBe(canonicalText(abc))
        expect(canonicalText(mergeLedgers(a, a).body)).toBe(canonicalText(a))
        expect(canonicalText(mergeLedgers(abc, b).body)).toBe(canonicalText(abc))
        expect(abc.events).toEqual(ledgerOf(events).events)
      }),
      RUNS,
    )
  })

  it('11: days late never fall as days go by, whatever is extended or returned', () => {
    fc.assert(
      fc.property(seed, (from) => {
        // More is lent than comes back, so that something is always out.
        const draws = manyDraws(LARGE_SET, from).map((drawn) =>
          drawn.kind === 7 ? { ...drawn, kind: 0 } : drawn,
        )
        const ledger = openLedger(ledgerOf(eventsOf(draws)))
        let before = new Map<string, number>()
        for (let day = FIRST_DAY; day <= LAST_DAY; day += 3) {
          const now = loansOf(ledger, foldLedger(ledger, { asOf: civilDate(day) }))
          for (const { agreementId, daysLate } of now)
            expect(daysLate).toBeGreaterThanOrEqual(before.get(agreementId) ?? 0)
          before = new Map(now.map(({ agreementId, daysLate }) => [agreementId, daysLate]))
        }
        expect([...before.values()].some((days) => days > 0)).toBe(true)
      }),
      RUNS,
    )
  })

  it('15: no text of any event can be a citizen number, and the privacy rule refuses one in any field', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { events, ledger } = anyLedger(from)
        expect(events.some(({ reason, recordedBy }) => holdsCitizenNumber(`${reason} ${recordedBy}`))).toBe(
          false,
        )
        for (const field of ['reason', 'recordedBy', 'documentRef']) {
          const event = { ...received('2021-12-02', 1), [field]: 'zie 111222333' }
          expect(codesOf(ledger, event)).toEqual(['patientIdentifier'])
        }
      }),
      { ...RUNS, numRuns: 1 },
    )
  })
})

describe('an orderly ledger of 10,000 events', () => {
  it('2, 3, 6: entry takes it whole; no account or loan is below zero on any day, borrowers hold what they owe', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const ledger = taken(orderly(from))
        for (const day of [5, 20, 40, 60]) {
          const state = foldLedger(ledger, { asOf: civilDate(FIRST_DAY + day) })
          expect(state.accountShortages).toEqual([])
          expect(state.loanShortages).toEqual([])
          for (const borrower of ['a', 'b', 'c']) {
            const held = ledger.slots.reduce(
              (sum, slot, index) => (slot.holder === borrower ? sum + (state.balances[index] ?? 0) : sum),
              0,
            )
            expect(state.loans.get(`loan-${borrower}`)?.outstanding).toBe(held)
          }
        }
        expect(
          findFlags(ledger, foldLedger(ledger)).filter(({ code }) => code !== 'DUPLICATE_SUSPECT'),
        ).toEqual([])
      }),
      RUNS,
    )
  })

  it('2, 3, 5, 6: one event too many, too early, to nobody or for tomorrow is refused with its reason', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const ledger = taken(orderly(from))
        const state = foldLedger(ledger, { asOf: TODAY })
        const out = state.loans.get('loan-a')?.outstanding ?? 0
        const depot = ledger.slots.findIndex(
          (slot) => slot.account === 'DEPOT' && slot.batchId === 'soc-1' && slot.holder === 'depot',
        )
        const stands = state.balances[depot] ?? 0
        const many = { recorded: `${TODAY}T23:00:00.000Z` }
        expect(codesOf(ledger, returned(TODAY, out + 1, 'a', DEPOT, many))).toContain('overReturn')
        expect(codesOf(ledger, lent(TODAY, stands + 1, 'b', many))).toEqual(['negativeBalance'])
        expect(codesOf(ledger, lent(TODAY, stands, 'b', many))).toEqual([])
        expect(codesOf(ledger, { ...lent(TODAY, 1), agreement: 'loan-b' } as LedgerEvent)).toEqual([
          'agreementOfAnother',
        ])
        expect(codesOf(ledger, lent(civilDate(LAST_DAY + 1), 1))).toContain('futureDate')
        expect(codesOf(ledger, { ...lent(TODAY, 1), to: DEPOT } as LedgerEvent)).toContain('sameAccount')
        expect(codesOf(ledger, { ...lent(TODAY, 1), quantity: 0 } as LedgerEvent)).toContain('notWhole')
      }),
      { ...RUNS, numRuns: 1 },
    )
  })

  it('10, 12: what came back once too often or is past its maintenance is not available, to the device', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 200 }),
        (from, surplus, due) => {
          const events = orderly(from)
          const asOf = civilDate(FIRST_DAY + 35)
          const plain = taken(events)
          const state = foldLedger(plain, { asOf })
          const pair = plain.pairs.findIndex(
            ({ agreementId, batchId }) => agreementId === 'loan-a' && batchId === 'soc-1',
          )
          const out = state.outstanding[pair] ?? 0
          const maintenance: LedgerEvent = {
            ...stamp(civilDate(FIRST_DAY + 10)),
            type: 'MAINTENANCE_DONE',
            batch: 'soc-1',
            quantity: 5000 - due,
          }
          const tooMany = returned(asOf, out + surplus)
          const body = ledgerOf([...events, maintenance, tooMany], { units: UNITS })
          const models = body.models.map((model) => ({ ...model, pmIntervalDays: 30 }))
          const ledger = openLedger({ ...body, models })
          const stock = stockByBatch(ledger, foldLedger(ledger, { asOf })).find(
            ({ batchId }) => batchId === 'soc-1',
          )
          const before = stockByBatch(plain, state).find(({ batchId }) => batchId === 'soc-1')
          expect(stock).toMatchObject({ maintenanceOverdue: due, heldBack: expect.any(Number) as number })
          expect(stock?.heldBack).toBeGreaterThanOrEqual(surplus)
          expect(stock?.available).toBe((stock?.depot ?? 0) - (stock?.heldBack ?? 0) - due)
          expect(stock?.available).toBeGreaterThan(0)
          expect(stock?.available).toBeLessThanOrEqual((before?.depot ?? 0) + out - due)
          expect(stock?.usable).toBeGreaterThanOrEqual(stock?.available ?? 0)
        },
      ),
      RUNS,
    )
  })

  it('4: every serial number is in one place; a movement from elsewhere is refused, and flagged after a merge', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const ledger = taken(orderly(from))
        expect(findDoubleCustody(ledger, foldLedger(ledger))).toEqual([])
        const [unit] = UNITS
        const wrong: LedgerEvent = {
          ...moved('ARRIVED', TODAY, 1, at('IN_TRANSIT', 'depot'), DEPOT, undefined, {
            recorded: `${TODAY}T23:00:00.000Z`,
          }),
          unitIds: [unit?.unitId ?? ''],
        } as LedgerEvent
        expect(codesOf(ledger, wrong)).toContain('doubleCustody')
        const tolerant = withEvents(ledger, [wrong])
        expect(findFlags(tolerant, foldLedger(tolerant)).map(({ code }) => code)).toContain('DOUBLE_CUSTODY')
      }),
      { ...RUNS, numRuns: 1 },
    )
  })

  it('8: a late event that explains a count is not counted twice, after ten thousand others', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 50 }), (from, missing) => {
        const ledger = taken(orderly(from))
        const day = civilDate(LAST_DAY - 1)
        const stand = (events: Ledger, asOf: string): number => {
          const state = foldLedger(events, { asOf })
          return events.slots.reduce(
            (sum, slot, index) =>
              slot.account === 'DEPOT' && slot.batchId === 'soc-1' ? sum + (state.balances[index] ?? 0) : sum,
            0,
          )
        }
        const there = stand(ledger, day)
        const quantity = Math.min(missing, there)
        const stamp = received(day, 1, { recorded: `${TODAY}T20:00:00.000Z` })
        const { eventId, occurredOn, recordedAt, recordedBy, reason, origin } = stamp
        const base = { eventId, occurredOn, recordedAt, recordedBy, reason, origin }
        const count: LedgerEvent = {
          ...base,
          type: 'COUNT_OBSERVED',
          batch: 'soc-1',
          count: { ...DEPOT, observed: there - quantity },
        }
        const correction: LedgerEvent = {
          ...received(day, quantity, { recorded: `${TODAY}T21:00:00.000Z` }),
          type: 'ADJUSTED',
          from: DEPOT,
          to: at('VARIANCE', 'depot'),
          adjusts: eventId,
        } as LedgerEvent
        const adjustedTo = withEvents(ledger, [count, correction])
        const late = lent(civilDate(LAST_DAY - 2), quantity, 'a', { recorded: `${TODAY}T22:00:00.000Z` })
        const explained = withEvents(adjustedTo, [late])
        expect([stand(adjustedTo, day), stand(explained, day)]).toEqual([there - quantity, there - quantity])
        const flags = findFlags(explained, foldLedger(explained, { asOf: TODAY }))
        expect(
          flags.some(({ code, eventIds }) => code === 'ADJUSTMENT_EXPLAINED' && eventIds[0] === eventId),
        ).toBe(true)
      }),
      { ...RUNS, numRuns: 1 },
    )
  })

  it('14: read in as a list it is taken whole, and a second time brings nothing', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const events = orderly(from)
        const keys = rowKeys(events.map(({ eventId, ...says }) => ({ ...says, number: eventId })))
        const rows = (fileHash: string): LedgerEvent[] =>
          events.map((event, index) => ({
            ...event,
            origin: { kind: 'import', fileHash, rowKey: keys[index] ?? '' },
          }))
        const empty = openLedger(ledgerOf([], { units: UNITS }))
        const preview = previewImport(empty, rows('first'), ENTRY_DAY)
        expect([preview.added.length, preview.problems]).toEqual([events.length, []])
        const full = withEvents(empty, preview.added)
        expect(previewImport(full, rows('again'), ENTRY_DAY)).toEqual({
          added: [],
          known: events.length,
          problems: [],
        })
        const broken = rows('broken').map((event, index) =>
          index === 5000 ? ({ ...event, batch: 'elsewhere' } as LedgerEvent) : event,
        )
        const refused = previewImport(empty, broken, ENTRY_DAY)
        expect(refused.added).toEqual([])
        expect(refused.problems.some(({ path }) => path.startsWith('[5000]'))).toBe(true)
      }),
      { ...RUNS, numRuns: 1 },
    )
  })
})

describe('a thousand claims', () => {
  it('13: fit together exactly where no pool is short, nationally and by region', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 2_000_000 }), (from, available) => {
        const claims = manyDraws(1000, from).map(({ quantity, supplier, salt }, index): Claim => ({
          claimId: `c${index}`,
          title: '',
          region: ['x', 'y', 'z'][supplier] ?? 'x',
          weeks: [{ isoWeek: '2022-W02', socs: quantity * (salt % 40) }],
        }))
        const sum = (region?: string): number =>
          claims.reduce(
            (total, one) =>
              region === undefined || one.region === region ? total + (one.weeks[0]?.socs ?? 0) : total,
            0,
          )
        const regions = { x: Math.floor(available / 3), y: sum('y') }
        const { fits, pools } = testClaims(
          [...claims, ...claims],
          [{ isoWeek: '2022-W02', available, regions }],
        )
        expect(pools.map(({ claimed }) => claimed)).toEqual([sum(), sum('x'), sum('y')])
        expect(fits).toBe(sum() <= available && sum('x') <= regions.x)
      }),
      { ...RUNS, numRuns: 1 },
    )
  })
})
