/** What a national forecast is divided over, and what simple methods were measured to reach on the published feed. */

import type { ForecastPart } from '../domain/forecast/forecast.ts'
import type { Source } from '../domain/shared/figure.ts'
import { allocationRows } from './regions.ts'

/** The regions of the LNAZ table by their key (§ 6.2.1, table 1). */
export function lnazParts(): readonly ForecastPart[] {
  return allocationRows.map(({ id, name, keyPercent }) => ({
    id,
    name,
    keyPercent: Math.round(keyPercent * 100) / 100,
    series: null,
    hospitals: [],
  }))
}

/** One method on one kind of bed, seven days ahead. Errors in beds, coverages as shares. */
export interface MeasuredMethod {
  readonly measure: 'icuBeds' | 'wardBeds'
  readonly method: 'persistence' | 'logLinear' | 'bestSimple' | 'model' | 'modelWithCases'
  readonly mae: number
  readonly wis: number
  readonly cover80: number
  readonly cover95: number
}

/**
 * The days that were scored: 7 January to 31 October 2021 without the two that were not published. The simple methods
 * could not depart from those two either.
 */
export const EVIDENCE_DAYS = { from: '2021-01-07', until: '2021-10-31', n: 296, simpleN: 294 } as const

/** The days on which the ward's band of 95 % failed most: a new variant, and everything opened at once. Ours. */
export const EVIDENCE_SURGE = { from: '2021-07-01', until: '2021-08-15', cover95: 0.783 } as const

/** What the measurements rest on. The baselines' bands are empirical quantiles of 90 days of errors. */
export const EVIDENCE_SOURCE: Source = {
  document: 'lcps-feed',
  place: '2020-02-27 – 2021-10-31',
  date: '2021-10-31',
}

/**
 * Measured on the LCPS feed of 2020–2021 (inferred: ours, not published by LCPS). Best simple: for the ICU stock and
 * flow, for the ward a convolution with a length of stay. A test repeats the rows of our own method.
 */
export const MEASURED_METHODS: readonly MeasuredMethod[] = [
  { measure: 'icuBeds', method: 'persistence', mae: 37.5, wis: 27.3, cover80: 0.7, cover95: 0.85 },
  { measure: 'icuBeds', method: 'logLinear', mae: 29.4, wis: 19.6, cover80: 0.76, cover95: 0.91 },
  { measure: 'icuBeds', method: 'bestSimple', mae: 27.4, wis: 17.7, cover80: 0.76, cover95: 0.91 },
  { measure: 'icuBeds', method: 'model', mae: 19.3, wis: 12.4, cover80: 0.78, cover95: 0.956 },
  { measure: 'icuBeds', method: 'modelWithCases', mae: 18.7, wis: 12, cover80: 0.77, cover95: 0.959 },
  { measure: 'wardBeds', method: 'persistence', mae: 98.1, wis: 73.8, cover80: 0.72, cover95: 0.81 },
  { measure: 'wardBeds', method: 'logLinear', mae: 91.9, wis: 60.1, cover80: 0.77, cover95: 0.93 },
  { measure: 'wardBeds', method: 'bestSimple', mae: 67.1, wis: 45.8, cover80: 0.76, cover95: 0.88 },
  { measure: 'wardBeds', method: 'model', mae: 56.1, wis: 38.2, cover80: 0.77, cover95: 0.932 },
  { measure: 'wardBeds', method: 'modelWithCases', mae: 45.6, wis: 30, cover80: 0.78, cover95: 0.956 },
]
