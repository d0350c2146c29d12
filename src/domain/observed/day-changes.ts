/** What taking over a file does to each of its days, for whoever looks before saying yes. */

import type { CivilDate } from '../shared/civil-date.ts'
import type { FigureChange, SeriesMerge } from './merge.ts'
import {
  figureOf,
  OBSERVED_FIELDS,
  type ObservedDay,
  type ObservedField,
  type ObservedSeries,
} from './series.ts'

export type DayState = 'added' | 'changed' | 'withdrawn' | 'same'

export interface DayChange {
  readonly day: ObservedDay
  /** `withdrawn` where that is all that happens to the day. */
  readonly state: DayState
  readonly changes: readonly FigureChange[]
}

/** Every day of the file as the series will hold it, newest first. */
export function dayChanges(
  { series, added, changed }: SeriesMerge,
  incoming: ObservedSeries,
): readonly DayChange[] {
  const [isNew, byDay] = [new Set(added), new Map<CivilDate, FigureChange[]>()]
  for (const change of changed) {
    const ofDay = byDay.get(change.date)
    if (ofDay) ofDay.push(change)
    else byDay.set(change.date, [change])
  }
  const read = new Set(incoming.days.map(({ date }) => date))
  return series.days
    .filter(({ date }) => read.has(date))
    .map((day): DayChange => {
      const changes = byDay.get(day.date) ?? []
      return { day, state: stateOf(changes, isNew.has(day.date)), changes }
    })
    .reverse()
}

function stateOf(changes: readonly FigureChange[], isNew: boolean): DayState {
  if (isNew) return 'added'
  if (changes.length === 0) return 'same'
  return changes.every(({ after }) => after === null) ? 'withdrawn' : 'changed'
}

/** The fields of which any of the days says anything. */
export function fieldsOf(days: readonly DayChange[]): readonly ObservedField[] {
  return OBSERVED_FIELDS.filter((field) =>
    days.some(
      ({ day, changes }) => figureOf(day, field) !== null || changes.some((change) => change.field === field),
    ),
  )
}
