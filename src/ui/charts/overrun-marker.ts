/** Chart.js plugin: a line on the first day over capacity, and above it the range of that day. */

import type { Plugin } from 'chart.js'

export interface OverrunMark {
  /** Median first day, on the x axis. */
  day: number
  /** P10 and P90 of the first day. */
  from: number
  until: number
  colour: string
}

const WHISKER = 4

/** Registered once by the Chart part; does nothing on charts whose options do not name it. */
export const overrunMarker: Plugin<'line', Partial<OverrunMark>> = {
  id: 'overrunMarker',
  afterDatasetsDraw(chart) {
    // As it stands now: what Chart.js hands over is of the last full update.
    const { day, from, until, colour } = chart.config.options?.plugins?.overrunMarker ?? {}
    const scale = chart.scales['x']
    if (day === undefined || from === undefined || until === undefined || colour === undefined || !scale)
      return
    const { ctx, chartArea } = chart
    const inside = (value: number): number =>
      Math.min(chartArea.right, Math.max(chartArea.left, scale.getPixelForValue(value)))
    const y = chartArea.top + WHISKER / 2
    ctx.save()
    ctx.strokeStyle = colour
    ctx.lineWidth = 1.25
    ctx.beginPath()
    ctx.moveTo(inside(day), y)
    ctx.lineTo(inside(day), chartArea.bottom)
    ctx.stroke()
    ctx.lineWidth = WHISKER
    ctx.lineCap = 'round'
    ctx.beginPath()
    ctx.moveTo(inside(from), y)
    ctx.lineTo(inside(until), y)
    ctx.stroke()
    ctx.restore()
  },
}
