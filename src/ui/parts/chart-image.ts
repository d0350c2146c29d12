/** A chart as a picture for slides and reports: its title above it, on opaque paper. */

import type { ChartTheme } from '../charts/chart-theme.ts'
import { download, fileNameOf } from './download.ts'

const TITLE_SIZE = 15
const MARGIN = 14

/** Downloads what the canvas shows, at the canvas's own resolution. */
export function downloadPng(chart: HTMLCanvasElement, title: string, theme: ChartTheme): void {
  const scale = chart.width / (chart.clientWidth || chart.width)
  const header = (TITLE_SIZE + 2 * MARGIN) * scale
  const sheet = document.createElement('canvas')
  sheet.width = chart.width + 2 * MARGIN * scale
  sheet.height = chart.height + header + MARGIN * scale
  const ctx = sheet.getContext('2d')
  if (!ctx) return
  ctx.fillStyle = theme.paper
  ctx.fillRect(0, 0, sheet.width, sheet.height)
  ctx.fillStyle = theme.ink
  ctx.font = `600 ${TITLE_SIZE * scale}px ${theme.fontFamily}`
  ctx.textBaseline = 'top'
  ctx.fillText(title, MARGIN * scale, MARGIN * scale, chart.width)
  ctx.drawImage(chart, MARGIN * scale, header)
  sheet.toBlob((image) => {
    if (image) download(image, `${fileNameOf(title)}.png`)
  })
}
