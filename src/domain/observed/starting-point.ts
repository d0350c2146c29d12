/**
 * Where a plan starts from: beds in use, admissions per day and their trend, as known on the start date. Looks only
 * at days up to that date, fills no gap, and says why a figure is missing.
 */

import { type CivilDate, civilDate, dayNumber, type DayNumber } from '../shared/civil-date.ts'
import { log } from '../shared/exact-math.ts'
import { figureOf, type ObservedField, type ObservedSeries } from './series.ts'

/** Ours: older occupancy says little about the start date, and a long weekend is bridged. */
export const MAX_AGE_DAYS = 3
/** A whole week, so that the weekly rhythm of admissions (Monday 0.82, Tuesday 1.15 of the mean) drops out. */
const WEEK_DAYS = 7
/** Ours: two weeks show a trend before it bends, and tell it from chance. */
const TREND_DAYS = 14
/** Ours: half of the sums; one missing day takes seven of them. */
const MIN_TREND_SUMS = 7
/** Ours: doubling in under three days, faster than the spring of 2020, is an error or a handful of patients. */
const MAX_GROWTH_PER_DAY = 0.25

/**
 * Why there is no figure: `beforeSeries` the start date is earlier than the series, `tooOld` nothing was published in
 * the last days, `gap` days are missing in the window, `noAdmissions` a week without admissions has no logarithm.
 */
export type MissingReason = 'beforeSeries' | 'tooOld' | 'gap' | 'noAdmissions'

export type Missing = { readonly value: null; readonly reason: MissingReason }
/** A figure and the last day it speaks of. */
export type Known = { readonly value: number; readonly asOf: CivilDate }
export type StartingFigure = Known | Missing

export interface Trend extends Known {
  /** True where the slope was outside ±0.25 and `value` is that bound. */
  readonly clamped: boolean
}

export interface StartingPoint {
  /** COVID-19 patients in a bed. */
  readonly ward: StartingFigure
  readonly icu: StartingFigure
  /** Patients per day, mean of seven days: speaks of the day three days before `asOf`. */
  readonly wardAdmissionsPerDay: StartingFigure
  readonly icuAdmissionsPerDay: StartingFigure
  /** Ward and ICU together; a patient who comes to the ICU from a ward counts in both. */
  readonly admissionsPerDay: StartingFigure
  /** Slope of the logarithm of ward and ICU admissions per day: ×e^value each day. */
  readonly growthPerDay: Trend | Missing
}

/** A figure of each day; null where none was published. */
type Daily = (day: DayNumber) => number | null

/** The starting point of a plan that begins on `startDate`, from the days up to and including it. */
export function startingPoint(series: ObservedSeries, startDate: CivilDate): StartingPoint {
  const ward = dailyOf(series, 'wardAdmissions')
  const icu = dailyOf(series, 'icuAdmissions')
  const both: Daily = (day) => sum([ward(day), icu(day)])
  return {
    ward: latestFigure(series, 'wardCovid', startDate),
    icu: latestFigure(series, 'icuCovid', startDate),
    wardAdmissionsPerDay: weeklyMean(series, ward, startDate),
    icuAdmissionsPerDay: weeklyMean(series, icu, startDate),
    admissionsPerDay: weeklyMean(series, both, startDate),
    growthPerDay: trend(series, both, startDate),
  }
}

/** The last figure that was published on the start date or at most three days before it. */
export function latestFigure(
  series: ObservedSeries,
  field: ObservedField,
  startDate: CivilDate,
): StartingFigure {
  return latest(series, dailyOf(series, field), startDate, 'tooOld')
}

function weeklyMean(series: ObservedSeries, daily: Daily, startDate: CivilDate): StartingFigure {
  const week = latestWeek(series, daily, startDate)
  return week.value === null ? week : { ...week, value: week.value / WEEK_DAYS }
}

function trend(series: ObservedSeries, daily: Daily, startDate: CivilDate): Trend | Missing {
  const week = latestWeek(series, daily, startDate)
  if (week.value === null) return week
  const end = dayNumber(week.asOf)
  const points: { x: number; y: number }[] = []
  for (let x = 1 - TREND_DAYS; x <= 0; x++) {
    const admissions = weekSum(daily, end + x)
    if (admissions === 0) return { value: null, reason: 'noAdmissions' }
    if (admissions !== null) points.push({ x, y: log(admissions) })
  }
  if (points.length < MIN_TREND_SUMS) return { value: null, reason: 'gap' }
  const slope = slopeOf(points)
  const value = Math.min(Math.max(slope, -MAX_GROWTH_PER_DAY), MAX_GROWTH_PER_DAY)
  return { value, asOf: week.asOf, clamped: value !== slope }
}

/** Admissions of the last seven days in a row, ending on the start date or at most three days before it. */
function latestWeek(series: ObservedSeries, daily: Daily, startDate: CivilDate): StartingFigure {
  const published = latest(series, daily, startDate, 'tooOld')
  if (published.value === null) return published
  return latest(series, (day) => weekSum(daily, day), startDate, 'gap')
}

function latest(
  series: ObservedSeries,
  daily: Daily,
  startDate: CivilDate,
  reason: MissingReason,
): StartingFigure {
  if (startDate < series.source.firstDate) return { value: null, reason: 'beforeSeries' }
  const start = dayNumber(startDate)
  for (let day = start; day >= start - MAX_AGE_DAYS; day--) {
    const value = daily(day)
    if (value !== null) return { value, asOf: civilDate(day) }
  }
  return { value: null, reason }
}

function dailyOf(series: ObservedSeries, field: ObservedField): Daily {
  const figures = new Map(series.days.map((day) => [dayNumber(day.date), figureOf(day, field)]))
  return (day) => figures.get(day) ?? null
}

/** Sum over the seven days that end on `last`; null where one of them was not published. */
function weekSum(daily: Daily, last: DayNumber): number | null {
  return sum(Array.from({ length: WEEK_DAYS }, (_, back) => daily(last - back)))
}

function sum(figures: readonly (number | null)[]): number | null {
  return figures.reduce((total, figure) => (total === null || figure === null ? null : total + figure), 0)
}

/** Slope of the least-squares line through at least two points with unequal x. */
function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const meanX = points.reduce((total, { x }) => total + x, 0) / points.length
  const meanY = points.reduce((total, { y }) => total + y, 0) / points.length
  const covariance = points.reduce((total, { x, y }) => total + (x - meanX) * (y - meanY), 0)
  const variance = points.reduce((total, { x }) => total + (x - meanX) * (x - meanX), 0)
  return covariance / variance
}
