/**
 * Chart.js plugin: bands around a line, between two columns that have a value for each of its points. A band that was
 * two datasets with a filling would cost Chart.js a point element per day and edge at every drawing.
 */

import type { Chart, ChartDataset, Plugin, Point } from 'chart.js'
import { hatch } from './hatch.ts'

export interface QuantileBand {
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
  readonly colour: string
  /** Drawn as an outline with lines in it, so far apart, where colours are the reader's own and few. */
  readonly spacing?: number | undefined
}

/** A line and its bands, the widest first. The axis must have room for them: a plugin does not widen it. */
export interface BandedLine extends Omit<ChartDataset<'line', Point[]>, 'tooltip'> {
  bands?: readonly QuantileBand[]
}

/** Registered once by the Chart part; does nothing on charts without banded lines. */
export const quantileBands: Plugin<'line'> = {
  id: 'quantileBands',
  beforeDatasetsDraw(chart) {
    for (const [index, dataset] of chart.data.datasets.entries()) {
      for (const band of bandsOf(dataset)) drawBand(chart, index, band)
    }
  },
}

function bandsOf(dataset: BandedLine | object): readonly QuantileBand[] {
  return 'bands' in dataset ? (dataset.bands ?? []) : []
}

function drawBand(chart: Chart, index: number, { low, high, colour, spacing }: QuantileBand): void {
  const { ctx } = chart
  const { data: points, yScale } = chart.getDatasetMeta(index)
  if (!yScale) return
  ctx.beginPath()
  for (let at = 0; at < points.length; at++) {
    ctx.lineTo(points[at]?.x ?? NaN, yScale.getPixelForValue(high[at] ?? NaN))
  }
  for (let at = points.length - 1; at >= 0; at--) {
    ctx.lineTo(points[at]?.x ?? NaN, yScale.getPixelForValue(low[at] ?? NaN))
  }
  ctx.closePath()
  if (spacing === undefined) {
    ctx.fillStyle = colour
    ctx.fill()
    return
  }
  ctx.save()
  ctx.strokeStyle = colour
  ctx.lineWidth = 1
  ctx.stroke()
  ctx.clip()
  hatch(ctx, chart.chartArea, { colour, spacing, rises: false })
  ctx.restore()
}
