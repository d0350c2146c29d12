/**
 * The same paper, typed on two laptops: two movements equal in all that happened. A suspicion, not a verdict: people
 * reverse one of them, or tell them apart by their document reference.
 */
import { isMovement, type StockMovement } from './events.ts'
import type { LedgerState } from './fold.ts'
import { firstRowOf, type Ledger, NONE } from './ledger.ts'

/** Groups of rows that look like one happening, each in canonical order. */
export function findDuplicates(ledger: Ledger, state: LedgerState): number[][] {
  const { columns } = ledger
  const end = firstRowOf(ledger, state.day + 1)
  const groups = new Map<number, number[]>()
  // Rows of one day with the same from, to and quantity hang together in chains; only those are compared in full.
  const heads = new Map<number, number>()
  const before = new Int32Array(end)
  let day = NONE
  for (let row = 0; row < end; row++) {
    const from = columns.from[row] ?? NONE
    if (state.counting[row] === 0 || from === NONE) continue
    if (columns.day[row] !== day) {
      heads.clear()
      day = columns.day[row] ?? NONE
    }
    const key =
      (from * ledger.slots.length + (columns.to[row] ?? 0)) * 4096 + ((columns.quantity[row] ?? 0) % 4096)
    const head = heads.get(key) ?? NONE
    before[row] = head
    heads.set(key, row)
    for (let other = head; other !== NONE; other = before[other] ?? NONE) {
      if (!isSuspect(ledger, other, row)) continue
      const group = groups.get(other) ?? [other]
      group.push(row)
      groups.set(row, group)
      groups.set(other, group)
      break
    }
  }
  return [...new Set(groups.values())]
}

function isSuspect(ledger: Ledger, earlier: number, later: number): boolean {
  const [left, right] = [ledger.events[earlier], ledger.events[later]]
  if (!left || !right || !isMovement(left) || !isMovement(right)) return false
  const { from, to, quantity } = ledger.columns
  if (from[earlier] !== from[later] || to[earlier] !== to[later]) return false
  if (quantity[earlier] !== quantity[later] || left.type !== right.type) return false
  return left.agreement === right.agreement && isSamePaper(left, right)
}

function isSamePaper(left: StockMovement, right: StockMovement): boolean {
  if (left.origin.kind === 'import' && right.origin.kind === 'import') {
    return left.origin.rowKey === right.origin.rowKey
  }
  if (left.documentRef !== right.documentRef) return false
  return left.documentRef !== undefined || left.recordedBy !== right.recordedBy
}
