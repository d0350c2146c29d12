/** Occupancy of one kind of stay in one draw: residual stay of who is there on day 0, and the inflow from day 1 on. */

import { convolve, PAD_DAYS, paddedColumn } from './convolve.ts'
import type { StayCurve } from './stay-curves.ts'
import { LONGEST_DAYS } from './survival.ts'

export class StayColumn {
  /** Arrivals per day, padded; day 0 stays 0 because who came then is among the occupied. */
  readonly inflow: Float64Array
  readonly occupied: Float64Array
  readonly #residual = new Float64Array(LONGEST_DAYS + 1)
  readonly #days: number
  /** Level of yesterday relative to today in the history before day 0. */
  readonly #yesterday: number
  #curve: StayCurve = { share: new Float64Array(0), days: 0 }

  constructor(days: number, historyByDay: Float64Array) {
    this.#days = days
    this.#yesterday = historyByDay[1] ?? 1
    this.inflow = paddedColumn(days)
    this.occupied = new Float64Array(days + 4)
  }

  /** Takes the survival curve of this draw. */
  setCurve(curve: StayCurve): void {
    this.#curve = curve
    this.#rememberResidual()
  }

  /** Beds taken by an inflow of one a day on day 0, given the growth until then: the mean stay when there is none. */
  get balanceDays(): number {
    return this.#residual[0] ?? 0
  }

  /** Inflow per day that keeps `occupied` in balance with the growth until day 0. */
  inflowInBalance(occupied: number): number {
    return this.balanceDays > 0 ? occupied / this.balanceDays : 0
  }

  /** Who leaves on day 0 while `occupied` grew as the history says. */
  outflowInBalance(occupied: number): number {
    return Math.max(0, this.inflowInBalance(occupied) - occupied * (1 - this.#yesterday))
  }

  /** Fills `occupied` from `inflow`, given how many are there on day 0. */
  settle(occupiedOnDayZero: number): void {
    convolve(this.occupied, this.inflow, this.#curve.share, this.#curve.days, this.#days)
    const share = this.balanceDays > 0 ? occupiedOnDayZero / this.balanceDays : 0
    const reach = Math.min(this.#days, this.#curve.days)
    for (let t = 0; t < reach; t++) {
      this.occupied[t] = (this.occupied[t] ?? 0) + share * (this.#residual[t] ?? 0)
    }
  }

  /** Who left on day t ≥ 1: census, yesterday + inflow − today. */
  outflow(t: number): number {
    const left = (this.occupied[t - 1] ?? 0) + (this.inflow[PAD_DAYS + t] ?? 0) - (this.occupied[t] ?? 0)
    return Math.max(0, left)
  }

  /** residual(t) = Σₖ survival(t + k) · history(k), backwards in one pass. */
  #rememberResidual(): void {
    const { share, days } = this.#curve
    let residual = 0
    this.#residual[days] = 0
    for (let t = days - 1; t >= 0; t--) {
      residual = (share[t] ?? 0) + this.#yesterday * residual
      this.#residual[t] = residual
    }
  }
}
