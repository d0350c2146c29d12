/**
 * Would the forecast have been right? Departs from every day of the series in turn with what was known on that day,
 * and scores what came of it against the two forecasts that anybody can make. Bands of all three are drawn by the same
 * rule, so that a difference is one of method.
 */

import type { ObservedSeries } from '../observed/series.ts'
import { type CivilDate, dayNumber } from '../shared/civil-date.ts'
import { logLinearTrend, persistence } from './baselines.ts'
import { at, type Daily, dailyOf, lastKnownDay } from './daily.ts'
import { HORIZON_DAYS, type Measure, MEASURES } from './forecast.ts'
import { type Hindsight, hindsightOn } from './hindsight.ts'
import { type Method, PointForecaster, waysOf } from './point-forecast.ts'
import { RollingForecast } from './rolling.ts'
import { Scorer, type Scores } from './scores.ts'

export const CONTENDERS = ['model', 'persistence', 'logLinear'] as const
export type Contender = (typeof CONTENDERS)[number]

export interface BacktestQuestion {
  readonly series: ObservedSeries
  readonly asOf: CivilDate | null
  /** First day scored; null: as early as all three can be scored. */
  readonly scoredFrom: CivilDate | null
}

/** Scores at one distance; all three over the same days. */
export interface DistanceScores {
  /** Days ahead, 1–7. */
  readonly ahead: number
  readonly scores: Readonly<Record<Contender, Scores>>
}

export interface MeasureBacktest {
  readonly measure: Measure
  readonly method: Method
  readonly firstDate: CivilDate
  readonly lastDate: CivilDate
  readonly distances: readonly DistanceScores[]
  /** Every scored day beside what was forecast of it seven days before. */
  readonly days: readonly Hindsight[]
}

export interface BacktestResult {
  /** Measures that could be scored, in the order of `MEASURES`. */
  readonly measures: readonly MeasureBacktest[]
}

/** @param report hears the share that is done. */
export function backtest(question: BacktestQuestion, report: (done: number) => void): BacktestResult {
  const { series, asOf, scoredFrom } = question
  const daily = dailyOf(series, asOf ?? series.source.lastDate)
  const first = scoredFrom === null ? 0 : dayNumber(scoredFrom) - daily.firstDay
  const measures = MEASURES.map((measure, index) => {
    const tell = (done: number): void => report((index + done) / MEASURES.length)
    return backtestMeasure(daily, measure, Math.max(0, first), tell)
  })
  return { measures: measures.filter((measure) => measure !== null) }
}

function backtestMeasure(
  daily: Daily,
  measure: Measure,
  first: number,
  report: (done: number) => void,
): MeasureBacktest | null {
  const values = daily.values[measure]
  const forecaster = new PointForecaster(daily)
  const rest = {
    persistence: new RollingForecast(values, (origin) => persistence(values, origin)),
    logLinear: new RollingForecast(values, (origin) => logLinearTrend(values, origin)),
  }
  const last = lastKnownDay(daily)
  for (const way of waysOf(measure)) {
    const model = new RollingForecast(values, (origin) => forecaster.path(way, origin))
    if (model.week(last) === null) continue
    const distances: DistanceScores[] = []
    for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
      const scores = scoresAt(values, { model, ...rest }, first, ahead)
      if (scores) distances.push({ ahead, scores })
      report(ahead / HORIZON_DAYS)
    }
    const days = daysFrom(daily, measure, model, first)
    const [begin, end] = [days[0], days.at(-1)]
    if (!begin || !end || distances.length < HORIZON_DAYS) return null
    return { measure, method: way.method, firstDate: begin.date, lastDate: end.date, distances, days }
  }
  return null
}

/** Scores of the days that all three have a forecast for; null where there is no such day. */
function scoresAt(
  values: Float64Array,
  contenders: Readonly<Record<Contender, RollingForecast>>,
  first: number,
  ahead: number,
): Readonly<Record<Contender, Scores>> | null {
  const scorers = { model: new Scorer(), persistence: new Scorer(), logLinear: new Scorer() }
  for (let target = Math.max(first, ahead); target < values.length; target++) {
    const observed = at(values, target)
    if (Number.isNaN(observed)) continue
    const model = contenders.model.quantiles(target - ahead, ahead)
    const still = contenders.persistence.quantiles(target - ahead, ahead)
    const line = contenders.logLinear.quantiles(target - ahead, ahead)
    if (model === null || still === null || line === null) continue
    scorers.model.add(model, observed)
    scorers.persistence.add(still, observed)
    scorers.logLinear.add(line, observed)
  }
  const [model, still, line] = [
    scorers.model.scores(),
    scorers.persistence.scores(),
    scorers.logLinear.scores(),
  ]
  return model && still && line && { model, persistence: still, logLinear: line }
}

function daysFrom(daily: Daily, measure: Measure, model: RollingForecast, first: number): Hindsight[] {
  const days: Hindsight[] = []
  for (let target = first; target < daily.length; target++) {
    const day = hindsightOn(daily, measure, model, target)
    if (day) days.push(day)
  }
  return days
}
