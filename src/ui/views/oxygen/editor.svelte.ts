/**
 * What every part of the ledger's page needs: the ledger, the picture of it at the day and the knowledge asked for,
 * and the only ways to change it: a booking becomes events, everything else is a record with a new date.
 */
import { shown } from '../../../domain/shared/result.ts'
import { createContext } from 'svelte'
import type { Booking } from '../../../domain/oxygen/ledger/bookings.ts'
import type { Flag } from '../../../domain/oxygen/ledger/flags.ts'
import type { Advice } from '../../../domain/oxygen/stock/advice.ts'
import { joinedBody, joinsOf, type Joins } from '../../../domain/oxygen/ledger/joins.ts'
import { signEdit } from '../../../domain/oxygen/ledger/sign.ts'
import type { NewRecords } from '../../../domain/oxygen/stock/book.ts'
import type { Claim } from '../../../domain/oxygen/demand/claims.ts'
import { EVENT_TEXTS } from '../../../domain/oxygen/records/fields.ts'
import type { LedgerEvent, RecordedAt } from '../../../domain/oxygen/records/events.ts'
import type { LedgerPicture, LedgerQuestion } from '../../../domain/oxygen/meeting/picture.ts'
import type { LoanAgreement, OxygenLedgerBody } from '../../../domain/oxygen/records/records.ts'
import { laterWeek } from '../../../domain/oxygen/stock/deliveries.ts'
import {
  CYLINDER_LITRES_USABLE,
  type FreedSocs,
  LOX_VESSEL_LITRES,
} from '../../../domain/oxygen/demand/substitution.ts'
import type { SupplyWhatIf } from '../../../domain/oxygen/demand/weeks.ts'
import { type CivilDate, daysBetween, isoWeek, type IsoWeek } from '../../../domain/shared/civil-date.ts'
import type { AppState, DocumentOf, Problem } from '../../../state/app.svelte.ts'
import { changedNow, type LedgerJob, scribe, withNewEvents } from '../../../state/ledger.ts'
import { refusalOfWork } from '../../../state/refusals.ts'
import type { Session } from '../../../state/session.svelte.ts'
import { today } from '../../../state/today.ts'
import type { Language } from '../../parts/language.ts'
import { WhatIf } from './what-if.svelte.ts'

export const [useLedgerEditor, provideLedgerEditor] = createContext<LedgerEditor>()

/** A ledger in which nothing happened for longer than this is one of the past: it opens on its own last day. */
const LIVE_DAYS = 30

/** What came of a booking: the events, or why not. */
export type Booked = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] }

type App = Pick<AppState, 'ledgers' | 'ledgerPictures' | 'settings' | 'notes'>

export class LedgerEditor {
  readonly #app: App
  readonly #session: () => Session<DocumentOf<'oxygen-ledger'>>
  readonly #language: Language
  #chosenAsOf = $state.raw<CivilDate | null>(null)
  #knownAt = $state.raw<CivilDate | null>(null)
  #recordedBy = $state.raw<string | null>(null)
  /** What the stock is asked to be, besides what the ledger says. */
  readonly whatIf = new WhatIf()
  /** A number and not the picture itself: the picture follows from the what-if, and must not ask for a new one. */
  readonly #placed = $derived(this.picture?.stockWeeks.at(-1)?.placed ?? 0)
  readonly #freed = $derived<FreedSocs | null>(this.whatIf.freed(this.litresPerContainer, this.#placed))
  readonly #supply = $derived<SupplyWhatIf>(this.whatIf.supply(this.nextWeek, this.#freed?.freed ?? 0))
  claims = $state.raw<readonly Claim[]>([])
  regionPercents = $state.raw<Readonly<Record<string, number>>>({})
  /** Devices whose place is asked for. */
  unitIds = $state.raw<readonly string[]>([])
  /** What was booked last, said once. */
  notice = $state.raw<string | null>(null)
  readonly #joins = $derived(joinsOf(this.body.events))
  readonly #known = $derived(joinedBody(this.body, this.#joins))
  readonly #job = $derived<LedgerJob>({ body: this.body, question: this.#question })

  constructor(app: App, session: () => Session<DocumentOf<'oxygen-ledger'>>, language: Language) {
    this.#app = app
    this.#session = session
    this.#language = language
  }

  get body(): OxygenLedgerBody {
    return this.#session().body
  }

  /** The ledger as it is read: records that people joined are one. For what is offered to choose from. */
  get known(): OxygenLedgerBody {
    return this.#known
  }

  get joins(): Joins {
    return this.#joins
  }

  get title(): string {
    return this.#session().title
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  /** What to calculate: new whenever the ledger or a question changes. */
  get job(): LedgerJob {
    return this.#job
  }

  get #question(): LedgerQuestion {
    return {
      asOf: this.asOf,
      asKnownAt: this.#knownAt ?? undefined,
      whatIf: this.#supply,
      claims: this.claims,
      regionPercents: this.regionPercents,
      unitIds: this.unitIds,
    }
  }

  /** The newest picture; of a moment ago while a newer one is being drawn. Null before the first. */
  get picture(): LedgerPicture | null {
    return this.#app.ledgerPictures.resultOf(this.#session().id)?.outcome ?? null
  }

  /** The day of the picture: as chosen, or today; of a ledger of the past its own last day. */
  get asOf(): CivilDate {
    return this.#chosenAsOf ?? this.lastDay
  }

  set asOf(day: CivilDate) {
    this.#chosenAsOf = day
  }

  /** Whether day and knowledge are those with which the ledger opens. */
  get isAsOpened(): boolean {
    return this.#chosenAsOf === null && this.#knownAt === null
  }

  get lastDay(): CivilDate {
    const now = today()
    const { events, meetings } = this.body
    const days = [events.at(-1)?.occurredOn ?? '', ...meetings.map(({ heldOn }) => heldOn)]
    const last = days.reduce((latest, day) => (day > latest ? day : latest))
    return last === '' || last > now || daysBetween(last, now) <= LIVE_DAYS ? now : last
  }

  /** The week after that of the picture: the first that a decision can change. */
  get nextWeek(): IsoWeek {
    return laterWeek(isoWeek(this.asOf), 1)
  }

  /** Litres of gas in what would replace concentrators, as it is really used. */
  get litresPerContainer(): number {
    return this.whatIf.replaces === 'lox' ? LOX_VESSEL_LITRES.value : CYLINDER_LITRES_USABLE.value
  }

  /** What the replacement frees; null where nothing is replaced. */
  get freed(): FreedSocs | null {
    return this.#freed
  }

  /** What this device remembers beside the ledger. */
  get notes(): AppState['notes'] {
    return this.#app.notes
  }

  /** Whether the picture answers what is asked now, and not what was asked before it. */
  get isDrawn(): boolean {
    return this.#app.ledgerPictures.resultOf(this.#session().id)?.plan === this.job
  }

  get documentId(): string {
    return this.#session().id
  }

  /** Null: everything that is known now. */
  get knownAt(): CivilDate | null {
    return this.#knownAt
  }

  set knownAt(day: CivilDate | null) {
    this.#knownAt = day
  }

  /** Who writes: as typed last on this page, or as this device knows who works on it. */
  get recordedBy(): string {
    if (this.#recordedBy !== null) return this.#recordedBy
    const { person } = this.#app.settings
    if (person === null) return this.#language.t.oxygenPage.booking.defaultBy
    const { name, organization } = person
    return [name, organization]
      .filter((part) => part.trim() !== '')
      .join(', ')
      .slice(0, EVENT_TEXTS.recordedBy.maxLength)
  }

  set recordedBy(name: string) {
    this.#recordedBy = name
  }

  /** Changes records; `changedAt` is for those that change, who did it is put on here. False where that was refused; then nothing has changed. */
  edit(
    label: string,
    command: (body: OxygenLedgerBody, changedAt: RecordedAt) => OxygenLedgerBody,
    coalesce?: string,
  ): boolean {
    const changedAt = changedNow(this.body)
    const stamp = { changedAt, changedBy: this.recordedBy }
    const edited = this.#session().edit((body) => signEdit(body, command(body, changedAt), stamp), {
      label,
      ...(coalesce !== undefined && { coalesce }),
    })
    if (coalesce === undefined) void this.#session().settle()
    return edited.ok
  }

  /** Books, or says why not; nothing is written unless all of it can be. */
  async book(booking: Booking, records: NewRecords = {}): Promise<Booked> {
    const { t } = this.#language
    const writer = scribe(this.recordedBy)
    const answer = await this.#app.ledgers.book(this.body, { booking, scribe: writer, records })
    if (!answer.ok) {
      const found = shown(answer.error.detail)
      return { ok: false, problems: [{ code: 'crashed', path: '', found, expected: null }] }
    }
    if (!answer.value.ok) return { ok: false, problems: answer.value.error }
    const label = t.oxygenPage.booking.titles[booking.kind]
    const events = answer.value.value
    const refusal = refusalOfWork(() => this.take(label, events, records))
    if (refusal !== null) return { ok: false, problems: refusal.problems }
    this.notice = t.oxygenPage.booking.done({ what: label })
    return { ok: true }
  }

  /** Ways to settle a contradiction, each tried at the day of the picture; none where that failed. */
  async advise(flag: Flag): Promise<readonly Advice[]> {
    const writer = { ...scribe(this.recordedBy), today: this.asOf }
    const answer = await this.#app.ledgers.advise(this.body, { flag, scribe: writer })
    return answer.ok ? answer.value : []
  }

  /** Puts checked events into the ledger. */
  take(
    label: string,
    events: readonly LedgerEvent[],
    { agreements = [], units = [] }: NewRecords = {},
  ): void {
    this.edit(label, (body) => {
      const grown = withNewEvents(body, events)
      return {
        ...grown,
        agreements: agreements.length === 0 ? body.agreements : [...body.agreements, ...agreements],
        units: units.length === 0 ? body.units : [...body.units, ...units],
      }
    })
  }

  /** What an organisation is called. */
  nameOf(organizationId: string | null): string {
    const found = this.body.organizations.find((one) => one.organizationId === organizationId)
    return found?.name ?? organizationId ?? ''
  }

  batchName(batchId: string | null): string {
    return this.body.batches.find((batch) => batch.batchId === batchId)?.name ?? batchId ?? ''
  }

  /** `Leverancier A · winter-a`. */
  agreementName({ agreementId, borrower }: Pick<LoanAgreement, 'agreementId' | 'borrower'>): string {
    return `${this.nameOf(borrower)} · ${agreementId}`
  }
}
