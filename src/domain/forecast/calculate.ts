/** The forecast of a document: of the area, of its parts, and of their hospitals. */

import type { ObservedSeries } from '../observed/series.ts'
import { type CivilDate, civilDate } from '../shared/civil-date.ts'
import { FEWEST_ERRORS } from './bands.ts'
import { ADMISSIONS_OF, at, type Daily, dailyOf, knownDays, lastKnownDay } from './daily.ts'
import { type DataWarning, dataWarnings } from './data-warnings.ts'
import { dividedQuantiles, sharesOf } from './divide.ts'
import { type Forecast, type ForecastPart, HORIZON_DAYS, type Measure, MEASURES } from './forecast.ts'
import { type Alarm, alarmOf, type Hindsight, hindsightOn, lastWeek } from './hindsight.ts'
import { FEWEST_KNOWN_DAYS, type Method, PointForecaster, waysOf } from './point-forecast.ts'
import { RollingForecast } from './rolling.ts'

/** Days with a figure that the first forecast with a band needs: three weeks to depart from, three weeks of errors. */
export const DAYS_NEEDED = FEWEST_KNOWN_DAYS + FEWEST_ERRORS + HORIZON_DAYS - 1

export interface ForecastDay {
  readonly date: CivilDate
  /** 23 quantiles in ascending order, see `QUANTILE_LEVELS`; patients, not rounded. */
  readonly quantiles: readonly number[]
}

export interface MadeForecast {
  readonly status: 'made'
  readonly measure: Measure
  readonly method: Method
  /** The figure of the day that it was made on. */
  readonly latest: number | null
  /** One to seven days ahead. */
  readonly days: readonly ForecastDay[]
  /** The latest figure beside what was forecast of it a week before; null where that could not be. */
  readonly hindsight: Hindsight | null
  readonly alarm: Alarm
}

/**
 * `notPublished` the series has no such figures; `noFigureOnDay` none on the day it is made on; `tooShort` fewer days
 * than are needed; `gaps` enough days, with too many missing between them.
 */
export type RefusalReason = 'notPublished' | 'noFigureOnDay' | 'tooShort' | 'gaps'

export interface RefusedForecast {
  readonly status: 'refused'
  readonly measure: Measure
  readonly reason: RefusalReason
  /** Days with a figure, and how many are needed. */
  readonly found: number
  readonly needed: number
}

export interface AreaForecast {
  /** The day it is made on: the last one with a figure, at most `asOf`. */
  readonly madeOn: CivilDate
  /** In the order of `MEASURES`. */
  readonly measures: readonly (MadeForecast | RefusedForecast)[]
  readonly warnings: readonly DataWarning[]
}

/** The share of a forecast that falls to a part or a hospital. */
export interface DividedForecast {
  readonly measure: Measure
  readonly days: readonly ForecastDay[]
}

export interface HospitalForecast {
  readonly id: string
  /** Of its region, 0–1. */
  readonly share: number
  readonly measures: readonly DividedForecast[]
}

export interface PartForecast {
  readonly id: string
  /** `own` from figures of its own; `key` its share of the area. */
  readonly basis: 'own' | 'key'
  /** Of the area by key, 0–1. */
  readonly share: number
  readonly measures: readonly DividedForecast[]
  /** What its own figures gave, refusals and warnings included; null where it is forecast by key. */
  readonly own: AreaForecast | null
  readonly hospitals: readonly HospitalForecast[]
}

export interface ForecastResult {
  /** Null without a figure up to `asOf`. */
  readonly area: AreaForecast | null
  /** In the order of the document. */
  readonly parts: readonly PartForecast[]
  /** Share of the area that falls to no part, 0–1. */
  readonly restShare: number
}

/** Keys are percentages of the area. */
const WHOLE_PERCENT = 100

export function calculateForecast({ series, asOf, parts }: Forecast): ForecastResult {
  const area = series && forecastArea(series, asOf)
  const shares = sharesOf(
    parts.map(({ keyPercent }) => keyPercent),
    WHOLE_PERCENT,
  )
  const until = asOf ?? area?.madeOn ?? null
  return {
    area,
    parts: parts.map((part, index) => forecastPart(part, shares[index] ?? 0, area, until)),
    restShare: parts.length === 0 ? 0 : Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0)),
  }
}

/** The forecast from one series, made on `asOf` or the last day before it with a figure; null where there is none. */
export function forecastArea(series: ObservedSeries, asOf: CivilDate | null): AreaForecast | null {
  const daily = dailyOf(series, asOf ?? series.source.lastDate)
  const origin = lastKnownDay(daily)
  if (origin < 0) return null
  return {
    madeOn: civilDate(daily.firstDay + origin),
    measures: MEASURES.map((measure) => forecastMeasure(daily, measure, origin)),
    warnings: dataWarnings(daily, origin),
  }
}

function forecastMeasure(daily: Daily, measure: Measure, origin: number): MadeForecast | RefusedForecast {
  const values = daily.values[measure]
  const forecaster = new PointForecaster(daily)
  for (const way of waysOf(measure)) {
    const rolling = new RollingForecast(values, (from) => forecaster.path(way, from))
    const week = rolling.week(origin)
    if (week === null) continue
    const latest = at(values, origin)
    return {
      status: 'made',
      measure,
      method: way.method,
      latest: Number.isNaN(latest) ? null : latest,
      days: week.map((quantiles, index) => ({
        date: civilDate(daily.firstDay + origin + index + 1),
        quantiles: Array.from(quantiles),
      })),
      hindsight: hindsightOn(daily, measure, rolling, origin),
      alarm: alarmOf(lastWeek(daily, measure, rolling, origin)),
    }
  }
  const found = knownDays(values, origin, daily.length)
  return {
    status: 'refused',
    measure,
    reason: reasonOf(daily, measure, origin, found),
    found,
    needed: DAYS_NEEDED,
  }
}

function reasonOf(daily: Daily, measure: Measure, origin: number, found: number): RefusalReason {
  if (found === 0) return 'notPublished'
  if (measure in ADMISSIONS_OF && Number.isNaN(at(daily.values[measure], origin))) return 'noFigureOnDay'
  return found < DAYS_NEEDED ? 'tooShort' : 'gaps'
}

function forecastPart(
  part: ForecastPart,
  share: number,
  area: AreaForecast | null,
  until: CivilDate | null,
): PartForecast {
  const own = part.series && forecastArea(part.series, until)
  const ownMeasures = own ? made(own) : []
  const measures =
    part.series === null && area ? made(area).map((forecast) => divided(forecast, share)) : ownMeasures
  const shares = sharesOf(
    part.hospitals.map(({ key }) => key),
    0,
  )
  return {
    id: part.id,
    basis: part.series === null ? 'key' : 'own',
    share,
    measures,
    own,
    hospitals: part.hospitals.map(({ id }, index) => ({
      id,
      share: shares[index] ?? 0,
      measures: measures.map((forecast) => divided(forecast, shares[index] ?? 0)),
    })),
  }
}

function made({ measures }: AreaForecast): DividedForecast[] {
  return measures
    .filter((forecast) => forecast.status === 'made')
    .map(({ measure, days }) => ({ measure, days }))
}

function divided({ measure, days }: DividedForecast, share: number): DividedForecast {
  return {
    measure,
    days: days.map(({ date, quantiles }) => ({
      date,
      quantiles: Array.from(dividedQuantiles(quantiles, share)),
    })),
  }
}
