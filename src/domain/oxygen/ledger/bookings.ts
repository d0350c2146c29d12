/** What people book, in their own terms: a form asks only what is needed. `drafts.ts` says what events it becomes. */
import type { CivilDate } from '../../shared/civil-date.ts'
import type { Account } from '../records/accounts.ts'
import type { JoinedList } from './joins.ts'
import type { EventId } from '../records/events.ts'

/** What every booking says: when it happened, and what people want to add. */
interface Slip<Kind extends string> {
  readonly kind: Kind
  readonly date: CivilDate
  readonly reason: string
  readonly documentRef?: string
  /** It looks like one that stands in the ledger, and people say it is another. */
  readonly again?: boolean
}

interface Lot {
  readonly batch: string
  /** Whole devices, 1 or more. */
  readonly quantity: number
}

/** Whether it was sent and has not arrived, and when it is expected. */
interface UnderWay {
  readonly underWay: boolean
  readonly expectedOn?: CivilDate
}

interface AtPlace extends Lot {
  readonly place: Account
}

export type Booking =
  | (Slip<'order'> & Lot)
  | (Slip<'deliver'> & Lot & { readonly depot: string })
  /** `underWay`: sent and not yet arrived; the borrower has them in its care all the same. */
  | (Slip<'lend'> &
      Lot &
      UnderWay & {
        readonly depot: string
        readonly agreement: string
        /** Of the plan that devices were reserved for. */
        readonly reservation?: EventId
      })
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
  | (Slip<'transfer'> & Lot & UnderWay & { readonly fromAgreement: string; readonly agreement: string })
  /** From one depot on its way to another: under way until it arrives. */
  | (Slip<'send'> & AtPlace & { readonly depot: string; readonly expectedOn?: CivilDate })
  | (Slip<'arrive'> & AtPlace)
  /** A supplier's weekly totals, of one model or over all batches: placed, collected, ready again; all 0 is a report too. */
  | (Slip<'report'> & {
      readonly supplier: string
      readonly model?: string
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
  /** A batch is not to be used, wherever it stands; and taken back: all of it counts again where it stands. */
  | (Slip<'recall'> & { readonly batch: string })
  | (Slip<'liftRecall'> & { readonly batch: string })
  /** Devices in a depot are set aside for a plan, and set free again. */
  | (Slip<'reserve'> &
      Lot & { readonly plan: string; readonly planTitle: string; readonly until?: CivilDate })
  | (Slip<'endReservation'> & { readonly reservation: EventId })
  /** Two records are one and the same. */
  | (Slip<'join'> & { readonly list: JoinedList; readonly gone: string; readonly stays: string })
  /** Serial numbers of devices that stand at a place became known. */
  | (Slip<'identify'> & {
      readonly batch: string
      readonly place: Account
      readonly unitIds: readonly string[]
    })
  | (Slip<'correct'> & { readonly reverses: EventId })
  /** Happenings that look alike are separate all the same. */
  | (Slip<'tellApart'> & { readonly eventIds: readonly EventId[] })

export type BookingKind = Booking['kind']
