/** How far the beds of a series contradict themselves from day to day. */

import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { implausible } from './implausible.ts'
import { figureOf, type ObservedSeries } from './series.ts'

const LOOKED_AT_DAYS = 28
const FEWEST_JUDGED = 14

/** Ours: of the published days to 31 October 2021 one in six hundred lies far off both its neighbours. */
export const MOST_ODD = 0.1

/**
 * Of the ward and ICU beds of the last four weeks, the share that lies far off the days before and after; 0 where too
 * few can be judged.
 */
export function oddShare({ days }: ObservedSeries, until: CivilDate): number {
  const first = addDays(until, -LOOKED_AT_DAYS)
  const lately = days.filter(({ date }) => first < date && date <= until)
  let [judged, odd] = [0, 0]
  for (const [index, day] of lately.entries()) {
    const [before, after] = [lately[index - 1], lately[index + 1]]
    if (before?.date !== addDays(day.date, -1) || after?.date !== addDays(day.date, 1)) continue
    for (const field of ['wardCovid', 'icuCovid'] as const) {
      const [found, one, other] = [figureOf(day, field), figureOf(before, field), figureOf(after, field)]
      if (found === null || one === null || other === null) continue
      judged += 1
      if (implausible(found, [one, other], field) !== null) odd += 1
    }
  }
  return judged < FEWEST_JUDGED ? 0 : odd / judged
}
