/**
 * A list from outside on its way into the ledger: read in parts, so that the page stays quick, and then looked at by
 * the worker that holds the ledger. Nothing is written here.
 */
import { record } from '../domain/oxygen/book.ts'
import type { EventDraft } from '../domain/oxygen/drafts.ts'
import type { LedgerEvent, RecordedAt } from '../domain/oxygen/events.ts'
import { rowKeyer } from '../domain/oxygen/import-rows.ts'
import type { DeviceUnit, OxygenLedgerBody } from '../domain/oxygen/records.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import { err, ok, type Problem, type Result } from '../domain/shared/result.ts'
import { columnsOf, kindOf, type ListKind } from '../file/ledger-import/columns.ts'
import { listReader } from '../file/ledger-import/read-row.ts'
import { readTable } from '../file/ledger-import/table.ts'
import { changedNow, scribe } from './ledger.ts'

export { LIST_KINDS, type ListKind } from '../file/ledger-import/columns.ts'
export { unitIdOf } from '../file/ledger-import/read-row.ts'

export interface LedgerList {
  readonly kind: ListKind
  readonly rows: number
  readonly events: readonly LedgerEvent[]
  /** Line of the file per event, so that a refusal can name it. */
  readonly lines: readonly number[]
  /** Devices that the ledger does not know yet. */
  readonly units: readonly DeviceUnit[]
  /** Rows that cannot be read. */
  readonly problems: readonly Problem[]
}

/** Rows between two breaths: some 10 ms of work. */
const PART_ROWS = 500

/** @param asked what the reader says the list is; null to go by its columns. */
export async function readLedgerList(
  bytes: Uint8Array<ArrayBuffer>,
  asked: ListKind | null,
  { body, near, recordedBy }: { body: OxygenLedgerBody; near: CivilDate; recordedBy: string },
): Promise<Result<LedgerList>> {
  const table = await readTable(bytes)
  if (!table.ok) return table
  const columns = columnsOf(table.value.header)
  const kind = asked ?? kindOf(columns)
  if (kind === null) {
    const found = table.value.header.join(', ').slice(0, 200)
    return err([{ code: 'listUnknown', path: '', found, expected: 'columns of a known list' }])
  }
  const fileHash = await hashOf(bytes)
  const reader = listReader(kind, columns, body, near)
  const keyOf = rowKeyer()
  const known = new Set(body.units.map(({ unitId }) => unitId))
  const changedAt = changedNow(body)
  const events: LedgerEvent[] = []
  const lines: number[] = []
  const units: DeviceUnit[] = []
  const problems: Problem[] = []
  let previous: RecordedAt | null = changedAt
  const { rows } = table.value
  for (let start = 0; start < rows.length; start += PART_ROWS) {
    const drafts: EventDraft[] = []
    for (const row of rows.slice(start, start + PART_ROWS)) {
      const reading = reader.read(row)
      problems.push(...reading.problems)
      drafts.push(...reading.drafts)
      lines.push(...reading.drafts.map(() => row.line))
      const { unit } = reading
      if (unit !== null && !known.has(unit.unitId)) {
        known.add(unit.unitId)
        units.push({ ...unit, changedAt })
      }
    }
    const keys = drafts.map((draft) => keyOf({ kind, ...draft }))
    const recorded = record(drafts, scribe(recordedBy), previous, (index) => ({
      kind: 'import',
      fileHash,
      rowKey: keys[index] ?? '',
    }))
    previous = recorded.at(-1)?.recordedAt ?? previous
    events.push(...recorded)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return ok({ kind, rows: rows.length, events, lines, units, problems })
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
