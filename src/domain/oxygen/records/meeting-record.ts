/**
 * What a document keeps of a weekly oxygen meeting. Roles and organisations only, never patients. How one is made and
 * what follows from it stands in `meeting.ts`.
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import type { Due } from '../../shared/due.ts'
import type { Changed, RecordedAt } from './events.ts'
import type { LedgerTotals, LedgerWeek } from './position.ts'

export interface MeetingFigure {
  readonly label: string
  /** Null: not filled in. */
  readonly value: number | null
  readonly unit: string
  readonly source: string
}

/** What the ledger said on the day, and how far it had been written. */
export interface FrozenPosition {
  readonly asOf: CivilDate
  /** The last recording that the meeting knew; null for an empty ledger. */
  readonly asKnownAt: RecordedAt | null
  readonly eventCount: number
  readonly totals: LedgerTotals
  readonly weeks: readonly LedgerWeek[]
}

/** A place that may scale up at large: a care hotel, a nursing home. */
export interface ScalableLocation {
  readonly name: string
  readonly socsNeeded: number
  readonly from: CivilDate | null
  readonly remark: string
}

/** Besides open and done, which its days say. */
export const ACTION_STATUSES = ['STARTED', 'DROPPED'] as const

export interface MeetingAction extends Due {
  readonly actionId: string
  readonly text: string
  readonly owner: string
  /** Absent: open until it is done. */
  readonly status?: (typeof ACTION_STATUSES)[number]
}

export interface MeetingRecord extends Changed {
  readonly meetingId: string
  readonly heldOn: CivilDate
  /** Roles and organisations. */
  readonly attendees?: string
  readonly figures: readonly MeetingFigure[]
  readonly position: FrozenPosition
  readonly locations: readonly ScalableLocation[]
  readonly decision: string
  readonly decidedBy: string
  readonly actions: readonly MeetingAction[]
}
