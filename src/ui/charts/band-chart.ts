/**
 * Demand over time with its uncertainty against capacity: observed dots, two bands, the median, capacity in steps,
 * what is unmet hatched, and the first overrun with its range. Pure: numbers, words and theme in, drawing out.
 */

import type { Point } from 'chart.js'
import { civilDate, type DayNumber } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, dayAxis } from './axes.ts'
import type { LegendItem, Drawing, TableTwin } from './chart-picture.ts'
import { seriesColour, type ChartTheme } from './chart-theme.ts'
import type { BandedLine } from './quantile-bands.ts'

/** One value per day; NaN where there is none. */
export type DayColumn = ArrayLike<number>

export interface BandSeries {
  /** Day numbers, ascending; the other columns have the same length. */
  readonly days: ArrayLike<DayNumber>
  readonly p5: DayColumn
  readonly p25: DayColumn
  readonly p50: DayColumn
  readonly p75: DayColumn
  readonly p95: DayColumn
  /** What can be had on each day, in the unit of the bands. */
  readonly capacity?: DayColumn
  readonly observed?: { readonly days: ArrayLike<DayNumber>; readonly values: DayColumn }
  /** First day over capacity: median, P10 and P90 over the draws. */
  readonly overrun?: { readonly p10: DayNumber; readonly p50: DayNumber; readonly p90: DayNumber } | null
}

/** Order of the datasets. */
const ORDER = ['p50', 'capacity', 'observed'] as const
type Layer = (typeof ORDER)[number]

/** The drawing for the Chart part. `unit` stands behind the numbers in the tooltip. */
export function bandChart(
  series: BandSeries,
  unit: string,
  theme: ChartTheme,
  { t, f }: { t: Messages; f: Formats },
): Drawing {
  const words = t.common.chart
  const { days, overrun } = series
  const observedDays = series.observed?.days
  const first = Math.min(days[0] ?? 0, observedDays?.[0] ?? Infinity)
  const last = days[days.length - 1] ?? first
  const line = (label: string, data: Point[]): BandedLine => ({
    label,
    data,
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
  })
  const layers: Readonly<Record<Layer, BandedLine>> = {
    p50: {
      ...line(words.median, pointsOf(days, series.p50)),
      borderWidth: 2,
      borderColor: seriesColour(theme, 0),
      bands: [
        { low: series.p5, high: series.p95, colour: theme.bandOuter },
        { low: series.p25, high: series.p75, colour: theme.bandInner },
      ],
    },
    capacity: {
      ...line(words.capacity, series.capacity ? pointsOf(days, series.capacity) : []),
      borderWidth: 1.75,
      borderColor: theme.capacity,
      borderDash: [5, 3],
      stepped: true,
    },
    observed: {
      ...line(words.observed, series.observed ? pointsOf(series.observed.days, series.observed.values) : []),
      showLine: false,
      pointRadius: 1.75,
      pointBorderWidth: 0,
      pointBackgroundColor: theme.observed,
    },
  }
  return {
    type: 'line',
    data: { datasets: ORDER.map((layer) => layers[layer]) },
    options: {
      ...sharedOptions(),
      scales: {
        x: dayAxis(first, last, theme, f),
        y: { ...amountAxis(theme, f), suggestedMax: Math.max(...Array.from(series.p95)) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? f.longDate(civilDate(item.parsed.x ?? first)) : ''),
            label: ({ datasetIndex, dataIndex, dataset, parsed }) => {
              const amount = `${f.number(parsed.y ?? 0, { decimals: 1 })} ${unit}`
              if (datasetIndex !== ORDER.indexOf('p50')) return `${dataset.label ?? ''}: ${amount}`
              const low = f.number(series.p5[dataIndex] ?? 0, { decimals: 1 })
              const high = f.number(series.p95[dataIndex] ?? 0, { decimals: 1 })
              return `${words.p50}: ${amount} (${words.p5}–${words.p95}: ${words.range({ low, high })})`
            },
          },
        },
        ...(series.capacity && {
          unmetHatch: {
            demand: ORDER.indexOf('p50'),
            capacity: ORDER.indexOf('capacity'),
            colour: theme.danger,
          },
        }),
        ...(overrun && {
          overrunMarker: { day: overrun.p50, from: overrun.p10, until: overrun.p90, colour: theme.danger },
        }),
      },
    },
  }
}

/** What every line and bar chart of ours sets: no animation, no own legend, the whole column answers the mouse. */
export function sharedOptions() {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    interaction: { mode: 'index', intersect: false, axis: 'x' },
    layout: { padding: { top: 4, right: 4 } },
  } as const
}

/** The marks that this series draws, in reading order. */
export function bandLegend(series: BandSeries, { t }: { t: Messages }): LegendItem[] {
  const words = t.common.chart
  return [
    ...(series.observed ? [{ label: words.observed, mark: 'dot' } as const] : []),
    { label: words.median, mark: 'line', series: 0 },
    { label: words.inner, mark: 'band-inner' },
    { label: words.outer, mark: 'band-outer' },
    ...(series.capacity
      ? [{ label: words.capacity, mark: 'dashed' } as const, { label: words.unmet, mark: 'hatch' } as const]
      : []),
    ...(series.overrun ? [{ label: words.firstOverrun, mark: 'overrun' } as const] : []),
  ]
}

/** The same numbers as a table: one row per day, observed days first where they precede the bands. */
export function bandTable(series: BandSeries, { t, f }: { t: Messages; f: Formats }): TableTwin {
  const words = t.common.chart
  const observed = new Map(
    Array.from(series.observed?.days ?? [], (day, index) => [day, series.observed?.values[index] ?? NaN]),
  )
  const forecast = new Map(Array.from(series.days, (day, index) => [day, index]))
  const days = [...new Set([...observed.keys(), ...forecast.keys()])].sort((a, b) => a - b)
  const columns = [series.p5, series.p25, series.p50, series.p75, series.p95, series.capacity ?? []]
  const text = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? t.common.table.none : f.number(value, { decimals: 1 })
  return {
    head: [words.day, words.observed, words.p5, words.p25, words.p50, words.p75, words.p95, words.capacity],
    rows: days.map((day) => {
      const index = forecast.get(day)
      const cells = columns.map((column) => text(index === undefined ? undefined : column[index]))
      return [f.date(civilDate(day)), text(observed.get(day)), ...cells]
    }),
  }
}

function pointsOf(days: ArrayLike<DayNumber>, values: DayColumn): Point[] {
  return Array.from(days, (x, index) => ({ x, y: values[index] ?? NaN }))
}
