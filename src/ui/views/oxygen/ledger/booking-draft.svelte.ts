/**
 * One booking being filled in: what the reader has chosen, what follows from the ledger where nothing was chosen, and
 * the booking that it makes. Belongs to one open form; asks nothing of the screen.
 */
import { type Account, ACCOUNT_NAMES, type AccountName } from '../../../../domain/oxygen/records/accounts.ts'
import type { Booking, BookingKind } from '../../../../domain/oxygen/ledger/bookings.ts'
import type { Reservation } from '../../../../domain/oxygen/ledger/reservations.ts'
import type { LedgerPicture, LoanRow } from '../../../../domain/oxygen/meeting/picture.ts'
import type { Batch, LoanAgreement, Organization } from '../../../../domain/oxygen/records/records.ts'
import { addDays } from '../../../../domain/shared/civil-date.ts'
import { changedNow } from '../../../../state/ledger.ts'
import type { BookingStart } from './booking-desk.svelte.ts'
import { BOOKING_FIELDS, type BookingField, BOOKING_PLACES } from './booking-fields.ts'
import type { LedgerEditor } from '../editor.svelte.ts'
import { freshId } from '../records/fresh-id.ts'

/** In the place of an agreement's id: one that is made with the booking. */
export const NEW_AGREEMENT = '+'
const USUAL_LOAN_DAYS = 182

export interface PlaceChoice extends Account {
  readonly there: number
}

export class BookingDraft {
  readonly kind: BookingKind
  readonly #start: BookingStart
  readonly #editor: LedgerEditor
  readonly #picture: () => LedgerPicture | null

  agreement = $state('')
  /** The agreement that takes over in a transfer. */
  taker = $state('')
  supplier = $state('')
  #chosenDepot = $state('')
  #chosenBatch = $state<string | null>(null)
  #chosenPlace = $state<string | null>(null)
  quantity = $state(0)
  split = $state({ good: 0, repair: 0, missing: 0 })
  totals = $state({ placed: 0, collected: 0, released: 0 })
  #observed = $state<number | null>(null)
  adjust = $state(false)
  /** Sent and not yet arrived. */
  underWay = $state(false)
  /** When what goes under way is expected; empty where nobody knows. */
  expectedOn = $state('')
  /** Of a supplier's report: the model that it is about; empty for all together. */
  model = $state('')
  date = $state('')
  openEnded = $state(false)
  dueDate = $state('')
  reason = $state('')
  documentRef = $state('')
  /** The document of the plan that devices are set aside for; empty for something that is no plan of this browser. */
  plan = $state('')
  planTitle = $state('')
  /** The last day on which a reservation holds; empty: until it is ended. */
  until = $state('')
  #chosenReservation = $state<string | null>(null)
  /** The reader says that it is a second one, although it looks like one that is there. */
  again = $state(false)

  constructor(
    kind: BookingKind,
    start: BookingStart,
    editor: LedgerEditor,
    picture: () => LedgerPicture | null,
  ) {
    this.kind = kind
    this.#start = start
    this.#editor = editor
    this.#picture = picture
    const { agreements, events } = editor.known
    const ofSupplier = agreements.find(({ borrower }) => borrower === start.supplier)
    this.agreement = start.agreement ?? (ofSupplier ?? agreements[0])?.agreementId ?? NEW_AGREEMENT
    this.taker =
      agreements.find(({ agreementId }) => agreementId !== this.agreement)?.agreementId ?? NEW_AGREEMENT
    this.supplier = start.supplier ?? this.suppliers[0]?.organizationId ?? ''
    this.#chosenBatch = start.batch ?? null
    this.#chosenPlace = start.place ?? null
    this.quantity = start.quantity ?? 0
    this.plan = start.plan ?? ''
    this.#chosenReservation = start.reservation ?? null
    // A reversal happens on the day of the event itself.
    const reversed = kind === 'correct' ? events.find(({ eventId }) => eventId === start.eventId) : undefined
    this.date = reversed?.occurredOn ?? editor.asOf
    this.dueDate = addDays(editor.asOf, USUAL_LOAN_DAYS)
  }

  asks(...fields: readonly BookingField[]): boolean {
    return fields.some((field) => BOOKING_FIELDS[this.kind].includes(field))
  }

  get depots(): readonly Organization[] {
    return this.#editor.known.organizations.filter(({ kind }) => kind === 'DEPOT')
  }

  /** Depots that this booking can bring devices to: none is sent to where it stands. */
  get depotsHere(): readonly Organization[] {
    if (this.kind !== 'send') return this.depots
    return this.depots.filter(({ organizationId }) => organizationId !== this.place?.holder)
  }

  /** As chosen, or the first. */
  get depot(): string {
    const here = this.depotsHere
    const chosen = here.find(({ organizationId }) => organizationId === this.#chosenDepot)
    return (chosen ?? here[0])?.organizationId ?? ''
  }

  set depot(id: string) {
    this.#chosenDepot = id
  }

  get suppliers(): readonly Organization[] {
    return this.#editor.known.organizations.filter(
      ({ kind }) => kind === 'SUPPLIER' || kind === 'CARE_PROVIDER',
    )
  }

  get agreements(): readonly LoanAgreement[] {
    return this.#editor.known.agreements
  }

  /** Whether the agreement is made with this booking. */
  get makesAgreement(): boolean {
    return this.asks('newAgreement') && this.#loanTaken === NEW_AGREEMENT
  }

  /** Who has the devices of the agreement. */
  get borrower(): string {
    return (
      this.agreements.find(({ agreementId }) => agreementId === this.agreement)?.borrower ?? this.supplier
    )
  }

  /** Batches that this booking can be about; of a return only what the borrower has. */
  get batches(): readonly Batch[] {
    const { batches } = this.#editor.known
    if (this.kind !== 'return' && this.kind !== 'transfer') return batches
    const loan = this.#picture()?.loans.find(({ agreementId }) => agreementId === this.agreement)
    const out = new Set(loan?.byBatch.map(({ batchId }) => batchId))
    const lent = batches.filter(({ batchId }) => out.has(batchId))
    return lent.length > 0 ? lent : batches
  }

  /** As chosen, or the one of which most stands where this booking takes from. */
  get batch(): string {
    const { batches } = this
    const chosen = batches.find(({ batchId }) => batchId === this.#chosenBatch)
    const most = batches.toSorted((one, other) => this.#stockOf(other.batchId) - this.#stockOf(one.batchId))
    return (chosen ?? most[0])?.batchId ?? ''
  }

  set batch(batchId: string) {
    this.#chosenBatch = batchId
  }

  /** Where devices of the batch stand that this booking can take; the depot where it may also be empty. */
  get places(): readonly PlaceChoice[] {
    const allowed = BOOKING_PLACES[this.kind] ?? []
    const standing = this.#balances
      .filter((slot) => slot.batchId === this.batch && allowed.includes(slot.account) && slot.quantity > 0)
      .map(({ account, holder, quantity }) => ({ account, holder, there: quantity }))
    const [depot] = this.depots
    if (standing.length > 0 || !allowed.includes('DEPOT') || depot === undefined) return standing
    return [{ account: 'DEPOT', holder: depot.organizationId, there: 0 }]
  }

  /** `ACCOUNT|holder`; empty where there is none. */
  get placeKey(): string {
    const keys = this.places.map(placeKeyOf)
    return keys.find((key) => key === this.#chosenPlace) ?? keys[0] ?? ''
  }

  set placeKey(key: string) {
    this.#chosenPlace = key
  }

  get place(): Account | null {
    const [name, holder] = this.placeKey.split('|')
    const account = ACCOUNT_NAMES.find((known) => known === name)
    return account === undefined || holder === undefined ? null : { account, holder: holder || null }
  }

  /** What the ledger says there is at the place. */
  get expected(): number {
    return this.places.find((place) => placeKeyOf(place) === this.placeKey)?.there ?? 0
  }

  /** What was counted; as the ledger says until the reader says otherwise. */
  get observed(): number {
    return this.#observed ?? this.expected
  }

  set observed(count: number) {
    this.#observed = count
  }

  /** Of the batch, what is set aside for plans: a loan may be for one of them. */
  get reservations(): readonly Reservation[] {
    return (this.#picture()?.reservations ?? []).filter(({ batchId }) => batchId === this.batch)
  }

  /** As chosen; empty: the loan is for nobody in particular. */
  get reservation(): string {
    const chosen = this.reservations.find(({ reservationId }) => reservationId === this.#chosenReservation)
    return chosen?.reservationId ?? ''
  }

  set reservation(reservationId: string) {
    this.#chosenReservation = reservationId
  }

  /** Loans of whoever has the devices: a write-off settles one of them. */
  get loansHere(): readonly LoanRow[] {
    const holder = this.place?.holder
    return (this.#picture()?.loans ?? []).filter(
      ({ borrower, outstanding }) => borrower === holder && outstanding > 0,
    )
  }

  /** The loan that a write-off settles: as chosen, or the first. */
  get loanHere(): LoanRow | null {
    const here = this.loansHere
    return here.find(({ agreementId }) => agreementId === this.agreement) ?? here[0] ?? null
  }

  /** The booking, with the agreement that it makes; null where there is no place to book from. */
  complete(): { readonly booking: Booking; readonly fresh: LoanAgreement | null } | null {
    const fresh = this.makesAgreement ? this.#freshAgreement() : null
    const booking = this.#bookingOf(fresh?.agreementId ?? this.#loanTaken)
    return booking === null ? null : { booking, fresh }
  }

  /** The agreement under which devices are taken: of a transfer the one that takes over. */
  get #loanTaken(): string {
    return this.kind === 'transfer' ? this.taker : this.agreement
  }

  get #balances(): LedgerPicture['balances'] {
    return this.#picture()?.balances ?? []
  }

  /** Where lending takes from, what may be lent is what counts most. */
  #stockOf(batchId: string): number {
    const accounts: readonly AccountName[] =
      this.kind === 'lend' ? ['DEPOT'] : (BOOKING_PLACES[this.kind] ?? [])
    return this.#balances
      .filter((slot) => slot.batchId === batchId && accounts.includes(slot.account))
      .reduce((sum, slot) => sum + slot.quantity, 0)
  }

  /** With an id that says what it is, and that no other laptop gives. */
  #freshAgreement(): LoanAgreement {
    const { body, known } = this.#editor
    return {
      agreementId: freshId(`${this.#editor.nameOf(this.supplier)} ${this.date}`),
      lender: known.batches.find(({ batchId }) => batchId === this.batch)?.owner ?? '',
      borrower: this.supplier,
      startDate: this.date,
      dueDate: this.#newDueDate,
      changedAt: changedNow(body),
    }
  }

  get #expected(): { readonly expectedOn?: string } {
    return this.expectedOn === '' ? {} : { expectedOn: this.expectedOn }
  }

  get #newDueDate(): string | null {
    return this.openEnded ? null : this.dueDate
  }

  #bookingOf(loan: string): Booking | null {
    const { kind, date, reason, documentRef, batch, quantity, depot, place, supplier, underWay } = this
    const slip = {
      date,
      reason,
      ...(documentRef.trim() !== '' && { documentRef: documentRef.trim() }),
      ...(this.again && { again: true }),
    }
    switch (kind) {
      case 'order':
      case 'maintain':
        return { ...slip, kind, batch, quantity }
      case 'deliver':
        return { ...slip, kind, batch, quantity, depot }
      case 'lend':
        return {
          ...slip,
          kind,
          batch,
          quantity,
          depot,
          agreement: loan,
          underWay,
          ...this.#expected,
          ...(this.reservation !== '' && { reservation: this.reservation }),
        }
      case 'return':
        return { ...slip, kind, batch, depot, agreement: this.agreement, ...this.split }
      case 'transfer':
        return {
          ...slip,
          kind,
          batch,
          quantity,
          fromAgreement: this.agreement,
          agreement: loan,
          underWay,
          ...this.#expected,
        }
      case 'report':
        return { ...slip, kind, supplier, ...this.totals, ...(this.model !== '' && { model: this.model }) }
      case 'send':
        return place === null ? null : { ...slip, kind, batch, quantity, place, depot, ...this.#expected }
      case 'arrive':
      case 'repair':
      case 'repaired':
      case 'lose':
      case 'find':
      case 'quarantine':
      case 'release':
        return place === null ? null : { ...slip, kind, batch, quantity, place }
      case 'writeOff':
      case 'sell': {
        const agreement = this.loanHere?.agreementId ?? null
        return place === null ? null : { ...slip, kind, batch, quantity, place, agreement }
      }
      case 'count':
        return place === null
          ? null
          : { ...slip, kind, batch, place, observed: this.observed, adjust: this.adjust }
      case 'extend':
        return { ...slip, kind, agreement: this.agreement, dueDate: this.#newDueDate }
      case 'recall':
      case 'liftRecall':
        return { ...slip, kind, batch }
      case 'reserve': {
        const { plan, planTitle, until } = this
        return {
          ...slip,
          kind,
          batch,
          quantity,
          plan: plan === '' ? freshId(planTitle) : plan,
          planTitle,
          ...(until !== '' && { until }),
        }
      }
      case 'endReservation': {
        const { eventId } = this.#start
        return eventId === undefined ? null : { ...slip, kind, reservation: eventId }
      }
      case 'identify':
      case 'tellApart':
      case 'join':
        return null
      case 'correct': {
        const { eventId } = this.#start
        return eventId === undefined ? null : { ...slip, kind, reverses: eventId }
      }
    }
  }
}

export function placeKeyOf({ account, holder }: Account): string {
  return `${account}|${holder ?? ''}`
}
