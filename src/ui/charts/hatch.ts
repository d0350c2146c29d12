/** Parallel lines over an area, within what the context is clipped to: to tell areas apart without colour. */

import type { ChartArea } from 'chart.js'

export interface Hatch {
  readonly colour: string
  /** Pixels between the lines. */
  readonly spacing: number
  /** To the right: up, as a shortage is hatched, or down. */
  readonly rises: boolean
}

export function hatch(
  ctx: CanvasRenderingContext2D,
  { left, right, top, bottom }: Pick<ChartArea, 'left' | 'right' | 'top' | 'bottom'>,
  { colour, spacing, rises }: Hatch,
): void {
  const height = bottom - top
  const [from, to] = rises ? [bottom, top] : [top, bottom]
  ctx.strokeStyle = colour
  ctx.lineWidth = 1.1
  ctx.beginPath()
  for (let x = left - height; x < right; x += spacing) {
    ctx.moveTo(x, from)
    ctx.lineTo(x + height, to)
  }
  ctx.stroke()
}
