/** What a picture of a band says in words: at its lines, and day by day. Pure. */

import { civilDate, type DayNumber } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import type { BandSeries, DayColumn } from './band-series.ts'
import type { ChartTheme } from './chart-theme.ts'
import type { EndLabel, SpeakingMarks } from './speaking-marks.ts'

/** What a large picture says itself: names at the ends of its lines, and words at its upright ones. */
export function spoken(
  { p5, p50, p75, p95, capacity, marks = [], today, overrun, foreseeable, days }: BandSeries,
  theme: ChartTheme,
  { t, f }: { t: Messages; f: Formats },
): SpeakingMarks {
  const words = t.common.chart.spoken
  const end = (values: DayColumn, text: (amount: string) => string): EndLabel[] => {
    const value = values[values.length - 1]
    return value === undefined || Number.isNaN(value) ? [] : [{ value, text: text(f.number(value)) }]
  }
  const [first = 0, last = 0] = [days[0], days[days.length - 1]]
  return {
    ends: [
      ...end(p95, (amount) => words.upper({ amount })),
      ...end(p75, (amount) => words.middle({ amount })),
      ...end(p50, (amount) => words.median({ amount })),
      ...end(p5, (amount) => words.lower({ amount })),
      ...(capacity ? end(capacity, (amount) => words.capacity({ amount })) : []),
    ],
    marks,
    words: [
      ...(overrun
        ? [
            {
              day: overrun.p50,
              text: words.overrun({ date: f.shortDate(civilDate(overrun.p50)) }),
              colour: theme[overrun.tone ?? 'danger'],
            },
          ]
        : []),
      ...(foreseeable !== undefined && foreseeable < last
        ? [{ day: foreseeable, text: words.scenario, colour: theme.inkSoft }]
        : []),
      ...(today !== undefined && today >= first && today <= last
        ? [{ day: today, text: words.today, dash: [6, 3], colour: theme.ink }]
        : []),
    ],
    ink: theme.ink,
    paper: theme.paper,
    font: theme.fontFamily,
    size: theme.fontSize,
  }
}

/** All that a picture says of one day, for who reads it day by day: numbers, and where they come from. */
export function bandReading(
  series: BandSeries,
  unit: string,
  day: DayNumber,
  { t, f }: { t: Messages; f: Formats },
): string {
  const words = t.common.chart
  const at = (days: ArrayLike<number>, values: ArrayLike<number>): string | null => {
    const value = values[Array.prototype.indexOf.call(days, day)]
    return value === undefined || Number.isNaN(value) ? null : f.number(value, { decimals: 1 })
  }
  const { days, observed, capacity, sources } = series
  const [seen, median, low, high, room] = [
    observed ? at(observed.days, observed.values) : null,
    at(days, series.p50),
    at(days, series.p5),
    at(days, series.p95),
    capacity ? at(days, capacity) : null,
  ]
  const part = (text: string, source: string | undefined): string =>
    source === undefined ? text : words.reading.withSource({ text, source })
  return [
    f.longDate(civilDate(day)),
    ...(seen === null ? [] : [part(`${words.observed}: ${seen} ${unit}`, sources?.observed)]),
    ...(median === null || low === null || high === null
      ? []
      : [part(words.reading.expected({ median, unit, low, high }), sources?.demand)]),
    ...(room === null ? [] : [part(`${words.capacity}: ${room} ${unit}`, sources?.capacity)]),
  ].join('; ')
}
