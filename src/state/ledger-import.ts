/**
 * A list from outside on its way into the ledger: read in parts, so that the page stays quick, and then looked at by
 * the worker that holds the ledger. Nothing is written here.
 */
import { record } from '../domain/oxygen/stock/book.ts'
import type { EventDraft } from '../domain/oxygen/stock/drafts.ts'
import type { ReportScope } from '../domain/oxygen/stock/taking-in.ts'
import { foldLedger, type LedgerState } from '../domain/oxygen/ledger/fold.ts'
import { openLedger } from '../domain/oxygen/ledger/ledger.ts'
import type { LedgerEvent, RecordedAt } from '../domain/oxygen/records/events.ts'
import { rowKeyer } from '../domain/oxygen/ledger/import-rows.ts'
import type { DeviceUnit, LoanAgreement, OxygenLedgerBody } from '../domain/oxygen/records/records.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import { err, ok, type Problem, type Result, shortened } from '../domain/shared/result.ts'
import { DeskClient } from '../../workers/desk-client.ts'
import type { DateOrder } from '../file/desk/cells.ts'
import type { Sheet } from '../file/desk/sheet.ts'
import type { ListColumns, ListKind } from '../file/ledger-import/columns.ts'
import { listReader, type RowRemark } from '../file/ledger-import/read-row.ts'
import { findLists, type FoundList } from '../file/ledger-import/sheets.ts'
import {
  checkList,
  MAX_LIST_BYTES,
  unreadableList,
  type UnreadableCode,
} from '../file/ledger-import/table.ts'
import { changedNow, scribe } from './ledger.ts'

export { LIST_FIELDS, LIST_KINDS, type ListField, type ListKind } from '../file/ledger-import/columns.ts'
export type { DateOrder } from '../file/desk/cells.ts'
export type { RowRemark } from '../file/ledger-import/read-row.ts'
export { unitIdOf } from '../file/ledger-import/read-row.ts'

export interface LedgerList {
  readonly kind: ListKind
  readonly rows: number
  readonly events: readonly LedgerEvent[]
  /** Line of the file per event, so that a refusal can name it. */
  readonly lines: readonly number[]
  /** Devices and loans that the ledger does not know yet. */
  readonly units: readonly DeviceUnit[]
  readonly agreements: readonly LoanAgreement[]
  /** What reports say was nothing (`taking-in.ts`). */
  readonly zeros: readonly string[]
  readonly scope: ReportScope
  readonly remarks: readonly { readonly line: number; readonly remark: RowRemark }[]
  /** Rows that are no data: totals, and rows that the workbook hides. */
  readonly totals: number
  readonly hidden: number
  /** Rows that cannot be read. */
  readonly problems: readonly Problem[]
}

/** The list cannot be read before people say what it is: its kind, or which column says how many. */
export interface ListQuestion {
  readonly header: readonly string[]
  readonly columns: ListColumns
  readonly kind: ListKind | null
  /** Columns of which one says how many. */
  readonly unclear: readonly number[]
  /** Whether its dates do not show which number is the month. */
  readonly asksDates: boolean
}

export type ReadList = { readonly list: LedgerList } | { readonly question: ListQuestion }

/** Rows between two breaths: some 10 ms of work. */
const PART_ROWS = 500

export interface ListReading {
  readonly body: OxygenLedgerBody
  readonly near: CivilDate
  readonly today: CivilDate
  readonly recordedBy: string
  /** What the reader says the list is; null to go by its columns. */
  readonly kind: ListKind | null
  /** What the reader says of its columns. */
  readonly columns: ListColumns
  /** What the reader says of dates with slashes. */
  readonly dates: DateOrder | null
  /** Reports without a batch may be spread over the batches that a supplier has. */
  readonly spread: boolean
}

type OpenFile = (
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Result<readonly Sheet[], readonly { readonly code: UnreadableCode }[]>>

let desk: DeskClient | null = null

/** In the worker of the desk: a file may be anything. */
async function openInWorker(bytes: Uint8Array<ArrayBuffer>): ReturnType<OpenFile> {
  desk ??= new DeskClient()
  const answer = await desk.sheets(bytes)
  return answer.ok ? answer.value : err([answer.error])
}

/** @param open takes the file apart; in the app, away from the page. */
export async function readLedgerList(
  bytes: Uint8Array<ArrayBuffer>,
  asked: ListReading,
  open: OpenFile = openInWorker,
): Promise<Result<ReadList>> {
  if (bytes.byteLength > MAX_LIST_BYTES) return err([unreadableList('tooLarge')])
  const opened = await open(bytes)
  if (!opened.ok) return err(opened.error.map(({ code }) => unreadableList(code)))
  const sheets = checkList(opened.value)
  if (!sheets.ok) return sheets
  const found = findLists(sheets.value, asked)
  if (!found.ok) return found
  const lists = found.value
  const unclearList = lists.find(
    ({ kind, unclear, dates }) => kind === null || unclear.length > 0 || dates === null,
  )
  if (unclearList !== undefined) {
    const { header, columns, kind, unclear, dates } = unclearList
    return ok({ question: { header, columns, kind, unclear, asksDates: dates === null } })
  }
  const kinds = new Set(lists.map(({ kind }) => kind))
  if (kinds.size > 1)
    return err([
      {
        code: 'listOfTwoKinds',
        path: '',
        found: shortened([...kinds].join(', ')),
        expected: { is: 'oneKindOfList' },
      },
    ])
  return ok({ list: await readAll(lists, bytes, asked) })
}

async function readAll(
  lists: readonly FoundList[],
  bytes: Uint8Array<ArrayBuffer>,
  { body, near, today, recordedBy, spread }: ListReading,
): Promise<LedgerList> {
  const kind = lists[0]?.kind ?? 'deliveries'
  const fileHash = await hashOf(bytes)
  const keyOf = rowKeyer()
  const knownUnits = new Set(body.units.map(({ unitId }) => unitId))
  const knownAgreements = new Set(body.agreements.map(({ agreementId }) => agreementId))
  const changedAt = changedNow(body)
  const ledger = openLedger(body)
  const states = new Map<CivilDate, LedgerState>()
  const stateOn = (day: CivilDate): LedgerState => {
    const state = states.get(day) ?? foldLedger(ledger, { asOf: day })
    states.set(day, state)
    return state
  }
  const events: LedgerEvent[] = []
  const lines: number[] = []
  const units: DeviceUnit[] = []
  const agreements: LoanAgreement[] = []
  const zeros: string[] = []
  const remarks: LedgerList['remarks'][number][] = []
  const problems: Problem[] = []
  const seenSerials = new Set<string>()
  let previous: RecordedAt | null = changedAt
  for (const { columns, titles, rows, dates } of lists) {
    const context = { ledger, stateOn, today, near, titles, dates: dates ?? 'dayFirst', spread }
    const reader = listReader(kind, columns, body, context)
    for (let start = 0; start < rows.length; start += PART_ROWS) {
      const drafts: EventDraft[] = []
      const contents: unknown[] = []
      for (const row of rows.slice(start, start + PART_ROWS)) {
        const reading = reader.read(row)
        problems.push(...reading.problems)
        zeros.push(...reading.zeros)
        remarks.push(...reading.remarks.map((remark) => ({ line: row.line, remark })))
        const { unit, agreement } = reading
        // A device that stands in the list twice is one device.
        if (unit !== null && seenSerials.has(unit.unitId)) continue
        if (unit !== null) seenSerials.add(unit.unitId)
        drafts.push(...reading.drafts)
        contents.push(...reading.drafts.map((draft) => reading.said ?? draft))
        lines.push(...reading.drafts.map(() => row.line))
        if (unit !== null && !knownUnits.has(unit.unitId)) {
          knownUnits.add(unit.unitId)
          units.push({ ...unit, changedAt })
        }
        if (agreement !== null && !knownAgreements.has(agreement.agreementId)) {
          knownAgreements.add(agreement.agreementId)
          agreements.push({ ...agreement, changedAt })
        }
      }
      const keys = contents.map((content) => keyOf({ kind, content }))
      const recorded = record(drafts, scribe(recordedBy), previous, (index) => ({
        kind: 'import',
        fileHash,
        rowKey: keys[index] ?? '',
      }))
      previous = recorded.at(-1)?.recordedAt ?? previous
      events.push(...recorded)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  const sum = (count: (list: FoundList) => number): number =>
    lists.reduce((total, list) => total + count(list), 0)
  return {
    kind,
    rows: sum((list) => list.rows.length),
    events,
    lines,
    units,
    agreements,
    zeros,
    scope: !spread ? 'batch' : lists.some(({ columns }) => columns.model !== undefined) ? 'model' : 'all',
    remarks,
    totals: sum((list) => list.totals),
    hidden: sum((list) => list.hidden),
    problems,
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
