/**
 * What further events would spoil: accounts and loans below zero at the close of their own or any later day, and
 * devices in two places. Only what was not wrong before is told, so that a merged ledger can still be worked in.
 */
import { civilDate } from '../../shared/civil-date.ts'
import type { Phrase } from '../../shared/phrase.ts'
import type { Problem } from '../../shared/result.ts'
import { findDoubleCustody } from './custody.ts'
import { problem } from './entry-rules.ts'
import type { EventId, LedgerEvent } from '../records/events.ts'
import { foldLedger, type Shortage } from './fold.ts'
import { type Ledger, NONE } from './ledger.ts'

/** @param after the ledger `before` with the events `added`. Paths begin with the index in `added`. */
export function checkSuffix(before: Ledger, after: Ledger, added: readonly LedgerEvent[]): Problem[] {
  const [then, now] = [foldLedger(before), foldLedger(after)]
  const rowOf = rowsOf(after, added)
  const firstDay = Math.min(...[...rowOf.values()].map((row) => after.columns.day[row] ?? 0))
  const draws = drawsOf(after, [...rowOf.values()])

  const loans = newShortages(
    { shortages: then.loanShortages, names: before.pairs },
    { shortages: now.loanShortages, names: after.pairs },
    draws.pairs,
    firstDay,
  )
  const accounts = newShortages(
    { shortages: then.accountShortages, names: before.slots },
    { shortages: now.accountShortages, names: after.slots },
    draws.slots,
    firstDay,
  )
  const blame = (shortage: Shortage, drawn: ReadonlyMap<number, number>): number => {
    const row = drawn.get(shortage.index)
    return added.findIndex(({ eventId }) => rowOf.get(eventId) === row)
  }
  const custody = findDoubleCustody(after, now).flatMap((rows) => {
    const index = added.findIndex(({ eventId }) => rows.includes(rowOf.get(eventId) ?? NONE))
    if (index < 0) return []
    return [{ ...problem('doubleCustody', `[${index}].unitIds`, null), found: null }]
  })
  // An over-return empties the borrower's account as well; the reason to tell is the loan.
  if (loans.length > 0)
    return [...loans.map((short) => loanProblem(short, blame(short, draws.pairs), added)), ...custody]
  return [...accounts.map((short) => accountProblem(after, short, blame(short, draws.slots))), ...custody]
}

interface Shortages {
  readonly shortages: readonly Shortage[]
  /** What each number of a shortage stands for: numbers differ between two ledgers. */
  readonly names: readonly unknown[]
}

/**
 * Shortages that were not there, and old ones on which the new events draw further. One that only became smaller, or
 * begins later, by what was added is not told: settling a contradiction must not be refused for what is left of it.
 */
function newShortages(
  before: Shortages,
  after: Shortages,
  drawn: ReadonlyMap<number, number>,
  firstDay: number,
): Shortage[] {
  const known = new Map<string, Shortage[]>()
  for (const shortage of before.shortages) {
    const name = JSON.stringify(before.names[shortage.index])
    known.set(name, [...(known.get(name) ?? []), shortage])
  }
  return after.shortages.filter((shortage) => {
    const { day, quantity, index, untilDay } = shortage
    const wasThere = (known.get(JSON.stringify(after.names[index])) ?? []).some(
      (old) =>
        old.day <= day &&
        (old.untilDay === null || old.untilDay > day) &&
        (old.day < day || old.quantity >= quantity),
    )
    return !wasThere || (drawn.has(index) && (untilDay === null || untilDay > firstDay))
  })
}

function rowsOf(ledger: Ledger, added: readonly LedgerEvent[]): ReadonlyMap<EventId, number> {
  const ids = new Set(added.map(({ eventId }) => eventId))
  const rows = new Map<EventId, number>()
  for (const [row, { eventId }] of ledger.events.entries()) if (ids.has(eventId)) rows.set(eventId, row)
  return rows
}

/** Accounts and loans from which the rows take, with the last row that does; a reversal takes from where its event brought. */
function drawsOf(
  ledger: Ledger,
  rows: readonly number[],
): { slots: ReadonlyMap<number, number>; pairs: ReadonlyMap<number, number> } {
  const { from, to, lends, returns } = ledger.columns
  const slots = new Map<number, number>()
  const pairs = new Map<number, number>()
  for (const row of rows) {
    slots.set(from[row] ?? NONE, row)
    pairs.set(returns[row] ?? NONE, row)
  }
  const added = new Set(rows)
  for (const [target, reversals] of ledger.reversals) {
    for (const row of reversals) {
      if (!added.has(row)) continue
      slots.set(to[target] ?? NONE, row)
      pairs.set(lends[target] ?? NONE, row)
    }
  }
  return { slots, pairs }
}

function loanProblem(shortage: Shortage, index: number, added: readonly LedgerEvent[]): Problem {
  const at = `[${Math.max(0, index)}]`
  return added[index]?.type === 'REVERSED'
    ? told('returnsFirst', `${at}.reverses`, shortage, { is: 'noLaterReturn' })
    : told('overReturn', `${at}.quantity`, shortage, { is: 'upToOutstanding' })
}

function accountProblem(ledger: Ledger, shortage: Shortage, index: number): Problem {
  const account = ledger.slots[shortage.index]?.account ?? ''
  return told('negativeBalance', `[${Math.max(0, index)}].quantity`, shortage, { is: 'zeroAtClose', account })
}

function told(
  code: 'negativeBalance' | 'overReturn' | 'returnsFirst',
  path: string,
  { quantity, day }: Shortage,
  expected: Phrase,
): Problem {
  return { code, path, found: { is: 'deficit', quantity, date: civilDate(day) }, expected }
}
