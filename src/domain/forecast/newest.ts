/**
 * The newest day is judged before anything is concluded from it: against the figures before it, and against what
 * yesterday's forecast said of today. A doubtful figure stays as it is and counts for little until it is confirmed.
 */

import { type CivilDate, civilDate } from '../shared/civil-date.ts'
import { heldAdmissions } from './credible.ts'
import { at, type Daily } from './daily.ts'
import type { Measure } from './forecast.ts'
import { type PointForecaster, type Way } from './point-forecast.ts'
import type { RollingForecast } from './rolling.ts'
import { intervalOf } from './scores.ts'

/** A figure of the newest day that lies where hardly any figure would. */
export interface Doubt {
  readonly measure: Measure
  readonly date: CivilDate
  readonly found: number
  /** Band of 95 % that was forecast of it the day before. */
  readonly low: number
  readonly high: number
}

/** Whether the figure of index `origin` is doubtful; null where it is not, is missing, or was confirmed. */
export function doubtOf(
  daily: Daily,
  forecaster: PointForecaster,
  rolling: RollingForecast,
  way: Way,
  origin: number,
): Doubt | null {
  const found = at(daily.values[way.measure], origin)
  if (Number.isNaN(found) || daily.confirmed.has(daily.firstDay + origin)) return null
  const odd =
    way.method === 'admissions'
      ? at(heldAdmissions(daily.values[way.measure]), origin) !== found
      : forecaster.stand(way, origin).doubtful
  const yesterday = odd ? rolling.quantiles(origin - 1, 1) : null
  if (yesterday === null) return null
  const [low, high] = intervalOf(yesterday, 0.95)
  if (low <= found && found <= high) return null
  return { measure: way.measure, date: civilDate(daily.firstDay + origin), found, low, high }
}
