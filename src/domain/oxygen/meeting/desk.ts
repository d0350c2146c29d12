/**
 * A ledger held open for questions. A large ledger is handed over once, in parts, and afterwards only what changed;
 * so the thread that asks never copies a hundred thousand events at a time. Holds one ledger, of one document.
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import type { Result } from '../../shared/result.ts'
import type { Booking } from '../ledger/bookings.ts'
import type { Flag } from '../ledger/flags.ts'
import { type Advice, adviseOn } from '../stock/advice.ts'
import { book, type NewRecords, type Scribe, withRecords } from '../stock/book.ts'
import type { LedgerEvent } from '../records/events.ts'
import { withEvents } from '../ledger/entry.ts'
import { foldLedger } from '../ledger/fold.ts'
import { type BatchStock, stockByBatch } from '../stock/stock.ts'
import { takeIn, type TakingIn, type TakingInOptions } from '../stock/taking-in.ts'
import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { newRecordProblems } from '../ledger/record-rules.ts'
import { drawLedger, type LedgerPicture, type LedgerQuestion } from './picture.ts'
import type { OxygenLedgerBody } from '../records/records.ts'

/** All of a ledger but its events. */
export type LedgerRecords = Omit<OxygenLedgerBody, 'events'>

/** One step from a state that the desk holds to another: some events taken out, some put in at the same place. */
export interface LedgerStep {
  /** State that the step begins with; null: an empty list. */
  readonly from: number | null
  readonly to: number
  readonly start: number
  readonly removed: number
  readonly inserted: readonly LedgerEvent[]
  /** With the last step: the records, and with them the whole ledger. */
  readonly records: LedgerRecords | null
}

export interface BookRequest {
  readonly state: number
  readonly booking: Booking
  readonly scribe: Scribe
  readonly records: NewRecords
}

export interface PreviewRequest extends Pick<TakingInOptions, 'scribe' | 'twins' | 'zeros' | 'scope'> {
  readonly state: number
  readonly records: NewRecords
}

export interface PreviewAnswer extends TakingIn {
  /** The stock of every batch that the list touches, before it and after it, at the close of today. */
  readonly stock: readonly { readonly before: BatchStock; readonly after: BatchStock }[]
}

/** Every answer is null where the desk does not hold the state that was asked for: hand it over again. */
export interface LedgerDesk {
  take(step: LedgerStep): true | null
  draw(state: number, question: LedgerQuestion): LedgerPicture | null
  book(request: BookRequest): Result<LedgerEvent[]> | null
  /** Ways to settle a contradiction, each tried. */
  advise(state: number, flag: Flag, scribe: Scribe): Advice[] | null
  /** Rows of a list, in parts; `first` begins a new list. */
  stage(rows: readonly LedgerEvent[], first: boolean): void
  /** The staged rows against the ledger. */
  preview(request: PreviewRequest): PreviewAnswer | null
}

/** Besides, on the side of the thread that holds the ledger. */
interface OpenDesk extends LedgerDesk {
  body(state: number): OxygenLedgerBody | null
}

export function createLedgerDesk(): OpenDesk {
  let state: number | null = null
  let events: LedgerEvent[] = []
  let ledger: Ledger | null = null
  let stored: OxygenLedgerBody | null = null
  let staged: LedgerEvent[] = []
  const held = (asked: number): Ledger | null => (asked === state ? ledger : null)
  return {
    take({ from, to, start, removed, inserted, records }) {
      if (from === null) events = []
      else if (from !== state) return null
      events = [...events.slice(0, start), ...inserted, ...events.slice(start + removed)]
      state = to
      stored = records === null ? null : { ...records, events }
      ledger = stored === null ? null : openLedger(stored)
      return true
    },
    body: (asked) => (asked === state ? stored : null),
    draw(asked, question) {
      const opened = held(asked)
      return opened === null ? null : drawLedger(opened, question)
    },
    book({ state: asked, booking, scribe, records }) {
      const opened = held(asked)
      return opened === null ? null : book(opened, booking, scribe, records)
    },
    advise(asked, flag, scribe) {
      const opened = held(asked)
      return opened === null ? null : adviseOn(opened, flag, scribe)
    },
    stage(rows, first) {
      if (first) staged = []
      staged.push(...rows)
    },
    preview({ state: asked, records, ...options }) {
      const opened = held(asked)
      if (opened === null) return null
      const unfit = newRecordProblems(opened.body, records)
      if (unfit.length > 0) return { fates: [], taken: [], more: [], problems: unfit, stock: [] }
      const grown = withRecords(opened, records)
      const taking = takeIn(grown, staged, { ...options, day: options.scribe })
      const rows = taking.taken.flatMap((place) => staged[place] ?? [])
      const added = [...taking.more, ...rows]
      return { ...taking, stock: stockChange(grown, added, options.scribe.today) }
    },
  }
}

/** Per batch that the events are about, its stock at the close of a day without them and with them. */
function stockChange(ledger: Ledger, added: readonly LedgerEvent[], asOf: CivilDate): PreviewAnswer['stock'] {
  if (added.length === 0) return []
  const after = withEvents(ledger, added)
  const touched = new Set(added.flatMap((event) => ('batch' in event ? [event.batch] : [])))
  const now = new Map(stockByBatch(after, foldLedger(after, { asOf })).map((stock) => [stock.batchId, stock]))
  return stockByBatch(ledger, foldLedger(ledger, { asOf })).flatMap((before) => {
    const changed = now.get(before.batchId)
    return changed === undefined || !touched.has(before.batchId) ? [] : [{ before, after: changed }]
  })
}
