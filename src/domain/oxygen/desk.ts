/**
 * A ledger held open for questions. A large ledger is handed over once, in parts, and afterwards only what changed;
 * so the thread that asks never copies a hundred thousand events at a time. Holds one ledger, of one document.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import type { Problem, Result } from '../shared/result.ts'
import type { Booking } from './bookings.ts'
import { book, type NewRecords, type Scribe, withRecords } from './book.ts'
import type { LedgerEvent } from './events.ts'
import { previewImport } from './import-rows.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { drawLedger, type LedgerPicture, type LedgerQuestion } from './picture.ts'
import type { OxygenLedgerBody } from './records.ts'

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

export interface PreviewRequest {
  readonly state: number
  readonly today: CivilDate
  readonly records: NewRecords
}

/** As `ImportPreview`, but rows as their places in the list. */
export interface PreviewAnswer {
  readonly added: readonly number[]
  readonly known: number
  readonly problems: readonly Problem[]
}

/** Every answer is null where the desk does not hold the state that was asked for: hand it over again. */
export interface LedgerDesk {
  take(step: LedgerStep): true | null
  draw(state: number, question: LedgerQuestion): LedgerPicture | null
  book(request: BookRequest): Result<LedgerEvent[]> | null
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
  let staged: LedgerEvent[] = []
  const held = (asked: number): Ledger | null => (asked === state ? ledger : null)
  return {
    take({ from, to, start, removed, inserted, records }) {
      if (from === null) events = []
      else if (from !== state) return null
      events = [...events.slice(0, start), ...inserted, ...events.slice(start + removed)]
      state = to
      ledger = records === null ? null : openLedger({ ...records, events })
      return true
    },
    body: (asked) => held(asked)?.body ?? null,
    draw(asked, question) {
      const opened = held(asked)
      return opened === null ? null : drawLedger(opened, question)
    },
    book({ state: asked, booking, scribe, records }) {
      const opened = held(asked)
      return opened === null ? null : book(opened, booking, scribe, records)
    },
    stage(rows, first) {
      if (first) staged = []
      staged.push(...rows)
    },
    preview({ state: asked, today, records }) {
      const opened = held(asked)
      if (opened === null) return null
      const { added, known, problems } = previewImport(withRecords(opened, records), staged, { today })
      const taken = new Set(added)
      return { added: [...staged.keys()].filter((index) => isIn(taken, staged[index])), known, problems }
    },
  }
}

function isIn(events: ReadonlySet<LedgerEvent>, event: LedgerEvent | undefined): boolean {
  return event !== undefined && events.has(event)
}
