/** The axes that all charts share: few ticks, soft grid, days written as dates. */

import type { ScaleOptionsByType } from 'chart.js'
import { civilDate, type DayNumber } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { ChartTheme } from './chart-theme.ts'

const MAX_DAY_TICKS = 5
const FONT_SIZE = 11

/** What the two axis helpers set; assignable to the options of a linear scale. */
type LinearAxis = Pick<ScaleOptionsByType<'linear'>, 'type'> & Record<string, unknown>

/** Days on a line; ticks at the first of months, or on Mondays where the period is short. */
export function dayAxis(first: DayNumber, last: DayNumber, theme: ChartTheme, formats: Formats) {
  const ticks = dayTicks(first, last)
  return {
    type: 'linear',
    min: first,
    max: last,
    grid: { display: false },
    border: { color: theme.grid },
    ticks: {
      ...tickText(theme),
      maxRotation: 0,
      autoSkip: false,
      callback: (day: number | string) => formats.shortDate(civilDate(Number(day))),
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = ticks.map((value) => ({ value }))
    },
  } as const satisfies LinearAxis
}

/** Amounts from zero. */
export function amountAxis(theme: ChartTheme, formats: Formats, stacked = false) {
  return {
    type: 'linear',
    beginAtZero: true,
    stacked,
    grid: { color: theme.grid, drawTicks: false },
    border: { display: false },
    ticks: {
      ...tickText(theme),
      maxTicksLimit: 5,
      // Five always fit; looking whether they do would measure their texts a second time at every drawing.
      autoSkip: false,
      padding: 6,
      callback: (amount: number | string) => formats.number(Number(amount), { decimals: 2 }),
    },
  } as const satisfies LinearAxis
}

/** Colour and type of the text at a tick. */
export function tickText(theme: ChartTheme) {
  return { color: theme.inkSoft, font: { size: FONT_SIZE, family: theme.fontFamily } }
}

/**
 * Where the day axis has ticks: the first of the month, thinned to at most five, when at least two lie inside;
 * otherwise Mondays, thinned in the same way.
 */
export function dayTicks(first: DayNumber, last: DayNumber): DayNumber[] {
  const days = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  const months = days.filter((day) => civilDate(day).endsWith('-01'))
  const monday = 4
  const chosen = months.length >= 2 ? months : days.filter((day) => (((day - monday) % 7) + 7) % 7 === 0)
  const every = Math.ceil(chosen.length / MAX_DAY_TICKS)
  return chosen.filter((_, index) => index % every === 0)
}
