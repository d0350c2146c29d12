/**
 * The middle of the forecast, for one day of departure. Admissions follow their trend, damped, with the weekly rhythm;
 * beds follow from who is admitted and who leaves. After R. Bekker, M. uit het Broek & G. Koole, "Modeling COVID-19
 * hospital admissions and occupancy in the Netherlands", EJOR 2022 (admissions trend with weekday effects, occupancy
 * from admissions and residual stay); the estimators are ours. Looks at nothing after its day of departure.
 */

import { weekday } from '../shared/civil-date.ts'
import { ADMISSIONS_OF, allAdmissions, at, type Daily, knownDays } from './daily.ts'
import { type AdmissionMeasure, type BedMeasure, HORIZON_DAYS, type Measure } from './forecast.ts'
import { outflowShares } from './outflow.ts'
import { dampedGrowth, growthPerDay, levelOn } from './trend.ts'
import { factorOn, type WeekdayFactors, weekdayFactors } from './weekday-effects.ts'

/**
 * How beds are forecast: `flow` from admissions and outflow; `trend` from the beds' own damped trend, where no
 * admissions are published. The first is the better one by far.
 */
export type BedMethod = 'flow' | 'trend'

/** A way of forecasting one measure. */
export type Way =
  | { readonly measure: BedMeasure; readonly method: BedMethod }
  | { readonly measure: AdmissionMeasure; readonly method: 'admissions' }
export type Method = Way['method']

/** The ways there are, the better one first. */
export function waysOf(measure: Measure): readonly Way[] {
  switch (measure) {
    case 'icuBeds':
    case 'wardBeds':
      return [
        { measure, method: 'flow' },
        { measure, method: 'trend' },
      ]
    case 'icuAdmissions':
    case 'wardAdmissions':
      return [{ measure, method: 'admissions' }]
  }
}

/** Days of figures before a first forecast: four weeks. */
export const WARM_UP_DAYS = 28
/** Ours: three quarters of them must be known. */
export const FEWEST_KNOWN_DAYS = 21

/** Expected figure on each of the next seven days; null where the figures do not suffice. */
export type Path = Float64Array | null

/** Draws the paths of one series; holds what every day of departure needs, and no result. */
export class PointForecaster {
  readonly #daily: Daily
  readonly #all: Float64Array

  constructor(daily: Daily) {
    this.#daily = daily
    this.#all = allAdmissions(daily)
  }

  /** The middle of the forecast made on index `origin`. */
  path(way: Way, origin: number): Path {
    switch (way.method) {
      case 'admissions':
        return this.#admissions(way.measure, origin)
      case 'flow':
        return this.#flow(way.measure, origin)
      case 'trend':
        return this.#trend(way.measure, origin)
    }
  }

  /** Growth from ward and ICU together where both are published: one epidemic, and the more patients the surer. */
  #admissions(measure: AdmissionMeasure, origin: number): Path {
    const { firstDay, values } = this.#daily
    const own = values[measure]
    if (knownDays(own, origin, WARM_UP_DAYS) < FEWEST_KNOWN_DAYS) return null
    const both = knownDays(this.#all, origin, WARM_UP_DAYS) >= FEWEST_KNOWN_DAYS
    const growing = both ? this.#all : own
    const factors = weekdayFactors(own, firstDay, origin)
    const growingFactors = both ? weekdayFactors(growing, firstDay, origin) : factors
    const growth = growthPerDay(growing, growingFactors, firstDay, origin)
    const level = levelOn(own, factors, firstDay, origin, growth)
    return this.#carriedOn(level, growth, factors, origin)
  }

  #flow(measure: BedMeasure, origin: number): Path {
    const { firstDay, values } = this.#daily
    const admissions = ADMISSIONS_OF[measure]
    const coming = this.#admissions(admissions, origin)
    const leaving = outflowShares(values[measure], values[admissions], firstDay, origin)
    let beds = at(values[measure], origin)
    if (coming === null || leaving === null || Number.isNaN(beds)) return null
    return coming.map((admitted, ahead) => {
      const share = leaving[weekday(firstDay + origin + ahead + 1) - 1] ?? 0
      beds = beds * (1 - share) + admitted
      return beds
    })
  }

  #trend(measure: BedMeasure, origin: number): Path {
    const { firstDay, values } = this.#daily
    const beds = at(values[measure], origin)
    if (Number.isNaN(beds) || knownDays(values[measure], origin, WARM_UP_DAYS) < FEWEST_KNOWN_DAYS)
      return null
    const factors = weekdayFactors(values[measure], firstDay, origin)
    const growth = growthPerDay(values[measure], factors, firstDay, origin)
    return this.#carriedOn(beds / factorOn(factors, firstDay + origin), growth, factors, origin)
  }

  #carriedOn(level: number, growth: number, factors: WeekdayFactors, origin: number): Path {
    if (Number.isNaN(level) || Number.isNaN(growth)) return null
    const { firstDay } = this.#daily
    return dampedGrowth(growth, HORIZON_DAYS).map(
      (grown, ahead) => level * grown * factorOn(factors, firstDay + origin + ahead + 1),
    )
  }
}
