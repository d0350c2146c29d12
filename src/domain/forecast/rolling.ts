/**
 * One way of forecasting one measure, departing from every day of the series in turn. A forecast made on a day looks
 * at that day and before it: its median by its path, its band by errors that were known by then.
 */

import { logError, PastErrors, quantilesAround } from './bands.ts'
import { at } from './daily.ts'
import { HORIZON_DAYS } from './forecast.ts'
import type { Path } from './point-forecast.ts'

export class RollingForecast {
  readonly #paths: readonly Path[]
  readonly #errors: PastErrors

  /** @param pathOn the middle of the forecast made on an index; must look at nothing after it. */
  constructor(values: Float64Array, pathOn: (origin: number) => Path) {
    this.#paths = Array.from(values, (_, origin) => pathOn(origin))
    this.#errors = new PastErrors(values.length)
    this.#paths.forEach((path, origin) => {
      path?.forEach((expected, index) => {
        const observed = at(values, origin + index + 1)
        if (!Number.isNaN(observed)) this.#errors.note(origin, index + 1, logError(expected, observed))
      })
    })
  }

  /** The 23 quantiles of the forecast made on `origin` for `ahead` days later; null where it could not be made. */
  quantiles(origin: number, ahead: number): Float64Array | null {
    const median = this.#paths[origin]?.[ahead - 1]
    if (median === undefined) return null
    const radii = this.#errors.radii(origin, ahead)
    return radii && quantilesAround(median, radii)
  }

  /** All seven days of the forecast made on `origin`; null where one of them could not be made. */
  week(origin: number): readonly Float64Array[] | null {
    const days: Float64Array[] = []
    for (let ahead = 1; ahead <= HORIZON_DAYS; ahead++) {
      const quantiles = this.quantiles(origin, ahead)
      if (quantiles === null) return null
      days.push(quantiles)
    }
    return days
  }
}
