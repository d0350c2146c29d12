/** What came in after day 0 beside what the plan said of it: whether reality is still inside its band. */

import { BED_FIELDS } from '../demand/coverage.ts'
import { UNITS } from '../demand/start.ts'
import { figureOf } from '../observed/series.ts'
import type { Unit } from '../fit/fit.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { daysBetween, type CivilDate } from '../shared/civil-date.ts'
import type { PlanOutcome } from './outcome.ts'

/** Figures of one unit since day 0, against P5–P95 of their days. */
export interface LaterFigures {
  readonly unit: Unit
  readonly figures: number
  readonly inside: number
  readonly lastDate: CivilDate
  /** Null while the latest figures lie inside, or too few of them outside. */
  readonly left: LeftBand | null
}

export interface LeftBand {
  /** First of the figures in a row that lie outside, all on the same side. */
  readonly since: CivilDate
  readonly above: boolean
  readonly lastFigure: number
  /** The end of the band that was passed, on the last day. */
  readonly bound: number
}

/**
 * Figures in a row outside on the same side that are a sign. Ours: one in ten lies outside by chance, and one that does
 * is often followed by another, as beds change slowly.
 */
const FEWEST_OUTSIDE = 3

/** Of ward and ICU, where figures came in after day 0 and within the horizon. */
export function laterFigures(plan: RegionalPlan, { days, links }: PlanOutcome): LaterFigures[] {
  const { observed, startDate } = plan
  if (observed === null) return []
  return UNITS.flatMap((unit) => {
    const { p5, p95 } = links[unit].demand
    const seen = observed.days.flatMap((day) => {
      const at = daysBetween(startDate, day.date)
      const figure = figureOf(day, BED_FIELDS[unit])
      if (at <= 0 || at >= days || figure === null) return []
      const [low, high] = [p5[at] ?? 0, p95[at] ?? 0]
      const side = figure > high ? 1 : figure < low ? -1 : 0
      return [{ date: day.date, figure, side, bound: side > 0 ? high : low }]
    })
    const last = seen.at(-1)
    if (!last) return []
    const sinceIndex = seen.findLastIndex(({ side }) => side !== last.side) + 1
    const since = seen[sinceIndex]
    const isSign = last.side !== 0 && seen.length - sinceIndex >= FEWEST_OUTSIDE
    return [
      {
        unit,
        figures: seen.length,
        inside: seen.filter(({ side }) => side === 0).length,
        lastDate: last.date,
        left:
          isSign && since
            ? { since: since.date, above: last.side > 0, lastFigure: last.figure, bound: last.bound }
            : null,
      },
    ]
  })
}
