/**
 * Chart.js plugin: what a band says itself, so that nobody has to look a line up. Names at the right end of the lines,
 * numbered marks on the axis for what happens on a day, and words at upright lines: today, the first overrun.
 */

import type { Chart, Plugin } from 'chart.js'
import type { DayNumber } from '../../domain/shared/civil-date.ts'

/** Something that happens on a day, told under the picture by its number or letter. */
export interface DayMark {
  readonly day: DayNumber
  readonly label: string
}

/** The name of a line, at the height of its end. */
export interface EndLabel {
  readonly value: number
  readonly text: string
}

/** A word at an upright line; the line itself is drawn where it has a dash. */
export interface DayWord {
  readonly day: DayNumber
  readonly text: string
  readonly dash?: readonly number[]
  readonly colour: string
}

export interface SpeakingMarks {
  readonly ends: readonly EndLabel[]
  readonly marks: readonly DayMark[]
  readonly words: readonly DayWord[]
  readonly ink: string
  readonly paper: string
  readonly font: string
  /** In pixels. */
  readonly size: number
}

/** Room that the names at the right need, × the size of the type. */
export const ENDS_WIDTH = 9.8
const LINE = 1.2
const MARK = 1.4

/** Registered once by the Chart part; does nothing on charts whose options do not name it. */
export const speakingMarks: Plugin<'line', Partial<SpeakingMarks>> = {
  id: 'speakingMarks',
  afterDatasetsDraw(chart) {
    // As they stand now: what Chart.js hands over is of the last full update.
    const speaking: object | undefined = chart.config.options?.plugins?.speakingMarks
    if (!isWhole(speaking)) return
    const { ends, marks, words, ink, paper, font, size } = speaking
    const { ctx } = chart
    ctx.save()
    ctx.font = `${size}px ${font}`
    ctx.textBaseline = 'middle'
    drawWords(chart, words, size)
    ctx.fillStyle = ink
    drawEnds(chart, ends, size)
    drawMarks(chart, marks, { ink, paper, font, size })
    ctx.restore()
  },
}

function isWhole(speaking: object | undefined): speaking is SpeakingMarks {
  return speaking !== undefined && 'ends' in speaking && 'size' in speaking
}

/** From the lowest up, each at least a line above the one before; never outside the picture. */
function drawEnds({ ctx, chartArea, scales }: Chart, ends: readonly EndLabel[], size: number): void {
  const scale = scales['y']
  if (!scale) return
  const line = LINE * size
  const sorted = [...ends].sort((a, b) => a.value - b.value)
  const heights: number[] = []
  for (const { value } of sorted) {
    const below = heights.at(-1) ?? chartArea.bottom + line / 2
    heights.push(Math.min(scale.getPixelForValue(value), below - line))
  }
  const over = Math.max(0, chartArea.top - (heights.at(-1) ?? chartArea.top))
  ctx.textAlign = 'left'
  for (const [index, { text }] of sorted.entries()) {
    ctx.fillText(text, chartArea.right + 6, (heights[index] ?? chartArea.bottom) + over)
  }
}

/** On the axis of days; those of one day stand on each other. */
function drawMarks(
  { ctx, chartArea, scales }: Chart,
  marks: readonly DayMark[],
  { ink, paper, font, size }: Pick<SpeakingMarks, 'ink' | 'paper' | 'font' | 'size'>,
): void {
  const scale = scales['x']
  if (!scale) return
  const mark = MARK * size
  const placed: { readonly x: number; readonly row: number }[] = []
  ctx.textAlign = 'center'
  ctx.font = `600 ${0.9 * size}px ${font}`
  for (const { day, label } of marks) {
    const x = scale.getPixelForValue(day)
    if (x < chartArea.left - 1 || x > chartArea.right + 1) continue
    let row = 0
    while (placed.some((other) => other.row === row && Math.abs(other.x - x) < mark)) row += 1
    placed.push({ x, row })
    const y = chartArea.bottom - mark / 2 - 1 - row * mark
    ctx.beginPath()
    ctx.arc(x, y, mark / 2 - 0.5, 0, 2 * Math.PI)
    ctx.fillStyle = paper
    ctx.fill()
    ctx.strokeStyle = ink
    ctx.lineWidth = 1
    ctx.stroke()
    ctx.fillStyle = ink
    ctx.fillText(label, x, y + 0.5)
  }
}

/** Beside the upright line, on the side that has room, each on a row of its own. */
function drawWords({ ctx, chartArea, scales }: Chart, words: readonly DayWord[], size: number): void {
  const scale = scales['x']
  if (!scale) return
  for (const [row, { day, text, dash, colour }] of words.entries()) {
    const x = scale.getPixelForValue(day)
    if (x < chartArea.left - 1 || x > chartArea.right + 1) continue
    if (dash) {
      ctx.strokeStyle = colour
      ctx.lineWidth = 1
      ctx.setLineDash([...dash])
      ctx.beginPath()
      ctx.moveTo(x, chartArea.top)
      ctx.lineTo(x, chartArea.bottom)
      ctx.stroke()
      ctx.setLineDash([])
    }
    const fits = x + 5 + ctx.measureText(text).width <= chartArea.right
    ctx.textAlign = fits ? 'left' : 'right'
    ctx.fillStyle = colour
    ctx.fillText(text, x + (fits ? 5 : -5), chartArea.top + (1 + row * LINE) * size)
  }
}
