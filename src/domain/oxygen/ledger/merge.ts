/**
 * Two copies of one ledger become one: the union of the events by id, and of every other record the version that was
 * changed last, unless people choose; of the demand that is so for each field and week. The same bytes in either order, however often and however grouped (commutative,
 * associative, idempotent). Tolerant: what contradicts is kept and flagged (`flags.ts`), for people to settle by
 * further events; what stood differently is told with both values.
 */
import type { Changed, LedgerEvent, RecordedAt } from '../records/events.ts'
import { compareText } from '../../shared/compare-text.ts'
import { canonicalText, compareEvents, inCanonicalOrder } from '../records/order.ts'
import type { DemandSettings } from '../records/demand-settings.ts'
import type { OxygenLedgerBody } from '../records/records.ts'
import { mergeDemand } from './demand-stamps.ts'
import { nextRecordedAt } from './identity.ts'

export type Side = 'left' | 'right'

export const RECORD_LISTS = [
  'organizations',
  'models',
  'batches',
  'agreements',
  'units',
  'meetings',
  'events',
  'demand',
] as const
export type RecordList = (typeof RECORD_LISTS)[number]

/** A record that stood differently in the two copies, as it stood in each. */
export interface MergeConflict {
  readonly list: RecordList
  /** Of the settings of the demand the field, or `weeks/2022-W03`. */
  readonly id: string
  readonly left: unknown
  readonly right: unknown
  /** Which of them is in the merged body. */
  readonly stays: Side
}

export interface MergedLedger {
  readonly body: OxygenLedgerBody
  /** By list and id; the same in either order but for the sides. */
  readonly conflicts: readonly MergeConflict[]
}

/** What people choose of a record that differs; null: the version changed last. */
export type Choose = (conflict: Pick<MergeConflict, 'list' | 'id'>) => Side | null

const LAST_CHANGED: Choose = () => null

/**
 * Merges two checked bodies. Lists of the result stand by id, events in canonical order. A version that people chose
 * against the later one counts as changed after it, so that it stays chosen when copies meet again.
 */
export function mergeLedgers(
  left: OxygenLedgerBody,
  right: OxygenLedgerBody,
  choose: Choose = LAST_CHANGED,
): MergedLedger {
  const conflicts: MergeConflict[] = []

  function settle<Row extends Changed>(list: RecordList, id: string, one: Row, other: Row): Row {
    if (isSame(one, other)) return one
    const later = laterOf(one, other)
    const chosen = choose({ list, id })
    const stays = chosen ?? (later === one ? 'left' : 'right')
    conflicts.push({ list, id, left: one, right: other, stays })
    const row = stays === 'left' ? one : other
    return row === later ? row : { ...row, changedAt: after(later.changedAt) }
  }

  function records<Row extends Changed>(
    list: RecordList,
    lefts: readonly Row[],
    rights: readonly Row[],
    idOf: (row: Row) => string,
  ): Row[] {
    const rows = new Map(lefts.map((row) => [idOf(row), row]))
    for (const row of rights) {
      const id = idOf(row)
      const known = rows.get(id)
      rows.set(id, known === undefined ? row : settle(list, id, known, row))
    }
    return [...rows].toSorted(([first], [second]) => compareText(first, second)).map(([, row]) => row)
  }

  function demandOfBoth(): DemandSettings {
    if (isSame(left.demand, right.demand)) return left.demand
    const merged = mergeDemand(
      left.demand,
      right.demand,
      (id) => choose({ list: 'demand', id }),
      (changed) => ({ ...changed, changedAt: after(changed.changedAt) }),
    )
    for (const conflict of merged.conflicts) conflicts.push({ list: 'demand', ...conflict })
    return merged.demand
  }

  const events = mergeEvents(left.events, right.events, (one, other) => {
    const greater = canonicalText(one) > canonicalText(other) ? 'left' : 'right'
    const stays = choose({ list: 'events', id: one.eventId }) ?? greater
    conflicts.push({ list: 'events', id: one.eventId, left: one, right: other, stays })
    return stays === 'left' ? one : other
  })
  const body: OxygenLedgerBody = {
    organizations: records(
      'organizations',
      left.organizations,
      right.organizations,
      (row) => row.organizationId,
    ),
    models: records('models', left.models, right.models, (row) => row.modelId),
    batches: records('batches', left.batches, right.batches, (row) => row.batchId),
    agreements: records('agreements', left.agreements, right.agreements, (row) => row.agreementId),
    units: records('units', left.units, right.units, (row) => row.unitId),
    meetings: records('meetings', left.meetings, right.meetings, (row) => row.meetingId),
    demand: demandOfBoth(),
    events,
  }
  const inOrder = conflicts.toSorted((a, b) => compareText(a.list, b.list) || compareText(a.id, b.id))
  return { body, conflicts: inOrder }
}

/** The version changed last; of two at the same moment, the greater canonical text. Total, so the order of merging is nothing. */
function laterOf<Row extends Changed>(left: Row, right: Row): Row {
  const order = compareText(left.changedAt, right.changedAt)
  if (order !== 0) return order > 0 ? left : right
  return canonicalText(left) > canonicalText(right) ? left : right
}

/** The next tick of the ledger's own clock. */
function after(changedAt: RecordedAt): RecordedAt {
  return nextRecordedAt(0, changedAt)
}

/** Both lists in one pass. An id with two contents (a file changed by hand) is settled by the caller. */
function mergeEvents(
  lefts: readonly LedgerEvent[],
  rights: readonly LedgerEvent[],
  settle: (left: LedgerEvent, right: LedgerEvent) => LedgerEvent,
): readonly LedgerEvent[] {
  const [left, right] = [inCanonicalOrder(lefts), inCanonicalOrder(rights)]
  const merged: LedgerEvent[] = []
  let [l, r] = [0, 0]
  let hasConflict = false
  for (;;) {
    const [a, b] = [left[l], right[r]]
    if (a === undefined && b === undefined) break
    const order = a === undefined ? 1 : b === undefined ? -1 : compareEvents(a, b)
    if (a !== undefined && order <= 0) {
      l++
      merged.push(a)
    }
    if (b !== undefined && order >= 0) {
      r++
      if (a === undefined || order > 0) merged.push(b)
      else if (!isSame(a, b)) hasConflict = true
    }
  }
  const ids = new Set(merged.map(({ eventId }) => eventId))
  return hasConflict || ids.size < merged.length ? oneById(left, right, settle) : merged
}

function oneById(
  lefts: readonly LedgerEvent[],
  rights: readonly LedgerEvent[],
  settle: (left: LedgerEvent, right: LedgerEvent) => LedgerEvent,
): LedgerEvent[] {
  const rows = new Map(lefts.map((event) => [event.eventId, event]))
  for (const event of rights) {
    const known = rows.get(event.eventId)
    rows.set(event.eventId, known === undefined || isSame(known, event) ? event : settle(known, event))
  }
  return [...rows.values()].toSorted(compareEvents)
}

/** Equal as JSON, whatever the order of keys. Runs once per event of both copies, so it builds nothing. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  for (const key of keys) if (!(key in right) || !isSame(left[key], right[key])) return false
  return true
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
