/** How the same model, started earlier on the same figures, would have done until now. */

import { figureOf, type ObservedSeries } from '../observed/series.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { writeQuantiles } from '../shared/quantiles.ts'
import { createEarlierStarts } from './earlier-start.ts'
import { UNITS } from './start.ts'

export interface Coverage {
  /** Starts in the past, a week apart. */
  readonly starts: number
  /** Figures of ward and ICU, one to four weeks after those starts. */
  readonly figures: number
  /** Share of them between P5 and P95, 0–1. */
  readonly inside: number
}

const STEP_DAYS = 7
const MOST_STARTS = 12
const AHEAD_DAYS = [7, 14, 21, 28] as const
const DRAWS = 200
const BAND = [0.05, 0.95] as const
/** The figure that speaks of a unit's beds. */
export const BED_FIELDS = { ward: 'wardCovid', icu: 'icuCovid' } as const

/** Starts of the twelve weeks before day 0, judged by what was published until day 0; null without one. */
export function coverageSoFar(plan: RegionalPlan): Coverage | null {
  const { observed, startDate } = plan
  if (observed === null) return null
  const started = createEarlierStarts(plan, observed)
  let [starts, figures, inside] = [0, 0, 0]
  for (let week = 1; week <= MOST_STARTS; week++) {
    const judged = judge(started, observed, addDays(startDate, -STEP_DAYS * week), startDate)
    if (judged === null) continue
    starts += 1
    figures += judged.figures
    inside += judged.inside
  }
  return figures > 0 ? { starts, figures, inside: inside / figures } : null
}

function judge(
  started: ReturnType<typeof createEarlierStarts>,
  observed: ObservedSeries,
  from: CivilDate,
  today: CivilDate,
): { readonly figures: number; readonly inside: number } | null {
  const ahead = Math.min(Math.max(...AHEAD_DAYS), daysBetween(from, today))
  const earlier = started(from, { days: ahead + 1, draws: DRAWS })
  if (earlier === null) return null
  const ends = new Float64Array(BAND.length)
  let [figures, inside] = [0, 0]
  for (const days of AHEAD_DAYS) {
    const day = observed.days.find(({ date }) => date === addDays(from, days))
    if (days > ahead || !day) continue
    for (const unit of UNITS) {
      const seen = figureOf(day, BED_FIELDS[unit])
      if (seen === null) continue
      const row = earlier[unit].subarray(days * DRAWS, (days + 1) * DRAWS)
      writeQuantiles(row, DRAWS, BAND, ends)
      figures += 1
      if ((ends[0] ?? 0) <= seen && seen <= (ends[1] ?? 0)) inside += 1
    }
  }
  return { figures, inside }
}
