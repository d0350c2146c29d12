/** Whether forecasts of the last week came true, and when that should alarm. */

import { type CivilDate, civilDate } from '../shared/civil-date.ts'
import { at, type Daily } from './daily.ts'
import { HORIZON_DAYS, type Measure } from './forecast.ts'
import type { RollingForecast } from './rolling.ts'
import { intervalOf, isInside, medianOf } from './scores.ts'

/** One figure beside what was forecast of it seven days earlier. */
export interface Hindsight {
  readonly date: CivilDate
  readonly observed: number
  readonly median: number
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
  readonly inside80: boolean
  readonly inside95: boolean
}

/**
 * `fine`; `watch` the band of 80 % is left more often than it may; `alarm` the band of 95 % is: the epidemic does
 * something else than before, and people should decide on more than this forecast.
 */
export type AlarmLevel = 'fine' | 'watch' | 'alarm'

export interface Alarm {
  readonly level: AlarmLevel
  /** Days looked at: at most the last seven. */
  readonly days: number
  /** Of those, on which the figure lay outside the band of 80 and of 95 % given seven days before. */
  readonly outside80: number
  readonly outside95: number
  /** On how many of them it lay above the median. */
  readonly above: number
}

const ALARM_DAYS = 7
/** Ours: one in twenty may lie outside, so two of seven is a sign (by chance some 4 % of the weeks). */
const ALARM_OUTSIDE_95 = 2
/** Ours: one in five may lie outside, so four of seven is a sign (by chance some 3 % of the weeks). */
const WATCH_OUTSIDE_80 = 4

/** The figure of `target` beside the forecast made seven days earlier; null where either is missing. */
export function hindsightOn(
  daily: Daily,
  measure: Measure,
  rolling: RollingForecast,
  target: number,
): Hindsight | null {
  const observed = at(daily.values[measure], target)
  const quantiles = rolling.quantiles(target - HORIZON_DAYS, HORIZON_DAYS)
  if (Number.isNaN(observed) || quantiles === null) return null
  const [low80, high80] = intervalOf(quantiles, 0.8)
  const [low95, high95] = intervalOf(quantiles, 0.95)
  return {
    date: civilDate(daily.firstDay + target),
    observed,
    median: medianOf(quantiles),
    low80,
    high80,
    low95,
    high95,
    inside80: isInside(quantiles, 0.8, observed),
    inside95: isInside(quantiles, 0.95, observed),
  }
}

/** The alarm over the last seven days, of those that could be looked at. */
export function alarmOf(week: readonly Hindsight[]): Alarm {
  const outside80 = week.filter(({ inside80 }) => !inside80).length
  const outside95 = week.filter(({ inside95 }) => !inside95).length
  const above = week.filter(({ observed, median }) => observed > median).length
  const level = outside95 >= ALARM_OUTSIDE_95 ? 'alarm' : outside80 >= WATCH_OUTSIDE_80 ? 'watch' : 'fine'
  return { level, days: week.length, outside80, outside95, above }
}

/** What came of the forecasts for the seven days up to and including `last`, oldest first. */
export function lastWeek(
  daily: Daily,
  measure: Measure,
  rolling: RollingForecast,
  last: number,
): readonly Hindsight[] {
  return Array.from({ length: ALARM_DAYS }, (_, index) =>
    hindsightOn(daily, measure, rolling, last - ALARM_DAYS + 1 + index),
  ).filter((day) => day !== null)
}
