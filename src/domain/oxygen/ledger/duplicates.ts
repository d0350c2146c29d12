/**
 * The same paper taken twice: typed on two laptops, or typed and read from a list as well. Two movements equal in all
 * that happened are suspects, whoever recorded them, unless their papers differ, one list holds both, or people have
 * said that they are two (`TOLD_APART`). A suspicion, not a verdict. One pass, however many look alike.
 */
import { type EventId, isMovement, type StockMovement } from '../records/events.ts'
import type { LedgerState } from './fold.ts'
import { firstRowOf, type Ledger, NONE } from './ledger.ts'

/** Rows that look like one happening. */
export interface DuplicateGroup {
  /** In canonical order. */
  readonly rows: readonly number[]
  /** Those of them that are one too many, unless people say otherwise. */
  readonly extra: readonly number[]
}

/** In the order of their first rows. */
export function findDuplicates(
  ledger: Ledger,
  state: Pick<LedgerState, 'day' | 'counting'>,
): DuplicateGroup[] {
  const { columns } = ledger
  const end = firstRowOf(ledger, state.day + 1)
  // By numbers first, so that only what may look alike is compared as text.
  const buckets = new Map<number, number[]>()
  const alike: number[][] = []
  let day = NONE
  for (let row = 0; row < end; row++) {
    const from = columns.from[row] ?? NONE
    if (state.counting[row] === 0 || from === NONE) continue
    if (columns.day[row] !== day) {
      buckets.clear()
      day = columns.day[row] ?? NONE
    }
    const key =
      (from * ledger.slots.length + (columns.to[row] ?? 0)) * 4096 + ((columns.quantity[row] ?? 0) % 4096)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [row])
    else {
      if (bucket.length === 1) alike.push(bucket)
      bucket.push(row)
    }
  }
  if (alike.length === 0) return []
  const told = toldApart(ledger, state)
  const groups = alike.flatMap((bucket) =>
    bySameHappening(ledger, bucket).flatMap((rows) => suspects(ledger, rows, told)),
  )
  return groups.toSorted((left, right) => (left.rows[0] ?? 0) - (right.rows[0] ?? 0))
}

/** Rows of one bucket by all that happened. */
function bySameHappening(ledger: Ledger, rows: readonly number[]): number[][] {
  return groupedBy(rows, (row) => {
    const { type, agreement, quantity } = movementAt(ledger, row)
    const { from, to } = ledger.columns
    return `${from[row] ?? NONE} ${to[row] ?? NONE} ${quantity} ${type} ${agreement ?? ''}`
  }).filter(({ length }) => length > 1)
}

/** By paper; what names none may be any of them, and is held against the first. */
function suspects(ledger: Ledger, rows: readonly number[], told: ToldApartGroups): DuplicateGroup[] {
  const [loose, named] = [[] as number[], [] as number[]]
  for (const row of rows) (movementAt(ledger, row).documentRef === undefined ? loose : named).push(row)
  const papers = groupedBy(named, (row) => movementAt(ledger, row).documentRef ?? '')
  const [first = [], ...others] = papers
  return [[...first, ...loose].toSorted((left, right) => left - right), ...others].flatMap((paper) => {
    const extra = extraOf(ledger, paper, told)
    return extra.length === 0 ? [] : [{ rows: paper, extra }]
  })
}

/** Rows that are not known to be apart from all before them. */
function extraOf(ledger: Ledger, rows: readonly number[], told: ToldApartGroups): number[] {
  const extra: number[] = []
  let list: string | null = null
  const keys = new Set<string>()
  let common: ReadonlySet<number> = new Set()
  for (const [place, row] of rows.entries()) {
    const { origin, eventId } = movementAt(ledger, row)
    const [file, key] = origin.kind === 'import' ? [origin.fileHash, origin.rowKey] : [null, '']
    const groups = told.get(eventId) ?? new Set<number>()
    const shared = new Set([...groups].filter((group) => place === 0 || common.has(group)))
    const inOneList = file !== null && file === list && !keys.has(key)
    if (place > 0 && !inOneList && shared.size === 0) {
      extra.push(row)
      continue
    }
    list = place === 0 || file === list ? file : null
    common = shared
    keys.add(key)
  }
  return extra
}

type ToldApartGroups = ReadonlyMap<EventId, ReadonlySet<number>>

/** Per event, the rows of the events that tell it apart from others. */
function toldApart(ledger: Ledger, state: Pick<LedgerState, 'counting'>): ToldApartGroups {
  const groups = new Map<EventId, Set<number>>()
  for (const row of ledger.tellings) {
    const event = ledger.events[row]
    if (event?.type !== 'TOLD_APART' || state.counting[row] === 0) continue
    for (const eventId of event.eventIds) {
      const known = groups.get(eventId)
      if (known === undefined) groups.set(eventId, new Set([row]))
      else known.add(row)
    }
  }
  return groups
}

function movementAt(ledger: Ledger, row: number): StockMovement {
  const event = ledger.events[row]
  if (event === undefined || !isMovement(event)) throw new RangeError(`row ${row} moves nothing`)
  return event
}

function groupedBy(rows: readonly number[], keyOf: (row: number) => string): number[][] {
  const groups = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  return [...groups.values()]
}
