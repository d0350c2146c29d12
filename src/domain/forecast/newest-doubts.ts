/** What is doubtful of the newest day of a series, before anything is taken over or concluded from it. */

import type { ObservedSeries } from '../observed/series.ts'
import { forecastArea } from './calculate.ts'
import type { Doubt } from './newest.ts'

/** None where no forecast can be made yet: then there is nothing to hold the day against. Takes some 0.1 s. */
export function newestDoubts(series: ObservedSeries): readonly Doubt[] {
  const measures = forecastArea(series, null)?.measures ?? []
  return measures.flatMap((forecast) =>
    forecast.status === 'made' && forecast.doubt !== null ? [forecast.doubt] : [],
  )
}
