/**
 * What the coordinator decides about transfers: which are agreed and how far they are, and which ways are closed. The
 * plan is solved around these. Every step carries who, when and, where it ends a transfer, why.
 */
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'
import type { MovingNeed } from './notices.ts'

export const TRANSFER_STATUSES = [
  'proposed',
  'offered',
  'accepted',
  'underway',
  'arrived',
  'cancelled',
] as const
export type TransferStatus = (typeof TRANSFER_STATUSES)[number]

export interface TransferStep {
  readonly status: TransferStatus
  /** Who said so; empty when not stated. */
  readonly by: string
  /** An ISO moment. */
  readonly at: string
  /** Absent: none was given. */
  readonly reason?: string
}

/** Whole patients who go from one region to another (or `abroad`) on a date. */
export interface AgreedTransfer {
  readonly id: string
  readonly on: CivilDate
  readonly from: string
  readonly to: string
  readonly patients: number
  /** Absent: none in particular. */
  readonly need?: MovingNeed
  /** Held in every new plan, also while it is only proposed. */
  readonly pinned: boolean
  /** Matched after noon of the day before, so to arrive before noon. */
  readonly morning: boolean
  /** Oldest first, at least one. */
  readonly steps: readonly TransferStep[]
}

/** No transfers from a region to another: refused on one day, or forbidden on every day. */
export interface ClosedRoute {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Null: on every day. */
  readonly on: CivilDate | null
  readonly by: string
  /** An ISO moment. */
  readonly at: string
  readonly reason: string
}

/** What a new plan must contain. Days are counted from 1. */
export interface HeldTransfer {
  readonly from: string
  readonly to: string
  readonly day: number
  readonly patients: number
  readonly need: MovingNeed
  readonly morning: boolean
}

interface Decisions {
  readonly startsOn: CivilDate
  readonly horizonDays: number
  readonly agreed?: readonly AgreedTransfer[]
  readonly closed?: readonly ClosedRoute[]
}

export function statusOf({ steps }: AgreedTransfer): TransferStatus {
  return steps.at(-1)?.status ?? 'proposed'
}

/** Whether a new plan keeps a transfer: it is pinned, or offered and not cancelled. */
export function isHeld(one: AgreedTransfer): boolean {
  const status = statusOf(one)
  return status !== 'cancelled' && (one.pinned || status !== 'proposed')
}

/** Agreed transfers that the plan must contain, within its days. */
export function heldTransfers({ startsOn, horizonDays, agreed = [] }: Decisions): HeldTransfer[] {
  return agreed.flatMap((one) => {
    const day = daysBetween(startsOn, one.on) + 1
    if (!isHeld(one) || day < 1 || day > horizonDays) return []
    const { from, to, patients, need = 'any', morning } = one
    return [{ from, to, day, patients, need, morning }]
  })
}

/** Whether a way is closed on a day of the plan. */
export function isClosed(
  { startsOn, closed = [] }: Decisions,
  from: string,
  to: string,
  day: number,
): boolean {
  return closed.some(
    (one) =>
      one.from === from && one.to === to && (one.on === null || daysBetween(startsOn, one.on) + 1 === day),
  )
}
