/**
 * What a planner should look at in a feed that is readable: days without rows or figures, figures far off their
 * neighbours. Warns only; no figure is changed or left out.
 */

import type { FeedWarning } from '../../domain/observed/feed-preview.ts'
import { implausible } from '../../domain/observed/implausible.ts'
import { figureOf, OBSERVED_FIELDS } from '../../domain/observed/series.ts'
import { addDays, daysBetween } from '../../domain/shared/civil-date.ts'
import type { FeedRow } from './feed-day.ts'
import type { FeedColumn } from './lcps-layouts.ts'

/** Warnings about rows sorted by date, one per date. */
export function findOddities(rows: readonly FeedRow[], columns: readonly FeedColumn[]): FeedWarning[] {
  return rows.flatMap((row, index) => {
    const [before, after] = [rows[index - 1], rows[index + 1]]
    return [
      ...missingBefore(row, before),
      ...withoutFigures(row),
      ...offNeighbours(row, before, after, columns),
    ]
  })
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

function offNeighbours(
  { row, day }: FeedRow,
  before: FeedRow | undefined,
  after: FeedRow | undefined,
  columns: readonly FeedColumn[],
): FeedWarning[] {
  if (!before || !after || daysBetween(before.day.date, after.day.date) !== 2) return []
  return columns.flatMap(({ name, holds }): FeedWarning[] => {
    if (holds === 'date') return []
    const [a, b] = [figureOf(before.day, holds), figureOf(after.day, holds)]
    const value = figureOf(day, holds)
    if (value === null || a === null || b === null) return []
    const code = implausible(value, [a, b], holds)
    if (code === null) return []
    return [{ code, row, date: day.date, column: name, found: String(value), neighbours: [a, b] }]
  })
}
