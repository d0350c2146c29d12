/**
 * The weekly oxygen meeting: what was decided, on the figures as they stood. A record freezes the ledger's position,
 * so that a later event never rewrites what the meeting saw. Roles and organisations only, never patients.
 */
import type { CivilDate } from '../shared/civil-date.ts'
import { type LedgerResult, totalsOf } from './calculate.ts'
import type { LedgerEvent, RecordedAt } from './events.ts'
import { foldLedger } from './fold.ts'
import type { Ledger } from './ledger.ts'
import { compareText } from './order.ts'
import { balanceWeeks } from './weeks.ts'

export interface MeetingFigure {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly source: string
}

/** What the ledger said on the day, and how far it had been written. */
export interface FrozenPosition {
  readonly asOf: CivilDate
  /** The last recording that the meeting knew; null for an empty ledger. */
  readonly asKnownAt: RecordedAt | null
  readonly eventCount: number
  readonly totals: LedgerResult['totals']
  readonly weeks: LedgerResult['weeks']
}

/** A place that may scale up at large: a care hotel, a nursing home. */
export interface ScalableLocation {
  readonly name: string
  readonly socsNeeded: number
  readonly from: CivilDate | null
  readonly remark: string
}

export interface MeetingAction {
  readonly actionId: string
  readonly text: string
  readonly owner: string
  readonly dueDate: CivilDate | null
  readonly doneOn: CivilDate | null
}

export interface MeetingRecord {
  readonly meetingId: string
  readonly changedAt: RecordedAt
  readonly heldOn: CivilDate
  readonly figures: readonly MeetingFigure[]
  readonly position: FrozenPosition
  readonly locations: readonly ScalableLocation[]
  readonly decision: string
  readonly decidedBy: string
  readonly actions: readonly MeetingAction[]
}

/** The ledger's position to freeze in a record: the result of that day, and how far the ledger had been written. */
export function freezePosition(ledger: Ledger, asOf: CivilDate): FrozenPosition {
  let asKnownAt: RecordedAt | null = null
  for (const { recordedAt } of ledger.events)
    if (asKnownAt === null || recordedAt > asKnownAt) asKnownAt = recordedAt
  const state = foldLedger(ledger, { asOf })
  return {
    asOf,
    asKnownAt,
    eventCount: ledger.events.length,
    totals: totalsOf(ledger, state),
    weeks: balanceWeeks(ledger, { asOf }),
  }
}

/** The latest meeting, or null; of two on one day the one changed last. */
export function latestMeeting(meetings: readonly MeetingRecord[]): MeetingRecord | null {
  return meetings.toSorted(inTime).at(-1) ?? null
}

/** Actions of all meetings that are not done, the earliest due first, those without a date last. */
export function openActions(meetings: readonly MeetingRecord[]): MeetingAction[] {
  const latest = new Map<string, MeetingAction>()
  // An action carried over stands again in the later meeting, under the same id.
  for (const { actions } of meetings.toSorted(inTime))
    for (const action of actions) latest.set(action.actionId, action)
  return [...latest.values()]
    .filter((action) => action.doneOn === null)
    .toSorted(
      (left, right) =>
        compareText(left.dueDate ?? '~', right.dueDate ?? '~') || compareText(left.actionId, right.actionId),
    )
}

export interface ChangesSince {
  /** Happened after the meeting's day. */
  readonly newEvents: readonly LedgerEvent[]
  /** Happened on or before the meeting's day, but written down only afterwards: the meeting did not know. */
  readonly lateEvents: readonly LedgerEvent[]
  /** Now minus then. */
  readonly totals: FrozenPosition['totals']
}

/** What changed in the ledger since a meeting, up to a day. */
export function changesSince(ledger: Ledger, { position }: MeetingRecord, asOf: CivilDate): ChangesSince {
  const known = position.asKnownAt ?? ''
  const later = ledger.events.filter((event) => event.recordedAt > known && event.occurredOn <= asOf)
  const now = totalsOf(ledger, foldLedger(ledger, { asOf }))
  const then = position.totals
  return {
    newEvents: later.filter((event) => event.occurredOn > position.asOf),
    lateEvents: later.filter((event) => event.occurredOn <= position.asOf),
    totals: {
      owned: now.owned - then.owned,
      available: now.available - then.available,
      out: now.out - then.out,
      repair: now.repair - then.repair,
      quarantine: now.quarantine - then.quarantine,
      lost: now.lost - then.lost,
      variance: now.variance - then.variance,
    },
  }
}

function inTime(left: MeetingRecord, right: MeetingRecord): number {
  return (
    compareText(left.heldOn, right.heldOn) ||
    compareText(left.changedAt, right.changedAt) ||
    compareText(left.meetingId, right.meetingId)
  )
}
