/**
 * The seven-day forecasts of ward and ICU beds made on one day after another of the same series, where only their
 * quantiles are wanted. Most of the work of one is looking back on the half year before it: what one forecast has
 * worked out of those days, the next uses.
 */

import type { ObservedSeries } from '../observed/series.ts'
import { type CivilDate, dayNumber } from '../shared/civil-date.ts'
import { dailyOf, lastKnownDay } from './daily.ts'
import { type BedMeasure, BRIDGED_DAYS } from './forecast.ts'
import { PointForecaster } from './point-forecast.ts'
import { RollingForecast } from './rolling.ts'

/** 23 quantiles for each day after the one that it was made on, see `QUANTILE_LEVELS`; null where it could not be made. */
export type BedWeek = readonly Float64Array[] | null

/**
 * Gives for a day what `forecastArea` made on that day says of the days after it, by the flow of patients: beds whose
 * admissions are not published have none. Looks at no figure after the day.
 */
export type BedWeeks = (madeOn: CivilDate, measure: BedMeasure) => BedWeek

export function createBedWeeks(series: ObservedSeries): BedWeeks {
  const daily = dailyOf(series, series.source.lastDate)
  const forecaster = new PointForecaster(daily)
  const byFlow = (measure: BedMeasure): RollingForecast =>
    new RollingForecast(daily.values[measure], (from) => forecaster.path({ measure, method: 'flow' }, from))
  const rolling = { icuBeds: byFlow('icuBeds'), wardBeds: byFlow('wardBeds') }
  return (madeOn, measure) => {
    const today = dayNumber(madeOn) - daily.firstDay
    const last = lastKnownDay({ ...daily, length: Math.min(daily.length, today + 1) })
    if (last < 0) return null
    const origin = today - last <= BRIDGED_DAYS ? today : last
    return rolling[measure].week(origin)?.slice(today - origin) ?? null
  }
}
