/** The forecast of a document: of the area, of its parts, and of their hospitals. */

import { asKnownOn } from '../observed/known-on.ts'
import type { ObservedSeries } from '../observed/series.ts'
import { type CivilDate, civilDate } from '../shared/civil-date.ts'
import { FEWEST_ERRORS } from './bands.ts'
import { at, type Daily, dailyOf, knownDays, lastKnownDay } from './daily.ts'
import { type DataWarning, dataWarnings } from './data-warnings.ts'
import { dividedQuantiles, sharesOf } from './divide.ts'
import { FEWEST_KNOWN_DAYS } from './epidemic.ts'
import {
  BRIDGED_DAYS,
  type Forecast,
  type ForecastPart,
  HORIZON_DAYS,
  LONGEST_HORIZON_DAYS,
  type Measure,
  MEASURES,
} from './forecast.ts'
import { type Alarm, alarmOf, type Hindsight, hindsightOn, lastWeek } from './hindsight.ts'
import { type Doubt, doubtOf } from './newest.ts'
import { type Method, PointForecaster, waysOf } from './point-forecast.ts'
import { RollingForecast } from './rolling.ts'

/** Days with a figure that the first forecast with a band needs: two weeks to depart from, three weeks of errors. */
const daysNeeded = (horizonDays: number): number => FEWEST_KNOWN_DAYS + FEWEST_ERRORS + horizonDays - 1
export const DAYS_NEEDED = daysNeeded(HORIZON_DAYS)

export interface ForecastDay {
  readonly date: CivilDate
  /** 23 quantiles in ascending order, see `QUANTILE_LEVELS`; patients, not rounded. */
  readonly quantiles: readonly number[]
}

export interface MadeForecast {
  readonly status: 'made'
  readonly measure: Measure
  readonly method: Method
  /** Whether infections as reported lead it, besides admissions. */
  readonly followsCases: boolean
  /** The figure of the day that it was made on. */
  readonly latest: number | null
  /** The day of the figure that it departs from: the day it is made on, or at most four days before. */
  readonly departsFrom: CivilDate
  /** The newest figure, where it lies so far off that it counts for little until somebody confirms it. */
  readonly doubt: Doubt | null
  /** One day ahead, and so on. */
  readonly days: readonly ForecastDay[]
  /** The latest figure beside what was forecast of it a week before; null where that could not be. */
  readonly hindsight: Hindsight | null
  readonly alarm: Alarm
}

/**
 * `notPublished` the series has no such figures; `noRecentFigure` none in the last four days; `tooShort` fewer days
 * than are needed; `gaps` enough days, with too many missing between them.
 */
export type RefusalReason = 'notPublished' | 'noRecentFigure' | 'tooShort' | 'gaps'

export interface RefusedForecast {
  readonly status: 'refused'
  readonly measure: Measure
  readonly reason: RefusalReason
  /** Days with a figure, and how many are needed. */
  readonly found: number
  readonly needed: number
}

export interface AreaForecast {
  /** The day it is made on: `asOf`, or where figures end earlier than a long weekend ago their last day. */
  readonly madeOn: CivilDate
  /** The last day with a figure, at most `madeOn`. */
  readonly lastFigure: CivilDate
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

export function calculateForecast({
  series,
  asOf,
  parts,
  horizonDays = HORIZON_DAYS,
}: Forecast): ForecastResult {
  const area = series && forecastArea(series, asOf, { horizonDays })
  const shares = sharesOf(
    parts.map(({ keyPercent }) => keyPercent),
    WHOLE_PERCENT,
  )
  const until = asOf ?? area?.madeOn ?? null
  return {
    area,
    parts: parts.map((part, index) =>
      forecastPart(part, shares[index] ?? 0, { area, series, until, asOf, horizonDays }),
    ),
    restShare: parts.length === 0 ? 0 : Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0)),
  }
}

/**
 * The forecast from one series, made on `asOf`: looks at nothing of after that day, and at nothing that became known after it. Takes some 0.1 s, as its bands rest
 * on the errors of the half year before.
 *
 * For the quantiles alone: `forecastArea(series, day, { horizonDays: 7 })?.measures`, of which those with
 * `status: 'made'` and `measure: 'icuBeds' | 'wardBeds'` hold `days[h − 1].quantiles`, 23 numbers in the order of
 * `QUANTILE_LEVELS`.
 * @param asOf null: the last day with a figure.
 * @param options `horizonDays` 1 to 14; `within` a larger area, whose growth is shared while own figures give the level;
 * `knownOn` the day on which the figures were known, `asOf` unless told otherwise; null: as they are now.
 * @returns null where the series has no figure up to that day.
 */
export function forecastArea(
  series: ObservedSeries,
  asOf: CivilDate | null,
  options: {
    readonly horizonDays?: number
    readonly within?: ObservedSeries | null
    readonly knownOn?: CivilDate | null
  } = {},
): AreaForecast | null {
  const { horizonDays = HORIZON_DAYS, within = null, knownOn = asOf } = options
  const until = asOf ?? series.source.lastDate
  const known = (one: ObservedSeries): ObservedSeries => (knownOn === null ? one : asKnownOn(one, knownOn))
  const daily = dailyOf(known(series), until)
  const last = lastKnownDay(daily)
  if (last < 0) return null
  const today = daily.length - 1
  const origin = asOf !== null && today - last <= BRIDGED_DAYS ? today : last
  const shared = within && new PointForecaster(dailyOf(known(within), until))
  const forecaster = new PointForecaster(daily, shared)
  const horizon = Math.max(1, Math.min(LONGEST_HORIZON_DAYS, horizonDays))
  return {
    madeOn: civilDate(daily.firstDay + origin),
    lastFigure: civilDate(daily.firstDay + last),
    measures: MEASURES.map((measure) => forecastMeasure(daily, forecaster, measure, { origin, horizon })),
    warnings: dataWarnings(daily, last),
  }
}

function forecastMeasure(
  daily: Daily,
  forecaster: PointForecaster,
  measure: Measure,
  { origin, horizon }: { readonly origin: number; readonly horizon: number },
): MadeForecast | RefusedForecast {
  const values = daily.values[measure]
  for (const way of waysOf(measure)) {
    const rolling = new RollingForecast(values, (from) => forecaster.path(way, from))
    const [week, from] = [rolling.week(origin, horizon), rolling.departure(origin)]
    if (week === null || from === null) continue
    const latest = at(values, origin)
    return {
      status: 'made',
      measure,
      method: way.method,
      followsCases: way.method !== 'trend' && forecaster.followsCases(from),
      latest: Number.isNaN(latest) ? null : latest,
      departsFrom: civilDate(daily.firstDay + from),
      doubt: doubtOf(daily, forecaster, rolling, way, from),
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
    reason: reasonOf(values, origin, found, daysNeeded(horizon)),
    found,
    needed: daysNeeded(horizon),
  }
}

function reasonOf(values: Float64Array, origin: number, found: number, needed: number): RefusalReason {
  if (found === 0) return 'notPublished'
  if (knownDays(values, origin, BRIDGED_DAYS + 1) === 0) return 'noRecentFigure'
  return found < needed ? 'tooShort' : 'gaps'
}

function forecastPart(
  part: ForecastPart,
  share: number,
  whole: {
    readonly area: AreaForecast | null
    readonly series: ObservedSeries | null
    readonly until: CivilDate | null
    readonly asOf: CivilDate | null
    readonly horizonDays: number
  },
): PartForecast {
  const { area, series, until, asOf, horizonDays } = whole
  const own = part.series && forecastArea(part.series, until, { within: series, knownOn: asOf, horizonDays })
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
