/**
 * Chart.js plugin: hatches what demand (one dataset) asks above capacity (another). Drawn as the overlap of two
 * regions, under the demand line and above the capacity line, so no crossing points are computed.
 */

import type { Chart, Plugin } from 'chart.js'

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
    const below = pathOf(chart, demand, false)
    const above = pathOf(chart, capacity, true)
    if (!below || !above) return
    const { ctx } = chart
    ctx.save()
    ctx.clip(below)
    ctx.clip(above)
    hatch(ctx, chart.chartArea, colour)
    ctx.restore()
  },
}

/** The region between a dataset's line and the chart's upper edge (`upwards`) or lower edge. */
function pathOf(chart: Chart, index: number, upwards: boolean): Path2D | null {
  const points = chart.getDatasetMeta(index).data
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  const { top, bottom } = chart.chartArea
  const edge = upwards ? top : bottom
  const path = new Path2D()
  path.moveTo(first.x, edge)
  let previousY = first.y
  for (const point of points) {
    // Capacity is a step line: the old value holds until the day of the new one.
    if (upwards) path.lineTo(point.x, previousY)
    path.lineTo(point.x, point.y)
    previousY = point.y
  }
  path.lineTo(last.x, edge)
  path.closePath()
  return path
}

function hatch(
  ctx: CanvasRenderingContext2D,
  { left, right, top, bottom }: Chart['chartArea'],
  colour: string,
): void {
  const height = bottom - top
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.1
  ctx.beginPath()
  for (let x = left - height; x < right; x += SPACING) {
    ctx.moveTo(x, bottom)
    ctx.lineTo(x + height, top)
  }
  ctx.stroke()
}
