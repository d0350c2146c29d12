/**
 * One way of forecasting one measure, departing from any day of the series. A forecast made on a day looks at that day
 * and before it: its median by its path, its band by errors that were known by then. Works out what is asked for and
 * remembers it.
 */

import { ERROR_WINDOW_DAYS, intervalRadii, logError, quantilesAround, type Radii } from './bands.ts'
import { at } from './daily.ts'
import { BRIDGED_DAYS, HORIZON_DAYS } from './forecast.ts'
import type { Path } from './point-forecast.ts'

export class RollingForecast {
  readonly #pathOn: (origin: number) => Path
  readonly #valuesOn: (today: number) => Float64Array
  readonly #paths = new Map<number, Path>()

  /**
   * @param pathOn the middle of the forecast made on an index; must look at nothing after it.
   * @param valuesOn the figures as they were known on an index; left out, as they are.
   */
  constructor(
    values: Float64Array,
    pathOn: (origin: number) => Path,
    valuesOn: (today: number) => Float64Array = () => values,
  ) {
    this.#valuesOn = valuesOn
    this.#pathOn = pathOn
  }

  /** The 23 quantiles of the forecast made on `origin` for `ahead` days later; null where it could not be made. */
  quantiles(origin: number, ahead: number): Float64Array | null {
    const from = this.departure(origin)
    if (from === null) return null
    const distance = origin - from + ahead
    const median = this.#path(from)?.[distance - 1]
    if (median === undefined) return null
    const radii = this.#radii(origin, distance)
    return radii && quantilesAround(median, radii)
  }

  /** All days of the forecast made on `origin`; null where one of them could not be made. */
  week(origin: number, horizonDays: number = HORIZON_DAYS): readonly Float64Array[] | null {
    const days: Float64Array[] = []
    for (let ahead = 1; ahead <= horizonDays; ahead++) {
      const quantiles = this.quantiles(origin, ahead)
      if (quantiles === null) return null
      days.push(quantiles)
    }
    return days
  }

  /** The day that the forecast made on `origin` departs from: the latest one that a path can be drawn from. */
  departure(origin: number): number | null {
    for (let from = origin; from >= Math.max(0, origin - BRIDGED_DAYS); from--) {
      if (this.#path(from) !== null) return from
    }
    return null
  }

  #path(origin: number): Path {
    const known = this.#paths.get(origin)
    if (known !== undefined) return known
    const path = this.#pathOn(origin)
    this.#paths.set(origin, path)
    return path
  }

  /** Radii from the errors at this distance as they stand on `today`: outcomes after it are not looked at. */
  #radii(today: number, distance: number): Radii | null {
    const latest = today - distance
    const values = this.#valuesOn(today)
    const first = Math.max(0, latest - ERROR_WINDOW_DAYS + 1)
    const errors = Float64Array.from({ length: Math.max(0, latest - first + 1) }, (_, index) => {
      const observed = at(values, first + index + distance)
      const expected = Number.isNaN(observed) ? undefined : this.#path(first + index)?.[distance - 1]
      return expected === undefined ? NaN : logError(expected, observed)
    })
    return intervalRadii(errors, errors.length - 1)
  }
}
