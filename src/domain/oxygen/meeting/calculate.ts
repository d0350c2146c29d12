/**
 * The whole calculation of a ledger document, as other programs read it: balances, totals, loans, weeks and flags at
 * the close of one day, as known at one moment. Plain data only; the richer pictures are in `stock.ts`, `loans.ts`,
 * `deliveries.ts` and `flags.ts`.
 */
import { civilDate, type CivilDate } from '../../shared/civil-date.ts'
import { ACCOUNT_NAMES } from '../records/accounts.ts'
import type { EventId } from '../records/events.ts'
import { findFlags, type FlagCode } from '../ledger/flags.ts'
import { countingRows, foldLedger, type Horizon, type LedgerState } from '../ledger/fold.ts'
import { type Ledger, openLedger, type Slot } from '../ledger/ledger.ts'
import { loansOf } from '../stock/loans.ts'
import { compareText } from '../../shared/compare-text.ts'
import type { LedgerTotals, LedgerWeek } from '../records/position.ts'
import type { OxygenLedgerBody } from '../records/records.ts'
import { batchesOf, stockByBatch } from '../stock/stock.ts'
import { balanceWeeks } from '../demand/weeks.ts'

export interface LedgerBalance extends Slot {
  readonly quantity: number
}

export interface LoanPosition {
  readonly agreementId: string
  readonly outstanding: number
  readonly overdue: number
  readonly daysLate: number
}

export interface LedgerResult {
  /** Null only for a ledger without events. */
  readonly asOf: CivilDate | null
  /** Accounts that are not zero, the outside source left out, by batch, account and holder. */
  readonly balances: readonly LedgerBalance[]
  readonly totals: LedgerTotals
  readonly loans: readonly LoanPosition[]
  readonly weeks: readonly LedgerWeek[]
  readonly flags: readonly { readonly code: FlagCode; readonly eventIds: readonly EventId[] }[]
}

/**
 * @param horizon `asOf` defaults to the latest `occurredOn` among the events known at `asKnownAt`: the domain has no
 *   clock. `asKnownAt` defaults to everything recorded. @throws RangeError where either is no date or moment.
 */
export function calculateOxygenLedger(body: OxygenLedgerBody, horizon: Horizon = {}): LedgerResult {
  const ledger = openLedger(body)
  const asOf = horizon.asOf ?? latestDay(ledger, horizon.asKnownAt)
  const at: Horizon = { asOf: asOf ?? undefined, asKnownAt: horizon.asKnownAt }
  const state = foldLedger(ledger, at)
  return {
    asOf,
    balances: balancesOf(ledger, state),
    totals: totalsOf(ledger, state),
    loans: loansOf(ledger, state).map(({ agreementId, outstanding, overdue, daysLate }) => ({
      agreementId,
      outstanding,
      overdue,
      daysLate,
    })),
    weeks: balanceWeeks(ledger, at),
    flags: findFlags(ledger, state).map(({ code, eventIds }) => ({ code, eventIds })),
  }
}

function latestDay(ledger: Ledger, asKnownAt: string | undefined): CivilDate | null {
  const row = countingRows(ledger, asKnownAt).lastIndexOf(1)
  const day = ledger.columns.day[row]
  return day === undefined ? null : civilDate(day)
}

function balancesOf(ledger: Ledger, state: LedgerState): LedgerBalance[] {
  const order = new Map(ACCOUNT_NAMES.map((name, index) => [name, index]))
  return ledger.slots
    .flatMap((slot, index): LedgerBalance[] => {
      const quantity = state.balances[index] ?? 0
      return quantity === 0 || slot.account === 'EXTERNAL_SOURCE' ? [] : [{ ...slot, quantity }]
    })
    .toSorted(
      (left, right) =>
        compareText(left.batchId, right.batchId) ||
        (order.get(left.account) ?? 0) - (order.get(right.account) ?? 0) ||
        compareText(left.holder ?? '', right.holder ?? ''),
    )
}

/** Totals over all concentrators. */
export function totalsOf(ledger: Ledger, state: LedgerState): LedgerTotals {
  const soc = new Set(batchesOf(ledger, 'SOC'))
  const totals = { owned: 0, available: 0, out: 0, repair: 0, quarantine: 0, lost: 0, variance: 0 }
  for (const stock of stockByBatch(ledger, state)) {
    if (!soc.has(stock.batchId)) continue
    const withBorrowers = stock.idle + stock.turnaround + stock.placed + stock.transit
    totals.owned += stock.owned
    totals.available += stock.available
    // A surplus that the depot does not explain stands with the borrowers.
    totals.out += Math.max(0, withBorrowers - Math.max(0, stock.heldBack - stock.depot))
    totals.repair += stock.repair
    totals.quarantine += stock.quarantine
    totals.lost += stock.lost
    totals.variance += stock.variance
  }
  return totals
}
