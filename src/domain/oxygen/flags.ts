/**
 * What is wrong in a ledger that was merged: entry refuses, a merge accepts and flags. A flag names the events that
 * together make it, so that people can settle it by a further event; nothing is overwritten. Flags are computed from
 * the events each time, never stored.
 */
import type { DayNumber } from '../shared/civil-date.ts'
import { civilDateAt } from './amsterdam.ts'
import type { EventId, LedgerEvent } from './events.ts'
import { isMovement } from './events.ts'
import { foldLedger, type Horizon, lastDay, rowsOnDay, startWalk } from './fold.ts'
import { eventIdTime, parseRecordedAt } from './identity.ts'
import { type Ledger, NONE } from './ledger.ts'
import { compareText } from './order.ts'

export const FLAG_CODES = [
  'NEGATIVE_BALANCE',
  'OVER_RETURN',
  'DOUBLE_CUSTODY',
  'DUPLICATE_SUSPECT',
  'DOUBLE_REVERSAL',
  'LATE_BEFORE_COUNT',
  'CLOCK_SKEW',
  'ADJUSTMENT_EXPLAINED',
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

export interface Flag {
  readonly code: FlagCode
  readonly eventIds: readonly EventId[]
  /** Devices concerned: below zero, returned too many, possibly counted twice, no longer missing. 0: not counted. */
  readonly quantity: number
  readonly batchId: string | null
}
