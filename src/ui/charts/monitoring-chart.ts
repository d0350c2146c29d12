/** Home monitoring over time: patients at home, concentrators they need, concentrators there are. Pure. */

import type { MonitoringDay } from '../../domain/carehotel/home-monitoring.ts'
import { civilDate, dayNumber } from '../../domain/shared/civil-date.ts'
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

const NEEDED_COLOUR = 1

/** The drawing for the Chart part. */
export function monitoringChart(days: readonly MonitoringDay[], theme: ChartTheme, { t, f }: Words): Drawing {
  const words = t.careHotelPage.monitoring
  const at = days.map(({ date }) => dayNumber(date))
  const [first = 0] = at
  const line = (label: string, borderColor: string, value: (day: MonitoringDay) => number) => ({
    label,
    borderColor,
    data: days.map((day, index) => ({ x: at[index] ?? 0, y: value(day) })),
    borderWidth: 2,
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
  })
  return {
    type: 'line',
    data: {
      datasets: [
        line(words.monitored, seriesColour(theme, 0), ({ monitored }) => monitored),
        line(words.needed, seriesColour(theme, NEEDED_COLOUR), ({ devicesNeeded }) => devicesNeeded),
        {
          ...line(words.available, theme.capacity, ({ devicesAvailable }) => devicesAvailable),
          borderDash: [5, 3],
          stepped: true,
        },
      ],
    },
    options: {
      ...sharedOptions(),
      scales: { x: dayAxis(first, at.at(-1) ?? first, theme, f), y: amountAxis(theme, f) },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? f.longDate(civilDate(item.parsed.x ?? first)) : ''),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0)}`,
          },
        },
      },
    },
  }
}

/** The marks in reading order. */
export function monitoringLegend({ t }: Words): LegendItem[] {
  const words = t.careHotelPage.monitoring
  return [
    { label: words.available, mark: 'dashed' },
    { label: words.needed, mark: 'line', series: NEEDED_COLOUR },
    { label: words.monitored, mark: 'line', series: 0 },
  ]
}

/** The same numbers as a table: one row per day. */
export function monitoringTable(days: readonly MonitoringDay[], { t, f }: Words): TableTwin {
  const { monitored, needed, available } = t.careHotelPage.monitoring
  return {
    head: [t.common.chart.day, monitored, needed, available, t.carehotel.columns.unmet],
    rows: days.map((day) => [
      f.date(day.date),
      f.number(day.monitored, { decimals: 1 }),
      f.number(day.devicesNeeded),
      f.number(day.devicesAvailable),
      f.number(day.unmet, { decimals: 1 }),
    ]),
  }
}
