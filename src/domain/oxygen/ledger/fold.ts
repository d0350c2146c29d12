/**
 * The fold: from events to what stood where, up to a day (`asOf`) and as known at a moment (`asKnownAt`). Nothing is
 * stored as truth; every balance in the product comes from here. Rules of the fold:
 * - a reversed event counts on no day, from the moment its reversal was recorded;
 * - the order of events within a day decides nothing about shortages: accounts are judged at the close of a day;
 * - an adjustment that names its count never moves more than that count still lacks, so a late event that explains
 *   the difference is not counted twice.
 */
import { dayNumber, type CivilDate, type DayNumber } from '../../shared/civil-date.ts'
import { mayBeNegative } from '../records/accounts.ts'
import { parseMoment } from './amsterdam.ts'
import { recordedAt } from './identity.ts'
import { NONE, type Ledger } from './ledger.ts'

/** The two time axes of every report. Absent: everything that happened, everything that is known. */
export interface Horizon {
  readonly asOf?: CivilDate | undefined
  /** An ISO moment with its zone, or a civil date (its end in the Netherlands). */
  readonly asKnownAt?: string | undefined
}

/** An account, or a loan, that stood below zero at the close of a day, until `untilDay` (exclusive; null: still). */
export interface Shortage {
  readonly day: DayNumber
  readonly untilDay: DayNumber | null
  /** Slot or pair number. */
  readonly index: number
  /** How far below zero at its first close. */
  readonly quantity: number
}

/** A count and what the ledger said at that moment. */
export interface CountResult {
  readonly row: number
  readonly ledger: number
  readonly observed: number
}

/** An adjustment of which only `effective` of `quantity` was still needed. */
export interface ExplainedAdjustment {
  readonly row: number
  readonly quantity: number
  readonly effective: number
}

export interface LoanDays {
  /** All batches together, at the close of the day. */
  readonly outstanding: number
  readonly dueDay: DayNumber | null
  /** Days so far on whose close something was outstanding past the due date of that day. Never shrinks with time. */
  readonly daysLate: number
}

export interface LedgerState {
  readonly day: DayNumber
  /** 1 where the event counts: known at the moment asked for, and not reversed. */
  readonly counting: Uint8Array
  /** Quantity per slot of the ledger. */
  readonly balances: Float64Array
  /** Quantity per loan pair. */
  readonly outstanding: Float64Array
  readonly loans: ReadonlyMap<string, LoanDays>
  readonly accountShortages: readonly Shortage[]
  readonly loanShortages: readonly Shortage[]
  readonly counts: readonly CountResult[]
  readonly explained: readonly ExplainedAdjustment[]
}

/** A fold under way: days only move forward. */
export interface Walk {
  advanceTo(day: DayNumber): LedgerState
}

/** The last day on which anything is recorded to have happened, or null for a ledger without events. */
export function lastDay(ledger: Ledger): DayNumber | null {
  return ledger.events.length === 0 ? null : (ledger.columns.day[ledger.events.length - 1] ?? null)
}

/** The state at the close of `asOf`; without it, of the last day that has an event (day 0 where there is none). */
export function foldLedger(ledger: Ledger, horizon: Horizon = {}): LedgerState {
  const day = horizon.asOf === undefined ? (lastDay(ledger) ?? 0) : dayNumber(horizon.asOf)
  return startWalk(ledger, horizon.asKnownAt).advanceTo(day)
}

/** Which rows count, as known at a moment: 1 or 0 per event. */
export function countingRows(ledger: Ledger, asKnownAt?: string): Uint8Array {
  const counting = new Uint8Array(ledger.events.length).fill(1)
  if (asKnownAt !== undefined) {
    const ms = parseMoment(asKnownAt)
    if (ms === null) throw new RangeError(`not a moment: ${asKnownAt}`)
    const limit = recordedAt({ ms, counter: 0xffff })
    for (const [row, event] of ledger.events.entries()) if (event.recordedAt > limit) counting[row] = 0
  }
  for (const [target, reversals] of ledger.reversals) {
    if (reversals.some((row) => counting[row] === 1)) counting[target] = 0
  }
  return counting
}

/** Starts before the first event. `advanceTo` may be called with rising days to take several pictures in one pass. */
export function startWalk(ledger: Ledger, asKnownAt?: string): Walk {
  const { columns, events, slots, pairs } = ledger
  const counting = countingRows(ledger, asKnownAt)
  const balances = new Float64Array(slots.length)
  const outstanding = new Float64Array(pairs.length)
  const accounts = closeJudge(balances, (slot) => !mayBeNegative(slots[slot]?.account ?? 'VARIANCE'))
  const loans = closeJudge(outstanding, () => true)
  const lateness = latenessOf(ledger)
  const counts = new Map<number, CountResult>()
  const adjusted = new Map<number, number>()
  const explained: ExplainedAdjustment[] = []
  let row = 0
  let openDay = NONE

  function closeDay(): void {
    accounts.close(openDay)
    loans.close(openDay)
  }

  /** How much of an adjustment its count still lacks, given what earlier adjustments of it moved. */
  function effectiveQuantity(adjustment: number, quantity: number): number {
    const countRow = ledger.adjustedCounts.get(adjustment)
    const count = countRow === undefined ? undefined : counts.get(countRow)
    if (countRow === undefined) return quantity
    const lacking = count === undefined ? 0 : count.observed - count.ledger - (adjusted.get(countRow) ?? 0)
    const upward = columns.to[adjustment] === columns.to[countRow]
    const effective = Math.min(quantity, Math.max(0, upward ? lacking : -lacking))
    adjusted.set(countRow, (adjusted.get(countRow) ?? 0) + (upward ? effective : -effective))
    if (effective < quantity) explained.push({ row: adjustment, quantity, effective })
    return effective
  }

  function apply(at: number): void {
    const from = columns.from[at] ?? NONE
    const to = columns.to[at] ?? NONE
    if (from === NONE) {
      const event = events[at]
      if (event?.type === 'COUNT_OBSERVED') {
        counts.set(at, { row: at, ledger: balances[to] ?? 0, observed: event.count.observed })
      }
      if (event?.type === 'DUE_DATE_CHANGED') lateness.setDue(event.agreement, event.dueDate, openDay)
      return
    }
    let quantity = columns.quantity[at] ?? 0
    if (ledger.adjustedCounts.size > 0 && events[at]?.type === 'ADJUSTED')
      quantity = effectiveQuantity(at, quantity)
    balances[from] = (balances[from] ?? 0) - quantity
    balances[to] = (balances[to] ?? 0) + quantity
    accounts.touch(from)
    accounts.touch(to)
    const lends = columns.lends[at] ?? NONE
    const returns = columns.returns[at] ?? NONE
    if (lends !== NONE) moveLoan(lends, quantity)
    if (returns !== NONE) moveLoan(returns, -quantity)
  }

  function moveLoan(pair: number, change: number): void {
    lateness.move(pair, change, openDay)
    outstanding[pair] = (outstanding[pair] ?? 0) + change
    loans.touch(pair)
  }

  return {
    advanceTo(day) {
      while (row < events.length) {
        const eventDay = columns.day[row] ?? 0
        if (eventDay > day) break
        if (eventDay !== openDay) {
          closeDay()
          openDay = eventDay
        }
        if (counting[row] === 1) apply(row)
        row++
      }
      closeDay()
      return {
        day,
        counting,
        balances: balances.slice(),
        outstanding: outstanding.slice(),
        loans: lateness.at(day),
        accountShortages: accounts.shortages(),
        loanShortages: loans.shortages(),
        counts: [...counts.values()],
        explained: [...explained],
      }
    },
  }
}

interface CloseJudge {
  touch(index: number): void
  close(day: DayNumber): void
  shortages(): Shortage[]
}

/** Watches the entries touched on a day and, at its close, notes which stand below zero and since when. */
function closeJudge(values: Float64Array, judged: (index: number) => boolean): CloseJudge {
  const touched = new Uint8Array(values.length)
  const list: number[] = []
  const openShortage = new Map<number, number>()
  const found: { day: number; untilDay: number | null; index: number; quantity: number }[] = []
  return {
    touch(index) {
      if (touched[index] === 1) return
      touched[index] = 1
      list.push(index)
    },
    close(day) {
      for (const index of list) {
        touched[index] = 0
        if (!judged(index)) continue
        const value = values[index] ?? 0
        const open = openShortage.get(index)
        if (value < 0 && open === undefined) {
          openShortage.set(index, found.length)
          found.push({ day, untilDay: null, index, quantity: -value })
        }
        if (value >= 0 && open !== undefined) {
          const shortage = found[open]
          if (shortage !== undefined) shortage.untilDay = day
          openShortage.delete(index)
        }
      }
      list.length = 0
    },
    shortages: () => found.map((shortage) => ({ ...shortage })),
  }
}

interface Lateness {
  move(pair: number, change: number, day: DayNumber): void
  setDue(agreementId: string, dueDate: CivilDate | null, day: DayNumber): void
  at(day: DayNumber): ReadonlyMap<string, LoanDays>
}

interface RunningLoan {
  /** Per pair that is above zero: an over-return of one batch does not hide what is out of another. */
  outstanding: number
  dueDay: DayNumber | null
  daysLate: number
  /** Lateness is settled up to and including this day's close. */
  settled: DayNumber
}

/** Counts, per agreement, the days on whose close something was out past the due date then valid. */
function latenessOf(ledger: Ledger): Lateness {
  const running = new Map<string, RunningLoan>()
  for (const { agreementId, dueDate } of ledger.agreements.values()) {
    const dueDay = dueDate === null ? null : dayNumber(dueDate)
    running.set(agreementId, { outstanding: 0, dueDay, daysLate: 0, settled: NONE })
  }
  const perPair = new Float64Array(ledger.pairs.length)
  const pairLoan = ledger.pairs.map((pair) => running.get(pair.agreementId))

  const settle = (loan: RunningLoan, through: DayNumber): void => {
    if (loan.outstanding > 0) loan.daysLate += lateDays(loan, through)
    loan.settled = Math.max(loan.settled, through)
  }
  return {
    move(pair, change, day) {
      const loan = pairLoan[pair]
      if (loan === undefined) return
      settle(loan, day - 1)
      const before = perPair[pair] ?? 0
      perPair[pair] = before + change
      loan.outstanding += Math.max(0, before + change) - Math.max(0, before)
    },
    setDue(agreementId, dueDate, day) {
      const loan = running.get(agreementId)
      if (loan === undefined) return
      settle(loan, day - 1)
      loan.dueDay = dueDate === null ? null : dayNumber(dueDate)
    },
    at(day) {
      const result = new Map<string, LoanDays>()
      for (const [agreementId, loan] of running) {
        const { outstanding, dueDay } = loan
        const daysLate = loan.daysLate + (outstanding > 0 ? lateDays(loan, day) : 0)
        result.set(agreementId, { outstanding, dueDay, daysLate })
      }
      return result
    },
  }
}

/** Days after the due date in (settled, through]. Due today is not late. */
function lateDays(loan: RunningLoan, through: DayNumber): number {
  return loan.dueDay === null ? 0 : Math.max(0, through - Math.max(loan.settled, loan.dueDay))
}
