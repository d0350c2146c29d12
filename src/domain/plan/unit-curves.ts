/** A band of ward and ICU over some weeks, as it was said on its first day. */

import type { CivilDate } from '../shared/civil-date.ts'

export interface UnitCurves {
  readonly startDate: CivilDate
  readonly ward: Curve
  readonly icu: Curve
}

/** Beds per day, the first day first. */
export interface Curve {
  readonly p5: readonly number[]
  readonly p50: readonly number[]
  readonly p95: readonly number[]
}
