/**
 * How fast the epidemic grows, as a path for the days ahead: the growth of hospital admissions, damped, and where
 * infections are known also theirs, which runs about a week ahead. How far infections are followed is learnt from the
 * weeks whose outcome is known: a variant that sends fewer people to hospital loosens it within two weeks.
 */

import { exp, halfLifeWeight, log } from '../shared/exact-math.ts'
import { at, type Daily, knownDays } from './daily.ts'
import { type AdmissionMeasure, REACH_DAYS } from './forecast.ts'
import { heldAdmissions } from './credible.ts'
import { dampedGrowth, growthPerDay, levelOn, MAX_GROWTH_PER_DAY } from './trend.ts'
import { factorOn, weekdayFactors } from './weekday-effects.ts'

const WEEK_DAYS = 7
/** Days of figures that a trend is read from, and how many must be known: a feed without weekends has 20. */
export const WARM_UP_DAYS = 28
export const FEWEST_KNOWN_DAYS = 14
/** Ours: a week of infections is known when five days of it are. */
const FEWEST_WEEK_DAYS = 5
/** Ours: infections of a week are followed for the week ahead, and from there on their growth is damped. */
const FOLLOWED_DAYS = 7
/**
 * Ours: before anything was seen, infections count for half; that belief weighs as much as a week in which both
 * growths lie √0.5 = 0.7 apart. A week weighs half as much as one of four weeks later.
 */
const USUAL_SHARE = 0.5
const BELIEF_IN_SHARE = 0.5
const SHARE_HALF_LIFE_DAYS = 28
const SHARE_WINDOW_DAYS = 120
/** Ours: a week that went further off than ×2 either way is held to that, as one wrong figure can do it. */
const MOST_OFF = 0.7

/**
 * Ours: how many days younger a day is that weighs twice as much in the level of admissions. Of the ICU there are fewer,
 * and more days are needed to tell their level from chance.
 */
const LEVEL_HALF_LIFE_DAYS = { icuAdmissions: 12, wardAdmissions: 7 } as const
/** Ours: where infections tell the growth, the level is followed faster, by this factor. */
const FASTER_BY_CASES = 0.6

export function levelHalfLife(measure: AdmissionMeasure, followsCases: boolean): number {
  return LEVEL_HALF_LIFE_DAYS[measure] * (followsCases ? FASTER_BY_CASES : 1)
}

/** What is known of the growth on one day. */
interface Reading {
  /** Growth of the admissions per day, as they stand on the day. */
  readonly current: number
  /** Growth from the day on as a logarithm, one to `REACH_DAYS` days ahead. */
  readonly own: Float64Array
  /** The same by infections; null where they are not known. */
  readonly byCases: Float64Array | null
  /** Admissions expected over the next week without growth, per weekday rhythm. */
  readonly expected: Float64Array
}

/** The growth of one area, day by day; remembers what it has worked out. */
export class Epidemic {
  readonly #daily: Daily
  readonly #readings = new Map<number, Reading | null>()
  /**
   * Counts that growth is read from, the better ones first: ward and ICU together where both are published, as it is
   * one epidemic, and the more patients the surer.
   */
  readonly #counts: readonly Float64Array[]
  readonly #registered: Float64Array

  constructor(daily: Daily) {
    this.#daily = daily
    const icu = heldAdmissions(daily.values.icuAdmissions)
    const ward = heldAdmissions(daily.values.wardAdmissions)
    this.#counts = [icu.map((count, index) => count + at(ward, index)), ward, icu]
    this.#registered = heldAdmissions(daily.signals.registered)
  }

  /** Growth as a logarithm from index `origin` to each day ahead; null where no admissions tell it. */
  growthFrom(origin: number): Float64Array | null {
    const reading = this.#reading(origin)
    if (reading === null) return null
    const { own, byCases } = reading
    if (byCases === null) return own
    const share = this.#shareOfCases(origin)
    return own.map((growth, ahead) => (1 - share) * growth + share * at(byCases, ahead))
  }

  /** Growth of the admissions per day as it stands on `origin`; null where no admissions tell it. */
  growthOn(origin: number): number | null {
    return this.#reading(origin)?.current ?? null
  }

  /** Whether infections are known well enough on `origin` to be followed. */
  followsCases(origin: number): boolean {
    const reading = this.#reading(origin)
    return reading !== null && reading.byCases !== null
  }

  #reading(origin: number): Reading | null {
    const known = this.#readings.get(origin)
    if (known !== undefined) return known
    const reading = this.#read(origin)
    this.#readings.set(origin, reading)
    return reading
  }

  #read(origin: number): Reading | null {
    const { firstDay, signals } = this.#daily
    const counts = this.#countsOn(origin)
    if (!counts) return null
    const factors = weekdayFactors(counts, firstDay, origin)
    const now = growthPerDay(counts, factors, firstDay, origin)
    if (Number.isNaN(now)) return null
    const registered = this.#registeredGrowth(origin)
    const casesGrowth = within(
      (weekOf(signals.cases, origin) - weekOf(signals.cases, origin - WEEK_DAYS)) / WEEK_DAYS,
      MAX_GROWTH_PER_DAY,
    )
    const halfLife = levelHalfLife('wardAdmissions', !Number.isNaN(casesGrowth))
    const level = levelOn(counts, factors, firstDay, origin, now, halfLife)
    return {
      current: now,
      own: dampedGrowth(registered === null ? now : (now + registered) / 2, REACH_DAYS),
      byCases: Number.isNaN(casesGrowth) ? null : followed(casesGrowth),
      expected: Float64Array.from(
        { length: WEEK_DAYS },
        (_, ahead) => level * factorOn(factors, firstDay + origin + ahead + 1),
      ),
    }
  }

  #countsOn(origin: number): Float64Array | undefined {
    return this.#counts.find((counts) => knownDays(counts, origin, WARM_UP_DAYS) >= FEWEST_KNOWN_DAYS)
  }

  #registeredGrowth(origin: number): number | null {
    const counts = this.#registered
    if (knownDays(counts, origin, WARM_UP_DAYS) < FEWEST_KNOWN_DAYS) return null
    const { firstDay } = this.#daily
    const growth = growthPerDay(counts, weekdayFactors(counts, firstDay, origin), firstDay, origin)
    return Number.isNaN(growth) ? null : growth
  }

  /** How far infections explained the weeks up to `origin`, 0–1: ridge regression around `USUAL_SHARE`. */
  #shareOfCases(origin: number): number {
    let [products, squares] = [BELIEF_IN_SHARE * USUAL_SHARE, BELIEF_IN_SHARE]
    const latest = origin - WEEK_DAYS
    for (let from = Math.max(0, latest - SHARE_WINDOW_DAYS); from <= latest; from++) {
      const reading = this.#reading(from)
      if (!reading?.byCases) continue
      const own = weekMean(reading.own)
      const apart = weekMean(reading.byCases) - own
      const off = this.#outcome(from, reading.expected) - own
      if (Number.isNaN(off)) continue
      const weight = halfLifeWeight(latest - from, SHARE_HALF_LIFE_DAYS)
      products += weight * apart * within(off, MOST_OFF)
      squares += weight * apart * apart
    }
    return Math.max(0, Math.min(1, products / squares))
  }

  /** What a week became against no growth, as a logarithm; NaN where nothing of it is known. */
  #outcome(from: number, expected: Float64Array): number {
    const counts = this.#countsOn(from)
    if (!counts) return NaN
    let [came, foreseen] = [0, 0]
    for (let ahead = 1; ahead <= WEEK_DAYS; ahead++) {
      const count = at(counts, from + ahead)
      if (Number.isNaN(count)) continue
      came += count
      foreseen += at(expected, ahead - 1)
    }
    return came > 0 && foreseen > 0 ? log(came / foreseen) : NaN
  }
}

/** Held between −`most` and `most`; NaN stays NaN. */
function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

/** The growth of infections, carried on for a week and damped from there. */
function followed(growth: number): Float64Array {
  const later = dampedGrowth(growth, REACH_DAYS - FOLLOWED_DAYS)
  return Float64Array.from({ length: REACH_DAYS }, (_, ahead) =>
    ahead < FOLLOWED_DAYS ? growth * (ahead + 1) : growth * FOLLOWED_DAYS + at(later, ahead - FOLLOWED_DAYS),
  )
}

/** Mean per day of the week that ends on `end` as a logarithm; NaN where too little of it is known. */
function weekOf(counts: Float64Array, end: number): number {
  let [sum, known] = [0, 0]
  for (let index = end - WEEK_DAYS + 1; index <= end; index++) {
    const count = at(counts, index)
    if (Number.isNaN(count)) continue
    sum += count
    known += 1
  }
  return known < FEWEST_WEEK_DAYS ? NaN : log(sum / known + 0.5)
}

/** The growth of a week's total against no growth, as a logarithm. */
function weekMean(growth: Float64Array): number {
  let sum = 0
  for (let ahead = 0; ahead < WEEK_DAYS; ahead++) sum += exp(at(growth, ahead))
  return log(sum / WEEK_DAYS)
}
