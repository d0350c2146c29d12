/** What a planner should know of the figures that a forecast rests on. Warns; no figure is changed or left out. */

import { implausible } from '../observed/implausible.ts'
import { type CivilDate, civilDate } from '../shared/civil-date.ts'
import { at, type Daily, FIELD_OF, knownDays } from './daily.ts'
import { type Measure, MEASURES } from './forecast.ts'
import { RHYTHM_WEEKS } from './weekday-effects.ts'

export const DATA_WARNINGS = ['missingFigures', 'implausibleDip', 'implausiblePeak'] as const

/** Days that the rhythm, the trend and the outflow are read from. */
const LOOKED_AT_DAYS = 7 * RHYTHM_WEEKS

export type DataWarning =
  | { readonly code: 'missingFigures'; readonly measure: Measure; readonly days: number }
  | {
      readonly code: 'implausibleDip' | 'implausiblePeak'
      readonly measure: Measure
      readonly date: CivilDate
      readonly found: number
      /** The figures of the day before and the day after. */
      readonly neighbours: readonly [number, number]
    }

/** Warnings about the twelve weeks up to and including index `origin`, of measures that are published at all. */
export function dataWarnings(daily: Daily, origin: number): readonly DataWarning[] {
  const first = Math.max(0, origin - LOOKED_AT_DAYS + 1)
  return MEASURES.flatMap((measure): DataWarning[] => {
    const values = daily.values[measure]
    const known = knownDays(values, origin, LOOKED_AT_DAYS)
    if (known === 0) return []
    const missing = origin - first + 1 - known
    const warnings: DataWarning[] = missing > 0 ? [{ code: 'missingFigures', measure, days: missing }] : []
    for (let index = first; index < origin; index++) {
      const [before, found, after] = [at(values, index - 1), at(values, index), at(values, index + 1)]
      const code = implausible(found, [before, after], FIELD_OF[measure])
      if (code === null) continue
      warnings.push({
        code,
        measure,
        date: civilDate(daily.firstDay + index),
        found,
        neighbours: [before, after],
      })
    }
    return warnings
  })
}
