/**
 * Laptops that begin with one ledger and work apart: bookings, corrections, new records, joins, lists taken in. However
 * many meet, in whatever order, nothing is lost, the bytes are the same, and only what people joined is one.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingRows, foldLedger } from '../../../../src/domain/oxygen/ledger/fold.ts'
import { findFlags } from '../../../../src/domain/oxygen/ledger/flags.ts'
import { rowKeys } from '../../../../src/domain/oxygen/ledger/import-rows.ts'
import { openLedger } from '../../../../src/domain/oxygen/ledger/ledger.ts'
import { mergeLedgers } from '../../../../src/domain/oxygen/ledger/merge.ts'
import { canonicalText } from '../../../../src/domain/oxygen/records/order.ts'
import type { LedgerEvent } from '../../../../src/domain/oxygen/records/events.ts'
import type { OxygenLedgerBody } from '../../../../src/domain/oxygen/records/records.ts'
import { stockByBatch } from '../../../../src/domain/oxygen/stock/stock.ts'
import { freshId } from '../../../../src/ui/views/oxygen/records/fresh-id.ts'
import { withNewEvents } from '../../../../src/state/ledger.ts'
import { type Draw, draws, eventsOf, TODAY } from '../../../support/oxygen-random.ts'
import { ledgerOf, stamp } from '../../../support/oxygen-ledgers.ts'

const RUNS = { numRuns: 60, seed: 2022 }
const SHARED = 8
const OWN = 6

interface Fork {
  readonly draws: readonly Draw[]
  readonly newSuppliers: number
  readonly joins: boolean
  readonly imports: boolean
}

const fork: fc.Arbitrary<Fork> = fc.record({
  draws: draws(OWN),
  newSuppliers: fc.integer({ min: 0, max: 2 }),
  joins: fc.boolean(),
  imports: fc.boolean(),
})

/** What one laptop makes of the shared ledger; `mark` stands for its chance. */
function worked(
  shared: OxygenLedgerBody,
  { draws: list, newSuppliers, joins, imports }: Fork,
  laptop: number,
): OxygenLedgerBody {
  const own = eventsOf(list, 1000 * (laptop + 1))
  const [first] = shared.events
  const events: LedgerEvent[] = own.map((event, index) =>
    imports && index % 2 === 0
      ? {
          ...event,
          origin: { kind: 'import', fileHash: `list-${laptop}`, rowKey: rowKeys([event])[0] ?? '' },
        }
      : event,
  )
  if (first !== undefined && first.type !== 'REVERSED' && laptop % 2 === 0)
    events.push({
      ...stamp(first.occurredOn, `2022-02-0${laptop + 1}T12:00:00.000Z`),
      type: 'REVERSED',
      reverses: first.eventId,
    })
  if (joins)
    events.push({
      ...stamp(TODAY, `2022-02-0${laptop + 1}T13:00:00.000Z`),
      type: 'JOINED',
      list: 'organizations',
      gone: 'c',
      stays: laptop % 2 === 0 ? 'a' : 'b',
    })
  const organizations = Array.from({ length: newSuppliers }, (_, index) => ({
    changedAt: `2022-02-0${laptop + 1}T14:00:00.000Z`,
    // The same name on the same day, on every laptop.
    organizationId: freshId(`Leverancier ${index}`, `laptop${laptop}`),
    name: `Leverancier ${index}`,
    kind: 'SUPPLIER' as const,
  }))
  const changed = shared.organizations.map((one) =>
    one.organizationId === 'a'
      ? { ...one, name: `Leverancier A (${laptop})`, changedAt: `2022-02-0${laptop + 1}T15:00:00.000Z` }
      : one,
  )
  return withNewEvents({ ...shared, organizations: [...changed, ...organizations] }, events)
}

function mergeAll(bodies: readonly OxygenLedgerBody[]): OxygenLedgerBody {
  return bodies.reduce((left, right) => mergeLedgers(left, right).body)
}

/** All orders of a short list. */
function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [item, ...rest]))
}

describe.each([2, 3])('%i laptops that meet', (laptops) => {
  it('have the same bytes in any order, lose nothing, and fuse nothing by themselves', () => {
    fc.assert(
      fc.property(
        draws(SHARED),
        fc.array(fork, { minLength: laptops, maxLength: laptops }),
        (list, forks) => {
          const shared = ledgerOf(eventsOf(list))
          const copies = forks.map((one, laptop) => worked(shared, one, laptop))
          const merged = mergeAll(copies)
          const text = canonicalText(merged)
          for (const order of ordersOf(copies)) expect(canonicalText(mergeAll(order))).toBe(text)
          for (const copy of copies) expect(canonicalText(mergeLedgers(merged, copy).body)).toBe(text)

          const ids = new Set(merged.events.map(({ eventId }) => eventId))
          const made = new Set(copies.flatMap(({ events }) => events.map(({ eventId }) => eventId)))
          expect(ids).toEqual(made)
          // What laptops made under one name stays as many as were made, until people join them.
          const fresh = forks.reduce((sum, { newSuppliers }) => sum + newSuppliers, 0)
          expect(merged.organizations).toHaveLength(shared.organizations.length + fresh)

          const ledger = openLedger(merged)
          const state = foldLedger(ledger, { asOf: TODAY })
          expect(countingRows(ledger)).toHaveLength(merged.events.length)
          for (const { usable, available, owned } of stockByBatch(ledger, state)) {
            expect(usable).toBeLessThanOrEqual(Math.max(0, owned))
            expect(available).toBeLessThanOrEqual(usable)
          }
          const joined = forks.some(({ joins }) => joins)
          expect(ledger.joins.organizations.has('c')).toBe(joined)
          // A flag names only events that the ledger holds.
          for (const { eventIds } of findFlags(ledger, state))
            for (const id of eventIds) expect(ids.has(id)).toBe(true)
        },
      ),
      RUNS,
    )
  })
})
