/**
 * What is drawn on a canvas, as SVG: paths stay paths and words stay words. A real 2D context keeps the state (colours,
 * fonts, transforms) and measures; the calls that would paint write an element down instead. Holds what our charts
 * use: no images, no gradients, and no Path2D, which nobody can read back.
 */

import { toDecimals } from '../../domain/shared/rounding.ts'

/** A context to draw on, and the elements that this has written so far. */
export interface SvgRecorder {
  readonly context: CanvasRenderingContext2D
  /** Well-formed only outside a `save` … `restore`. */
  elements(): string
}

/** A recorder for a drawing of a size in CSS pixels; null where the browser gives no canvas. */
export function recordSvg(width: number, height: number): SvgRecorder | null {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return null
  const out: string[] = []
  recordPaths(context, out)
  recordTexts(context, out)
  return { context, elements: () => out.join('\n') }
}

/** Text or a value between quotes, as XML takes it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function recordPaths(ctx: CanvasRenderingContext2D, out: string[]): void {
  let path: string[] = []
  const clips = new Map<string, string>()
  /** Groups opened by a clip since each `save`. */
  let open = 0
  const saved: number[] = []
  const [save, restore] = [ctx.save.bind(ctx), ctx.restore.bind(ctx)]

  ctx.beginPath = () => (path = [])
  ctx.moveTo = (x, y) => path.push(`M${at(x, y)}`)
  ctx.lineTo = (x, y) => path.push(`${path.length === 0 ? 'M' : 'L'}${at(x, y)}`)
  ctx.bezierCurveTo = (ax, ay, bx, by, x, y) => path.push(`C${at(ax, ay)} ${at(bx, by)} ${at(x, y)}`)
  ctx.closePath = () => path.push('Z')
  ctx.rect = (x, y, width, height) => path.push(rectangle(x, y, width, height))
  ctx.arc = (x, y, radius, from, until, back = false) => {
    path.push(...arc({ x, y, radius, from, until, back }, path.length === 0))
  }
  const paint = (d: string, style: string): void => {
    if (d !== '') out.push(`<path d="${d}"${placeOf(ctx)} ${style}/>`)
  }
  ctx.fill = () => paint(path.join(''), fillOf(ctx))
  ctx.stroke = () => paint(path.join(''), strokeOf(ctx))
  ctx.fillRect = (...box) => paint(rectangle(...box), fillOf(ctx))
  ctx.strokeRect = (...box) => paint(rectangle(...box), strokeOf(ctx))

  ctx.clip = () => {
    const d = path.join('')
    const id = clips.get(d) ?? `clip-${clips.size + 1}`
    if (!clips.has(d)) out.push(`<clipPath id="${id}"><path d="${d}"/></clipPath>`)
    clips.set(d, id)
    out.push(`<g clip-path="url(#${id})">`)
    open += 1
  }
  ctx.save = () => {
    save()
    saved.push(open)
    open = 0
  }
  ctx.restore = () => {
    restore()
    for (; open > 0; open -= 1) {
      // What Chart.js clips and then does not draw in.
      if (out.at(-1)?.startsWith('<g ') === true) out.pop()
      else out.push('</g>')
    }
    open = saved.pop() ?? 0
  }
}

function recordTexts(ctx: CanvasRenderingContext2D, out: string[]): void {
  ctx.fillText = (text, x, y) => {
    const baseline = ctx.textBaseline
    const ascent = ctx.measureText(text).fontBoundingBoxAscent
    ctx.textBaseline = 'alphabetic'
    const shift = ctx.measureText(text).fontBoundingBoxAscent - ascent
    ctx.textBaseline = baseline
    const anchor = { center: 'middle', right: 'end', end: 'end', left: 'start', start: 'start' }[
      ctx.textAlign
    ]
    const place = `x="${round(x)}" y="${round(y + shift)}" text-anchor="${anchor}"${placeOf(ctx)}`
    out.push(`<text ${place} ${fontOf(ctx.font)} ${fillOf(ctx)}>${escapeXml(text)}</text>`)
  }
}

/** Office programs do not know the short form that a canvas has: `600 12px "Segoe UI", sans-serif`. */
function fontOf(font: string): string {
  const [, weight, size = '12', family = font] = /(?:(\d+|bold) )?([\d.]+)px (.+)$/.exec(font) ?? []
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`
  return `font-family="${escapeXml(family)}" font-size="${size}"${bold}`
}

interface Arc {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly from: number
  readonly until: number
  readonly back: boolean
}

/** In two halves: one SVG arc can be no whole circle. */
function arc({ x, y, radius, from, until, back }: Arc, first: boolean): string[] {
  const turn = back ? Math.max(until - from, -2 * Math.PI) : Math.min(until - from, 2 * Math.PI)
  const on = (angle: number): string => at(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
  const to = (angle: number): string => `A${at(radius, radius)} 0 0 ${back ? 0 : 1} ${on(angle)}`
  return [`${first ? 'M' : 'L'}${on(from)}`, to(from + turn / 2), to(from + turn)]
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${at(x, y)}h${round(width)}v${round(height)}h${round(-width)}Z`
}

function fillOf(ctx: CanvasRenderingContext2D): string {
  return colour('fill', ctx.fillStyle, ctx.globalAlpha)
}

function strokeOf(ctx: CanvasRenderingContext2D): string {
  const dashes = ctx.getLineDash().map(round).join(' ')
  return [
    'fill="none"',
    colour('stroke', ctx.strokeStyle, ctx.globalAlpha),
    `stroke-width="${round(ctx.lineWidth)}" stroke-linecap="${ctx.lineCap}" stroke-linejoin="${ctx.lineJoin}"`,
    ...(dashes === '' ? [] : [`stroke-dasharray="${dashes}"`]),
  ].join(' ')
}

/** A canvas says `#rrggbb` or `rgba(…)`; office programs know the opacity of SVG only as a number of its own. */
function colour(
  attribute: 'fill' | 'stroke',
  style: CanvasFillStrokeStyles['fillStyle'],
  alpha: number,
): string {
  if (typeof style !== 'string') return `${attribute}="none"`
  const [, channels, own] = /^rgba\((.+), ([\d.]+)\)$/.exec(style) ?? []
  const opacity = Number(own ?? 1) * alpha
  const solid = channels === undefined ? style : `rgb(${channels})`
  return `${attribute}="${solid}"${opacity < 1 ? ` ${attribute}-opacity="${round(opacity)}"` : ''}`
}

function placeOf(ctx: CanvasRenderingContext2D): string {
  const { a, b, c, d, e, f, isIdentity } = ctx.getTransform()
  return isIdentity ? '' : ` transform="matrix(${[a, b, c, d, e, f].map(round).join(' ')})"`
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return toDecimals(value, 2)
}
