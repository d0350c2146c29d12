/**
 * Two copies of one ledger become one: the union of the events by id, and of every other record the version that was
 * changed last. The same bytes in either order, however often and however grouped (commutative, associative,
 * idempotent). Tolerant: what contradicts is kept and flagged (`flags.ts`), for people to settle by further events.
 */
import type { LedgerEvent } from './events.ts'
import { canonicalText, compareEvents, compareText, inCanonicalOrder } from './order.ts'
import type { Dated, OxygenLedgerBody } from './records.ts'

/** A record that stood differently in the two copies. The one that stays is in the merged body. */
export interface MergeConflict {
  readonly list:
    'organizations' | 'models' | 'batches' | 'agreements' | 'units' | 'meetings' | 'events' | 'demand'
  readonly id: string
}

export interface MergedLedger {
  readonly body: OxygenLedgerBody
  /** By list and id, the same in either order. */
  readonly conflicts: readonly MergeConflict[]
}

/** Merges two checked bodies. Lists of the result stand by id, events in canonical order. */
export function mergeLedgers(left: OxygenLedgerBody, right: OxygenLedgerBody): MergedLedger {
  const conflicts: MergeConflict[] = []
  function records<Row extends Dated>(
    list: Exclude<MergeConflict['list'], 'events' | 'demand'>,
    lefts: readonly Row[],
    rights: readonly Row[],
    idOf: (row: Row) => string,
  ): Row[] {
    const rows = new Map<string, Row>()
    for (const row of [...lefts, ...rights]) {
      const known = rows.get(idOf(row))
      if (known !== undefined && !isSame(known, row)) conflicts.push({ list, id: idOf(row) })
      rows.set(idOf(row), known === undefined ? row : laterOf(known, row))
    }
    return [...rows].toSorted(([first], [second]) => compareText(first, second)).map(([, row]) => row)
  }

  const events = mergeEvents(left.events, right.events, (id) => conflicts.push({ list: 'events', id }))
  if (!isSame(left.demand, right.demand)) conflicts.push({ list: 'demand', id: 'demand' })
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
    demand: laterOf(left.demand, right.demand),
    events,
  }
  const inOrder = conflicts.toSorted((a, b) => compareText(a.list, b.list) || compareText(a.id, b.id))
  return { body, conflicts: inOrder }
}

/** The version changed last; of two at the same moment, the greater canonical text. Total, so the order of merging is nothing. */
function laterOf<Row extends Dated>(left: Row, right: Row): Row {
  const order = compareText(left.changedAt, right.changedAt)
  if (order !== 0) return order > 0 ? left : right
  return isSame(left, right) || canonicalText(left) > canonicalText(right) ? left : right
}

/** Both lists in one pass. An id with two contents (a file changed by hand) keeps the greater canonical text. */
function mergeEvents(
  lefts: readonly LedgerEvent[],
  rights: readonly LedgerEvent[],
  onConflict: (id: string) => void,
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
      else if (!isSame(a, b)) {
        hasConflict = true
        merged.push(b)
      }
    }
  }
  const ids = new Set(merged.map(({ eventId }) => eventId))
  return hasConflict || ids.size < merged.length ? oneById(merged, onConflict) : merged
}

function oneById(events: readonly LedgerEvent[], onConflict: (id: string) => void): LedgerEvent[] {
  const rows = new Map<string, LedgerEvent>()
  const conflicting = new Set<string>()
  for (const event of events) {
    const known = rows.get(event.eventId)
    if (known !== undefined) conflicting.add(event.eventId)
    const stays = known === undefined || canonicalText(event) > canonicalText(known)
    if (stays) rows.set(event.eventId, event)
  }
  for (const id of conflicting) onConflict(id)
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
