/** A chart as a picture for slides and reports: its title above it, on opaque paper. In pixels, or as lines and words. */

import type { ChartTheme } from '../charts/chart-theme.ts'
import { download, fileNameOf } from './download.ts'
import { escapeXml, recordSvg } from './svg-recorder.ts'

const TITLE_SIZE = 15
const MARGIN = 14

/** Downloads what the canvas shows, at the canvas's own resolution. */
export async function downloadPng(chart: HTMLCanvasElement, title: string, theme: ChartTheme): Promise<void> {
  const image = await pngOf(chart, title, theme)
  if (image) download(image, `${fileNameOf(title)}.png`)
}

/** Puts the same picture on the clipboard, for a slide or a letter; false where the browser does not let it. */
export async function copyPng(chart: HTMLCanvasElement, title: string, theme: ChartTheme): Promise<boolean> {
  try {
    const image = await pngOf(chart, title, theme)
    if (!image) return false
    await navigator.clipboard.write([new ClipboardItem({ [image.type]: image })])
    return true
  } catch {
    return false // refused, or not there: an old browser, a page that is not secure
  }
}

function pngOf(chart: HTMLCanvasElement, title: string, theme: ChartTheme): Promise<Blob | null> {
  const scale = chart.width / (chart.clientWidth || chart.width)
  const header = (TITLE_SIZE + 2 * MARGIN) * scale
  const sheet = document.createElement('canvas')
  sheet.width = chart.width + 2 * MARGIN * scale
  sheet.height = chart.height + header + MARGIN * scale
  const ctx = sheet.getContext('2d')
  if (!ctx) return Promise.resolve(null)
  ctx.fillStyle = theme.paper
  ctx.fillRect(0, 0, sheet.width, sheet.height)
  ctx.fillStyle = theme.ink
  ctx.font = `600 ${TITLE_SIZE * scale}px ${theme.fontFamily}`
  ctx.textBaseline = 'top'
  ctx.fillText(title, MARGIN * scale, MARGIN * scale, chart.width)
  ctx.drawImage(chart, MARGIN * scale, header)
  return new Promise((resolve) => sheet.toBlob(resolve))
}

/** Downloads as SVG what `draw` puts on a context of the size of the chart on the page. */
export function downloadSvg(
  chart: HTMLCanvasElement,
  title: string,
  theme: ChartTheme,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const [width, height] = [chart.clientWidth, chart.clientHeight]
  const recorder = recordSvg(width, height)
  if (!recorder) return
  draw(recorder.context)
  const size = { width: width + 2 * MARGIN, height: height + TITLE_SIZE + 3 * MARGIN }
  const text = svgSheet(size, title, theme, recorder.elements())
  download(new Blob([text], { type: 'image/svg+xml' }), `${fileNameOf(title)}.svg`)
}

function svgSheet(
  { width, height }: { width: number; height: number },
  title: string,
  { paper, ink, fontFamily }: ChartTheme,
  elements: string,
): string {
  const name = escapeXml(title)
  const font = `font-family="${escapeXml(fontFamily)}" font-size="${TITLE_SIZE}" font-weight="600"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${name}</title>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + TITLE_SIZE}" ${font} fill="${ink}">${name}</text>`,
    `<g transform="translate(${MARGIN} ${TITLE_SIZE + 2 * MARGIN})">`,
    elements,
    '</g></svg>\n',
  ].join('\n')
}
