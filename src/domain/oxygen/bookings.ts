/**
 * What people book, in their own terms, and the events that it becomes: a form asks only what is needed, and from
 * where the devices come is looked up in the ledger. Proposes only; whether the events may be taken `entry.ts` says.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import { type Account, SUPPLIER_ACCOUNTS } from './accounts.ts'
import type { EventId, LedgerEvent } from './events.ts'
import type { LedgerState } from './fold.ts'
import type { Ledger } from './ledger.ts'
import { recallMoves } from './stock.ts'

/** What every booking says: when it happened, and what people want to add. */
interface Slip<Kind extends string> {
  readonly kind: Kind
  readonly date: CivilDate
  readonly reason: string
  readonly documentRef?: string
}

interface Lot {
  readonly batch: string
  /** Whole devices, 1 or more. */
  readonly quantity: number
}

interface AtPlace extends Lot {
  readonly place: Account
}

export type Booking =
  | (Slip<'order'> & Lot)
  | (Slip<'deliver'> & Lot & { readonly depot: string })
  /** `underWay`: sent and not yet arrived; the borrower has them in its care all the same. */
  | (Slip<'lend'> & Lot & { readonly depot: string; readonly agreement: string; readonly underWay: boolean })
  /** What comes back under an agreement: fit for use, broken, and what was not there. */
  | (Slip<'return'> & {
      readonly batch: string
      readonly agreement: string
      readonly depot: string
      readonly good: number
      readonly repair: number
      readonly missing: number
    })
  /** From one borrower to another in one step; each device keeps its state, or is under way. */
  | (Slip<'transfer'> &
      Lot & { readonly fromAgreement: string; readonly agreement: string; readonly underWay: boolean })
  /** From one depot on its way to another: under way until it arrives. */
  | (Slip<'send'> & AtPlace & { readonly depot: string })
  | (Slip<'arrive'> & AtPlace)
  /** A supplier's weekly totals over all batches: placed, collected, ready again. */
  | (Slip<'report'> & {
      readonly supplier: string
      readonly placed: number
      readonly collected: number
      readonly released: number
    })
  | (Slip<'repair'> & AtPlace)
  | (Slip<'repaired'> & AtPlace)
  | (Slip<'lose'> & AtPlace)
  | (Slip<'find'> & AtPlace)
  | (Slip<'writeOff'> & AtPlace & { readonly agreement: string | null })
  /** Becomes somebody else's for good. */
  | (Slip<'sell'> & AtPlace & { readonly agreement: string | null })
  | (Slip<'quarantine'> & AtPlace)
  | (Slip<'release'> & AtPlace)
  | (Slip<'maintain'> & Lot)
  /** `adjust` sets the ledger right at once. */
  | (Slip<'count'> & {
      readonly batch: string
      readonly place: Account
      readonly observed: number
      readonly adjust: boolean
    })
  | (Slip<'extend'> & { readonly agreement: string; readonly dueDate: CivilDate | null })
  | (Slip<'recall'> & { readonly batch: string })
  /** Serial numbers of devices that stand at a place became known. */
  | (Slip<'identify'> & {
      readonly batch: string
      readonly place: Account
      readonly unitIds: readonly string[]
    })
  | (Slip<'correct'> & { readonly reverses: EventId })

export type BookingKind = Booking['kind']

type Undrafted = 'eventId' | 'recordedAt' | 'recordedBy' | 'origin'
type DraftOf<Event> = Event extends LedgerEvent ? Omit<Event, Undrafted> : never
/** An event without its identity and recording. An adjustment leaves its count open: the count before it. */
export type EventDraft = DraftOf<LedgerEvent>

const SOURCE: Account = { account: 'EXTERNAL_SOURCE', holder: null }
const DISPOSED: Account = { account: 'DISPOSED', holder: null }
const SOLD: Account = { account: 'SOLD', holder: null }

/**
 * The events of a booking. Where the ledger holds less than is asked, the events ask for it all the same, so that the
 * refusal names the account and the day.
 * @param state the ledger at the close of the booking's date
 */
export function draftsOf(ledger: Ledger, state: LedgerState, booking: Booking): EventDraft[] {
  const { date, reason } = booking
  const slip = {
    occurredOn: date,
    reason,
    ...(booking.documentRef !== undefined && { documentRef: booking.documentRef }),
  }
  switch (booking.kind) {
    case 'order': {
      const { batch, quantity } = booking
      return [{ ...slip, type: 'ORDER_PLACED', batch, quantity }]
    }
    case 'deliver': {
      const { batch, quantity, depot } = booking
      return [{ ...slip, type: 'RECEIVED', batch, quantity, from: SOURCE, to: at('DEPOT', depot) }]
    }
    case 'lend': {
      const { batch, quantity, depot, agreement, underWay } = booking
      const to = at(underWay ? 'IN_TRANSIT' : 'SUPPLIER_IDLE', borrowerOf(ledger, agreement))
      return [{ ...slip, type: 'LOAN_ISSUED', batch, quantity, agreement, from: at('DEPOT', depot), to }]
    }
    case 'return':
      return returnDrafts(ledger, state, booking).map((draft) => ({ ...slip, ...draft }))
    case 'transfer': {
      const { batch, quantity, agreement, fromAgreement, underWay } = booking
      const taker = borrowerOf(ledger, agreement)
      const places = suppliesOf(ledger, state, batch, borrowerOf(ledger, fromAgreement))
      return take(quantity, places).map(({ place, quantity: part }) => ({
        ...slip,
        type: 'LOAN_TRANSFERRED',
        batch,
        quantity: part,
        agreement,
        fromAgreement,
        from: place,
        to: at(underWay ? 'IN_TRANSIT' : place.account, taker),
      }))
    }
    case 'send': {
      const { batch, quantity, place, depot } = booking
      return [{ ...slip, type: 'DISPATCHED', batch, quantity, from: place, to: at('IN_TRANSIT', depot) }]
    }
    case 'arrive': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'ARRIVED', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'report':
      return reportDrafts(ledger, state, booking).map((draft) => ({ ...slip, ...draft }))
    case 'repair': {
      const { batch, quantity, place } = booking
      const holder = isBorrower(ledger, place.holder) ? place.holder : repairerOf(ledger, place.holder)
      return [{ ...slip, type: 'SENT_TO_REPAIR', batch, quantity, from: place, to: at('REPAIR', holder) }]
    }
    case 'repaired': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'REPAIRED', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'lose': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'DECLARED_LOST', batch, quantity, from: place, to: at('LOST', place.holder) }]
    }
    case 'find': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'FOUND', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'writeOff': {
      const { batch, quantity, place, agreement } = booking
      const loan = agreement === null ? {} : { agreement }
      return [{ ...slip, type: 'WRITTEN_OFF', batch, quantity, from: place, to: DISPOSED, ...loan }]
    }
    case 'sell': {
      const { batch, quantity, place, agreement } = booking
      const loan = agreement === null ? {} : { agreement }
      return [{ ...slip, type: 'OWNERSHIP_TRANSFERRED', batch, quantity, from: place, to: SOLD, ...loan }]
    }
    case 'quarantine': {
      const { batch, quantity, place } = booking
      const to = at('QUARANTINE', place.holder)
      return [{ ...slip, type: 'QUARANTINED', batch, quantity, from: place, to }]
    }
    case 'release': {
      const { batch, quantity, place } = booking
      return [{ ...slip, type: 'RELEASED', batch, quantity, from: place, to: readyPlace(ledger, place) }]
    }
    case 'maintain': {
      const { batch, quantity } = booking
      return [{ ...slip, type: 'MAINTENANCE_DONE', batch, quantity }]
    }
    case 'count':
      return countDrafts(ledger, state, booking).map((draft) => ({ ...slip, ...draft }))
    case 'extend': {
      const { agreement, dueDate } = booking
      return [{ ...slip, type: 'DUE_DATE_CHANGED', agreement, dueDate }]
    }
    case 'recall':
      return recallMoves(ledger, state, booking.batch).map((draft) => ({ ...slip, ...draft }))
    case 'identify': {
      const { batch, place, unitIds } = booking
      return [{ ...slip, type: 'SERIALS_IDENTIFIED', batch, unitIds, to: place }]
    }
    case 'correct':
      return [{ ...slip, type: 'REVERSED', reverses: booking.reverses }]
  }
}

type Part = Readonly<{ place: Account; quantity: number }>
type BareDraft = EventDraft extends infer Draft
  ? Draft extends EventDraft
    ? Omit<Draft, 'occurredOn' | 'reason' | 'documentRef'>
    : never
  : never

function at(account: Account['account'], holder: string | null): Account {
  return { account, holder }
}

function borrowerOf(ledger: Ledger, agreementId: string): string {
  return ledger.agreements.get(agreementId)?.borrower ?? ''
}

function isBorrower(ledger: Ledger, holder: string | null): boolean {
  const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
  return kind === 'SUPPLIER' || kind === 'CARE_PROVIDER'
}

/** Who repairs what does not stand with a borrower: the first repairer by id, or whoever has it now. */
function repairerOf(ledger: Ledger, holder: string | null): string | null {
  const repairers = [...ledger.organizations.values()].filter(({ kind }) => kind === 'REPAIRER')
  const ids = repairers.map(({ organizationId }) => organizationId).sort()
  return ids[0] ?? holder
}

/** Where a device that is fit again stands: ready with its borrower, or in the depot. */
function readyPlace(ledger: Ledger, { holder }: Account): Account {
  if (isBorrower(ledger, holder)) return at('SUPPLIER_IDLE', holder)
  const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
  if (kind === 'DEPOT' || kind === 'OWNER') return at('DEPOT', holder)
  const depots = [...ledger.organizations.values()].filter((organization) => organization.kind === 'DEPOT')
  const ids = depots.map(({ organizationId }) => organizationId).sort()
  return at('DEPOT', ids[0] ?? holder)
}

/** What stands on an account of a batch. */
export function balanceAt(ledger: Ledger, state: LedgerState, batch: string, place: Account): number {
  const slot = ledger.slots.findIndex(
    ({ batchId, account, holder }) =>
      batchId === batch && account === place.account && holder === place.holder,
  )
  return state.balances[slot] ?? 0
}

/** The accounts of a borrower: what is ready goes first, then what is in turnaround, then what is placed. */
function suppliesOf(ledger: Ledger, state: LedgerState, batch: string, holder: string): Part[] {
  return SUPPLIER_ACCOUNTS.map((account) => {
    const place = at(account, holder)
    return { place, quantity: Math.max(0, balanceAt(ledger, state, batch, place)) }
  })
}

/** Takes a quantity from places in their order; what is not there is asked of the first. */
function take(wanted: number, places: readonly Part[]): Part[] {
  let left = wanted
  const parts = places.map(({ place, quantity }) => {
    const taken = Math.min(left, quantity)
    left -= taken
    return { place, quantity: taken }
  })
  return parts
    .map(({ place, quantity }, index) => ({ place, quantity: quantity + (index === 0 ? left : 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/** The places without what was taken from them. */
function without(places: readonly Part[], taken: readonly Part[]): Part[] {
  return places.map(({ place, quantity }) => {
    const gone = taken.find((part) => part.place === place)?.quantity ?? 0
    return { place, quantity: Math.max(0, quantity - gone) }
  })
}

function returnDrafts(
  ledger: Ledger,
  state: LedgerState,
  { batch, agreement, depot, good, repair, missing }: Extract<Booking, { kind: 'return' }>,
): BareDraft[] {
  const holder = borrowerOf(ledger, agreement)
  const places = suppliesOf(ledger, state, batch, holder)
  const goodParts = take(good, places)
  const afterGood = without(places, goodParts)
  const repairParts = take(repair, afterGood)
  // What was not found is missed first where patients are said to have it.
  const missingParts = take(missing, without(afterGood, repairParts).toReversed())
  const back = ({ place, quantity }: Part, to: Account): BareDraft => {
    return { type: 'LOAN_RETURNED', batch, quantity, agreement, from: place, to }
  }
  return [
    ...goodParts.map((part) => back(part, at('DEPOT', depot))),
    ...repairParts.map((part) => back(part, at('REPAIR', repairerOf(ledger, depot)))),
    ...missingParts.map(({ place, quantity }): BareDraft => ({
      type: 'DECLARED_LOST',
      batch,
      quantity,
      from: place,
      to: at('LOST', holder),
    })),
  ]
}

function reportDrafts(
  ledger: Ledger,
  state: LedgerState,
  { supplier, placed, collected, released }: Extract<Booking, { kind: 'report' }>,
): BareDraft[] {
  const batches = [...ledger.batches.keys()].sort()
  const drafts: BareDraft[] = []
  const move = (
    type: 'PLACED' | 'COLLECTED' | 'RELEASED',
    total: number,
    [from, to]: readonly [Account['account'], Account['account']],
  ): void => {
    const place = at(from, supplier)
    const stocks = batches.map((batch) => ({ batch, stock: balanceAt(ledger, state, batch, place) }))
    let left = total
    const parts = stocks.map(({ batch, stock }) => {
      const taken = Math.min(left, Math.max(0, stock))
      left -= taken
      return { batch, quantity: taken }
    })
    for (const [index, { batch, quantity }] of parts.entries()) {
      const asked = quantity + (index === 0 ? left : 0)
      if (asked > 0) drafts.push({ type, batch, quantity: asked, from: place, to: at(to, supplier) })
    }
  }
  move('COLLECTED', collected, ['SUPPLIER_PLACED', 'SUPPLIER_TURNAROUND'])
  move('RELEASED', released, ['SUPPLIER_TURNAROUND', 'SUPPLIER_IDLE'])
  move('PLACED', placed, ['SUPPLIER_IDLE', 'SUPPLIER_PLACED'])
  return drafts
}

function countDrafts(
  ledger: Ledger,
  state: LedgerState,
  { batch, place, observed, adjust }: Extract<Booking, { kind: 'count' }>,
): BareDraft[] {
  const count: BareDraft = { type: 'COUNT_OBSERVED', batch, count: { ...place, observed } }
  const difference = observed - balanceAt(ledger, state, batch, place)
  if (!adjust || difference === 0) return [count]
  const variance = at('VARIANCE', place.holder)
  const [from, to] = difference > 0 ? [variance, place] : [place, variance]
  return [count, { type: 'ADJUSTED', batch, quantity: Math.abs(difference), from, to }]
}
