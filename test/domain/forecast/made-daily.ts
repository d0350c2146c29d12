import fc from 'fast-check'
import type { Daily } from '../../../src/domain/forecast/daily.ts'
import { dailyOf } from '../../../src/domain/forecast/daily.ts'
import { type ObservedSeries, observedDay, seriesOf } from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { mix } from '../../../src/domain/shared/random.ts'
import { madeSeries } from '../observed/made-series.ts'

/** Beds and admissions of a wave that rises and falls, with a weekly rhythm and a little noise; seeded. */
export function wave(length: number, seed = 1, size = 1): ObservedSeries {
  const noise = (index: number, stream: number): number =>
    0.95 + (mix(mix(seed, stream), index) % 1000) / 10_000
  let [icu, ward] = [200 * size, 900 * size]
  return madeSeries(length, (index) => {
    const rise = 1 + 0.5 * Math.sin(index / 25)
    const rhythm = [0.82, 1.15, 0.99, 1.02, 1.06, 1.08, 0.88][index % 7] ?? 1
    const icuAdmissions = Math.round(14 * size * rise * rhythm * noise(index, 1))
    const wardAdmissions = Math.round(120 * size * rise * rhythm * noise(index, 2))
    icu = Math.round(icu * 0.93 + icuAdmissions)
    ward = Math.round(ward * 0.87 + wardAdmissions)
    return { icuCovid: icu, wardCovid: ward, icuAdmissions, wardAdmissions }
  })
}

/** The daily columns of a whole series. */
export const columns = (series: ObservedSeries): Daily => dailyOf(series, series.source.lastDate)

/** The same days on other dates. */
export function moved(series: ObservedSeries, days: number): ObservedSeries {
  return seriesOf(
    series.source,
    series.days.map((day) => observedDay(addDays(day.date, days), { ...day })),
  )
}

const count = fc.option(fc.nat(400), { nil: null, freq: 12 })
const figures = fc.record({
  icuCovid: count,
  wardCovid: count,
  icuAdmissions: count,
  wardAdmissions: count,
  casesReported: fc.option(fc.oneof(fc.nat(400), fc.nat(10_000_000)), { nil: null, freq: 12 }),
})

/** Wild series: leaps, gaps, days without patients; long enough to be forecast, or not. */
export const anyDailySeries: fc.Arbitrary<ObservedSeries> = fc
  .array(fc.option(figures, { nil: null, freq: 15 }), { minLength: 30, maxLength: 90 })
  .map((days) => madeSeries(days.length, (index) => (index === 0 ? { icuCovid: 1 } : (days[index] ?? null))))
