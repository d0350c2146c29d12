import type { CivilDate, IsoWeek } from '../shared/civil-date.ts'
import type { EventId } from './events.ts'
import type { FlagCode } from './flags.ts'
import type { Slot } from './ledger.ts'

export interface LedgerBalance extends Slot {
  readonly quantity: number
}

/** Concentrators only (SOC models). */
export interface LedgerTotals {
  readonly owned: number
  readonly available: number
  readonly out: number
  readonly repair: number
  readonly quarantine: number
  readonly lost: number
  readonly variance: number
}

export interface LoanPosition {
  readonly agreementId: string
  readonly outstanding: number
  readonly overdue: number
  readonly daysLate: number
}

export interface LedgerWeek {
  readonly isoWeek: IsoWeek
  readonly patients: number
  readonly need: number
  readonly available: number
  readonly gap: number
}

export interface LedgerResult {
  readonly asOf: CivilDate | null
  readonly balances: readonly LedgerBalance[]
  readonly totals: LedgerTotals
  readonly loans: readonly LoanPosition[]
  readonly weeks: readonly LedgerWeek[]
  readonly flags: readonly { readonly code: FlagCode; readonly eventIds: readonly EventId[] }[]
}
