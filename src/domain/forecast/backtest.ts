/**
 * Would the forecast have been right? Departs from every day of the series in turn with what was known on that day (a
 * correction counts from the day on which it came in), and scores what came of it against the forecasts that anybody
 * can make. Bands of all are drawn by the same rule, so that a difference is one of method.
 */

import { asKnownOn } from '../observed/known-on.ts'
import type { ObservedSeries } from '../observed/series.ts'
import { type CivilDate, dayNumber } from '../shared/civil-date.ts'
import { type Baseline, baselinePath, BASELINES } from './baselines.ts'
import { at, type Daily, dailyOf, lastKnownDay } from './daily.ts'
import { HORIZON_DAYS, type Measure, MEASURES } from './forecast.ts'
import { type Hindsight, hindsightOn } from './hindsight.ts'
import { KnownThen } from './known-then.ts'
import { type Method, type Path, waysOf } from './point-forecast.ts'
import { RollingForecast } from './rolling.ts'
import { Scorer, type Scores } from './scores.ts'

export const CONTENDERS = ['model', ...BASELINES] as const
export type Contender = (typeof CONTENDERS)[number]

export const WAVE_PHASES = ['rising', 'level', 'falling'] as const
/** Of the day scored, against a week before: 10 % more, 10 % less, or neither. Ours. */
export type WavePhase = (typeof WAVE_PHASES)[number]
const PHASE_STEP = 1.1

export interface BacktestQuestion {
  readonly series: ObservedSeries
  readonly asOf: CivilDate | null
  /** First day scored; null: as early as all can be scored. */
  readonly scoredFrom: CivilDate | null
}

/** Scores at one distance; all over the same days. A measure that a baseline does not forecast lacks that baseline. */
export interface DistanceScores {
  /** Days ahead, from 1. */
  readonly ahead: number
  readonly scores: { readonly model: Scores } & { readonly [baseline in Baseline]?: Scores }
  /** Of the model, by phase of the wave; a phase without a day is absent. */
  readonly phases: { readonly [phase in WavePhase]?: Scores }
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
  const known = asOf === null ? series : asKnownOn(series, asOf)
  const daily = dailyOf(known, asOf ?? series.source.lastDate)
  const first = scoredFrom === null ? 0 : dayNumber(scoredFrom) - daily.firstDay
  const then = new KnownThen(known, asOf ?? series.source.lastDate)
  const measures = MEASURES.map((measure, index) => {
    const tell = (done: number): void => report((index + done) / MEASURES.length)
    return backtestMeasure(daily, then, measure, Math.max(0, first), tell)
  })
  return { measures: measures.filter((measure) => measure !== null) }
}

function backtestMeasure(
  daily: Daily,
  then: KnownThen,
  measure: Measure,
  first: number,
  report: (done: number) => void,
): MeasureBacktest | null {
  const values = daily.values[measure]
  const rolling = (pathOn: (origin: number) => Path): RollingForecast =>
    new RollingForecast(values, pathOn, (today) => then.on(today).daily.values[measure])
  const baselines = BASELINES.map((baseline) => ({
    baseline,
    rolling: rolling((origin) => baselinePath(baseline, then.on(origin).daily, measure, origin)),
  }))
  const last = lastKnownDay(daily)
  for (const way of waysOf(measure)) {
    const model = rolling((origin) => then.on(origin).forecaster.path(way, origin))
    if (model.week(last) === null) continue
    const able = baselines.filter(({ rolling }) => rolling.week(last) !== null)
    const distances: DistanceScores[] = []
    for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
      const scores = scoresAt(values, model, able, { from: first, until: values.length - 1 }, ahead)
      if (scores) distances.push(scores)
      report(ahead / HORIZON_DAYS)
    }
    const days = daysFrom(daily, measure, model, first)
    const [begin, end] = [days[0], days.at(-1)]
    if (!begin || !end || distances.length < HORIZON_DAYS) return null
    return { measure, method: way.method, firstDate: begin.date, lastDate: end.date, distances, days }
  }
  return null
}

export interface Rival {
  readonly baseline: Baseline
  readonly rolling: RollingForecast
}

/**
 * Scores of the days between two indices that all have a forecast for; null where there is no such day.
 * @param ahead distance in days.
 */
export function scoresAt(
  values: Float64Array,
  model: RollingForecast,
  rivals: readonly Rival[],
  { from, until }: { readonly from: number; readonly until: number },
  ahead: number,
): DistanceScores | null {
  const [own, phases] = [new Scorer(), { rising: new Scorer(), level: new Scorer(), falling: new Scorer() }]
  const scorers = rivals.map(({ baseline, rolling }) => ({ baseline, rolling, scorer: new Scorer() }))
  for (let target = Math.max(from, ahead); target <= until; target++) {
    const observed = at(values, target)
    if (Number.isNaN(observed)) continue
    const quantiles = model.quantiles(target - ahead, ahead)
    const others = scorers.map(({ rolling }) => rolling.quantiles(target - ahead, ahead))
    if (quantiles === null || others.includes(null)) continue
    own.add(quantiles, observed)
    phases[phaseOn(observed, at(values, target - 7))].add(quantiles, observed)
    others.forEach((other, index) => {
      if (other) scorers[index]?.scorer.add(other, observed)
    })
  }
  const scores = own.scores()
  if (scores === null) return null
  return {
    ahead,
    scores: {
      model: scores,
      ...scored(scorers.map(({ baseline, scorer }) => [baseline, scorer] as const)),
    },
    phases: scored(WAVE_PHASES.map((phase) => [phase, phases[phase]] as const)),
  }
}

function scored<Name extends string>(
  scorers: readonly (readonly [Name, Scorer])[],
): { readonly [name in Name]?: Scores } {
  const found: { [name in Name]?: Scores } = {}
  for (const [name, scorer] of scorers) {
    const scores = scorer.scores()
    if (scores) found[name] = scores
  }
  return found
}

function phaseOn(observed: number, weekBefore: number): WavePhase {
  const [now, then] = [observed + 1, weekBefore + 1]
  return now > then * PHASE_STEP ? 'rising' : now * PHASE_STEP < then ? 'falling' : 'level'
}

function daysFrom(daily: Daily, measure: Measure, model: RollingForecast, first: number): Hindsight[] {
  const days: Hindsight[] = []
  for (let target = first; target < daily.length; target++) {
    const day = hindsightOn(daily, measure, model, target)
    if (day) days.push(day)
  }
  return days
}
