/** The axes that all charts share: few ticks, soft grid, days written as dates. */

import type { ScaleOptionsByType } from 'chart.js'
import { civilDate, dayOf, weekday, type DayNumber } from '../../domain/shared/civil-date.ts'
import type { Formats } from '../../i18n/formats.ts'
import type { ChartTheme } from './chart-theme.ts'

const MAX_DAY_TICKS = 5

/** What the two axis helpers set; assignable to the options of a linear scale. */
type LinearAxis = Pick<ScaleOptionsByType<'linear'>, 'type'> & Record<string, unknown>

/** Days on a line; ticks at the first of months, or on Mondays where the period is short. */
export function dayAxis(
  first: DayNumber,
  last: DayNumber,
  theme: ChartTheme,
  formats: Formats,
  mostTicks = MAX_DAY_TICKS,
) {
  const ticks = dayTicks(first, last, mostTicks)
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
  return { color: theme.inkSoft, font: { size: theme.fontSize, family: theme.fontFamily } }
}

/**
 * Where the day axis has ticks: the first of the month, thinned to at most so many, when at least two lie inside;
 * otherwise Mondays, thinned in the same way.
 */
export function dayTicks(first: DayNumber, last: DayNumber, most = MAX_DAY_TICKS): DayNumber[] {
  const months = monthsFrom(first, last)
  const chosen = months.length >= 2 ? months : mondaysFrom(first, last)
  const every = Math.ceil(chosen.length / most)
  return chosen.filter((_, index) => index % every === 0)
}

/** The first days of months. */
function monthsFrom(first: DayNumber, last: DayNumber): DayNumber[] {
  const [year = 0, month = 0] = civilDate(first - 1)
    .split('-')
    .map(Number)
  const months: DayNumber[] = []
  // Counted from the month of the day before, so that a month that begins on `first` is the next one.
  for (let next = month; ; next++) {
    const day = dayOf(year + Math.floor(next / 12), (next % 12) + 1, 1)
    if (day === null || day > last) return months
    months.push(day)
  }
}

function mondaysFrom(first: DayNumber, last: DayNumber): DayNumber[] {
  const mondays: DayNumber[] = []
  for (let day = first + ((8 - weekday(first)) % 7); day <= last; day += 7) mondays.push(day)
  return mondays
}
