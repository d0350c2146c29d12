/** Invented series for the gallery and the chart tests: a surge with widening bands. */

import { dayNumber } from '../../../src/domain/shared/civil-date.ts'
import type { BandSeries } from '../../../src/ui/charts/band-series.ts'

const DAYS = 90
const START = dayNumber('2022-01-14')

/** `index` shifts height and peak; `factor` is what a slider moves. */
export function surge(index: number, factor: number): BandSeries {
  const days = Float64Array.from({ length: DAYS }, (_, day) => START + day)
  const middle = days.map((_, day) => {
    const distance = (day - 22 - 3 * index) / 24
    return 60 + (50 + 12 * index) * factor * (1 / (1 + distance * distance) - 0.35)
  })
  const spread = (share: number) => middle.map((value, day) => value * (1 + (share * Math.min(day, 30)) / 30))
  const observedDays = Float64Array.from({ length: 14 }, (_, day) => START - 14 + day)
  return {
    days,
    p5: spread(-0.4),
    p25: spread(-0.15),
    p50: middle,
    p75: spread(0.2),
    p95: spread(0.5),
    capacity: days.map((_, day) => (day < 20 ? 100 : 125)),
    observed: {
      days: observedDays,
      values: observedDays.map((_, day) => (middle[0] ?? 0) - (14 - day) * 1.5 + (day % 3)),
    },
    overrun: index % 3 === 1 ? { p10: START + 5, p50: START + 9, p90: START + 14 } : null,
  }
}
