/** Level and growth of a daily count as they stand on one day, its weekly rhythm taken out. */

import type { DayNumber } from '../shared/civil-date.ts'
import { exp, halfLifeWeight, log } from '../shared/exact-math.ts'
import { at } from './daily.ts'
import { factorOn, type WeekdayFactors } from './weekday-effects.ts'

/** Ours: two whole weeks show a trend before it bends. */
export const TREND_DAYS = 14
/** Ours, chosen on the targets up to 15 April 2021: a day weighs half as much as one that is six days younger. */
export const TREND_HALF_LIFE_DAYS = 6
/** Ours: four whole weeks tell the level. */
const LEVEL_DAYS = 28
/** Ours: half of the window. */
const FEWEST_TREND_DAYS = 7
/**
 * Ours: growth is taken to lie around 0 with a standard deviation of 3 % per day before anything is seen, so that a
 * handful of patients makes no trend. The weight of that belief is 1 ÷ 0.03².
 */
const BELIEF_IN_NO_GROWTH = 1 / (0.03 * 0.03)
/** Ours: doubling in under three days, faster than the spring of 2020, is an error or a handful of patients. */
export const MAX_GROWTH_PER_DAY = 0.25
/** Ours: tomorrow's growth is 72 % of today's, and so on. Growth carried on undamped overshoots every peak. */
const DAMPING_PER_DAY = 0.72

/**
 * Growth per day (×e^growth) of a count by weighted regression of its logarithm; a day weighs by its age and by its
 * count, as counts of patients vary with their size. NaN where under seven of the fourteen days are known.
 */
export function growthPerDay(
  values: Float64Array,
  factors: WeekdayFactors,
  firstDay: DayNumber,
  origin: number,
): number {
  let [weights, daysSum, logs, squares, products, known] = [0, 0, 0, 0, 0, 0]
  for (let age = TREND_DAYS - 1; age >= 0; age--) {
    const value = at(values, origin - age) / factorOn(factors, firstDay + origin - age)
    if (Number.isNaN(value)) continue
    const weight = halfLifeWeight(age, TREND_HALF_LIFE_DAYS) * (value + 0.5)
    const logarithm = log(value + 0.5)
    known += 1
    weights += weight
    daysSum -= weight * age
    logs += weight * logarithm
    squares += weight * age * age
    products -= weight * age * logarithm
  }
  if (known < FEWEST_TREND_DAYS) return NaN
  const spread = squares - (daysSum * daysSum) / weights
  const slope = (products - (daysSum * logs) / weights) / (spread + BELIEF_IN_NO_GROWTH)
  return Math.max(-MAX_GROWTH_PER_DAY, Math.min(MAX_GROWTH_PER_DAY, slope))
}

/**
 * The count per day on `origin`: the mean of four weeks, each day brought to that day by the growth.
 * @param halfLifeDays how many days younger a day is that weighs twice as much.
 */
export function levelOn(
  values: Float64Array,
  factors: WeekdayFactors,
  firstDay: DayNumber,
  origin: number,
  growth: number,
  halfLifeDays: number,
): number {
  let [counts, growths] = [0, 0]
  for (let age = 0; age < LEVEL_DAYS; age++) {
    const value = at(values, origin - age) / factorOn(factors, firstDay + origin - age)
    if (Number.isNaN(value)) continue
    const weight = halfLifeWeight(age, halfLifeDays)
    counts += weight * value
    growths += weight * exp(-growth * age)
  }
  return growths === 0 ? NaN : counts / growths
}

/** Growth from `origin` to each of the next `days` days as a logarithm, damped. */
export function dampedGrowth(growth: number, days: number): Float64Array {
  let [step, sum] = [growth, 0]
  return Float64Array.from({ length: days }, () => {
    step *= DAMPING_PER_DAY
    sum += step
    return sum
  })
}
