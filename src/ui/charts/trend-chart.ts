/** Figures of weeks and their trailing mean: what was counted as dots, where it goes as a line. Pure. */

import { civilDate, dayNumber, isoWeek, type IsoWeek, mondayOf } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, dayAxis } from './axes.ts'
import { sharedOptions } from './band-chart.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { seriesColour, type ChartTheme } from './chart-theme.ts'

interface Words {
  readonly t: Messages
  readonly f: Formats
}

export interface TrendPoint {
  readonly isoWeek: IsoWeek
  /** Null: not known. */
  readonly value: number | null
  /** Of the weeks up to and including this one; null where one of them is missing. */
  readonly mean: number | null
}

export interface TrendLabels {
  readonly week: string
  readonly value: string
  readonly mean: string
}

const MEAN_COLOUR = 1
const DECIMALS = 2
/** So that the first and the last dot are whole. */
const EDGE_DAYS = 2

/** The drawing for the Chart part. @param points oldest first; a line breaks where a week is missing. */
export function trendChart(
  points: readonly TrendPoint[],
  labels: TrendLabels,
  theme: ChartTheme,
  { f }: Words,
): Drawing {
  const at = points.map(({ isoWeek: week }) => dayNumber(mondayOf(week) ?? ''))
  const [first = 0] = at
  const series = (valueOf: (point: TrendPoint) => number | null) =>
    points.map((point, index) => ({ x: at[index] ?? first, y: valueOf(point) ?? NaN }))
  const shared = { borderWidth: 2, pointHitRadius: 6, tension: 0, spanGaps: false }
  return {
    type: 'line',
    data: {
      datasets: [
        {
          ...shared,
          label: labels.value,
          data: series(({ value }) => value),
          borderColor: seriesColour(theme, 0),
          backgroundColor: seriesColour(theme, 0),
          pointRadius: 3,
          showLine: false,
        },
        {
          ...shared,
          label: labels.mean,
          data: series(({ mean }) => mean),
          borderColor: seriesColour(theme, MEAN_COLOUR),
          pointRadius: 0,
        },
      ],
    },
    options: {
      ...sharedOptions(),
      scales: {
        x: dayAxis(first - EDGE_DAYS, (at.at(-1) ?? first) + EDGE_DAYS, theme, f),
        y: amountAxis(theme, f),
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? f.week(isoWeek(civilDate(item.parsed.x ?? first))) : ''),
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0, { decimals: DECIMALS })}`,
          },
        },
      },
    },
  }
}

/** The marks in reading order. */
export function trendLegend({ value, mean }: TrendLabels): LegendItem[] {
  return [
    { label: value, mark: 'dot', series: 0 },
    { label: mean, mark: 'line', series: MEAN_COLOUR },
  ]
}

/** The same numbers as a table: one row per week. */
export function trendTable(points: readonly TrendPoint[], labels: TrendLabels, { t, f }: Words): TableTwin {
  const text = (value: number | null): string =>
    value === null ? t.common.table.none : f.number(value, { decimals: DECIMALS })
  return {
    head: [labels.week, labels.value, labels.mean],
    rows: points.map(({ isoWeek: week, value, mean }) => [f.week(week), text(value), text(mean)]),
  }
}
