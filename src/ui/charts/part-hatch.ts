/**
 * Parts of a whole where the reader forces the colours: what a colour would tell apart, lines do. The first is solid, the
 * second empty, the others are hatched, each in a way of its own.
 */

import type { Plugin } from 'chart.js'
import { hatch } from './hatch.ts'

export interface PartLook {
  readonly solid?: boolean
  /** Pixels between lines that rise, and lines that fall. */
  readonly rises?: number
  readonly falls?: number
}

const LOOKS: readonly PartLook[] = [
  { solid: true },
  {},
  { rises: 7 },
  { falls: 7 },
  { rises: 8, falls: 8 },
  { rises: 3 },
]

/** How a part looks; starts over after the last one, as their colours do. */
export function partLook(index: number): PartLook {
  return LOOKS[index % LOOKS.length] ?? {}
}

export interface PartHatch {
  colour: string
}

/** Registered once by the Chart part; does nothing on charts whose options do not name it. */
export const partHatch: Plugin<'bar', Partial<PartHatch>> = {
  id: 'partHatch',
  afterDatasetDraw(chart, { index, meta }, { colour }) {
    const { rises, falls } = partLook(index)
    if (colour === undefined || (rises === undefined && falls === undefined)) return
    const { ctx } = chart
    for (const bar of meta.data) {
      const numberOf = (name: 'x' | 'y' | 'base' | 'width'): number =>
        Number(bar.getProps([name], true)[name])
      const [x, y, base, width] = [numberOf('x'), numberOf('y'), numberOf('base'), numberOf('width')]
      if (base - y < 1) continue
      const area = { left: x - width / 2, right: x + width / 2, top: y, bottom: base }
      ctx.save()
      ctx.beginPath()
      ctx.moveTo(area.left, area.top)
      ctx.lineTo(area.right, area.top)
      ctx.lineTo(area.right, area.bottom)
      ctx.lineTo(area.left, area.bottom)
      ctx.closePath()
      ctx.clip()
      if (rises !== undefined) hatch(ctx, area, { colour, spacing: rises, rises: true })
      if (falls !== undefined) hatch(ctx, area, { colour, spacing: falls, rises: false })
      ctx.restore()
    }
  },
}
