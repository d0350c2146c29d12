/**
 * A forecast divided by a key. The middle is the share of the whole; the band is the share of the whole's band, and on
 * top of it the chance of who falls where: patients fall to a part independently of each other (a binomial share).
 * How far a part departs from its key is not in it: that shows only in figures of its own (inferred).
 */

import { normalQuantile } from '../shared/exact-math.ts'
import { MEDIAN, type Quantiles, QUANTILE_LEVELS } from './scores.ts'

/** The quantiles of a part. @param share 0–1 of the patients of the whole. */
export function dividedQuantiles(whole: Quantiles, share: number): Float64Array {
  const median = whole[MEDIAN] ?? 0
  const chance = Math.sqrt(share * (1 - share) * median)
  return Float64Array.from(QUANTILE_LEVELS, (_, index) => {
    const byKey = share * ((whole[index] ?? 0) - median)
    const byChance = chance * (NORMAL[index] ?? 0)
    const distance = Math.sqrt(byKey * byKey + byChance * byChance)
    return Math.max(0, share * median + (index < MEDIAN ? -distance : distance))
  })
}

/** Keys as shares of their sum, or of `atLeast` where they do not reach it: what is missing falls to nobody named. */
export function sharesOf(keys: readonly number[], atLeast: number): readonly number[] {
  const whole = Math.max(
    atLeast,
    keys.reduce((sum, key) => sum + key, 0),
  )
  return keys.map((key) => (whole === 0 ? 0 : key / whole))
}

const NORMAL = QUANTILE_LEVELS.map(normalQuantile)
