/**
 * Beds of a care location over time: how many stand there, how many can be operated, and how many are occupied, with
 * the band of the draws. Pure: numbers, words and theme in, drawing out.
 */

import type { LocationDay } from '../../domain/carehotel/result.ts'
import { civilDate, dayNumber } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, dayAxis } from './axes.ts'
import { sharedOptions } from './band-chart.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { bandLook, seriesColour, type ChartTheme } from './chart-theme.ts'
import type { BandedLine } from './quantile-bands.ts'

interface Words {
  readonly t: Messages
  readonly f: Formats
}

const OPERATIONAL_COLOUR = 1

/** The drawing for the Chart part. */
export function bedChart(days: readonly LocationDay[], theme: ChartTheme, { t, f }: Words): Drawing {
  const words = t.careHotelPage.charts
  const at = days.map(({ date }) => dayNumber(date))
  const [first = 0] = at
  const line = (label: string, value: (day: LocationDay) => number): BandedLine => ({
    label,
    data: days.map((day, index) => ({ x: at[index] ?? 0, y: value(day) })),
    borderWidth: 2,
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
  })
  const [low, high] = [days.map(({ occupied }) => occupied.p5), days.map(({ occupied }) => occupied.p95)]
  const datasets: BandedLine[] = [
    {
      ...line(words.occupied, ({ occupied }) => occupied.p50),
      borderColor: seriesColour(theme, 0),
      bands: [{ low, high, ...bandLook(theme, 'outer') }],
    },
    {
      ...line(words.operational, ({ operational }) => operational),
      borderColor: seriesColour(theme, OPERATIONAL_COLOUR),
      stepped: true,
    },
    {
      ...line(words.physical, ({ physical }) => physical),
      borderWidth: 1.75,
      borderColor: theme.capacity,
      borderDash: [5, 3],
      stepped: true,
    },
  ]
  return {
    type: 'line',
    data: { datasets },
    options: {
      ...sharedOptions(),
      scales: {
        x: dayAxis(first, at.at(-1) ?? first, theme, f),
        y: { ...amountAxis(theme, f), suggestedMax: Math.max(...high) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? f.longDate(civilDate(item.parsed.x ?? first)) : ''),
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0, { decimals: 1 })}`,
          },
        },
      },
    },
  }
}

/** The marks in reading order. */
export function bedLegend({ t }: Words): LegendItem[] {
  const words = t.careHotelPage.charts
  return [
    { label: words.physical, mark: 'dashed' },
    { label: words.operational, mark: 'line', series: OPERATIONAL_COLOUR },
    { label: words.occupied, mark: 'line', series: 0 },
    { label: words.band, mark: 'band-outer' },
  ]
}

/** The same numbers as a table: one row per day. */
export function bedTable(days: readonly LocationDay[], { t, f }: Words): TableTwin {
  const { columns, bindings } = t.carehotel
  const { date, range } = t.careHotelPage.days
  const amount = (value: number): string => f.number(value, { decimals: 1 })
  return {
    head: [date, columns.physical, columns.operational, columns.binding, columns.occupied, range],
    rows: days.map((day) => [
      f.date(day.date),
      amount(day.physical),
      amount(day.operational),
      bindings[day.binding],
      amount(day.occupied.p50),
      `${amount(day.occupied.p5)}–${amount(day.occupied.p95)}`,
    ]),
  }
}
