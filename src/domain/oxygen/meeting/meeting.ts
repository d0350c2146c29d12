/**
 * The weekly oxygen meeting: what was decided, on the figures as they stood. A record freezes the ledger's position,
 * so that a later event never rewrites what the meeting saw. Roles and organisations only, never patients.
 */
import type { CivilDate } from '../../shared/civil-date.ts'
import { totalsOf } from './calculate.ts'
import type { LedgerEvent, RecordedAt } from '../records/events.ts'
import { foldLedger } from '../ledger/fold.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { FrozenPosition, MeetingAction, MeetingRecord } from '../records/meeting-record.ts'
import { compareText } from '../../shared/compare-text.ts'
import { balanceWeeks } from '../demand/weeks.ts'

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

/** Actions of all meetings that are neither done nor dropped, the earliest due first, those without a date last. */
export function openActions(meetings: readonly MeetingRecord[]): MeetingAction[] {
  const latest = new Map<string, MeetingAction>()
  // An action carried over stands again in the later meeting, under the same id.
  for (const { actions } of meetings.toSorted(inTime))
    for (const action of actions) latest.set(action.actionId, action)
  return [...latest.values()]
    .filter((action) => statusOf(action) === 'OPEN' || statusOf(action) === 'STARTED')
    .toSorted(
      (left, right) =>
        compareText(left.dueDate ?? '~', right.dueDate ?? '~') || compareText(left.actionId, right.actionId),
    )
}

export const STATUSES = ['OPEN', 'STARTED', 'DONE', 'DROPPED'] as const
export type ActionStatus = (typeof STATUSES)[number]

/** How an action stands. */
export function statusOf({ doneOn, status }: MeetingAction): ActionStatus {
  return doneOn === null ? (status ?? 'OPEN') : 'DONE'
}

/** The action as it stands from a day on. */
export function withStatus(action: MeetingAction, status: ActionStatus, on: CivilDate): MeetingAction {
  const { actionId, text, owner, dueDate } = action
  const plain = { actionId, text, owner, dueDate }
  if (status === 'DONE') return { ...plain, doneOn: action.doneOn ?? on }
  return { ...plain, doneOn: null, ...(status === 'OPEN' ? {} : { status }) }
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
