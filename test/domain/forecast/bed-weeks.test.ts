import { describe, expect, it } from 'vitest'
import { createBedWeeks } from '../../../src/domain/forecast/bed-weeks.ts'
import { forecastArea } from '../../../src/domain/forecast/calculate.ts'
import { type ObservedDay, seriesOf } from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { madeEpidemic } from '../../support/made-epidemic.ts'

const whole = madeEpidemic('2021-01-04', 100, (day) => 0.03 * Math.cos(day / 12))
const { lastDate } = whole.source

/** A hole at the weekend, a day that is out of all proportion, and a feed that stopped three days ago. */
const poorer = seriesOf(
  whole.source,
  whole.days
    .filter((_, index) => index % 7 !== 5 && index < 97)
    .map((day, index): ObservedDay => (index === 70 ? { ...day, icuCovid: 5 * (day.icuCovid ?? 0) } : day)),
)

describe('the forecasts of beds made on one day after another', () => {
  it.each([
    ['whole figures', whole],
    ['figures with holes, that stop', poorer],
  ])('are those that are made on each of these days alone, from %s', (_, series) => {
    const weeks = createBedWeeks(series)
    for (const back of [0, 1, 2, 3, 9, 27, 40, 95]) {
      const today = addDays(lastDate, -back)
      const alone = forecastArea(series, today)?.measures ?? []
      for (const measure of ['icuBeds', 'wardBeds'] as const) {
        const made = alone.find((one) => one.measure === measure)
        const expected =
          made?.status === 'made' && made.method === 'flow'
            ? made.days.filter(({ date }) => date > today).map(({ quantiles }) => quantiles)
            : null
        expect(weeks(today, measure)?.map((quantiles) => [...quantiles]) ?? null).toEqual(expected)
      }
    }
  })

  it('are none without published admissions, and before the first figure', () => {
    const beds = seriesOf(
      whole.source,
      whole.days.map((day) => ({ ...day, icuAdmissions: null, wardAdmissions: null })),
    )
    expect(createBedWeeks(beds)(lastDate, 'icuBeds')).toBeNull()
    expect(createBedWeeks(whole)(addDays(whole.source.firstDate, -1), 'icuBeds')).toBeNull()
  })
})
