/** Where devices of a batch stand, how many, and where they go when they are fit again. */
import { type Account, SUPPLIER_ACCOUNTS } from '../records/accounts.ts'
import type { LedgerState } from '../ledger/fold.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { OrganizationKind } from '../records/records.ts'

/** How many devices stand at a place. */
export interface PlaceStock {
  readonly place: Account
  readonly quantity: number
}

export function at(account: Account['account'], holder: string | null): Account {
  return { account, holder }
}

export function borrowerOf(ledger: Ledger, agreementId: string): string {
  return ledger.agreements.get(agreementId)?.borrower ?? ''
}

export function isBorrower(ledger: Ledger, holder: string | null): boolean {
  const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
  return kind === 'SUPPLIER' || kind === 'CARE_PROVIDER'
}

/** Who repairs what does not stand with a borrower: the first repairer by id, or whoever has it now. */
export function repairerOf(ledger: Ledger, holder: string | null): string | null {
  return firstOf(ledger, 'REPAIRER') ?? holder
}

/** Where a device that is fit again stands: ready with its borrower, or in the depot. */
export function readyPlace(ledger: Ledger, { holder }: Account): Account {
  if (isBorrower(ledger, holder)) return at('SUPPLIER_IDLE', holder)
  const kind = holder === null ? undefined : ledger.organizations.get(holder)?.kind
  if (kind === 'DEPOT' || kind === 'OWNER') return at('DEPOT', holder)
  return at('DEPOT', firstOf(ledger, 'DEPOT') ?? holder)
}

/** The first organization of a kind, by id. */
function firstOf(ledger: Ledger, wanted: OrganizationKind): string | undefined {
  const found = [...ledger.organizations.values()].filter(({ kind }) => kind === wanted)
  return found.map(({ organizationId }) => organizationId).sort()[0]
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
export function suppliesOf(ledger: Ledger, state: LedgerState, batch: string, holder: string): PlaceStock[] {
  return SUPPLIER_ACCOUNTS.map((account) => {
    const place = at(account, holder)
    return { place, quantity: Math.max(0, balanceAt(ledger, state, batch, place)) }
  })
}

/** Takes a quantity from stocks in their order; what is not there is asked of the first. */
export function take<Stock extends { readonly quantity: number }>(
  wanted: number,
  stocks: readonly Stock[],
): Stock[] {
  let left = wanted
  const parts = stocks.map((stock) => {
    const quantity = Math.min(left, stock.quantity)
    left -= quantity
    return { ...stock, quantity }
  })
  return parts
    .map((part, index) => ({ ...part, quantity: part.quantity + (index === 0 ? left : 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/** The places without what was taken from them. */
export function without(places: readonly PlaceStock[], taken: readonly PlaceStock[]): PlaceStock[] {
  return places.map(({ place, quantity }) => {
    const gone = taken.find((part) => part.place === place)?.quantity ?? 0
    return { place, quantity: Math.max(0, quantity - gone) }
  })
}
