/**
 * The page's side of the ledger's worker. The worker holds the ledger; what is sent is the difference between what it
 * holds and what is asked about, in parts that the page can copy without a stutter. A worker that was ended holds
 * nothing, says so, and is told everything again.
 */

import type { Booking } from '../src/domain/oxygen/ledger/bookings.ts'
import type { Flag } from '../src/domain/oxygen/ledger/flags.ts'
import type { Advice } from '../src/domain/oxygen/stock/advice.ts'
import type { NewRecords, Scribe } from '../src/domain/oxygen/stock/book.ts'
import type { LedgerRecords, PreviewAnswer, PreviewRequest } from '../src/domain/oxygen/meeting/desk.ts'
import type { LedgerEvent } from '../src/domain/oxygen/records/events.ts'
import type { LedgerPicture, LedgerQuestion } from '../src/domain/oxygen/meeting/picture.ts'
import type { OxygenLedgerBody } from '../src/domain/oxygen/records/records.ts'
import type { Result } from '../src/domain/shared/result.ts'
import type { AppDocument, AppFile } from '../src/file/envelope.ts'
import { deepFreeze } from '../src/file/freeze.ts'
import type { ComparedCopies, RecordChoices } from '../src/file/ledger-copies.ts'
import type { LedgerDocument } from '../src/file/merge-files.ts'
import type { ReadError } from '../src/file/read-error.ts'
import type { Remote } from 'comlink'
import { eventsIn } from './ledger-events.ts'
import { mergedFrom, type TwoCopies, type Written } from './ledger-merging.ts'
import type { LongSource } from './ledger-reading.ts'
import type { LedgerApi } from './protocol.ts'
import { failure, Slot, type JobOptions, type JobResult } from './slot.ts'

export interface LedgerClientOptions {
  readonly timeoutMs?: number
  /** Starts a worker; tests hand in a broken one. */
  readonly start?: () => Worker
}

const TIMEOUT_MS = 60_000
/** Events per message: some 10 ms of copying. */
const PART_EVENTS = 1000
/** Stretches of text per message: some 3 MB. */
const PART_STRETCHES = 10

interface Held {
  readonly state: number
  readonly body: OxygenLedgerBody
}

/** Asks about ledgers in a worker. One client serves the whole page. */
export class LedgerClient {
  readonly #slot: Slot<LedgerApi>
  readonly #timeoutMs: number
  #held: Held | null = null
  /** The numbers of the ledgers that the worker read and may still have: those need not be handed over. */
  readonly #numbers = new WeakMap<OxygenLedgerBody, number>()
  #lastNumber = 0
  #lastState = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ timeoutMs = TIMEOUT_MS, start = startWorker }: LedgerClientOptions = {}) {
    this.#slot = new Slot(start)
    this.#timeoutMs = timeoutMs
  }

  /** Everything that the pages show of a ledger. */
  draw(
    body: OxygenLedgerBody,
    question: LedgerQuestion,
    options: JobOptions = {},
  ): Promise<JobResult<LedgerPicture>> {
    return this.#ask(body, options, async (api, state) => api.draw(state, question))
  }

  /** The events of a booking, or why it cannot be taken. */
  book(
    body: OxygenLedgerBody,
    request: { readonly booking: Booking; readonly scribe: Scribe; readonly records: NewRecords },
    options: JobOptions = {},
  ): Promise<JobResult<Result<LedgerEvent[]>>> {
    return this.#ask(body, options, async (api, state) => api.book({ ...request, state }))
  }

  /** Ways to settle a contradiction, each tried on the ledger. */
  advise(
    body: OxygenLedgerBody,
    request: { readonly flag: Flag; readonly scribe: Scribe },
    options: JobOptions = {},
  ): Promise<JobResult<Advice[]>> {
    return this.#ask(body, options, async (api, state) => api.advise(state, request.flag, request.scribe))
  }

  /** What taking in a list would do. */
  preview(
    body: OxygenLedgerBody,
    rows: readonly LedgerEvent[],
    request: Omit<PreviewRequest, 'state'>,
    options: JobOptions = {},
  ): Promise<JobResult<PreviewAnswer>> {
    return this.#ask(body, options, async (api, state) => {
      for (let start = 0; start === 0 || start < rows.length; start += PART_EVENTS)
        await api.stage(rows.slice(start, start + PART_EVENTS), start === 0)
      return api.preview({ ...request, state })
    })
  }

  /**
   * Reads a long text or file, frozen to the bottom; the page only copies, a part at a time. Of a text whose `runs` are
   * known it makes the events itself while the worker looks whether all is sound: then those need not come back.
   */
  read(
    source: LongSource,
    { signal, runs }: JobOptions & { readonly runs?: ReadonlySet<number> | undefined } = {},
  ): Promise<JobResult<Result<AppFile, ReadError>>> {
    return this.#inTurn(async () => {
      const first = this.#lastNumber + 1
      const reading = this.#slot.run(
        async (api) => {
          if (source instanceof Uint8Array) return api.read(source, first)
          for (let start = 0; start === 0 || start < source.length; start += PART_STRETCHES)
            await api.stageText(source.slice(start, start + PART_STRETCHES), start === 0)
          return api.read(null, first)
        },
        this.#timeoutMs,
        signal,
      )
      const own = source instanceof Uint8Array || !runs ? null : await eventsIn(source, runs)
      const outline = await reading
      if (!outline.ok) return outline
      if (!outline.value.ok) return { ok: true, value: outline.value }
      const { file, events } = outline.value.value
      this.#lastNumber += events.length
      const documents: AppDocument[] = []
      for (const [place, document] of file.documents.entries()) {
        if (document.kind !== 'oxygen-ledger') {
          documents.push(document)
          continue
        }
        const number = first + place
        const count = events[place] ?? 0
        const fetched: JobResult<LedgerEvent[]> =
          own?.length === count ? { ok: true, value: own } : await this.#fetchEvents(number, count, signal)
        if (!fetched.ok) return fetched
        const body = { ...document.body, events: fetched.value }
        this.#numbers.set(body, number)
        documents.push({ ...document, body })
      }
      return { ok: true, value: { ok: true, value: deepFreeze({ ...file, documents }) } }
    })
  }

  async #fetchEvents(
    number: number,
    count: number,
    signal: AbortSignal | undefined,
  ): Promise<JobResult<LedgerEvent[]>> {
    const events: LedgerEvent[] = []
    while (events.length < count) {
      const [start, end] = [events.length, events.length + PART_EVENTS]
      const part = await this.#slot.run((api) => api.eventsOf(number, start, end), this.#timeoutMs, signal)
      if (!part.ok) return part
      if (part.value.length === 0) return failure('crashed', 'the worker does not keep what it read')
      events.push(...deepFreeze(part.value))
    }
    return { ok: true, value: events }
  }

  /** How an incoming copy of a ledger differs from the stored one, and what merging would bring. */
  compare(
    stored: LedgerDocument,
    incoming: LedgerDocument,
    options: JobOptions = {},
  ): Promise<JobResult<ComparedCopies>> {
    return this.#askOfTwo(stored, incoming, options, async (api, copies) => api.compare(copies))
  }

  /** The union of two copies, frozen to the bottom; refused where it is no sound ledger. */
  async merge(
    stored: LedgerDocument,
    incoming: LedgerDocument,
    written: Written,
    choices: RecordChoices = {},
    options: JobOptions = {},
  ): Promise<JobResult<Result<LedgerDocument, ReadError>>> {
    const merged = await this.#askOfTwo(stored, incoming, options, async (api, copies) =>
      api.merge(copies, written, choices),
    )
    if (!merged.ok) return merged
    if (!merged.value.ok) return { ok: true, value: merged.value }
    const document = mergedFrom(merged.value.value, stored, incoming)
    return { ok: true, value: { ok: true, value: deepFreeze(document) } }
  }

  /** Ends the worker; a job that runs ends as cancelled. */
  stop(): void {
    this.#slot.end(failure('cancelled', 'stopped').error)
  }

  /** A question about the ledger on the desk and another copy of it. */
  #askOfTwo<T>(
    stored: LedgerDocument,
    incoming: LedgerDocument,
    options: JobOptions,
    call: (api: Remote<LedgerApi>, copies: TwoCopies) => Promise<T | null>,
  ): Promise<JobResult<T>> {
    const head = ({ id, title, revision }: LedgerDocument) => ({ id, title, revision })
    return this.#ask(stored.body, options, async (api, state) => {
      const ask = (number: number) =>
        call(api, { stored: { ...head(stored), state }, incoming: { ...head(incoming), number } })
      const known = this.#numbers.get(incoming.body)
      const answer = known === undefined ? null : await ask(known)
      return answer ?? ask(await this.#keep(api, incoming.body))
    })
  }

  /** Hands a ledger over to be kept beside the one on the desk. Returns its number. */
  async #keep(api: Remote<LedgerApi>, body: OxygenLedgerBody): Promise<number> {
    const number = ++this.#lastNumber
    for (let start = 0; start === 0 || start < body.events.length; start += PART_EVENTS) {
      const part = body.events.slice(start, start + PART_EVENTS)
      await api.keep(number, part, start === 0 ? recordsOf(body) : null)
    }
    this.#numbers.set(body, number)
    return number
  }

  /** One question at a time: between handing over and asking nobody may hand over something else. */
  #ask<T>(
    body: OxygenLedgerBody,
    options: JobOptions,
    call: (api: Remote<LedgerApi>, state: number) => Promise<T | null>,
  ): Promise<JobResult<T>> {
    return this.#inTurn(() => this.#handOverAndAsk(body, options, call))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn
    return turn
  }

  async #handOverAndAsk<T>(
    body: OxygenLedgerBody,
    { signal }: JobOptions,
    call: (api: Remote<LedgerApi>, state: number) => Promise<T | null>,
  ): Promise<JobResult<T>> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const handed = await this.#handOver(body, signal)
      if (!handed.ok) return handed
      if (handed.value !== null) {
        const state = handed.value
        const answer = await this.#slot.run((api) => call(api, state), this.#timeoutMs, signal)
        if (!answer.ok) return answer
        if (answer.value !== null) return { ok: true, value: answer.value }
      }
      this.#held = null
    }
    return failure('crashed', 'the worker does not keep the ledger')
  }

  /** A ledger that the worker read itself; null where it has not, or has it no more. */
  async #putOnDesk(
    body: OxygenLedgerBody,
    signal: AbortSignal | undefined,
  ): Promise<JobResult<number | null>> {
    const number = this.#numbers.get(body)
    if (number === undefined) return { ok: true, value: null }
    this.#numbers.delete(body)
    const state = ++this.#lastState
    const put = await this.#slot.run((api) => api.putOnDesk(number, state), this.#timeoutMs, signal)
    if (!put.ok) return put
    this.#held = put.value === null ? null : { state, body }
    return { ok: true, value: put.value === null ? null : state }
  }

  /** Brings the worker to a body; null where it did not hold what it was thought to hold. */
  async #handOver(
    body: OxygenLedgerBody,
    signal: AbortSignal | undefined,
  ): Promise<JobResult<number | null>> {
    if (this.#held?.body === body) return { ok: true, value: this.#held.state }
    const put = await this.#putOnDesk(body, signal)
    if (!put.ok || put.value !== null) return put
    const before = this.#held?.body.events ?? []
    const { start, end } = sharedEnds(before, body.events)
    const inserted = body.events.slice(start, body.events.length - end)
    const records = recordsOf(body)
    let from = this.#held?.state ?? null
    let sent = 0
    do {
      const part = inserted.slice(sent, sent + PART_EVENTS)
      const isLast = sent + part.length >= inserted.length
      const to = ++this.#lastState
      const step = {
        from,
        to,
        start: start + sent,
        removed: sent === 0 ? before.length - start - end : 0,
        inserted: part,
        records: isLast ? records : null,
      }
      const taken = await this.#slot.run((api) => api.take(step), this.#timeoutMs, signal)
      if (!taken.ok) {
        this.#held = null
        return taken
      }
      if (taken.value === null) return { ok: true, value: null }
      from = to
      sent += part.length
    } while (sent < inserted.length)
    this.#held = { state: from, body }
    return { ok: true, value: from }
  }
}

/** How many events the two lists share at their beginnings and at their ends: the very same objects. */
function sharedEnds(
  before: readonly LedgerEvent[],
  after: readonly LedgerEvent[],
): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { start, end }
}

function recordsOf(body: OxygenLedgerBody): LedgerRecords {
  const { organizations, models, batches, agreements, units, demand, meetings } = body
  return { organizations, models, batches, agreements, units, demand, meetings }
}

function startWorker(): Worker {
  return new Worker(new URL('./ledger.worker.ts', import.meta.url), { type: 'module' })
}
