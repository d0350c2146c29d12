/**
 * The middle of the forecast, for one day of departure. Admissions follow the growth of the epidemic with the weekly
 * rhythm; beds follow from who is admitted and who leaves, the mean of two ways of saying who leaves. After R. Bekker,
 * M. uit het Broek & G. Koole, "Modeling COVID-19 hospital admissions and occupancy in the Netherlands", EJOR 2022
 * (admissions trend with weekday effects, occupancy from admissions and residual stay); the estimators are ours.
 * Looks at nothing after its day of departure.
 */

import { weekday } from '../shared/civil-date.ts'
import { exp } from '../shared/exact-math.ts'
import { credibleStand, heldAdmissions, type Stand, withoutOutliers } from './credible.ts'
import { ADMISSIONS_OF, at, type Daily, FIELD_OF, knownDays } from './daily.ts'
import { Epidemic, FEWEST_KNOWN_DAYS, levelHalfLife, WARM_UP_DAYS } from './epidemic.ts'
import { type AdmissionMeasure, type BedMeasure, type Measure, REACH_DAYS } from './forecast.ts'
import { outflowShares } from './outflow.ts'
import { bedsByStay } from './stay.ts'
import { dampedGrowth, growthPerDay, levelOn } from './trend.ts'
import { factorOn, weekdayFactors } from './weekday-effects.ts'

/**
 * How beds are forecast: `flow` from admissions and who leaves; `trend` from the beds' own damped trend, where no
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

/** Ours: admissions that stopped being published five days ago say nothing of today. */
const LATEST_DAYS = 5

/** Expected figure on each of the next `REACH_DAYS` days; null where the figures do not suffice. */
export type Path = Float64Array | null

/** Draws the paths of one series; remembers what every day of departure gave. */
export class PointForecaster {
  readonly #daily: Daily
  readonly #epidemic: Epidemic
  /** A larger area whose growth is shared, by day; own figures give the level. */
  readonly #shared: PointForecaster | null
  readonly #paths = new Map<string, Path>()
  readonly #beds: Readonly<Record<BedMeasure, Float64Array>>
  readonly #admitted: Readonly<Record<AdmissionMeasure, Float64Array>>

  constructor(daily: Daily, shared: PointForecaster | null = null) {
    const { icuBeds, wardBeds, icuAdmissions, wardAdmissions } = daily.values
    this.#daily = daily
    this.#shared = shared
    this.#epidemic = new Epidemic(daily)
    this.#beds = {
      icuBeds: withoutOutliers(icuBeds, FIELD_OF.icuBeds),
      wardBeds: withoutOutliers(wardBeds, FIELD_OF.wardBeds),
    }
    this.#admitted = {
      icuAdmissions: heldAdmissions(icuAdmissions),
      wardAdmissions: heldAdmissions(wardAdmissions),
    }
  }

  /** The middle of the forecast made on index `origin`, from the stand as far as it can be believed. */
  path(way: Way, origin: number): Path {
    if (way.method === 'admissions') return this.#admissions(way.measure, origin)
    const raw = this.#asPublished(way, origin)
    if (raw === null) return null
    const stand = this.stand(way, origin)
    return stand.doubtful ? this.#bedsFrom(way, origin, stand.value) : raw
  }

  /** The stand of `origin` beside what the days before it led to expect, with those who were admitted since. */
  stand(way: Way & { readonly measure: BedMeasure }, origin: number): Stand {
    const { values, firstDay, confirmed } = this.#daily
    const found = at(values[way.measure], origin)
    if (confirmed.has(firstDay + origin)) return { value: found, expected: NaN, doubtful: false }
    return credibleStand(found, (back) => {
      const path = this.#asPublished(way, origin - back)
      return path === null ? NaN : at(path, back - 1) + this.#cameBeside(way, origin - back, origin)
    })
  }

  /** How many more were admitted between two days than was forecast on the first; 0 where that is not known. */
  #cameBeside({ measure, method }: Way & { readonly measure: BedMeasure }, from: number, to: number): number {
    const admissions = ADMISSIONS_OF[measure]
    const expected = method === 'flow' ? this.#admissions(admissions, from) : null
    if (expected === null) return 0
    let more = 0
    for (let day = from + 1; day <= to; day++) {
      const came = at(this.#admitted[admissions], day)
      if (!Number.isNaN(came)) more += came - at(expected, day - from - 1)
    }
    return more
  }

  /** Growth per day as it stands on `origin`, of the larger area where it is known, else the own one. */
  growthOn(origin: number): number | null {
    const shared = this.#shared
    return shared?.growthOn(this.#indexIn(shared, origin)) ?? this.#epidemic.growthOn(origin)
  }

  /** The same as a path: growth as a logarithm from `origin` to each day ahead. */
  growthFrom(origin: number): Float64Array | null {
    const shared = this.#shared
    return shared?.growthFrom(this.#indexIn(shared, origin)) ?? this.#epidemic.growthFrom(origin)
  }

  /** Whether infections lead the growth on `origin`. */
  followsCases(origin: number): boolean {
    const shared = this.#shared
    if (shared === null) return this.#epidemic.followsCases(origin)
    const here = this.#indexIn(shared, origin)
    return shared.growthOn(here) === null ? this.#epidemic.followsCases(origin) : shared.followsCases(here)
  }

  #indexIn(other: PointForecaster, index: number): number {
    return this.#daily.firstDay + index - other.#daily.firstDay
  }

  #asPublished(way: Way & { readonly measure: BedMeasure }, origin: number): Path {
    const key = `${way.measure} ${way.method} ${origin}`
    const known = this.#paths.get(key)
    if (known !== undefined) return known
    const path = this.#bedsFrom(way, origin, at(this.#daily.values[way.measure], origin))
    this.#paths.set(key, path)
    return path
  }

  #bedsFrom(
    { measure, method }: Way & { readonly measure: BedMeasure },
    origin: number,
    stand: number,
  ): Path {
    if (Number.isNaN(stand)) return null
    const beds = this.#beds[measure].slice(0, origin + 1)
    beds[origin] = stand
    return method === 'flow' ? this.#flow(measure, beds, origin) : this.#trend(beds, origin)
  }

  #admissions(measure: AdmissionMeasure, origin: number): Path {
    const { firstDay } = this.#daily
    const counts = this.#admitted[measure]
    if (knownDays(counts, origin, WARM_UP_DAYS) < FEWEST_KNOWN_DAYS) return null
    if (knownDays(counts, origin, LATEST_DAYS) === 0) return null
    const [now, ahead] = [this.growthOn(origin), this.growthFrom(origin)]
    if (now === null || ahead === null) return null
    const factors = weekdayFactors(counts, firstDay, origin)
    const halfLife = levelHalfLife(measure, this.followsCases(origin))
    const level = levelOn(counts, factors, firstDay, origin, now, halfLife)
    if (Number.isNaN(level)) return null
    return ahead.map((grown, index) => level * exp(grown) * factorOn(factors, firstDay + origin + index + 1))
  }

  #flow(measure: BedMeasure, beds: Float64Array, origin: number): Path {
    const { firstDay } = this.#daily
    const admissions = ADMISSIONS_OF[measure]
    const coming = this.#admissions(admissions, origin)
    const leaving = outflowShares(beds, this.#admitted[admissions], firstDay, origin)
    if (coming === null || leaving === null) return null
    const factors = weekdayFactors(beds, firstDay, origin)
    const filled = this.#filled(admissions, origin)
    const byStay = bedsByStay({ measure, firstDay, beds, admissions: filled, factors }, origin, coming)
    if (byStay === null) return null
    let byShare = at(beds, origin)
    return coming.map((admitted, ahead) => {
      const share = leaving[weekday(firstDay + origin + ahead + 1) - 1] ?? 0
      byShare = byShare * (1 - share) + admitted
      return (byShare + at(byStay, ahead)) / 2
    })
  }

  /** Admissions without holes, for the age of the stock: what is missing is taken as the last known figure. */
  #filled(measure: AdmissionMeasure, origin: number): Float64Array {
    let last = 0
    return this.#admitted[measure].subarray(0, origin + 1).map((value) => {
      if (!Number.isNaN(value)) last = value
      return last
    })
  }

  #trend(beds: Float64Array, origin: number): Path {
    const { firstDay } = this.#daily
    if (knownDays(beds, origin, WARM_UP_DAYS) < FEWEST_KNOWN_DAYS) return null
    const factors = weekdayFactors(beds, firstDay, origin)
    const growth = growthPerDay(beds, factors, firstDay, origin)
    if (Number.isNaN(growth)) return null
    const level = at(beds, origin) / factorOn(factors, firstDay + origin)
    return dampedGrowth(growth, REACH_DAYS).map(
      (grown, ahead) => level * exp(grown) * factorOn(factors, firstDay + origin + ahead + 1),
    )
  }
}
