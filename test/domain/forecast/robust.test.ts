/** What spoils a feed, on the real one: a typing error on each day of a month, weekends that nobody publishes. */
import { describe, expect, it } from 'vitest'
import { forecastArea } from '../../../src/domain/forecast/calculate.ts'
import { dailyOf } from '../../../src/domain/forecast/daily.ts'
import { PointForecaster } from '../../../src/domain/forecast/point-forecast.ts'
import { seriesOf } from '../../../src/domain/observed/series.ts'
import { addDays, dayNumber, weekday } from '../../../src/domain/shared/civil-date.ts'
import { hasRealFeed, previewOf, realFeed, V1 } from '../../file/feed/fixture.ts'

describe.skipIf(!hasRealFeed)('the feed of 2020–2021, spoilt (needs ../shared/data)', () => {
  const { layout, rows } = previewOf(hasRealFeed ? realFeed : V1)
  const series = seriesOf({ name: 'LCPS', layout }, rows)
  const way = { measure: 'wardBeds', method: 'flow' } as const

  it('by ten times too many ward beds on the newest day moves day seven under 10 %, on 49 days of 50', () => {
    const daily = dailyOf(series, series.source.lastDate)
    const right = new PointForecaster(daily)
    const first = dayNumber('2020-12-15') - daily.firstDay
    const moves: number[] = []
    for (let index = first; index < daily.length; index++) {
      const wardBeds = daily.values.wardBeds.slice()
      wardBeds[index] = 10 * (wardBeds[index] ?? NaN)
      if (Number.isNaN(wardBeds[index])) continue
      const wrong = new PointForecaster({ ...daily, values: { ...daily.values, wardBeds } })
      const [seventh, moved] = [right, wrong].map((one) => one.path(way, index)?.[6] ?? NaN)
      moves.push(Math.abs((moved ?? NaN) / (seventh ?? NaN) - 1))
    }
    // The rest are days on which the true figure leapt as well, which no day before could tell: +20 % in July 2021.
    expect(moves.filter((move) => !(move < 0.1)).length / moves.length).toBeLessThan(0.02)
    expect(Math.max(...moves)).toBeLessThan(0.15)
  })
  it('by weekends that are missing from May on has a forecast on every day', () => {
    const weekdays = seriesOf(
      series.source,
      series.days.filter(({ date }) => date < '2021-05-01' || weekday(dayNumber(date)) < 6),
    )
    for (let day = '2021-05-01'; day <= '2021-10-31'; day = addDays(day, 9)) {
      const beds = forecastArea(weekdays, day)?.measures.slice(0, 2)
      expect(beds?.map(({ status }) => status)).toEqual(['made', 'made'])
    }
  })
})
