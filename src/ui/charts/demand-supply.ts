/**
 * Demand against supply per week on two levels: devices needed against devices that can be used, hatched where they
 * fall short, and beneath them patients against devices owned, the published way of counting, shaded. Pure.
 */

import type { ChartDataset, Point } from 'chart.js'
import type { IsoWeek } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, tickText } from './axes.ts'
import { sharedOptions } from './band-chart.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { faded, seriesColour, type ChartTheme } from './chart-theme.ts'

export interface DemandSupplyWeek {
  readonly isoWeek: IsoWeek
  readonly patients: number
  readonly owned: number
  readonly need: number
  readonly available: number
  readonly gap: number
  /** Where nine in ten draws of the plans lie, in devices; absent where people filled in one number. */
  readonly needBand?: { readonly low: number; readonly high: number }
}

interface Words {
  readonly t: Messages
  readonly f: Formats
}

type Field = 'need' | 'available' | 'patients' | 'owned'
const PATIENT_GAP_OPACITY = 0.16
const BAND_OPACITY = 0.18

/** Place of the band's lower edge among the lines. */
const LOW_EDGE = 4

function hasBand(weeks: readonly DemandSupplyWeek[]): boolean {
  return weeks.some(({ needBand }) => needBand !== undefined)
}

/** The drawing for the Chart part. */
export function demandSupplyChart(
  weeks: readonly DemandSupplyWeek[],
  theme: ChartTheme,
  { t, f }: Words,
): Drawing {
  const words = t.oxygenPage.demandChart
  const line = (label: string, field: Field): ChartDataset<'line', Point[]> => ({
    label,
    data: weeks.map((week, x) => ({ x, y: week[field] })),
    pointRadius: 0,
    pointHitRadius: 0,
    tension: 0,
  })
  const red = theme.danger
  const bandEdge = (label: string, edge: 'low' | 'high'): ChartDataset<'line', Point[]> => ({
    label,
    data: weeks.map(({ needBand }, x) => ({ x, y: needBand?.[edge] ?? NaN })),
    pointRadius: 0,
    pointHitRadius: 0,
    borderWidth: 0,
  })
  const band = {
    target: LOW_EDGE,
    above: faded(seriesColour(theme, 0), BAND_OPACITY),
    below: 'transparent',
  }
  return {
    type: 'line',
    data: {
      datasets: [
        { ...line(words.need, 'need'), borderWidth: 2.25, borderColor: seriesColour(theme, 0) },
        {
          ...line(words.available, 'available'),
          borderWidth: 1.75,
          borderColor: theme.capacity,
          borderDash: [5, 3],
          stepped: true,
        },
        {
          ...line(words.patients, 'patients'),
          borderWidth: 1.75,
          borderColor: seriesColour(theme, 1),
          fill: { target: 3, above: faded(red, PATIENT_GAP_OPACITY), below: 'transparent' },
        },
        {
          ...line(words.owned, 'owned'),
          borderWidth: 1,
          borderColor: theme.inkSoft,
          borderDash: [2, 2],
          stepped: true,
        },
        // Behind the lines that they belong to, and only where plans gave a band.
        ...(hasBand(weeks)
          ? [bandEdge(words.low, 'low'), { ...bandEdge(words.high, 'high'), fill: band }]
          : []),
      ],
    },
    options: {
      ...sharedOptions(),
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: Math.max(1, weeks.length - 1),
          grid: { display: false },
          border: { color: theme.grid },
          ticks: {
            ...tickText(theme),
            stepSize: 1,
            maxRotation: 0,
            callback: (at: number | string) => weekNumber(weeks[Number(at)]?.isoWeek ?? ''),
          },
        },
        y: amountAxis(theme, f),
      },
      plugins: {
        tooltip: {
          displayColors: false,
          callbacks: {
            title: ([item]) => f.week(weeks[item?.dataIndex ?? 0]?.isoWeek ?? ''),
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0)}`,
            afterBody: ([item]) => {
              const gap = weeks[item?.dataIndex ?? 0]?.gap ?? 0
              return gap > 0 ? [`${words.gap}: ${f.number(gap)}`] : []
            },
          },
        },
        unmetHatch: { demand: 0, capacity: 1, colour: red },
      },
    },
  }
}

export function demandSupplyLegend(weeks: readonly DemandSupplyWeek[], { t }: { t: Messages }): LegendItem[] {
  const words = t.oxygenPage.demandChart
  return [
    { label: words.need, mark: 'line', series: 0 },
    ...(hasBand(weeks) ? [{ label: words.needBand, mark: 'band-outer', series: 0 } as const] : []),
    { label: words.available, mark: 'dashed' },
    { label: words.gap, mark: 'hatch' },
    { label: words.patients, mark: 'line', series: 1 },
    { label: words.owned, mark: 'dot' },
  ]
}

/** One row per week. */
export function demandSupplyTable(weeks: readonly DemandSupplyWeek[], { t, f }: Words): TableTwin {
  const words = t.oxygenPage.demandChart
  const banded = hasBand(weeks)
  return {
    head: [
      words.week,
      words.patients,
      words.owned,
      words.need,
      ...(banded ? [words.low, words.high] : []),
      words.available,
      words.gap,
    ],
    rows: weeks.map(({ isoWeek, patients, owned, need, needBand, available, gap }) => [
      f.week(isoWeek),
      ...[patients, owned, need].map((amount) => f.number(amount)),
      ...(banded
        ? [needBand?.low, needBand?.high].map((edge) =>
            edge === undefined ? t.common.table.none : f.number(edge),
          )
        : []),
      ...[available, gap].map((amount) => f.number(amount)),
    ]),
  }
}

/** `2022-W04` → `4`. */
export function weekNumber(isoWeek: IsoWeek): string {
  return isoWeek.slice(6).replace(/^0/, '')
}
