/**
 * Chart.js plugin: hatches what demand (one dataset) asks above capacity (another). Drawn as the overlap of two
 * regions, under the demand line and above the capacity line, so no crossing points are computed.
 */

import type { Chart, Plugin } from 'chart.js'
import { hatch } from './hatch.ts'

export interface UnmetHatch {
  /** Index of the dataset that asks. */
  demand: number
  /** Index of the stepped dataset that bounds. */
  capacity: number
  colour: string
}

const SPACING = 5

/** Registered once by the Chart part; does nothing on charts whose options do not name it. */
export const unmetHatch: Plugin<'line', Partial<UnmetHatch>> = {
  id: 'unmetHatch',
  beforeDatasetsDraw(chart, _args, { demand, capacity, colour }) {
    if (demand === undefined || capacity === undefined || colour === undefined) return
    const { ctx } = chart
    ctx.save()
    clipTo(chart, demand, false)
    clipTo(chart, capacity, true)
    hatch(ctx, chart.chartArea, { colour, spacing: SPACING, rises: true })
    ctx.restore()
  },
}

/** To the region between a dataset's line and the chart's upper edge (`upwards`) or lower edge; empty without points. */
function clipTo(chart: Chart, index: number, upwards: boolean): void {
  const { ctx, chartArea } = chart
  const edge = upwards ? chartArea.top : chartArea.bottom
  const points = chart.getDatasetMeta(index).data
  ctx.beginPath()
  let previousY = points[0]?.y ?? edge
  if (points[0]) ctx.moveTo(points[0].x, edge)
  for (const point of points) {
    // Capacity is a step line: the old value holds until the day of the new one.
    if (upwards) ctx.lineTo(point.x, previousY)
    ctx.lineTo(point.x, point.y)
    previousY = point.y
  }
  const last = points.at(-1)
  if (last) ctx.lineTo(last.x, edge)
  ctx.closePath()
  ctx.clip()
}
