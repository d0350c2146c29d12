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
import { bandLook, faded, seriesColour, type ChartTheme } from './chart-theme.ts'
import type { BandSeries, DayColumn } from './band-series.ts'
import { spoken } from './band-speech.ts'
import type { BandedLine } from './quantile-bands.ts'
import { ENDS_WIDTH } from './speaking-marks.ts'

const PAST_OPACITY = 0.2
/** Series colour of a curve that was left. */
const FORMER_SERIES = 2

/** Order of the datasets; those that a series lacks are empty, so that a living chart keeps its points. */
const ORDER = ['p50', 'capacity', 'past', 'formerLow', 'formerMiddle', 'formerHigh', 'observed'] as const
type Layer = (typeof ORDER)[number]

/**
 * The drawing for the Chart part. `unit` stands behind the numbers in the tooltip. A picture that
 * `speaks` names its lines itself; one of a `few` days on its axis stands among others.
 */
export function bandChart(
  series: BandSeries,
  unit: string,
  theme: ChartTheme,
  { t, f }: { t: Messages; f: Formats },
  size: 'speaks' | 'plain' | 'few' = 'plain',
): Drawing {
  const words = t.common.chart
  const speaks = size === 'speaks'
  const { days, overrun } = series
  const observedDays = series.observed?.days
  const { past, former } = series
  const first = Math.min(days[0] ?? 0, observedDays?.[0] ?? Infinity, past?.days[0] ?? Infinity)
  const last = days[days.length - 1] ?? first
  const line = (label: string, data: Point[]): BandedLine => ({
    label,
    data,
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
  })
  /** From the first day shown: who looks for a former curve looks at what came of it. */
  const formerLine = (values: DayColumn | undefined, borderWidth = 1): BandedLine => ({
    ...line(words.former, former && values ? pointsBetween(first, last, former.days, values) : []),
    borderWidth,
    borderColor: seriesColour(theme, FORMER_SERIES),
    borderDash: [3, 3],
  })
  const layers: Readonly<Record<Layer, BandedLine>> = {
    p50: {
      ...line(words.median, pointsOf(days, series.p50)),
      borderWidth: 2,
      borderColor: seriesColour(theme, 0),
      bands: [
        { low: series.p5, high: series.p95, ...bandLook(theme, 'outer') },
        { low: series.p25, high: series.p75, ...bandLook(theme, 'inner') },
      ],
    },
    capacity: {
      ...line(words.capacity, series.capacity ? pointsOf(days, series.capacity) : []),
      borderWidth: 1.75,
      borderColor: theme.capacity,
      borderDash: [5, 3],
      stepped: true,
    },
    past: {
      ...line(words.past, past ? pointsOf(past.days, past.p50) : []),
      borderWidth: 1,
      borderColor: faded(theme.inkSoft, 0.5),
      bands: past
        ? [
            {
              low: past.p5,
              high: past.p95,
              colour: faded(theme.inkSoft, PAST_OPACITY),
              spacing: theme.forced ? 12 : undefined,
            },
          ]
        : [],
    },
    formerLow: formerLine(former?.p5),
    formerMiddle: formerLine(former?.p50, 1.5),
    formerHigh: formerLine(former?.p95),
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
      ...(speaks && { layout: { padding: { top: 4, right: ENDS_WIDTH * theme.fontSize } } }),
      scales: {
        x: dayAxis(first, last, theme, f, size === 'few' ? 2 : undefined),
        y: { ...amountAxis(theme, f), suggestedMax: Math.max(series.top ?? 0, ...Array.from(series.p95)) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          // The columns begin on different days: what has the same index is not always of the same day.
          filter: ({ parsed }, _index, items) => parsed.x === items[0]?.parsed.x,
          callbacks: {
            title: ([item]) => (item ? f.longDate(civilDate(item.parsed.x ?? first)) : ''),
            label: ({ datasetIndex, dataIndex, dataset, parsed }) => {
              const amount = `${f.number(parsed.y ?? 0, { decimals: 1 })} ${unit}`
              if (datasetIndex !== ORDER.indexOf('p50')) return `${dataset.label ?? ''}: ${amount}`
              const low = f.number(series.p5[dataIndex] ?? 0, { decimals: 1 })
              const high = f.number(series.p95[dataIndex] ?? 0, { decimals: 1 })
              return `${words.p50}: ${amount} (${words.p5}–${words.p95}: ${words.range({ low, high })})`
            },
            footer: (items) =>
              items.flatMap(({ datasetIndex }) => sourceOfLayer(series, ORDER[datasetIndex]) ?? []),
          },
        },
        ...(series.capacity && {
          unmetHatch: {
            demand: ORDER.indexOf('p50'),
            capacity: ORDER.indexOf('capacity'),
            colour: theme.danger,
          },
        }),
        ...(series.foreseeable !== undefined && {
          farEnd: { day: series.foreseeable, paper: theme.paper, line: theme.inkSoft },
        }),
        ...(overrun && {
          overrunMarker: {
            day: overrun.p50,
            from: overrun.p10,
            until: overrun.p90,
            colour: theme[overrun.tone ?? 'danger'],
          },
        }),
        ...(speaks && { speakingMarks: spoken(series, theme, { t, f }) }),
      },
    },
  }
}

/** Where the numbers of a line come from. */
function sourceOfLayer({ sources }: BandSeries, layer: Layer | undefined): string | undefined {
  if (layer === 'p50') return sources?.demand
  return layer === 'capacity' || layer === 'observed' ? sources?.[layer] : undefined
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
    ...(series.past ? [{ label: words.past, mark: 'band-past' } as const] : []),
    ...(series.former ? [{ label: words.former, mark: 'dashed', series: FORMER_SERIES } as const] : []),
    ...(series.foreseeable === undefined ? [] : [{ label: words.farEnd, mark: 'far-end' } as const]),
  ]
}

/** The same numbers as a table: one row per day, observed days first where they precede the bands. */
export function bandTable(series: BandSeries, { t, f }: { t: Messages; f: Formats }): TableTwin {
  const words = t.common.chart
  const { foreseeable } = series
  const observed = new Map(
    Array.from(series.observed?.days ?? [], (day, index) => [day, series.observed?.values[index] ?? NaN]),
  )
  const forecast = new Map(Array.from(series.days, (day, index) => [day, index]))
  const days = [...new Set([...observed.keys(), ...forecast.keys()])].sort((a, b) => a - b)
  const columns = [series.p5, series.p25, series.p50, series.p75, series.p95, series.capacity ?? []]
  const text = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? t.common.table.none : f.number(value, { decimals: 1 })
  return {
    head: [
      words.day,
      words.observed,
      words.p5,
      words.p25,
      words.p50,
      words.p75,
      words.p95,
      words.capacity,
      ...(foreseeable === undefined ? [] : [words.kind]),
    ],
    rows: days.map((day) => {
      const index = forecast.get(day)
      const cells = columns.map((column) => text(index === undefined ? undefined : column[index]))
      const kind =
        index === undefined
          ? words.observed
          : day > (foreseeable ?? Infinity)
            ? words.scenario
            : words.forecast
      return [
        f.date(civilDate(day)),
        text(observed.get(day)),
        ...cells,
        ...(foreseeable === undefined ? [] : [kind]),
      ]
    }),
  }
}

function pointsOf(days: ArrayLike<DayNumber>, values: DayColumn): Point[] {
  return Array.from(days, (x, index) => ({ x, y: values[index] ?? NaN }))
}

function pointsBetween(
  first: DayNumber,
  last: DayNumber,
  days: ArrayLike<DayNumber>,
  values: DayColumn,
): Point[] {
  return Array.from(days, (x, index) => ({ x, y: values[index] ?? NaN })).filter(
    ({ x }) => first <= x && x <= last,
  )
}
