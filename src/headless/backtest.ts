/**
 * `backtest FEED.csv [--cases CASES.csv] [--from D --to D --horizon 7]`: scores the forecast of ward and ICU beds made
 * on every day, each from rows up to its own day, beside simple methods on the same days. Errors and WIS in beds; MAPE
 * and coverages in percent. FEED is the LCPS feed; CASES holds infections per day, of the country or by region.
 */
import { readFile } from 'node:fs/promises'
import { type Contender, type DistanceScores, type Rival, scoresAt } from '../domain/forecast/backtest.ts'
import { baselinePath, BASELINES } from '../domain/forecast/baselines.ts'
import { dailyOf } from '../domain/forecast/daily.ts'
import { type BedMeasure, HORIZON_DAYS, LONGEST_HORIZON_DAYS } from '../domain/forecast/forecast.ts'
import { PointForecaster, waysOf } from '../domain/forecast/point-forecast.ts'
import { RollingForecast } from '../domain/forecast/rolling.ts'
import type { Scores } from '../domain/forecast/scores.ts'
import { type ObservedSeries, seriesOf } from '../domain/observed/series.ts'
import { withSignals } from '../domain/observed/signals.ts'
import { type CivilDate, dayNumber, parseDate } from '../domain/shared/civil-date.ts'
import { err, ok, type Result } from '../domain/shared/result.ts'
import { canonicalJson } from '../file/canonical.ts'
import { decodeText } from '../file/feed/decode-text.ts'
import { readLcpsFeed } from '../file/feed/lcps.ts'
import { readSignals } from '../file/feed/signals.ts'
import { readArguments } from './arguments.ts'
import { type CommandResult, refuseUse, type Refusal } from './command.ts'

interface Span {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly horizon: number
}

export async function backtest(args: readonly string[]): Promise<CommandResult> {
  const given = readArguments(args, ['cases', 'from', 'to', 'horizon'])
  if (!given.ok) return given
  const { files, options } = given.value
  const [feed, more] = files
  if (feed === undefined || more !== undefined) return refuseUse('FEED', files.join(' '), 'one feed')
  const series = await readSeries(feed, options.get('cases'))
  if (!series.ok) return series
  const span = readSpan(options, series.value)
  if (!span.ok) return span
  const ward = scored(series.value, 'wardBeds', span.value)
  const icu = scored(series.value, 'icuBeds', span.value)
  const told = (name: Contender) => ({ ward: inPercent(ward?.[name]), icu: inPercent(icu?.[name]) })
  const yardsticks = Object.fromEntries(BASELINES.map((baseline) => [baseline, told(baseline)]))
  return ok({ output: canonicalJson({ ...told('model'), yardsticks }) })
}

function scored(
  series: ObservedSeries,
  measure: BedMeasure,
  { from, to, horizon }: Span,
): DistanceScores['scores'] | null {
  const daily = dailyOf(series, series.source.lastDate)
  const values = daily.values[measure]
  const forecaster = new PointForecaster(daily)
  const rivals: readonly Rival[] = BASELINES.map((baseline) => ({
    baseline,
    rolling: new RollingForecast(values, (origin) => baselinePath(baseline, daily, measure, origin)),
  }))
  const targets = {
    from: Math.max(0, dayNumber(from) - daily.firstDay),
    until: Math.min(values.length - 1, dayNumber(to) - daily.firstDay),
  }
  for (const way of waysOf(measure)) {
    const model = new RollingForecast(values, (origin) => forecaster.path(way, origin))
    const able = rivals.filter(({ rolling }) => rolling.quantiles(targets.until - horizon, horizon) !== null)
    const found = scoresAt(values, model, able, targets, horizon)
    if (found !== null) return found.scores
  }
  return null
}

/** As the command prints it; null where there is no forecast. */
function inPercent(scores: Scores | undefined) {
  if (scores === undefined) return null
  const { n, mae, mape, wis, cover50, cover80, cover95, bias } = scores
  return {
    n,
    mae,
    mape: 100 * mape,
    wis,
    cover50: 100 * cover50,
    cover80: 100 * cover80,
    cover95: 100 * cover95,
    bias,
  }
}

async function readSeries(feed: string, cases: string | undefined): Promise<Result<ObservedSeries, Refusal>> {
  const text = await readText(feed)
  if (!text.ok) return text
  const read = readLcpsFeed(text.value)
  if (!read.ok) return refuse(feed, read.error)
  const series = seriesOf({ name: feed, layout: read.value.layout }, read.value.rows)
  if (cases === undefined) return ok(series)
  const signalText = await readText(cases)
  if (!signalText.ok) return signalText
  const signals = readSignals(signalText.value)
  return signals.ok ? ok(withSignals(series, signals.value)) : refuse(cases, signals.error)
}

async function readText(path: string): Promise<Result<string, Refusal>> {
  try {
    const bytes = await readFile(path)
    return ok(decodeText(new Uint8Array(bytes).buffer))
  } catch {
    return refuse(path, [
      { code: 'cannotRead', path, found: { is: 'nothing' }, expected: { is: 'readableFile' } },
    ])
  }
}

function readSpan(options: ReadonlyMap<string, string>, { source }: ObservedSeries): Result<Span, Refusal> {
  const [from, to] = [options.get('from') ?? source.firstDate, options.get('to') ?? source.lastDate]
  const horizon = Number(options.get('horizon') ?? HORIZON_DAYS)
  for (const [name, date] of [['--from', from] as const, ['--to', to] as const]) {
    if (parseDate(date) === null) return refuseUse(name, date, 'a date, YYYY-MM-DD')
  }
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > LONGEST_HORIZON_DAYS) {
    return refuseUse('--horizon', String(options.get('horizon')), `1 to ${LONGEST_HORIZON_DAYS} days`)
  }
  return ok({ from, to, horizon })
}

function refuse(file: string, problems: Refusal['problems']): Result<never, Refusal> {
  return err({ code: problems[0]?.code ?? 'cannotRead', problems, file })
}
