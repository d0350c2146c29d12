/**
 * What taking in a list does to a ledger: rows that stand there already bring nothing, a corrected row or report takes
 * the place of the one before it (both stay visible), and what looks like something else that stands there waits for
 * people. Nothing is written here, and nothing is taken unless all of it can be.
 */
import { type CivilDate, isoWeek } from '../../shared/civil-date.ts'
import { ok, type Problem } from '../../shared/result.ts'
import { isSupplierAccount } from '../records/accounts.ts'
import { type EventId, isMovement, type LedgerEvent } from '../records/events.ts'
import { type EntryDay, proposeAll } from '../ledger/entry.ts'
import { countingRows } from '../ledger/fold.ts'
import { inList } from '../ledger/import-rows.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { record, type Scribe, lastRecording, twinsOf } from './book.ts'

/** What became of one row of the list. */
export type RowFate =
  | { readonly kind: 'new' }
  /** It stands in the ledger: taken in before, or typed. */
  | { readonly kind: 'known' }
  /** Of a corrected paper or report: what it said before is taken back. */
  | { readonly kind: 'replaces'; readonly eventIds: readonly EventId[] }
  /** It looks like another that stands there. */
  | { readonly kind: 'twin'; readonly eventIds: readonly EventId[] }

export interface TakingIn {
  /** One per row of the list. */
  readonly fates: readonly RowFate[]
  /** Places of the rows that are to be put into the ledger. */
  readonly taken: readonly number[]
  /** To be put into it besides: what takes back a corrected row, and what tells twins apart. */
  readonly more: readonly LedgerEvent[]
  /** Refused rows: the path begins with the place of the row in the list. Empty: all can be taken. */
  readonly problems: readonly Problem[]
}

/** What a person may answer of a row that looks as if it were booked before. */
export const TWIN_ANSWERS = ['skip', 'both'] as const

export type TwinAnswer = 'ask' | (typeof TWIN_ANSWERS)[number]

/**
 * What one report of the list is about: a batch; all batches of a model, or all that the supplier has, where the list
 * names none and people asked to spread its rows over them.
 */
export type ReportScope = 'batch' | 'model' | 'all'

export interface TakingInOptions {
  readonly day: EntryDay
  readonly scribe: Scribe
  readonly twins: TwinAnswer
  /** Subjects that the list says were nothing: what was said of them before is taken back. */
  readonly zeros: readonly string[]
  readonly scope: ReportScope
}

/**
 * @param rows the list, read as events; `origin` is an import with this row's key (`import-rows.ts`)
 * @param twins what to do with rows that look like others: until people have said, they are left out
 */
export function takeIn(
  ledger: Ledger,
  rows: readonly LedgerEvent[],
  { day, scribe, twins, zeros, scope }: TakingInOptions,
): TakingIn {
  const aboutOf = aboutIn(ledger, scope)
  const standing = new Standing(ledger, aboutOf)
  const fates: RowFate[] = rows.map((row) => (standing.holds(row) ? { kind: 'known' } : { kind: 'new' }))
  const gone = new Set<EventId>()
  for (const [subject, places] of bySubject(rows, aboutOf)) {
    const before = standing.of(subject)
    const left =
      scope !== 'batch' && isReport(subject)
        ? leftOfSum(before, rows, places, fates)
        : leftOf(before, rows, places, fates)
    const fresh = places.find((place) => fates[place]?.kind === 'new')
    // A slip of which the list names a part contradicts nothing.
    if (fresh === undefined || left.length === 0) continue
    for (const { eventId } of left) gone.add(eventId)
    fates[fresh] = { kind: 'replaces', eventIds: left.map(({ eventId }) => eventId) }
  }
  for (const subject of zeros) for (const { eventId } of standing.of(subject)) gone.add(eventId)
  const reversals = reversalsOf(ledger, gone, scribe)
  const fresh = rows.flatMap((event, index) => (fates[index]?.kind === 'known' ? [] : [{ event, index }]))
  const proposed = propose(ledger, reversals, fresh, day)
  if (!proposed.ok) return { fates, taken: [], more: [], problems: proposed.problems }
  const alike = twinsOf(
    proposed.ledger,
    fresh.map(({ event }) => event),
  )
  for (const { index, eventIds } of alike) {
    const place = fresh[index]?.index
    if (place !== undefined) fates[place] = { kind: 'twin', eventIds }
  }
  if (twins === 'both') {
    const told = tellings(alike, [...reversals, ...fresh.map(({ event }) => event)], scribe)
    return { fates, taken: fresh.map(({ index }) => index), more: [...reversals, ...told], problems: [] }
  }
  const plain = fresh.filter(({ index }) => fates[index]?.kind !== 'twin')
  const again = alike.length === 0 ? proposed : propose(ledger, reversals, plain, day)
  if (!again.ok) return { fates, taken: [], more: [], problems: again.problems }
  return { fates, taken: plain.map(({ index }) => index), more: reversals, problems: [] }
}

/** What stands and no row of the list says again; a row that does brings nothing. */
function leftOf(
  before: readonly LedgerEvent[],
  rows: readonly LedgerEvent[],
  places: readonly number[],
  fates: RowFate[],
): LedgerEvent[] {
  const left = [...before]
  for (const place of places) {
    const row = rows[place]
    const at = row === undefined ? -1 : left.findIndex((event) => saysTheSame(event, row))
    if (at < 0) continue
    left.splice(at, 1)
    fates[place] = { kind: 'known' }
  }
  return left
}

/** Of a report that was spread over batches only its sum was said. */
function leftOfSum(
  before: readonly LedgerEvent[],
  rows: readonly LedgerEvent[],
  places: readonly number[],
  fates: RowFate[],
): readonly LedgerEvent[] {
  const sum = (events: readonly (LedgerEvent | undefined)[]): number =>
    events.reduce(
      (total, event) => total + (event !== undefined && isMovement(event) ? event.quantity : 0),
      0,
    )
  if (before.length === 0) return []
  if (sum(before) !== sum(places.map((place) => rows[place]))) {
    for (const place of places) fates[place] = { kind: 'new' }
    return before
  }
  for (const place of places) fates[place] = { kind: 'known' }
  return []
}

/** What counts in the ledger, by the keys of rows and by what papers and reports are about. */
class Standing {
  readonly #keys = new Set<string>()
  readonly #subjects = new Map<string, LedgerEvent[]>()

  constructor(ledger: Ledger, aboutOf: AboutOf) {
    const counting = countingRows(ledger)
    for (const [row, event] of ledger.events.entries()) {
      if (counting[row] === 0) continue
      if (event.origin.kind === 'import') this.#keys.add(event.origin.rowKey)
      const subject = subjectOf(event, aboutOf)
      // What was typed of a week may be a part of it: a list adds to it, and what looks the same is asked about.
      if (subject === null || (isReport(subject) && event.origin.kind !== 'import')) continue
      const known = this.#subjects.get(subject)
      if (known === undefined) this.#subjects.set(subject, [event])
      else known.push(event)
    }
  }

  holds({ origin }: LedgerEvent): boolean {
    return origin.kind === 'import' && this.#keys.has(origin.rowKey)
  }

  of(subject: string): readonly LedgerEvent[] {
    return this.#subjects.get(subject) ?? []
  }
}

/**
 * What a row is about, so that a later one about the same replaces it: a slip by its number, a supplier's report by its
 * week and what it reports; both by the batch, unless the list names none. Null: it stands for itself.
 */
export function subjectOf(event: LedgerEvent, aboutOf: AboutOf): string | null {
  if (event.type === 'REPORTED') return reportSubject('REPORTED', event.holder, event.occurredOn, ALL)
  if (!isMovement(event)) return null
  const { type, batch, from, to, documentRef } = event
  if (type === 'PLACED' || type === 'COLLECTED' || (type === 'RELEASED' && isSupplierAccount(from.account)))
    return reportSubject(type, to.holder ?? '', event.occurredOn, aboutOf(batch))
  if (documentRef === undefined) return null
  return `slip ${type} ${batch} ${from.holder ?? ''} ${to.holder ?? ''} ${to.account} ${documentRef}`
}

/** What a report is about when it says something of a batch. */
type AboutOf = (batch: string) => string

/** All that the supplier has. */
export const ALL = ''

/** All batches of a model. */
export const ofModel = (model: string): string => `model ${model}`

function aboutIn({ batches }: Ledger, scope: ReportScope): AboutOf {
  if (scope === 'batch') return (batch) => batch
  return scope === 'all' ? () => ALL : (batch) => ofModel(batches.get(batch)?.model ?? '')
}

/** Of a supplier's weekly report, one of what it tells; `about` a batch, a model (`ofModel`) or `ALL`. */
export function reportSubject(
  type: 'PLACED' | 'COLLECTED' | 'RELEASED' | 'REPORTED',
  holder: string,
  day: CivilDate,
  about: string,
): string {
  return `report ${type} ${holder} ${isoWeek(day)} ${about}`
}

function isReport(subject: string): boolean {
  return subject.startsWith('report ')
}

function bySubject(rows: readonly LedgerEvent[], aboutOf: AboutOf): ReadonlyMap<string, number[]> {
  const subjects = new Map<string, number[]>()
  for (const [place, row] of rows.entries()) {
    const subject = subjectOf(row, aboutOf)
    if (subject === null) continue
    const known = subjects.get(subject)
    if (known === undefined) subjects.set(subject, [place])
    else known.push(place)
  }
  return subjects
}

/** Whether two events say the same of what happened; of a weekly report the day within the week is no part of it. */
function saysTheSame(one: LedgerEvent, other: LedgerEvent): boolean {
  if (!isMovement(one) || !isMovement(other)) return true
  const isOfReport = isReport(subjectOf(one, (batch) => batch) ?? '')
  return one.quantity === other.quantity && (isOfReport || one.occurredOn === other.occurredOn)
}

function reversalsOf(ledger: Ledger, gone: ReadonlySet<EventId>, scribe: Scribe): LedgerEvent[] {
  if (gone.size === 0) return []
  const drafts = ledger.events
    .filter(({ eventId }) => gone.has(eventId))
    .map(({ eventId, occurredOn }) => ({
      type: 'REVERSED' as const,
      occurredOn,
      reason: '',
      reverses: eventId,
    }))
  return record(drafts, scribe, lastRecording(ledger.events))
}

function tellings(
  alike: readonly { readonly index: number; readonly eventIds: readonly EventId[] }[],
  before: readonly LedgerEvent[],
  scribe: Scribe,
): LedgerEvent[] {
  const drafts = alike.map(({ eventIds }) => ({
    type: 'TOLD_APART' as const,
    occurredOn: scribe.today,
    reason: '',
    eventIds,
  }))
  const random = scribe.random.map((byte) => byte ^ 0xff)
  return record(drafts, { ...scribe, random }, lastRecording(before))
}

type Proposed =
  | { readonly ok: true; readonly ledger: Ledger }
  | { readonly ok: false; readonly problems: readonly Problem[] }

function propose(
  ledger: Ledger,
  reversals: readonly LedgerEvent[],
  fresh: readonly { readonly event: LedgerEvent; readonly index: number }[],
  day: EntryDay,
): Proposed {
  const all = [...reversals, ...fresh.map(({ event }) => event)]
  const result = all.length === 0 ? ok(ledger) : proposeAll(ledger, all, day)
  if (result.ok) return { ok: true, ledger: result.value }
  // A reversal stands in the list at the row that asks for it: of one that is refused the first row is told.
  const places = [...reversals.map(() => ({ index: fresh[0]?.index ?? 0 })), ...fresh]
  return {
    ok: false,
    problems: result.error.map((found) => ({ ...found, path: inList(found.path, places) })),
  }
}
