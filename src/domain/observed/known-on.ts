/** The second time of a figure: not the day it is of, but the day on which it was known. */

import type { CivilDate } from '../shared/civil-date.ts'
import { type ObservedDay, type ObservedField, type ObservedSeries, type Revision } from './series.ts'

/**
 * The series as it was known on a day: what was corrected, withdrawn or added later is as it was before. Days of after
 * it are left alone: who looks at them is not on that day. What was published before the first reading counts as known
 * on its own day.
 */
export function asKnownOn(series: ObservedSeries, day: CivilDate): ObservedSeries {
  const later = (series.revisions ?? []).filter(({ on }) => on > day)
  if (later.length === 0) return series
  const days = new Map(series.days.map((one) => [one.date, one]))
  // The newest first: what is left is what stood there before the earliest of them.
  for (const { date, field, before } of [...later].reverse()) {
    const one = days.get(date)
    if (one) days.set(date, { ...one, [field]: before })
  }
  const kept = [...days.values()]
  return { ...series, days: kept }
}

/** Revisions by day, the newest last. */
export function revisionsByDay({
  revisions = [],
}: ObservedSeries): ReadonlyMap<CivilDate, readonly Revision[]> {
  const byDay = new Map<CivilDate, Revision[]>()
  for (const revision of revisions) {
    const ofDay = byDay.get(revision.date)
    if (ofDay) ofDay.push(revision)
    else byDay.set(revision.date, [revision])
  }
  return byDay
}

/** Since when a day stands as it does: its newest revision, else the first reading that held it; null: not kept. */
export function knownSince(
  { readings = [] }: ObservedSeries,
  { date }: ObservedDay,
  revisions: readonly Revision[] = [],
): CivilDate | null {
  const newest = revisions.at(-1)
  if (newest) return newest.on
  return readings.find(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate)?.on ?? null
}

/** What stood there before the newest revision of a figure; undefined where it was never revised. */
export function earlierFigure(
  revisions: readonly Revision[],
  field: ObservedField,
): number | null | undefined {
  return revisions.findLast((revision) => revision.field === field)?.before
}
