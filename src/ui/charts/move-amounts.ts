/**
 * While a hand moves, only amounts change: the days, the lines and their looks stay. Then the points of a living chart are
 * put where they belong and all is painted, and Chart.js does not lay out the picture and measure its labels anew, which
 * takes it twice as long as painting. The axis stays as long as it fits, so that what moves is the curve; when the hand
 * rests a full update makes the picture what it would have been.
 */

import type { Chart, ChartDataset, Point, Scale } from 'chart.js'
import type { Drawing } from './chart-picture.ts'
import type { BandedLine } from './quantile-bands.ts'

/** Below this share of the axis a curve is too small to be read, and the axis is made to measure. */
const LEAST_SHARE = 0.4

/** Paints the amounts of a drawing in a living chart. False, and nothing done, where more has changed or it does not fit. */
export function moveAmounts(chart: Chart, next: Drawing): boolean {
  const { x, y } = chart.scales
  const lines = next.data.datasets.map(asLine)
  const living = chart.data.datasets.map(asLine)
  if (next.type !== 'line' || !x || !y || lines.length !== living.length || !fits(y, lines, next))
    return false
  if (!lines.every((line, at) => isOnSameDays(line, living[at]))) return false
  for (const [at, line] of lines.entries()) {
    const shown = living[at]
    if (!line || !shown) continue
    if (line.bands) shown.bands = line.bands
    const { data: elements, dataset } = chart.getDatasetMeta(at)
    for (const [index, { y: amount }] of line.data.entries()) {
      const [point, element] = [shown.data[index], elements[index]]
      if (!point || !element) continue
      point.y = amount
      element.y = y.getPixelForValue(amount ?? NaN)
      Reflect.set(element, 'skip', Number.isNaN(element.y))
    }
    // A line keeps the path that it has drawn until it is given points.
    if (dataset) Reflect.set(dataset, 'points', elements)
  }
  // Marks and words beside the lines are looked up here; what Chart.js makes of the rest waits for the full update.
  chart.options = next.options
  chart.draw()
  return true
}

type Line = BandedLine & { data: Point[] }

/** A dataset of points on a line; undefined for bars and for lists of numbers. */
function asLine(dataset: ChartDataset): Line | undefined {
  return isLine(dataset) ? dataset : undefined
}

function isLine(dataset: ChartDataset | Line): dataset is Line {
  return dataset.data.every((point) => typeof point === 'object' && point !== null && 'y' in point)
}

function isOnSameDays(line: Line | undefined, shown: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.data.length === shown?.data.length &&
    line.data.every(({ x }, index) => x === shown.data[index]?.x)
  )
}

/** Whether the amounts lie well on an axis as it is: under its end, and not all at its foot. */
function fits(y: Scale, lines: readonly (Line | undefined)[], { options }: Drawing): boolean {
  const axis: object = options.scales?.['y'] ?? {}
  if (('stacked' in axis && axis.stacked === true) || ('max' in axis && axis.max !== y.max)) return false
  let most = 'suggestedMax' in axis ? Number(axis.suggestedMax) : 0
  for (const line of lines) {
    for (const { y: amount } of line?.data ?? []) {
      if (amount === null) continue
      if (amount > most) most = amount
      if (amount < y.min) return false
    }
  }
  return most <= y.max && most > LEAST_SHARE * y.max
}
