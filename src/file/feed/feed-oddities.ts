/**
 * What a planner should look at in a feed that is readable: days without rows or figures, figures far off their
 * neighbours. Warns only; no figure is changed or left out.
 */

import type { FeedWarning } from '../../domain/observed/feed-preview.ts'
import { implausible, isJump } from '../../domain/observed/implausible.ts'
import { figureOf, OBSERVED_FIELDS } from '../../domain/observed/series.ts'
import { addDays, daysBetween } from '../../domain/shared/civil-date.ts'
import type { FeedRow } from './feed-day.ts'
import type { FeedColumn } from './lcps-layouts.ts'

/** A neighbour stands at most so many days away: over a weekend or a holiday. */
const NEAR_DAYS = 4
/** Warnings about rows sorted by date, one per date. */
export function findOddities(rows: readonly FeedRow[], columns: readonly FeedColumn[]): FeedWarning[] {
  const odd = columns.map((column) => offNeighbours(rows, column))
  return rows.flatMap((row, index) => [
    ...missingBefore(row, rows[index - 1]),
    ...withoutFigures(row),
    ...odd.flatMap((ofColumn) => ofColumn.get(row) ?? []),
  ])
}

function missingBefore({ row, day }: FeedRow, before: FeedRow | undefined): FeedWarning[] {
  const missing = before ? daysBetween(before.day.date, day.date) - 1 : 0
  if (!before || missing === 0) return []
  return [{ code: 'missingDays', row, date: addDays(before.day.date, 1), column: '', found: String(missing) }]
}

function withoutFigures({ row, day }: FeedRow): FeedWarning[] {
  if (OBSERVED_FIELDS.some((field) => figureOf(day, field) !== null)) return []
  return [{ code: 'noFigures', row, date: day.date, column: '', found: '' }]
}

/** Of one column: figures far off both the days beside them, and jumps that the next day keeps. The newest day has no next. */
function offNeighbours(
  rows: readonly FeedRow[],
  { name, holds }: FeedColumn,
): ReadonlyMap<FeedRow, FeedWarning> {
  const found = new Map<FeedRow, FeedWarning>()
  if (holds === 'date') return found
  const known = rows.flatMap((row) => {
    const value = figureOf(row.day, holds)
    return value === null ? [] : [{ row, value }]
  })
  for (const [index, { row, value }] of known.entries()) {
    const [before, after] = [known[index - 1], known[index + 1]]
    if (!before || !after) continue
    const past = daysBetween(before.row.day.date, row.day.date)
    const ahead = daysBetween(row.day.date, after.row.day.date)
    if (Math.max(past, ahead) > NEAR_DAYS) continue
    const around = [before.value, after.value] as const
    const off = implausible(value, around, holds, (past + ahead) / 2)
    const jumps =
      off === null &&
      !found.has(before.row) &&
      implausible(value, [before.value, before.value], holds, past) !== null &&
      isJump(value, before.value)
    const code = jumps ? 'implausibleJump' : off
    if (code === null) continue
    found.set(row, {
      code,
      row: row.row,
      date: row.day.date,
      column: name,
      found: String(value),
      neighbours: around,
    })
  }
  return found
}
