/**
 * A supplier's stand (what is at patients, in stock, in repair) as movements: what it differs from the ledger is booked,
 * over the batches that the supplier has. What the movements leave unexplained is told, and not booked.
 */
import type { Account, AccountName } from '../records/accounts.ts'
import type { LedgerState } from '../ledger/fold.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { EventDraft } from './drafts.ts'
import { at, balanceAt, take } from './places.ts'

/** As reported; null where the report has no such figure. */
export interface SupplierStand {
  readonly supplier: string
  readonly placed: number | null
  /** Ready and in turnaround together. */
  readonly idle: number | null
  readonly repair: number | null
}

export interface StandReading {
  readonly moves: readonly StandMove[]
  /** Devices in stock beyond what the ledger explains after the movements; below 0: fewer. Null: not reported. */
  readonly unexplained: number | null
}

export type StandMove = Pick<
  Extract<EventDraft, { type: 'PLACED' }>,
  'batch' | 'quantity' | 'from' | 'to'
> & {
  readonly type: 'PLACED' | 'COLLECTED' | 'SENT_TO_REPAIR' | 'REPAIRED'
}

/** @param batches the batches that the report is about */
export function readStand(
  ledger: Ledger,
  state: LedgerState,
  { supplier, placed, idle, repair }: SupplierStand,
  batches: readonly string[],
): StandReading {
  const sum = (account: AccountName): number =>
    batches.reduce(
      (total, batch) => total + Math.max(0, balanceAt(ledger, state, batch, at(account, supplier))),
      0,
    )
  const moves: StandMove[] = []
  const move = (
    type: StandMove['type'],
    quantity: number,
    from: readonly AccountName[],
    to: AccountName,
  ): void => {
    const places = from.flatMap((account) =>
      batches.map((batch) => {
        const place = at(account, supplier)
        return { batch, place, quantity: Math.max(0, balanceAt(ledger, state, batch, place)) }
      }),
    )
    const target: Account = at(to, supplier)
    moves.push(
      ...take(quantity, places).map(({ batch, place, quantity: part }) => ({
        type,
        batch,
        quantity: part,
        from: place,
        to: target,
      })),
    )
  }
  const dPlaced = placed === null ? 0 : placed - sum('SUPPLIER_PLACED')
  const dRepair = repair === null ? 0 : repair - sum('REPAIR')
  if (dPlaced < 0) move('COLLECTED', -dPlaced, ['SUPPLIER_PLACED'], 'SUPPLIER_IDLE')
  if (dRepair < 0) move('REPAIRED', -dRepair, ['REPAIR'], 'SUPPLIER_IDLE')
  const fresh = Math.max(0, -dPlaced) + Math.max(0, -dRepair)
  const ready = sum('SUPPLIER_IDLE') + sum('SUPPLIER_TURNAROUND')
  if (dPlaced > 0) move('PLACED', dPlaced, ['SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND'], 'SUPPLIER_PLACED')
  // What was just collected can go to repair the same day.
  if (dRepair > 0) move('SENT_TO_REPAIR', dRepair, ['SUPPLIER_IDLE', 'SUPPLIER_TURNAROUND'], 'REPAIR')
  const left = ready + fresh - Math.max(0, dPlaced) - Math.max(0, dRepair)
  return { moves, unexplained: idle === null ? null : idle - left }
}
