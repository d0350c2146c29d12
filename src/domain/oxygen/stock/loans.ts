/**
 * Loans at the close of a day: what is still out under each agreement, what of it is late and for how long, how the
 * due date was moved, and when devices are expected back. Days late never shrink by extending or returning.
 */
import { civilDate, type CivilDate, isoWeek, type IsoWeek } from '../../shared/civil-date.ts'
import type { LedgerState } from '../ledger/fold.ts'
import { firstRowOf, type Ledger } from '../ledger/ledger.ts'
import { compareText } from '../../shared/compare-text.ts'

export interface Extension {
  readonly agreedOn: CivilDate
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  readonly eventId: string
}

export interface Loan {
  readonly agreementId: string
  readonly lender: string
  readonly borrower: string
  readonly dueDate: CivilDate | null
  readonly outstanding: number
  readonly byBatch: readonly { readonly batchId: string; readonly quantity: number }[]
  /** Devices outstanding past today's due date; due today is not overdue. */
  readonly overdue: number
  /** Days on whose close something was out past the due date of that day. The day all is back does not count. */
  readonly daysLate: number
  readonly extensions: readonly Extension[]
}

/** One row per agreement, by id. */
export function loansOf(ledger: Ledger, state: LedgerState): Loan[] {
  const extensions = extensionsOf(ledger, state)
  return [...ledger.agreements.values()]
    .map(({ agreementId, lender, borrower }): Loan => {
      const days = state.loans.get(agreementId) ?? { outstanding: 0, dueDay: null, daysLate: 0 }
      const isLate = days.dueDay !== null && state.day > days.dueDay
      const byBatch = ledger.pairs.flatMap((pair, index) => {
        const quantity = Math.max(0, state.outstanding[index] ?? 0)
        return pair.agreementId === agreementId && quantity > 0 ? [{ batchId: pair.batchId, quantity }] : []
      })
      return {
        agreementId,
        lender,
        borrower,
        dueDate: days.dueDay === null ? null : civilDate(days.dueDay),
        outstanding: days.outstanding,
        byBatch: byBatch.toSorted((left, right) => compareText(left.batchId, right.batchId)),
        overdue: isLate ? days.outstanding : 0,
        daysLate: days.daysLate,
        extensions: extensions.get(agreementId) ?? [],
      }
    })
    .toSorted((left, right) => compareText(left.agreementId, right.agreementId))
}

function extensionsOf(ledger: Ledger, state: LedgerState): ReadonlyMap<string, Extension[]> {
  const result = new Map<string, Extension[]>()
  const end = firstRowOf(ledger, state.day + 1)
  for (let row = 0; row < end; row++) {
    const event = ledger.events[row]
    if (event?.type !== 'DUE_DATE_CHANGED' || state.counting[row] === 0) continue
    const known = result.get(event.agreement) ?? []
    const from =
      known.at(-1)?.to ??
      (known.length > 0 ? null : (ledger.agreements.get(event.agreement)?.dueDate ?? null))
    known.push({ agreedOn: event.occurredOn, from, to: event.dueDate, eventId: event.eventId })
    result.set(event.agreement, known)
  }
  return result
}

/** Loans to remind of: something is overdue. The longest late first. */
export function dunningList(loans: readonly Loan[]): Loan[] {
  return loans
    .filter((loan) => loan.overdue > 0)
    .toSorted(
      (left, right) => right.daysLate - left.daysLate || compareText(left.agreementId, right.agreementId),
    )
}

export interface ReturnForecast {
  /** Weeks in which loans end, ascending. */
  readonly weeks: readonly { readonly isoWeek: IsoWeek; readonly quantity: number }[]
  /** Already overdue: no week can be promised. */
  readonly overdue: number
  readonly openEnded: number
}

/** When devices are due back by their agreements. */
export function forecastReturns(loans: readonly Loan[]): ReturnForecast {
  const weeks = new Map<IsoWeek, number>()
  let overdue = 0
  let openEnded = 0
  for (const loan of loans) {
    if (loan.overdue > 0) overdue += loan.overdue
    else if (loan.dueDate === null) openEnded += loan.outstanding
    else if (loan.outstanding > 0) {
      const week = isoWeek(loan.dueDate)
      weeks.set(week, (weeks.get(week) ?? 0) + loan.outstanding)
    }
  }
  const ascending = [...weeks].toSorted(([left], [right]) => compareText(left, right))
  return { weeks: ascending.map(([week, quantity]) => ({ isoWeek: week, quantity })), overdue, openEnded }
}
