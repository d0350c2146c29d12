/** Signals that run ahead of the beds, put into the series that they belong to: infections, and admissions by NICE. */

import type { CivilDate } from '../shared/civil-date.ts'
import { byDate, observedDay, type ObservedSeries } from './series.ts'

/** Of one day, by day of report; null where it was not published. */
export interface SignalDay {
  readonly date: CivilDate
  readonly casesReported: number | null
  readonly hospitalAdmissions: number | null
}

/** The series with the signals of the days from its first to its last; what lies outside is left out. */
export function withSignals(series: ObservedSeries, signals: readonly SignalDay[]): ObservedSeries {
  const { firstDate, lastDate } = series.source
  const days = new Map(series.days.map((day) => [day.date, day]))
  for (const { date, casesReported, hospitalAdmissions } of signals) {
    if (date < firstDate || date > lastDate) continue
    days.set(date, observedDay(date, { ...days.get(date), casesReported, hospitalAdmissions }))
  }
  return { ...series, days: [...days.values()].sort(byDate) }
}
