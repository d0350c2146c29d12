/**
 * Beds by length of stay: who lies there now runs off by a survival curve, by how long each has been there already,
 * and who is admitted adds to it. The mean stay is the one that would have led from the stands of one to two weeks ago
 * to those of the last days. The curve is a Weibull curve of shape 1.2; its prior means are those published for the
 * Dutch wards and ICUs (7.2 and 16.8 days, LNAZ 2022/2023), and how far a fit may lie off them is ours.
 */

import { type DayNumber } from '../shared/civil-date.ts'
import { exp, gamma, log, power } from '../shared/exact-math.ts'
import { at } from './daily.ts'
import type { BedMeasure } from './forecast.ts'
import { factorOn, type WeekdayFactors } from './weekday-effects.ts'

export const USUAL_STAY_DAYS: Readonly<Record<BedMeasure, number>> = { icuBeds: 16.8, wardBeds: 7.2 }
const SHAPE = 1.2
/** Days of admissions that a stock is built from: beyond it fewer than 1 in 1,000 is still there. */
const STOCK_DAYS = 100
/** Longest curve that is asked for: the oldest of the stock, and the reach of a path. */
const CURVE_DAYS = STOCK_DAYS + 32
/** Ours: stays from 0.45 to 1.8 times the usual one, in steps of 10 %. */
const STAY_STEPS = Array.from({ length: 15 }, (_, index) => exp(-0.8 + 0.1 * index))
const STAY_SPREAD = 0.5
/** Ours: how many days back a stand is carried on from, and to which days. */
const ANCHOR_DAYS = [7, 10, 14] as const
const CHECKED_DAYS = [0, 1, 2] as const
const STAND_SPREAD = 0.03

/** Share still in bed after so many days, by day. */
type StayCurve = Float64Array

const curves = new Map<number, StayCurve>()

function stayCurve(meanDays: number): StayCurve {
  const known = curves.get(meanDays)
  if (known) return known
  const scale = meanDays / gamma(1 + 1 / SHAPE)
  const curve = Float64Array.from({ length: CURVE_DAYS }, (_, day) => exp(-power(day / scale, SHAPE)))
  curves.set(meanDays, curve)
  return curve
}

export interface StayInput {
  readonly measure: BedMeasure
  readonly firstDay: DayNumber
  readonly beds: Float64Array
  /** Without holes: what was not published is filled by what is usual. */
  readonly admissions: Float64Array
  /** Weekly rhythm of the beds. */
  readonly factors: WeekdayFactors
}

/** Beds on each day ahead of `origin`, given who is expected to be admitted; null where the stand is unknown. */
export function bedsByStay(input: StayInput, origin: number, coming: Float64Array): Float64Array | null {
  const { firstDay, admissions, factors } = input
  const stand = standOn(input, origin)
  if (Number.isNaN(stand)) return null
  const curve = stayCurve(fittedStay(input, origin))
  return coming.map((_, index) => {
    const ahead = index + 1
    let beds = stand * remaining(admissions, origin, curve, ahead)
    for (let age = 0; age < ahead; age++) beds += at(coming, index - age) * at(curve, age)
    return beds * factorOn(factors, firstDay + origin + ahead)
  })
}

/** The stand of a day without its weekly rhythm. */
function standOn({ beds, factors, firstDay }: StayInput, index: number): number {
  return at(beds, index) / factorOn(factors, firstDay + index)
}

/** Share of the stock of a day that is still there later, from the admissions it was built from. */
function remaining(admissions: Float64Array, origin: number, curve: StayCurve, later: number): number {
  let [now, then] = [0, 0]
  const oldest = Math.min(STOCK_DAYS, origin + 1)
  for (let age = 0; age < oldest; age++) {
    const admitted = at(admissions, origin - age)
    now += admitted * at(curve, age)
    then += admitted * at(curve, age + later)
  }
  return now > 0 ? then / now : at(curve, later)
}

/** The mean stay, in days, that fits the last weeks best, drawn to the usual one. */
function fittedStay(input: StayInput, origin: number): number {
  const usual = USUAL_STAY_DAYS[input.measure]
  const spread = STAND_SPREAD * STAND_SPREAD + 2 / (Math.max(at(input.beds, origin), 0) + 1)
  let [best, most] = [usual, -Infinity]
  for (const step of STAY_STEPS) {
    const curve = stayCurve(usual * step)
    const error = medianError(input, origin, curve)
    if (Number.isNaN(error)) return usual
    const drawn = log(step) / STAY_SPREAD
    const likelihood = -(error * error) / spread - drawn * drawn
    if (likelihood > most) [best, most] = [usual * step, likelihood]
  }
  return best
}

/** Middle of the errors, as logarithms, of stands carried on from one to two weeks before the last three days. */
function medianError(input: StayInput, origin: number, curve: StayCurve): number {
  const errors: number[] = []
  for (const checked of CHECKED_DAYS) {
    const seen = standOn(input, origin - checked)
    for (const days of ANCHOR_DAYS) {
      const anchor = origin - checked - days
      const stand = standOn(input, anchor)
      if (Number.isNaN(seen) || Number.isNaN(stand)) continue
      let carried = stand * remaining(input.admissions, anchor, curve, days)
      for (let age = 0; age < days; age++) {
        carried += at(input.admissions, origin - checked - age) * at(curve, age)
      }
      errors.push(log((carried + 1) / (seen + 1)))
    }
  }
  errors.sort((a, b) => a - b)
  return errors[errors.length >> 1] ?? NaN
}
