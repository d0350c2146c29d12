import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calculateForecast,
  DAYS_NEEDED,
  forecastArea,
  type MadeForecast,
} from '../../../src/domain/forecast/calculate.ts'
import { withHorizon } from '../../../src/domain/forecast/edits.ts'
import type { Forecast, Measure } from '../../../src/domain/forecast/forecast.ts'
import { alarmOf, type Hindsight } from '../../../src/domain/forecast/hindsight.ts'
import { MEDIAN } from '../../../src/domain/forecast/scores.ts'
import { type ObservedSeries, observedDay, seriesOf } from '../../../src/domain/observed/series.ts'
import { addDays, dayNumber, weekday } from '../../../src/domain/shared/civil-date.ts'
import { FIRST, madeSeries } from '../observed/made-series.ts'
import { anyDailySeries, moved, wave } from './made-daily.ts'

const DOCUMENT: Forecast = { area: 'NL', series: wave(140), asOf: null, scoredFrom: null, parts: [] }

function madeOf(series: ObservedSeries, measure: Measure, asOf: string | null = null): MadeForecast {
  const forecast = forecastArea(series, asOf)?.measures.find((one) => one.measure === measure)
  if (forecast?.status !== 'made') throw new Error(`no forecast of ${measure}`)
  return forecast
}
const mediansOf = (forecast: MadeForecast) => forecast.days.map(({ quantiles }) => quantiles[MEDIAN] ?? NaN)

describe('the forecast of an area', () => {
  it('is of the seven days after the last one with figures', () => {
    const area = forecastArea(wave(140), null)
    const last = addDays(FIRST, 139)
    expect(area?.madeOn).toBe(last)
    expect(area?.measures.map(({ status, measure }) => `${measure} ${status}`)).toEqual([
      'icuBeds made',
      'wardBeds made',
      'icuAdmissions made',
      'wardAdmissions made',
    ])
    const icu = madeOf(wave(140), 'icuBeds')
    expect(icu.days.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => addDays(last, day)))
    expect(icu.method).toBe('flow')
    expect(icu.hindsight?.date).toBe(last)
  })
  it('stays where nothing changes: beds 100, ten in and ten out', () => {
    const steady = madeSeries(80, () => ({
      icuCovid: 100,
      wardCovid: 100,
      icuAdmissions: 10,
      wardAdmissions: 10,
    }))
    // The fitted stay of 10 days is drawn a little to the usual 16.8 of the ICU.
    for (const median of mediansOf(madeOf(steady, 'icuBeds'))) expect(Math.abs(median - 100)).toBeLessThan(2)
    for (const median of mediansOf(madeOf(steady, 'wardAdmissions'))) expect(median).toBeCloseTo(10, 6)
  })
  it('is hardly moved by one wrong figure, asks about it, and believes it once it is confirmed', () => {
    const series = wave(140)
    const last = addDays(FIRST, 139)
    for (const [field, factor] of [
      ['wardCovid', 10],
      ['wardCovid', 0.3],
      ['wardAdmissions', 10],
    ] as const) {
      const odd = seriesOf(
        series.source,
        series.days.map((day) =>
          day.date === last ? { ...day, [field]: Math.round((day[field] ?? 0) * factor) } : day,
        ),
      )
      const [right, wrong] = [madeOf(series, 'wardBeds'), madeOf(odd, 'wardBeds')]
      const moved = (mediansOf(wrong)[6] ?? 0) / (mediansOf(right)[6] ?? 0) - 1
      expect(Math.abs(moved)).toBeLessThan(0.1)
      const measure = field === 'wardCovid' ? 'wardBeds' : 'wardAdmissions'
      expect(madeOf(odd, measure).doubt).toMatchObject({ measure, date: last })
      expect(madeOf(series, measure).doubt).toBeNull()
      expect(madeOf({ ...odd, confirmed: [last] }, measure).doubt).toBeNull()
    }
  })
  it('is made on every day of a feed without weekends, from at most four days before', () => {
    const series = wave(200)
    const weekdays = seriesOf(
      series.source,
      series.days.filter(({ date }) => weekday(dayNumber(date)) < 6),
    )
    for (let day = 150; day < 164; day++) {
      const forecast = madeOf(weekdays, 'wardBeds', addDays(FIRST, day))
      expect(forecast.days[0]?.date).toBe(addDays(FIRST, day + 1))
    }
  })
  it('reaches one to fourteen days', () => {
    for (const horizonDays of [1, 14]) {
      const measures = forecastArea(wave(140), null, { horizonDays })?.measures ?? []
      for (const forecast of measures) {
        expect(forecast.status === 'made' && forecast.days.length).toBe(horizonDays)
      }
    }
  })
  it('of a document reaches as far as it says, for the whole and for its parts; seven where it says nothing', () => {
    const part = { id: 'A', name: 'A', keyPercent: 10, series: null, hospitals: [] }
    const daysOf = (body: Forecast) => {
      const { area, parts } = calculateForecast(body)
      const [whole] = area?.measures ?? []
      return [whole?.status === 'made' && whole.days.length, parts[0]?.measures[0]?.days.length]
    }
    const body = { ...DOCUMENT, parts: [part] }
    expect(daysOf(body)).toEqual([7, 7])
    expect(daysOf(withHorizon(body, 14))).toEqual([14, 14])
    expect(daysOf(withHorizon(body, 1))).toEqual([1, 1])
    expect(withHorizon(withHorizon(body, 14), 7)).toEqual(body)
  })
  it('follows infections where they lead, and says so', () => {
    const cases = (rising: boolean) =>
      madeSeries(140, (index) => {
        const wards = wave(140).days[index]
        const reported = rising && index > 130 ? 3000 * 1.12 ** (index - 130) : 3000
        return { ...wards, casesReported: Math.round(reported) }
      })
    const [flat, up] = [madeOf(cases(false), 'wardBeds'), madeOf(cases(true), 'wardBeds')]
    expect(up.followsCases).toBe(true)
    expect(madeOf(wave(140), 'wardBeds').followsCases).toBe(false)
    expect(mediansOf(up)[6] ?? 0).toBeGreaterThan((mediansOf(flat)[6] ?? 0) * 1.02)
  })
  it('follows the beds’ own trend where no admissions are published', () => {
    const bare = madeSeries(80, (index) => ({ icuCovid: Math.round(1000 * 1.02 ** index) }))
    const forecast = madeOf(bare, 'icuBeds')
    expect(forecast.method).toBe('trend')
    // Damped: the growth of seven days at 0.72 per day adds up to 2.3 days of it.
    const grown = (mediansOf(forecast)[6] ?? 0) / Math.round(1000 * 1.02 ** 79)
    expect(grown).toBeCloseTo(1.02 ** 2.3135, 3)
    expect(
      forecastArea(bare, null)
        ?.measures.slice(1)
        .map((one) => one.status === 'refused' && one.reason),
    ).toEqual(['notPublished', 'notPublished', 'notPublished'])
  })
})

describe('laws of the forecast', () => {
  it('holds quantiles in order, none negative, NaN or without end, whatever the series', () => {
    let made = 0
    fc.assert(
      fc.property(anyDailySeries, (series) => {
        for (const forecast of forecastArea(series, null)?.measures ?? []) {
          if (forecast.status === 'refused') continue
          made += 1
          for (const { quantiles } of forecast.days) {
            quantiles.forEach((quantile, index) => {
              expect(quantile).toBeGreaterThanOrEqual(index === 0 ? 0 : (quantiles[index - 1] ?? 0))
              expect(quantile).toBeLessThan(1e15)
            })
          }
        }
      }),
      { numRuns: 60 },
    )
    expect(made).toBeGreaterThan(40)
  })
  it('looks at nothing after the day that it is made on', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 70, max: 110 }), (seed, length) => {
        const asOf = addDays(FIRST, length - 1)
        const whole = wave(130, seed)
        const wild = seriesOf(
          whole.source,
          whole.days.map((day) => (day.date <= asOf ? day : observedDay(day.date, { icuCovid: seed }))),
        )
        const known = seriesOf(
          whole.source,
          whole.days.filter(({ date }) => date <= asOf),
        )
        const expected = forecastArea(known, null)
        expect(forecastArea(whole, asOf)).toEqual(expected)
        expect(forecastArea(wild, asOf)).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
  it('is the same every time, and a whole number of weeks later', () => {
    const series = wave(120, 7)
    const quantiles = (of: ObservedSeries) => madeOf(of, 'wardBeds').days.map((day) => day.quantiles)
    expect(quantiles(series)).toEqual(quantiles(wave(120, 7)))
    expect(quantiles(moved(series, 7 * 52))).toEqual(quantiles(series))
    expect(quantiles(moved(series, 3))).toEqual(
      quantiles(series).map((day) => day.map((quantile) => expect.closeTo(quantile, 4) as number)),
    )
  })
  it('grows with the number of patients, as far as chance allows', () => {
    const [one, ten] = [madeOf(wave(120, 3, 10), 'wardBeds'), madeOf(wave(120, 3, 100), 'wardBeds')]
    mediansOf(ten).forEach((median, index) => {
      expect(median / (mediansOf(one)[index] ?? NaN) / 10).toBeCloseTo(1, 2)
    })
  })
})

describe('what is refused, and what is warned of', () => {
  it('refuses a series that is too short, and says how many days it needs', () => {
    const refused = (days: number) => forecastArea(wave(days), null)?.measures[0]
    expect(refused(DAYS_NEEDED - 1)).toEqual({
      status: 'refused',
      measure: 'icuBeds',
      reason: 'tooShort',
      found: DAYS_NEEDED - 1,
      needed: 41,
    })
    expect(refused(DAYS_NEEDED)).toMatchObject({ status: 'made' })
  })
  it('refuses beds without a figure of the last four days, and bridges fewer', () => {
    const without = madeSeries(80, (i) => ({ wardCovid: 50, ...(i < 75 && { icuCovid: 20 }) }))
    expect(forecastArea(without, null)?.measures[0]).toMatchObject({
      status: 'refused',
      reason: 'noRecentFigure',
    })
    const bridged = madeSeries(80, (i) => ({ wardCovid: 50, ...(i < 77 && { icuCovid: 20 }) }))
    expect(madeOf(bridged, 'icuBeds')).toMatchObject({ departsFrom: addDays(FIRST, 76), latest: null })
    const holes = madeSeries(140, (i) => (i % 3 === 0 ? { icuCovid: 20 } : null))
    expect(forecastArea(holes, null)?.measures[0]).toMatchObject({ status: 'refused', reason: 'gaps' })
  })
  it('is made on the last day with figures where the day asked for has none', () => {
    const series = wave(100)
    const area = forecastArea(series, addDays(FIRST, 104))
    expect(area?.madeOn).toBe(addDays(FIRST, 99))
    expect(forecastArea(series, addDays(FIRST, -1))).toBeNull()
  })
  it('warns of missing days and of figures far off their neighbours, and uses what is left', () => {
    const series = wave(120)
    const odd = seriesOf(
      series.source,
      series.days
        .filter((_, index) => index !== 100)
        .map((day, index) => (index === 110 ? { ...day, wardCovid: 2 } : day)),
    )
    const area = forecastArea(odd, null)
    expect(area?.warnings.map(({ code, measure }) => `${code} ${measure}`)).toEqual([
      'missingFigures icuBeds',
      'missingFigures wardBeds',
      'implausibleDip wardBeds',
      'missingFigures icuAdmissions',
      'missingFigures wardAdmissions',
    ])
    expect(area?.measures.every(({ status }) => status === 'made')).toBe(true)
    expect(forecastArea(series, null)?.warnings).toEqual([])
  })
})

describe('parts and hospitals', () => {
  const parts: Forecast['parts'] = [
    {
      id: 'a',
      name: 'A',
      keyPercent: 25,
      series: null,
      hospitals: [
        { id: 'h1', name: 'H1', key: 3 },
        { id: 'h2', name: 'H2', key: 1 },
      ],
    },
    { id: 'b', name: 'B', keyPercent: 15, series: wave(140, 5, 0.2), hospitals: [] },
  ]
  const result = calculateForecast({ ...DOCUMENT, parts })
  const median = (days: readonly { readonly quantiles: readonly number[] }[] | undefined) =>
    days?.[6]?.quantiles[MEDIAN] ?? NaN

  it('divide the area by key, and the region by its own', () => {
    const whole = median(madeOf(wave(140), 'icuBeds').days)
    expect(result.parts[0]).toMatchObject({ id: 'a', basis: 'key', share: 0.25, own: null })
    expect(median(result.parts[0]?.measures[0]?.days)).toBeCloseTo(whole / 4, 9)
    expect(median(result.parts[0]?.hospitals[0]?.measures[0]?.days)).toBeCloseTo((whole / 4) * 0.75, 9)
    expect(result.restShare).toBeCloseTo(0.6, 12)
  })
  it('are forecast from their own figures where they have them', () => {
    expect(result.parts[1]?.basis).toBe('own')
    const own = forecastArea(wave(140, 5, 0.2), null, { within: wave(140) })?.measures[0]
    expect(median(result.parts[1]?.measures[0]?.days)).toBe(own?.status === 'made' ? median(own.days) : NaN)
  })
  it('leave nothing over where there are none', () => {
    expect(calculateForecast(DOCUMENT)).toMatchObject({ parts: [], restShare: 0 })
    expect(calculateForecast({ ...DOCUMENT, series: null })).toEqual({ area: null, parts: [], restShare: 0 })
  })
})

describe('the alarm', () => {
  const day = (inside80: boolean, inside95: boolean): Hindsight => ({
    date: FIRST,
    observed: 12,
    median: 10,
    low80: 9,
    high80: 11,
    low95: 8,
    high95: 12,
    inside80,
    inside95,
  })
  const week = (out80: number, out95: number) =>
    Array.from({ length: 7 }, (_, index) => day(index >= out80, index >= out95))
  it('sounds when two of seven days leave the band of 95 %', () => {
    expect(alarmOf(week(2, 2))).toEqual({ level: 'alarm', days: 7, outside80: 2, outside95: 2, above: 7 })
    expect(alarmOf(week(1, 1)).level).toBe('fine')
  })
  it('watches when four of seven days leave the band of 80 %', () => {
    expect(alarmOf(week(4, 1)).level).toBe('watch')
    expect(alarmOf(week(3, 1)).level).toBe('fine')
    expect(alarmOf([]).level).toBe('fine')
  })
})
