import { describe, expect, it } from 'vitest'
import { backtest, type BacktestResult, type Contender } from '../../../src/domain/forecast/backtest.ts'
import { BASELINES } from '../../../src/domain/forecast/baselines.ts'
import type { Measure } from '../../../src/domain/forecast/forecast.ts'
import type { Scores } from '../../../src/domain/forecast/scores.ts'
import { withSignals } from '../../../src/domain/observed/signals.ts'
import { seriesOf } from '../../../src/domain/observed/series.ts'
import { EVIDENCE_DAYS, EVIDENCE_SURGE, MEASURED_METHODS } from '../../../src/reference/forecast-defaults.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { readSignals } from '../../../src/file/feed/signals.ts'
import { hasRealFeed, previewOf, realCases, realFeed, V1 } from '../../file/feed/fixture.ts'
import { FIRST, madeSeries } from '../observed/made-series.ts'
import { wave } from './made-daily.ts'

const quiet = (): void => undefined

function scoresOf(result: BacktestResult, measure: Measure, contender: Contender, ahead = 7): Scores {
  const found = result.measures
    .find((one) => one.measure === measure)
    ?.distances.find((one) => one.ahead === ahead)?.scores[contender]
  if (!found) throw new Error(`no scores of ${measure}`)
  return found
}
const percent = (share: number) => Math.round(share * 1000) / 10
const tenth = (value: number) => Math.round(value * 10) / 10

describe('the backtest', () => {
  it('scores all over the same days, at every distance', () => {
    const result = backtest({ series: wave(150), asOf: null, scoredFrom: null }, quiet)
    expect(result.measures).toHaveLength(4)
    for (const { distances, days, firstDate, lastDate } of result.measures) {
      expect(distances.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4, 5, 6, 7])
      for (const { scores } of distances) {
        expect(new Set(Object.values(scores).map(({ n }) => n)).size).toBe(1)
      }
      expect(firstDate).toBe(days[0]?.date)
      expect(lastDate).toBe(addDays(FIRST, 149))
    }
  })
  it('leaves a day out for all where one of them has no forecast', () => {
    const whole = wave(150)
    // Three missing days have nothing to score, and a week after each the line through the last week has no last day.
    const holed = seriesOf(
      whole.source,
      whole.days.filter((_, index) => index < 120 || index > 122),
    )
    const at7 = backtest({ series: holed, asOf: null, scoredFrom: null }, quiet).measures[0]?.distances[6]
      ?.scores
    const full = backtest({ series: whole, asOf: null, scoredFrom: null }, quiet).measures[0]?.distances[6]
      ?.scores
    expect(at7?.model.n).toBe(at7?.logLinear?.n)
    expect(at7?.model.n).toBe((full?.model.n ?? 0) - 6)
  })
  it('begins on the day that is asked for', () => {
    const from = addDays(FIRST, 120)
    const result = backtest({ series: wave(150), asOf: null, scoredFrom: from }, quiet)
    expect(result.measures[0]?.days.map(({ date }) => date)[0]).toBe(from)
    expect(scoresOf(result, 'icuBeds', 'model').n).toBe(30)
  })
  it('says how far it is, upwards to all of it', () => {
    const heard: number[] = []
    backtest({ series: wave(100), asOf: null, scoredFrom: null }, (done) => heard.push(done))
    expect(heard).toEqual([...heard].sort((a, b) => a - b))
    expect(heard.at(-1)).toBe(1)
  })
  it('leaves out what cannot be scored', () => {
    const short = madeSeries(40, () => ({ icuCovid: 100 }))
    expect(backtest({ series: short, asOf: null, scoredFrom: null }, quiet)).toEqual({ measures: [] })
  })
  it('departs from what was known on the day: a correction changes no forecast of before it came in', () => {
    const series = wave(150)
    const [corrected, cameIn] = [addDays(FIRST, 100), addDays(FIRST, 120)]
    const before = 3 * (series.days[100]?.wardCovid ?? 0)
    const revised = {
      ...series,
      revisions: [{ date: corrected, field: 'wardCovid', before, on: cameIn }],
    } as const
    const typed = seriesOf(
      series.source,
      series.days.map((day) => (day.date === corrected ? { ...day, wardCovid: before } : day)),
    )
    const [as, now, then] = [revised, series, typed].map((one) =>
      backtest({ series: one, asOf: null, scoredFrom: null }, quiet)
        .measures.find(({ measure }) => measure === 'wardBeds')
        ?.days.map(({ date, median, low95 }) => ({ date, median, low95 })),
    )
    /** Made a week before they are scored, from index `from` up to `until`. */
    const made = (days: typeof as, from: number, until: number) =>
      days?.filter(({ date }) => date >= addDays(FIRST, from + 7) && date < addDays(FIRST, until + 7))
    expect(made(as, 100, 120)).toEqual(made(then, 100, 120))
    expect(made(as, 100, 110)).not.toEqual(made(now, 100, 110))
    expect(made(as, 145, 150)?.map(({ median }) => median)).toEqual(
      made(now, 145, 150)?.map(({ median }) => median),
    )
  })
  it('does not look ahead: what happens later changes no earlier day', () => {
    const [known, later] = [wave(130), wave(150)]
    const until = addDays(FIRST, 129)
    expect(backtest({ series: later, asOf: until, scoredFrom: null }, quiet)).toEqual(
      backtest({ series: known, asOf: null, scoredFrom: null }, quiet),
    )
    const [short, long] = [known, later].map(
      (series) => backtest({ series, asOf: null, scoredFrom: null }, quiet).measures[0]?.days ?? [],
    )
    expect(long?.slice(0, short?.length)).toEqual(short)
  })
})

describe.skipIf(!hasRealFeed)('the LCPS feed of 2020–2021 (needs ../shared/data)', () => {
  const { layout, rows } = previewOf(hasRealFeed ? realFeed : V1)
  const series = seriesOf({ name: 'LCPS', layout }, rows)
  // The days that the baselines' table scores, and two that nothing was published on.
  const result = backtest({ series, asOf: null, scoredFrom: '2021-01-07' }, quiet)
  const signals = readSignals(realCases)
  const withCases = backtest(
    {
      series: withSignals(series, signals.ok ? signals.value : []),
      asOf: null,
      scoredFrom: '2021-01-07',
    },
    quiet,
  )

  it('gives the baselines the errors that were measured independently, on all but two of the days', () => {
    const table = { icuBeds: [37.5, 29.4], wardBeds: [98.1, 91.9] } as const
    for (const measure of ['icuBeds', 'wardBeds'] as const) {
      const [still, line] = [scoresOf(result, measure, 'persistence'), scoresOf(result, measure, 'logLinear')]
      expect([still.n, line.n]).toEqual([296, 296])
      expect(Math.abs(still.mae / table[measure][0] - 1)).toBeLessThan(0.01)
      expect(Math.abs(line.mae / table[measure][1] - 1)).toBeLessThan(0.01)
    }
  })
  it('beats the best simple method of the table (ICU 17.7, ward 45.8), and its own simple methods', () => {
    const [icu, ward] = [scoresOf(result, 'icuBeds', 'model'), scoresOf(result, 'wardBeds', 'model')]
    expect(icu.wis).toBeLessThan(12.5)
    expect(ward.wis).toBeLessThan(38.5)
    for (const simple of BASELINES) {
      expect(icu.wis).toBeLessThan(scoresOf(result, 'icuBeds', simple).wis)
      expect(ward.wis).toBeLessThan(scoresOf(result, 'wardBeds', simple).wis)
    }
  })
  it('is a quarter better on the ward where infections are known', () => {
    const ward = scoresOf(withCases, 'wardBeds', 'model')
    expect(ward.wis).toBeLessThan(31)
    expect(ward.cover80).toBeCloseTo(0.8, 1)
  })
  it('has the scores that the app tells its readers', () => {
    const told = MEASURED_METHODS.filter(({ method }) => method.startsWith('model'))
    expect(told).toHaveLength(4)
    for (const { measure, method, mae, wis, cover80, cover95 } of told) {
      const scores = scoresOf(method === 'model' ? result : withCases, measure, 'model')
      const rounded = [tenth(scores.mae), tenth(scores.wis), percent(scores.cover80), percent(scores.cover95)]
      expect(rounded).toEqual([mae, wis, percent(cover80), percent(cover95)])
      expect(scores.n).toBe(EVIDENCE_DAYS.n)
    }
  })
  it('failed where it says it failed: on the ward in the summer of 2021', () => {
    const { from, until, cover95 } = EVIDENCE_SURGE
    const days = (result.measures.find(({ measure }) => measure === 'wardBeds')?.days ?? []).filter(
      ({ date }) => date >= from && date <= until,
    )
    expect(days.filter(({ inside95 }) => inside95).length / days.length).toBeCloseTo(cover95, 2)
  })
  it('covers what it promises', () => {
    const cover = (scores: Scores) => [scores.cover50, scores.cover80, scores.cover95].map(percent)
    expect(cover(scoresOf(result, 'icuBeds', 'model'))).toEqual([47, 78, 95.6])
    expect(cover(scoresOf(result, 'wardBeds', 'model'))).toEqual([49, 77, 93.2])
  })
  it('covers it at every distance and for every measure', () => {
    for (const { distances } of result.measures) {
      for (const { scores } of distances) {
        expect(Math.abs(scores.model.cover50 - 0.5)).toBeLessThan(0.06)
        expect(Math.abs(scores.model.cover80 - 0.8)).toBeLessThan(0.06)
        expect(Math.abs(scores.model.cover95 - 0.95)).toBeLessThan(0.035)
      }
    }
  })
  it('beats both baselines at every distance on beds', () => {
    for (const measure of ['icuBeds', 'wardBeds'] as const) {
      for (let ahead = 1; ahead <= 7; ahead++) {
        const model = scoresOf(result, measure, 'model', ahead).wis
        expect(model).toBeLessThan(scoresOf(result, measure, 'persistence', ahead).wis)
        expect(model).toBeLessThan(scoresOf(result, measure, 'logLinear', ahead).wis)
      }
    }
  })
})
