/**
 * A series as it was known on each day of departure: a correction counts from the day on which it came in. Where nothing
 * was revised every day knows the same, and nothing is worked out twice.
 */

import { asKnownOn } from '../observed/known-on.ts'
import type { ObservedSeries } from '../observed/series.ts'
import { type CivilDate, civilDate, dayNumber } from '../shared/civil-date.ts'
import { type Daily, dailyOf } from './daily.ts'
import { PointForecaster } from './point-forecast.ts'

interface Knowledge {
  readonly daily: Daily
  readonly forecaster: PointForecaster
}

export class KnownThen {
  readonly #series: ObservedSeries
  readonly #until: CivilDate
  readonly #firstDay: number
  /** The days on which something was revised, the first one first. */
  readonly #revisedOn: readonly CivilDate[]
  readonly #versions = new Map<number, Knowledge>()

  constructor(series: ObservedSeries, until: CivilDate) {
    this.#series = series
    this.#until = until
    this.#firstDay = dayNumber(series.source.firstDate)
    this.#revisedOn = [...new Set((series.revisions ?? []).map(({ on }) => on))].sort()
  }

  /** What was known on index `origin`. */
  on(origin: number): Knowledge {
    const day = civilDate(this.#firstDay + origin)
    const version = this.#revisedOn.filter((on) => on <= day).length
    const known = this.#versions.get(version)
    if (known) return known
    const daily = dailyOf(asKnownOn(this.#series, day), this.#until)
    const knowledge = { daily, forecaster: new PointForecaster(daily) }
    this.#versions.set(version, knowledge)
    return knowledge
  }
}
