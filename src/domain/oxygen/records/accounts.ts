/**
 * The accounts of the double-entry ledger: where a device can be, and in whose hands. Names and groups only; what
 * moves between them stands in `events.ts`, which movement may use which account in `entry-rules.ts`.
 */

export const ACCOUNT_NAMES = [
  'EXTERNAL_SOURCE',
  'DEPOT',
  'IN_TRANSIT',
  'SUPPLIER_IDLE',
  'SUPPLIER_TURNAROUND',
  'SUPPLIER_PLACED',
  'REPAIR',
  'QUARANTINE',
  'LOST',
  'VARIANCE',
  'DISPOSED',
  'SOLD',
] as const
export type AccountName = (typeof ACCOUNT_NAMES)[number]

/** The accounts outside the pool: nobody holds what stands there. */
export const OUTSIDE_ACCOUNTS = ['EXTERNAL_SOURCE', 'DISPOSED', 'SOLD'] as const satisfies AccountName[]

/** The three states of a device at a borrower: ready, being collected or cleaned, with a patient. */
export const SUPPLIER_ACCOUNTS = [
  'SUPPLIER_IDLE',
  'SUPPLIER_TURNAROUND',
  'SUPPLIER_PLACED',
] as const satisfies AccountName[]

/**
 * One account. `holder` is the organisation that has the devices in its care (in transit: the one they travel to;
 * lost: the one that lost them), and null exactly for the accounts outside the pool.
 */
export interface Account {
  readonly account: AccountName
  readonly holder: string | null
}

const OUTSIDE: ReadonlySet<AccountName> = new Set(OUTSIDE_ACCOUNTS)
const SUPPLIER: ReadonlySet<AccountName> = new Set(SUPPLIER_ACCOUNTS)

/** Whether what stands on the account is owned by the pool: lost devices are, until they are written off. */
export function isOwned(account: AccountName): boolean {
  return !OUTSIDE.has(account)
}

export function isSupplierAccount(account: AccountName): boolean {
  return SUPPLIER.has(account)
}

/** Only VARIANCE is signed, and the outside world owes nothing: every other account must stay at zero or above. */
export function mayBeNegative(account: AccountName): boolean {
  return account === 'VARIANCE' || account === 'EXTERNAL_SOURCE'
}

export function sameAccount(left: Account, right: Account): boolean {
  return left.account === right.account && left.holder === right.holder
}
