/** The median of one link in several variants, laid over each other, each with its room where that is its own. Pure. */

import type { ChartDataset, Point } from 'chart.js'
import { FORESEEABLE_DAYS } from '../../domain/capacity/foreseeable.ts'
import { civilDate, type DayNumber } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, dayAxis } from './axes.ts'
import { sharedOptions } from './band-chart.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { seriesColour, type ChartTheme } from './chart-theme.ts'

export interface VariantLine {
  readonly title: string
  /** Day number of the first value. */
  readonly start: DayNumber
  readonly median: Float64Array
  /** Drawn where it is not that of the first; null where there is none. */
  readonly room: Float64Array | null
}

/** Room is stepped and finely dashed, whatever the dash of its variant. */
const ROOM_DASH = [5, 3]

/** Dashes tell the lines apart without colour. */
const DASHES = [[], [7, 3], [2, 2], [9, 3, 2, 3], [4, 4], [12, 3]]

/** The drawing for the Chart part. `unit` stands behind the numbers in the tooltip. */
export function variantChart(
  lines: readonly VariantLine[],
  unit: string,
  roomLabel: (variant: string) => string,
  theme: ChartTheme,
  { f }: { f: Formats },
): Drawing {
  const first = Math.min(...lines.map(({ start }) => start))
  const last = Math.max(...lines.map(({ start, median }) => start + median.length - 1))
  const base = lines[0]
  const datasets: ChartDataset<'line', Point[]>[] = [
    ...lines.map(({ title, start, median }, index) => ({
      label: title,
      data: pointsOf(start, median),
      borderColor: seriesColour(theme, index),
      borderWidth: 2,
      borderDash: DASHES[index % DASHES.length] ?? [],
      pointRadius: 0,
      tension: 0,
    })),
    ...lines.flatMap((line, index) =>
      hasOwnRoom(lines, index) && line.room
        ? [
            {
              label: roomLabel(line.title),
              data: pointsOf(line.start, line.room),
              borderColor: index === 0 ? theme.capacity : seriesColour(theme, index),
              borderWidth: 1.25,
              borderDash: ROOM_DASH,
              stepped: true as const,
              pointRadius: 0,
            },
          ]
        : [],
    ),
  ]
  return {
    type: 'line',
    data: { datasets },
    options: {
      ...sharedOptions(),
      scales: { x: dayAxis(first, last, theme, f), y: amountAxis(theme, f) },
      plugins: {
        ...(base && {
          farEnd: { day: base.start + FORESEEABLE_DAYS, paper: theme.paper, line: theme.inkSoft },
        }),
        tooltip: {
          callbacks: {
            title: ([item]) => (item ? f.longDate(civilDate(item.parsed.x ?? first)) : ''),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0)} ${unit}`,
          },
        },
      },
    },
  }
}

/** Whether a variant's room is to be drawn: the first has its own, another where it differs from that on any day. */
function hasOwnRoom(lines: readonly VariantLine[], index: number): boolean {
  const [base] = lines
  const line = lines[index]
  if (!line?.room) return false
  if (index === 0 || !base?.room) return true
  const { start, room } = base
  return line.room.some((value, day) => {
    const other = room[line.start + day - start]
    return other === undefined || Math.abs(other - value) >= 0.5
  })
}

/** One line per variant, then each room. */
export function variantLegend(
  lines: readonly VariantLine[],
  roomLabel: (variant: string) => string,
  { t }: { t: Messages },
): LegendItem[] {
  return [
    ...lines.map(({ title }, series): LegendItem => ({
      label: title,
      mark: series === 0 ? 'line' : 'dashed',
      series,
    })),
    ...lines.flatMap(({ title }, series): LegendItem[] =>
      hasOwnRoom(lines, series)
        ? [{ label: roomLabel(title), mark: series === 0 ? 'dashed' : 'dotted', series }]
        : [],
    ),
    { label: t.common.chart.farEnd, mark: 'far-end' },
  ]
}

/** One row per day, two columns per variant: its median and its room. */
export function variantTable(
  lines: readonly VariantLine[],
  dateHeader: string,
  roomLabel: (variant: string) => string,
  { f }: { f: Formats },
): TableTwin {
  const first = Math.min(...lines.map(({ start }) => start))
  const last = Math.max(...lines.map(({ start, median }) => start + median.length - 1))
  const text = (start: DayNumber, values: Float64Array | null, day: number): string => {
    const value = values?.[day - start]
    return value === undefined ? '' : f.number(value, { decimals: 1 })
  }
  return {
    head: [dateHeader, ...lines.flatMap(({ title, room }) => (room ? [title, roomLabel(title)] : [title]))],
    rows: Array.from({ length: last - first + 1 }, (_, at) => [
      f.date(civilDate(first + at)),
      ...lines.flatMap(({ start, median, room }) => [
        text(start, median, first + at),
        ...(room ? [text(start, room, first + at)] : []),
      ]),
    ]),
  }
}

function pointsOf(start: DayNumber, values: Float64Array): Point[] {
  return Array.from(values, (y, index) => ({ x: start + index, y }))
}
