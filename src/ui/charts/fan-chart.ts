/** A forecast as a fan: what was measured, what is expected, and the bands of 50 and 95 %. Pure. */

import { civilDate, type DayNumber } from '../../domain/shared/civil-date.ts'
import { intervalOf, medianOf, type Quantiles } from '../../domain/forecast/scores.ts'
import { wholeBand } from '../../domain/shared/rounding.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, dayAxis } from './axes.ts'
import { sharedOptions } from './band-chart.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { bandLook, seriesColour, type ChartTheme } from './chart-theme.ts'
import type { BandedLine, QuantileBand } from './quantile-bands.ts'

/** One day of the fan; a band that is not known is not drawn. */
export interface FanDay {
  readonly day: DayNumber
  readonly median: number
  readonly band50: readonly [low: number, high: number] | null
  readonly band80: readonly [low: number, high: number]
  readonly band95: readonly [low: number, high: number]
}

export interface Fan {
  /** In order; the first day shown to the last. */
  readonly measured: readonly { readonly day: DayNumber; readonly value: number }[]
  readonly days: readonly FanDay[]
}

interface Words {
  readonly t: Messages
  readonly f: Formats
}

/** A day of a forecast from its quantiles. */
export function fanDay(day: DayNumber, quantiles: Quantiles): FanDay {
  return {
    day,
    median: medianOf(quantiles),
    band50: intervalOf(quantiles, 0.5),
    band80: intervalOf(quantiles, 0.8),
    band95: intervalOf(quantiles, 0.95),
  }
}

export function fanChart(fan: Fan, unit: string, theme: ChartTheme, { t, f }: Words): Drawing {
  const words = t.forecast.chart
  const all = [...fan.measured, ...fan.days].map(({ day }) => day)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const expected: BandedLine = {
    label: words.median,
    data: fan.days.map(({ day, median }) => ({ x: day, y: median })),
    borderWidth: 2,
    borderColor: seriesColour(theme, 0),
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
    bands: [
      bandOf(fan.days, ({ band95 }) => band95, bandLook(theme, 'outer')),
      ...(fan.days.some(({ band50 }) => band50)
        ? [bandOf(fan.days, ({ band50 }) => band50, bandLook(theme, 'inner'))]
        : []),
    ],
  }
  const measured: BandedLine = {
    label: words.observed,
    data: fan.measured.map(({ day, value }) => ({ x: day, y: value })),
    showLine: false,
    pointRadius: 2,
    pointBorderWidth: 0,
    pointBackgroundColor: theme.observed,
  }
  return {
    type: 'line',
    data: { datasets: [expected, measured] },
    options: {
      ...sharedOptions(),
      interaction: { mode: 'x', intersect: false },
      scales: {
        x: dayAxis(first, last, theme, f),
        y: { ...amountAxis(theme, f), suggestedMax: Math.max(...fan.days.map(({ band95 }) => band95[1])) },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => (item ? f.longDate(civilDate(item.parsed.x ?? first)) : ''),
            label: ({ datasetIndex, dataIndex, dataset, parsed }) => {
              const amount = `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0)} ${unit}`
              const day = datasetIndex === 0 ? fan.days[dataIndex] : undefined
              if (day === undefined) return amount
              return `${amount} (${f.percent(0.95)}: ${rangeText(day.band95, { t, f })})`
            },
          },
        },
      },
    },
  }
}

function bandOf(
  days: readonly FanDay[],
  ends: (day: FanDay) => readonly [low: number, high: number] | null,
  look: ReturnType<typeof bandLook>,
): QuantileBand {
  return {
    low: days.map((day) => ends(day)?.[0] ?? NaN),
    high: days.map((day) => ends(day)?.[1] ?? NaN),
    ...look,
  }
}

export function fanLegend({ days }: Fan, { t }: Words): LegendItem[] {
  const words = t.forecast.chart
  return [
    { label: words.observed, mark: 'dot' },
    { label: words.median, mark: 'line', series: 0 },
    ...(days.some(({ band50 }) => band50) ? [{ label: words.half, mark: 'band-inner' } as const] : []),
    { label: words.wide, mark: 'band-outer' },
  ]
}

/** One row per day, what was measured and the three bands. */
export function fanTable({ measured, days }: Fan, { t, f }: Words): TableTwin {
  const words = t.forecast.chart
  const known = new Map(measured.map(({ day, value }) => [day, value]))
  const expected = new Map(days.map((day) => [day.day, day]))
  const inner = days.some(({ band50 }) => band50)
  const shares = [...(inner ? [0.5] : []), 0.8, 0.95]
  const ends = shares.flatMap((share) => {
    const percent = f.percent(share)
    return [words.low({ percent }), words.high({ percent })]
  })
  const text = (value: number | undefined): string =>
    value === undefined ? t.common.table.none : f.number(value)
  return {
    head: [words.day, words.observed, words.median, ...ends],
    rows: [...new Set([...known.keys(), ...expected.keys()])]
      .sort((a, b) => a - b)
      .map((day) => {
        const fan = expected.get(day)
        const bands = [...(inner ? [fan?.band50 ?? undefined] : []), fan?.band80, fan?.band95]
        return [
          f.date(civilDate(day)),
          text(known.get(day)),
          text(fan?.median),
          ...bands.flatMap((band) => (band ? wholeBand(band).map(text) : [text(undefined), text(undefined)])),
        ]
      }),
  }
}

function rangeText(band: readonly [number, number], { t, f }: Words): string {
  const [low, high] = wholeBand(band)
  return t.common.chart.range({ low: f.number(low), high: f.number(high) })
}
