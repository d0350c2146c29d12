/**
 * Large random event sets. Draws come from a small generator of its own, for fast-check would hold a hundred thousand
 * values to shrink; a set is known by its seed. Orderly sets book only what is there, as a careful meeting does.
 */
import type { AccountName } from '../../src/domain/oxygen/records/accounts.ts'
import type { LedgerEvent } from '../../src/domain/oxygen/records/events.ts'
import { recordedAt } from '../../src/domain/oxygen/ledger/identity.ts'
import type { DeviceUnit } from '../../src/domain/oxygen/records/records.ts'
import { civilDate } from '../../src/domain/shared/civil-date.ts'
import { at, CHANGED_AT, DEPOT, DISPOSED, SOURCE, testEventId } from './oxygen-ledgers.ts'
import { type Draw, FIRST_DAY } from './oxygen-random.ts'

export const LARGE_SET = 10_000
const DAYS = 60

/** Whole numbers below `below`, by the generator of Park and Miller (1988). */
function generator(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

export function manyDraws(length: number, seed: number): Draw[] {
  const next = generator(seed)
  return Array.from({ length }, () => ({
    kind: next(14),
    day: next(61),
    lateDays: next(11),
    quantity: next(60) + 1,
    supplier: next(3),
    batch: next(2),
    salt: next(0x10000),
  }))
}

/** Twenty devices of the first lot whose serial numbers are known. */
export const UNITS: readonly DeviceUnit[] = Array.from({ length: 20 }, (_, index) => ({
  changedAt: CHANGED_AT,
  unitId: `u${index}`,
  serialNumber: `000${index}`,
  batch: 'soc-1',
}))

interface Leg {
  readonly type: LedgerEvent['type']
  readonly from: AccountName
  readonly to: AccountName
  /** Whose account it is: the depot's own, or that of the borrower. */
  readonly loan?: true
}

const LEGS: readonly Leg[] = [
  { type: 'LOAN_ISSUED', from: 'DEPOT', to: 'SUPPLIER_IDLE', loan: true },
  { type: 'LOAN_RETURNED', from: 'SUPPLIER_IDLE', to: 'DEPOT', loan: true },
  { type: 'PLACED', from: 'SUPPLIER_IDLE', to: 'SUPPLIER_PLACED' },
  { type: 'COLLECTED', from: 'SUPPLIER_PLACED', to: 'SUPPLIER_TURNAROUND' },
  { type: 'RELEASED', from: 'SUPPLIER_TURNAROUND', to: 'SUPPLIER_IDLE' },
  { type: 'QUARANTINED', from: 'DEPOT', to: 'QUARANTINE' },
  { type: 'RELEASED', from: 'QUARANTINE', to: 'DEPOT' },
  { type: 'DECLARED_LOST', from: 'SUPPLIER_PLACED', to: 'LOST' },
  { type: 'WRITTEN_OFF', from: 'LOST', to: 'DISPOSED', loan: true },
]
const OF_DEPOT: ReadonlySet<AccountName> = new Set(['DEPOT', 'QUARANTINE'])

/** At least `length` events that strict entry takes whole: every movement takes from what stands at that moment. */
export function orderlyEvents(length: number, seed: number): LedgerEvent[] {
  const next = generator(seed)
  const stands = new Map<string, number>()
  const unitPlaces = new Map<string, string>()
  const events: LedgerEvent[] = []
  const add = (key: string, quantity: number): void => {
    stands.set(key, (stands.get(key) ?? 0) + quantity)
  }
  const stampOf = (number: number) => {
    const day = FIRST_DAY + Math.floor((number * DAYS) / (length + UNITS.length))
    // Written down in any order within the day: that order says nothing.
    const ms = day * 86_400_000 + 30_000_000 + next(20_000_000)
    return {
      eventId: testEventId(ms, number),
      occurredOn: civilDate(day),
      recordedAt: recordedAt({ ms, counter: number % 3 }),
      recordedBy: 'zuurstofoverleg',
      reason: '',
      documentRef: `bon ${number}`,
      origin: { kind: 'manual' },
    } as const
  }

  for (const batch of ['soc-1', 'soc-2']) {
    add(`${batch} DEPOT depot`, 5000)
    events.push({
      ...stampOf(events.length),
      type: 'RECEIVED',
      batch,
      quantity: 5000,
      from: SOURCE,
      to: DEPOT,
    })
  }
  const unitIds = UNITS.map(({ unitId }) => unitId)
  events.push({ ...stampOf(events.length), type: 'SERIALS_IDENTIFIED', batch: 'soc-1', unitIds, to: DEPOT })
  for (const unitId of unitIds) unitPlaces.set(unitId, 'DEPOT depot')

  while (events.length < length) {
    const leg = LEGS[next(LEGS.length)]
    if (leg === undefined) continue
    const supplier = ['a', 'b', 'c'][next(3)] ?? 'a'
    const batch = ['soc-1', 'soc-2'][next(2)] ?? 'soc-1'
    const holderOf = (account: AccountName): string => (OF_DEPOT.has(account) ? 'depot' : supplier)
    const from = at(leg.from, holderOf(leg.from))
    const to = leg.to === 'DISPOSED' ? DISPOSED : at(leg.to, holderOf(leg.to))
    const there = stands.get(`${batch} ${leg.from} ${from.holder ?? ''}`) ?? 0
    if (there === 0) continue
    // Now and then one device whose serial number is known.
    const place = `${leg.from} ${from.holder ?? ''}`
    const unit =
      batch === 'soc-1' && next(10) === 0 ? unitIds.find((id) => unitPlaces.get(id) === place) : undefined
    const quantity = unit === undefined ? next(Math.min(there, 20)) + 1 : 1
    add(`${batch} ${place}`, -quantity)
    add(`${batch} ${leg.to} ${to.holder ?? ''}`, quantity)
    if (unit !== undefined) unitPlaces.set(unit, `${leg.to} ${to.holder ?? ''}`)
    events.push({
      ...stampOf(events.length),
      type: leg.type,
      batch,
      quantity,
      from,
      to,
      ...(leg.loan && { agreement: `loan-${supplier}` }),
      ...(unit !== undefined && { unitIds: [unit] }),
    } as LedgerEvent)
  }
  return events
}
