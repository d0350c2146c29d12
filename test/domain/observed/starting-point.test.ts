import { describe, expect, it } from 'vitest'
import { latestFigure, startingPoint } from '../../../src/domain/observed/starting-point.ts'
import { seriesOf } from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { hasRealFeed, previewOf, realFeed } from '../../file/feed/fixture.ts'
import { FIRST, madeSeries } from './made-series.ts'

/** Weekday pattern of ward admissions in the feed, Monday first (October 2020 to October 2021). */
const RHYTHM = [0.82, 1.15, 0.99, 1.02, 1.06, 1.08, 0.84]
const on = (index: number) => addDays(FIRST, index)

describe('starting occupancy', () => {
  const series = madeSeries(10, (i) =>
    i < 6 ? { wardCovid: 100 + i, icuCovid: i === 5 ? null : 20 + i } : null,
  )

  it('is the figure of the day itself, or the latest at most three days old', () => {
    expect(startingPoint(series, on(5))).toMatchObject({
      ward: { value: 105, asOf: on(5) },
      icu: { value: 24, asOf: on(4) },
    })
    expect(latestFigure(series, 'wardCovid', on(8))).toEqual({ value: 105, asOf: on(5) })
  })

  it('is known from the first day of the series on', () => {
    expect(latestFigure(series, 'wardCovid', on(0))).toEqual({ value: 100, asOf: on(0) })
  })

  it('says why there is none', () => {
    expect(latestFigure(series, 'wardCovid', on(9))).toEqual({ value: null, reason: 'tooOld' })
    expect(latestFigure(series, 'wardCovid', on(-1))).toEqual({ value: null, reason: 'beforeSeries' })
    expect(latestFigure(series, 'icuAbroad', on(5))).toEqual({ value: null, reason: 'tooOld' })
  })

  it('never looks past the start date', () => {
    const whole = madeSeries(60, (i) => ({
      wardAdmissions: 100 + i,
      icuAdmissions: 10,
      wardCovid: i,
      icuCovid: i,
    }))
    const known = seriesOf(whole.source, whole.days.slice(0, 31))
    expect(startingPoint(whole, on(30))).toEqual(startingPoint(known, on(30)))
  })
})

describe('admissions per day', () => {
  it('has no weekly rhythm, whatever the weekday of the start', () => {
    const series = madeSeries(40, (i) => ({ wardAdmissions: 100 * (RHYTHM[i % 7] ?? 0), icuAdmissions: 20 }))
    for (let day = 25; day < 40; day++) {
      const { wardAdmissionsPerDay, icuAdmissionsPerDay, admissionsPerDay } = startingPoint(series, on(day))
      expect(wardAdmissionsPerDay.value).toBeCloseTo(696 / 7, 10)
      expect(icuAdmissionsPerDay).toEqual({ value: 20, asOf: on(day) })
      expect(admissionsPerDay.value).toBeCloseTo(836 / 7, 10)
    }
  })

  it('ends on the last whole week, and is missing where three days back give none', () => {
    const series = madeSeries(30, (i) => (i === 20 ? null : { wardAdmissions: 100, icuAdmissions: 20 }))
    expect(startingPoint(series, on(22)).admissionsPerDay).toEqual({ value: 120, asOf: on(19) })
    expect(startingPoint(series, on(23)).admissionsPerDay).toEqual({ value: null, reason: 'gap' })
    expect(startingPoint(series, on(27)).admissionsPerDay).toEqual({ value: 120, asOf: on(27) })
    expect(startingPoint(series, on(40)).admissionsPerDay).toEqual({ value: null, reason: 'tooOld' })
  })
})

describe('growth per day', () => {
  const growing = (rate: number, length = 40) =>
    madeSeries(length, (i) => {
      const level = Math.exp(rate * i)
      return { wardAdmissions: 100 * (RHYTHM[i % 7] ?? 0) * level, icuAdmissions: 20 * level }
    })

  it.each([0, 0.05, -0.08])('finds an exponential rate of %d up to what the weekly rhythm leaves', (rate) => {
    const { growthPerDay } = startingPoint(growing(rate), on(39))
    expect(growthPerDay.value).toBeCloseTo(rate, 3)
    expect(growthPerDay).toMatchObject({ asOf: on(39), clamped: false })
  })

  it('is exact without a rhythm: doubling every seven days is ln 2 / 7', () => {
    const series = madeSeries(28, (i) => ({ wardAdmissions: 2 ** (i / 7), icuAdmissions: 2 ** (i / 7) }))
    expect(startingPoint(series, on(27)).growthPerDay.value).toBeCloseTo(0.09902102579427789, 12)
  })

  it('is held within a quarter a day, and says so', () => {
    expect(startingPoint(growing(0.4), on(39)).growthPerDay).toEqual({
      value: 0.25,
      asOf: on(39),
      clamped: true,
    })
    expect(startingPoint(growing(-0.4), on(39)).growthPerDay).toMatchObject({ value: -0.25, clamped: true })
  })

  it('is missing with fewer than seven weekly sums, and with a week without admissions', () => {
    expect(startingPoint(growing(0.05, 12), on(11)).growthPerDay).toEqual({ value: null, reason: 'gap' })
    expect(startingPoint(growing(0.05, 13), on(12)).growthPerDay.value).not.toBeNull()
    const none = madeSeries(40, () => ({ wardAdmissions: 0, icuAdmissions: 0 }))
    expect(startingPoint(none, on(39)).growthPerDay).toEqual({ value: null, reason: 'noAdmissions' })
  })
})

describe('from the national feed', () => {
  it.skipIf(!hasRealFeed)('starts October 2021 from what was known (needs ../shared/data)', () => {
    const series = seriesOf({ name: 'LCPS', layout: 'lcps-v1' }, previewOf(realFeed).rows)
    const start = startingPoint(series, '2021-10-31')
    expect(start).toMatchObject({ ward: { value: 902 }, icu: { value: 220 } })
    // 887 and 121 admissions in seven days; the slope as an independent least-squares fit gives it.
    expect(start.wardAdmissionsPerDay.value).toBe(887 / 7)
    expect(start.icuAdmissionsPerDay.value).toBe(121 / 7)
    expect(start.growthPerDay.value).toBeCloseTo(0.05653656710327982, 12)
    expect(startingPoint(series, '2021-06-21')).toMatchObject({
      ward: { value: 294, asOf: '2021-06-21' },
      admissionsPerDay: { asOf: '2021-06-18' },
    })
    expect(startingPoint(series, '2020-04-01').admissionsPerDay).toEqual({ value: null, reason: 'tooOld' })
  })
})
