/** Chart.js plugin: what lies beyond the days that can be foreseen is drawn paler, behind a dotted line. */

import type { Plugin } from 'chart.js'

export interface FarEnd {
  /** Last day that can be foreseen, on the x axis. */
  day: number
  /** The page's own colour, laid over the bands. */
  paper: string
  line: string
}

const COVER = 0.55

/** Registered once by the Chart part, after the bands that it lies over; does nothing on charts that do not name it. */
export const farEnd: Plugin<'line', Partial<FarEnd>> = {
  id: 'farEnd',
  beforeDatasetsDraw(chart, _args, { day, paper, line }) {
    const scale = chart.scales['x']
    if (day === undefined || paper === undefined || line === undefined || !scale) return
    const { ctx, chartArea } = chart
    const x = scale.getPixelForValue(day)
    if (x >= chartArea.right) return
    const left = Math.max(chartArea.left, x)
    ctx.save()
    ctx.globalAlpha = COVER
    ctx.fillStyle = paper
    ctx.fillRect(left, chartArea.top, chartArea.right - left, chartArea.bottom - chartArea.top)
    ctx.globalAlpha = 1
    ctx.strokeStyle = line
    ctx.lineWidth = 1
    ctx.setLineDash([1, 3])
    ctx.beginPath()
    ctx.moveTo(left, chartArea.top)
    ctx.lineTo(left, chartArea.bottom)
    ctx.stroke()
    ctx.restore()
  },
}
