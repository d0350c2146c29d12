/**
 * Strict entry: an event is taken into the ledger only if nothing is wrong on its own day and on no later day. The
 * refusal says what would be wrong and on which day. Merging is tolerant instead (`merge.ts`).
 */
import { civilDate, type CivilDate } from '../shared/civil-date.ts'
import { err, ok, type Problem, type Result } from '../shared/result.ts'
import { findDoubleCustody } from './custody.ts'
import { checkEvent, problem } from './entry-rules.ts'
import type { LedgerEvent, Reversed } from './events.ts'
import { foldLedger, type Shortage } from './fold.ts'
import { type Ledger, NONE, openLedger } from './ledger.ts'
import { compareEvents } from './order.ts'

export interface EntryDay {
  /** Today on the Dutch calendar: nothing but an order may be dated later. */
  readonly today: CivilDate
}

/** Takes one event, complete with its id and recording (`identity.ts`), or says why not. Paths are relative to it. */
export function propose(ledger: Ledger, event: LedgerEvent, { today }: EntryDay): Result<LedgerEvent> {
  const result = proposeAll(ledger, [event], { today })
  if (result.ok) return ok(event)
  return err(result.error.map((found) => ({ ...found, path: found.path.replace(/^\[0\]\.?/, '') })))
}

/**
 * Takes all the events together, or none. Paths begin with the index of the event: `[3].quantity`.
 * @returns the opened ledger with the events in their places.
 */
export function proposeAll(
  ledger: Ledger,
  added: readonly LedgerEvent[],
  { today }: EntryDay,
): Result<Ledger> {
  const single = added.flatMap((event, index) =>
    checkEvent(ledger, event, today).map((found) => ({ ...found, path: `[${index}].${found.path}` })),
  )
  if (single.length > 0) return err(single)
  const after = withEvents(ledger, added)
  const linked = [...checkIds(ledger, added), ...checkLinks(after, added)]
  if (linked.length > 0) return err(linked)
  const suffix = checkSuffix(ledger, after, added)
  return suffix.length > 0 ? err(suffix) : ok(after)
}

/** The ledger with further events in their canonical places, unchecked. */
export function withEvents(ledger: Ledger, added: readonly LedgerEvent[]): Ledger {
  return openLedger({ ...ledger.body, events: [...ledger.events, ...added].toSorted(compareEvents) })
}

function checkIds(ledger: Ledger, added: readonly LedgerEvent[]): Problem[] {
  const ids = new Set(ledger.events.map(({ eventId }) => eventId))
  return added.flatMap(({ eventId }, index) => {
    const isKnown = ids.has(eventId)
    ids.add(eventId)
    return isKnown ? [problem('alreadyRecorded', `[${index}].eventId`, eventId, 'an id used once')] : []
  })
}

/** Reversals and adjustments point at an event of this ledger that may be reversed, or that is a count. */
function checkLinks(after: Ledger, added: readonly LedgerEvent[]): Problem[] {
  return added.flatMap((event, index) => {
    if (event.type === 'REVERSED') return checkReversal(after, event, `[${index}]`)
    if (event.type !== 'ADJUSTED' || event.adjusts === undefined) return []
    const count = after.events.find(({ eventId }) => eventId === event.adjusts)
    const path = `[${index}].adjusts`
    if (count?.type !== 'COUNT_OBSERVED' || compareEvents(count, event) > 0) {
      return [problem('notACount', path, event.adjusts, 'an earlier COUNT_OBSERVED')]
    }
    const counted = event.from.account === 'VARIANCE' ? event.to : event.from
    const isSame = counted.account === count.count.account && counted.holder === count.count.holder
    return isSame && count.batch === event.batch
      ? []
      : [problem('notACount', path, event.adjusts, 'a count of the same batch and account')]
  })
}

function checkReversal(after: Ledger, event: Reversed, at: string): Problem[] {
  const row = after.events.findIndex(({ eventId }) => eventId === event.reverses)
  const target = after.events[row]
  const path = `${at}.reverses`
  if (target === undefined)
    return [problem('unknownReference', path, event.reverses, 'an event of this ledger')]
  if (target.type === 'REVERSED')
    return [problem('reversalOfReversal', path, event.reverses, 'an event that is not itself a reversal')]
  if ((after.reversals.get(row)?.length ?? 0) > 1) {
    return [problem('alreadyReversed', path, event.reverses, 'an event not reversed before')]
  }
  if (target.occurredOn !== event.occurredOn) {
    return [problem('reversalOnAnotherDay', `${at}.occurredOn`, event.occurredOn, target.occurredOn)]
  }
  return []
}

/** What would go wrong at the close of some day, and did not before: the whole suffix of a back-dated event. */
function checkSuffix(before: Ledger, after: Ledger, added: readonly LedgerEvent[]): Problem[] {
  const [then, now] = [foldLedger(before), foldLedger(after)]
  const slotKey = (ledger: Ledger, index: number): string => JSON.stringify(ledger.slots[index])
  const pairKey = (ledger: Ledger, index: number): string => JSON.stringify(ledger.pairs[index])
  const ids = new Set(added.map(({ eventId }) => eventId))
  const drained = drainedBy(after, ids)
  const isNew = (
    known: ReadonlySet<string>,
    key: string,
    shortage: Shortage,
    drains: ReadonlySet<number>,
  ): boolean => {
    if (!known.has(`${key}@${shortage.day}:${shortage.quantity}`)) return true
    // An account that a merge left below zero may not be drawn on further.
    return drains.has(shortage.index) && shortage.untilDay === null
  }
  const knownAccounts = new Set(
    then.accountShortages.map(
      (shortage) => `${slotKey(before, shortage.index)}@${shortage.day}:${shortage.quantity}`,
    ),
  )
  const knownLoans = new Set(
    then.loanShortages.map(
      (shortage) => `${pairKey(before, shortage.index)}@${shortage.day}:${shortage.quantity}`,
    ),
  )
  const first = added.length === 1 ? '[0]' : null
  const place = (shortage: Shortage, rows: Int32Array): string => {
    if (first !== null) return first
    const index = added.findLastIndex((event) => {
      const row = after.events.indexOf(event)
      return rows[row] === shortage.index && (after.columns.day[row] ?? 0) <= shortage.day
    })
    return `[${Math.max(0, index)}]`
  }
  const loans = now.loanShortages
    .filter((shortage) => isNew(knownLoans, pairKey(after, shortage.index), shortage, drained.pairs))
    .map((shortage) => {
      const at = place(shortage, after.columns.returns)
      const reverses = added.some((event) => event.type === 'REVERSED')
      return reverses
        ? problem(
            'returnsFirst',
            `${at}.reverses`,
            civilDate(shortage.day),
            'no later return under the agreement',
          )
        : problem('overReturn', `${at}.quantity`, told(shortage), 'no more than is outstanding')
    })
  const accounts = now.accountShortages
    .filter((shortage) => isNew(knownAccounts, slotKey(after, shortage.index), shortage, drained.slots))
    .map((shortage) => {
      const at = place(shortage, after.columns.from)
      const account = after.slots[shortage.index]?.account ?? ''
      return problem(
        'negativeBalance',
        `${at}.quantity`,
        told(shortage),
        `${account} at 0 or above at the close of every day`,
      )
    })
  const custody = findDoubleCustody(after, now)
    .filter((rows) => rows.some((row) => ids.has(after.events[row]?.eventId ?? '')))
    .map(() =>
      problem(
        'doubleCustody',
        `${first ?? '[0]'}.unitIds`,
        'a device elsewhere',
        'devices that stand at from',
      ),
    )
  // An over-return empties the borrower's account as well; the reason to tell is the loan.
  return loans.length > 0 ? [...loans, ...custody] : [...accounts, ...custody]
}

/** `-41 on 2022-01-10`. */
function told(shortage: Shortage): string {
  return `-${shortage.quantity} on ${civilDate(shortage.day)}`
}

/** Accounts and loans from which the given events take, a reversal from where its event brought. */
function drainedBy(
  ledger: Ledger,
  ids: ReadonlySet<string>,
): { slots: ReadonlySet<number>; pairs: ReadonlySet<number> } {
  const slots = new Set<number>()
  const pairs = new Set<number>()
  for (const [row, { eventId }] of ledger.events.entries()) {
    if (!ids.has(eventId)) continue
    slots.add(ledger.columns.from[row] ?? NONE)
    pairs.add(ledger.columns.returns[row] ?? NONE)
  }
  for (const [target, reversals] of ledger.reversals) {
    if (!reversals.some((row) => ids.has(ledger.events[row]?.eventId ?? ''))) continue
    slots.add(ledger.columns.to[target] ?? NONE)
    pairs.add(ledger.columns.lends[target] ?? NONE)
  }
  return { slots, pairs }
}
