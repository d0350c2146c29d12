/** Which booking lies open, and what the place that asked for it knew already. Handed down by context. */
import { createContext } from 'svelte'
import type { BookingKind } from '../../../../domain/oxygen/ledger/bookings.ts'

/** What a row or a scan knows beforehand. */
export interface BookingStart {
  readonly agreement?: string
  readonly batch?: string
  /** `ACCOUNT|holder`. */
  readonly place?: string
  readonly supplier?: string
  readonly quantity?: number
  readonly eventId?: string
  /** The plan that devices are set aside for, or the reservation that a loan uses. */
  readonly plan?: string
  readonly reservation?: string
}

export const [useBookingDesk, provideBookingDesk] = createContext<BookingDesk>()

export class BookingDesk {
  #open = $state.raw<{ readonly kind: BookingKind; readonly start: BookingStart } | null>(null)
  #choosing = $state(false)

  get open(): { readonly kind: BookingKind; readonly start: BookingStart } | null {
    return this.#open
  }

  /** Whether the reader is being asked what happened. */
  get choosing(): boolean {
    return this.#choosing
  }

  choose(): void {
    this.#choosing = true
  }

  begin(kind: BookingKind, start: BookingStart = {}): void {
    this.#choosing = false
    this.#open = { kind, start }
  }

  close(): void {
    this.#choosing = false
    this.#open = null
  }
}
