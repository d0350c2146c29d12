/** Random oxygen ledgers for property tests: draws by fast-check, turned into events that may or may not fit. */
import fc from 'fast-check'
import type { LedgerEvent } from '../../src/domain/oxygen/records/events.ts'
import { recordedAt } from '../../src/domain/oxygen/ledger/identity.ts'
import { civilDate, dayNumber } from '../../src/domain/shared/civil-date.ts'
import { at, DEPOT, DISPOSED, SOURCE, testEventId } from './oxygen-ledgers.ts'

export const FIRST_DAY = dayNumber('2021-12-01')
export const LAST_DAY = FIRST_DAY + 60
export const TODAY = civilDate(LAST_DAY)

export interface Draw {
  readonly kind: number
  readonly day: number
  readonly lateDays: number
  readonly quantity: number
  readonly supplier: number
  readonly batch: number
  readonly salt: number
}

export const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.integer({ min: 0, max: 13 }),
  day: fc.integer({ min: 0, max: 60 }),
  lateDays: fc.integer({ min: 0, max: 10 }),
  quantity: fc.integer({ min: 1, max: 60 }),
  supplier: fc.integer({ min: 0, max: 2 }),
  batch: fc.integer({ min: 0, max: 1 }),
  salt: fc.integer({ min: 0, max: 0xffff }),
})

/** `length` draws. */
export function draws(length: number): fc.Arbitrary<Draw[]> {
  return fc.array(draw, { minLength: length, maxLength: length })
}

/** One event per draw; every tenth or so reverses an earlier one. `offset` keeps the ids of two lists apart. */
export function eventsOf(list: readonly Draw[], offset = 0): LedgerEvent[] {
  const events: LedgerEvent[] = []
  for (const [index, drawn] of list.entries()) events.push(eventOf(drawn, offset + index, events))
  return events
}

function eventOf(drawn: Draw, number: number, before: readonly LedgerEvent[]): LedgerEvent {
  const { kind, quantity, salt } = drawn
  const day = FIRST_DAY + drawn.day
  const ms = (day + drawn.lateDays) * 86_400_000 + 43_200_000 + salt * 100
  const supplier = ['a', 'b', 'c'][drawn.supplier] ?? 'a'
  const other = ['b', 'c', 'a'][drawn.supplier] ?? 'b'
  const batch = ['soc-1', 'soc-2'][drawn.batch] ?? 'soc-1'
  const stamp = {
    eventId: testEventId(ms, number),
    occurredOn: civilDate(day),
    recordedAt: recordedAt({ ms, counter: salt % 3 }),
    recordedBy: ['laptop 1', 'laptop 2'][salt % 2] ?? '',
    reason: '',
    origin: { kind: 'manual' },
  } as const
  const moves = { ...stamp, batch, quantity }
  const [idle, turnaround] = [at('SUPPLIER_IDLE', supplier), at('SUPPLIER_TURNAROUND', supplier)]
  const [placed, lost] = [at('SUPPLIER_PLACED', supplier), at('LOST', supplier)]
  const agreement = `loan-${supplier}`
  switch (kind) {
    case 0:
      return { ...moves, type: 'LOAN_ISSUED', from: DEPOT, to: idle, agreement }
    case 1:
      return { ...moves, type: 'LOAN_RETURNED', from: idle, to: DEPOT, agreement }
    case 2: {
      const to = at('IN_TRANSIT', other)
      return {
        ...moves,
        type: 'LOAN_TRANSFERRED',
        from: idle,
        to,
        agreement: `loan-${other}`,
        fromAgreement: agreement,
      }
    }
    case 3:
      return { ...moves, type: 'ARRIVED', from: at('IN_TRANSIT', supplier), to: idle }
    case 4:
      return { ...moves, type: 'PLACED', from: idle, to: placed }
    case 5:
      return { ...moves, type: 'COLLECTED', from: placed, to: turnaround }
    case 6:
      return { ...moves, type: 'DECLARED_LOST', from: placed, to: lost }
    case 7:
      return { ...moves, type: 'WRITTEN_OFF', from: lost, to: DISPOSED, agreement }
    case 8:
      return { ...moves, type: 'QUARANTINED', from: DEPOT, to: at('QUARANTINE', 'depot') }
    case 9:
      return { ...moves, type: 'ADJUSTED', from: DEPOT, to: at('VARIANCE', 'depot') }
    case 10: {
      const dueDate = civilDate(day + (salt % 30) - 5)
      return { ...stamp, type: 'DUE_DATE_CHANGED', agreement, dueDate: salt % 7 === 0 ? null : dueDate }
    }
    case 11: {
      const target = before[salt % Math.max(1, before.length)]
      if (target === undefined || target.type === 'REVERSED') break
      return { ...stamp, occurredOn: target.occurredOn, type: 'REVERSED', reverses: target.eventId }
    }
  }
  return { ...moves, type: 'RECEIVED', from: SOURCE, to: DEPOT }
}
