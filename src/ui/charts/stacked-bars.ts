/** Parts of a whole per period, stacked: where the devices are at the end of each week. Pure. */

import type { Formats } from '../../i18n/formats.ts'
import type { Messages } from '../../i18n/nl/index.ts'
import { amountAxis, tickText } from './axes.ts'
import type { Drawing, LegendItem, TableTwin } from './chart-picture.ts'
import { seriesColour, type ChartTheme } from './chart-theme.ts'
import { partLook } from './part-hatch.ts'

export interface StackedBars {
  /** What each column is called on the axis: `48`, `49`, … */
  readonly periods: readonly string[]
  /** What the axis counts: `week`. */
  readonly periodName: string
  /** From the bottom up; one value per period each. */
  readonly parts: readonly { readonly label: string; readonly values: ArrayLike<number> }[]
}

/** The drawing for the Chart part. `unit` stands behind the numbers in the tooltip. */
export function stackedBarChart(
  { periods, periodName, parts }: StackedBars,
  unit: string,
  theme: ChartTheme,
  { f }: { f: Formats },
): Drawing {
  return {
    type: 'bar',
    data: {
      labels: [...periods],
      datasets: parts.map(({ label, values }, index) => ({
        label,
        data: Array.from(values),
        ...(theme.forced
          ? {
              backgroundColor: partLook(index).solid ? theme.ink : theme.paper,
              borderColor: theme.ink,
              borderWidth: 1,
            }
          : {
              backgroundColor: seriesColour(theme, index),
              // A hairline of paper between the parts keeps neighbours apart without colour.
              borderColor: theme.paper,
              borderWidth: { top: 1 },
            }),
        categoryPercentage: 0.85,
        barPercentage: 0.9,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false, axis: 'x' },
      layout: { padding: { top: 4, right: 4 } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: theme.grid },
          ticks: { ...tickText(theme), maxRotation: 0 },
        },
        y: amountAxis(theme, f, true),
      },
      plugins: {
        ...(theme.forced && { partHatch: { colour: theme.ink } }),
        tooltip: {
          // The list reads as the stack does: top first.
          itemSort: (a, b) => b.datasetIndex - a.datasetIndex,
          callbacks: {
            title: ([item]) => `${periodName} ${item?.label ?? ''}`,
            label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${f.number(parsed.y ?? 0)} ${unit}`,
          },
        },
      },
    },
  }
}

/** One block per part, in the order of the stack from the bottom up. */
export function stackedLegend({ parts }: StackedBars): LegendItem[] {
  return parts.map(({ label }, series) => ({ label, mark: 'block', series }))
}

/** One row per period with its parts and their total. */
export function stackedTable(
  { periods, periodName, parts }: StackedBars,
  language: { t: Messages; f: Formats },
): TableTwin {
  const { t, f } = language
  return {
    head: [periodName, ...parts.map(({ label }) => label), t.common.chart.total],
    rows: periods.map((period, index) => {
      const values = parts.map((part) => part.values[index] ?? 0)
      const total = values.reduce((sum, value) => sum + value, 0)
      return [period, ...values.map((value) => f.number(value)), f.number(total)]
    }),
  }
}
