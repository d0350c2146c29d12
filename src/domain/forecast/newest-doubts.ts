/** What is doubtful of the newest day of a series, before anything is taken over or concluded from it. */

import { implausible, plausibleRange } from '../observed/implausible.ts'
import { figureOf, type ObservedSeries } from '../observed/series.ts'
import { daysBetween } from '../shared/civil-date.ts'
import { forecastArea } from './calculate.ts'
import { FIELD_OF } from './daily.ts'
import { type Measure } from './forecast.ts'
import type { Doubt } from './newest.ts'

/**
 * Against yesterday's band where a forecast can be made, else against the two days before. Takes some 0.1 s.
 * @returns none where the day was confirmed, or where there is nothing to hold it against.
 */
export function newestDoubts(series: ObservedSeries): readonly Doubt[] {
  const measures = forecastArea(series, null)?.measures ?? []
  return measures.flatMap((forecast): readonly Doubt[] => {
    if (forecast.status === 'refused') return besideTheDaysBefore(series, forecast.measure)
    return forecast.doubt === null ? [] : [forecast.doubt]
  })
}

function besideTheDaysBefore({ days, confirmed = [] }: ObservedSeries, measure: Measure): Doubt[] {
  const field = FIELD_OF[measure]
  const [first, second, newest] = days.slice(-3)
  if (!first || !second || !newest || daysBetween(first.date, newest.date) !== 2) return []
  const [one, two, found] = [first, second, newest].map((day) => figureOf(day, field))
  if (one === null || two === null || found === null) return []
  if (one === undefined || two === undefined || found === undefined) return []
  if (confirmed.includes(newest.date) || implausible(found, [one, two], field) === null) return []
  const [low, high] = plausibleRange([one, two], field)
  return [{ measure, date: newest.date, found, low: Math.max(0, low), high }]
}
