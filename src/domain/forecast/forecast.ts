/**
 * The forecast as a document: the daily figures it starts from, the day it is made on, and how it is
 * divided. Everything stated, nothing computed; the same document gives the same forecast.
 */

import type { ObservedSeries } from '../observed/series.ts'
import type { CivilDate } from '../shared/civil-date.ts'

/** As far ahead as LCPS told the regions (policy framework of October 2020, measure 1). */
export const HORIZON_DAYS = 7
/** Ours: the farthest that a forecast from daily figures alone is made; beyond it a plan is needed. */
export const LONGEST_HORIZON_DAYS = 14
/** Ours: a forecast of today departs from figures of at most four days ago, so that a long weekend is bridged. */
export const BRIDGED_DAYS = 4
/** How far a path reaches from the figures that it departs from. */
export const REACH_DAYS = LONGEST_HORIZON_DAYS + BRIDGED_DAYS

/** What is forecast: COVID-19 patients in a bed on the day, and admitted in the 24 hours before. */
export const MEASURES = ['icuBeds', 'wardBeds', 'icuAdmissions', 'wardAdmissions'] as const
export type Measure = (typeof MEASURES)[number]

export const BED_MEASURES = ['icuBeds', 'wardBeds'] as const satisfies readonly Measure[]
export type BedMeasure = (typeof BED_MEASURES)[number]
export type AdmissionMeasure = Exclude<Measure, BedMeasure>

export interface Forecast {
  /** Of whom the figures speak: the country, or a region with figures of its own. */
  readonly area: string
  /** Daily figures of the area as published; null while none were read. */
  readonly series: ObservedSeries | null
  /** The day it is made on: later figures are not looked at. Null: the last day of the series. */
  readonly asOf: CivilDate | null
  /** First day that the backtest scores; null: as early as the series allows. */
  readonly scoredFrom: CivilDate | null
  /** Days ahead, 1 to 14; left out: seven, as the regions are told. */
  readonly horizonDays?: number
  /** Over whom the area is divided, in the order shown: regions, or the hospitals of a region. */
  readonly parts: readonly ForecastPart[]
}

/** A hospital of a region; `key` in any unit, shared out over all hospitals of that region. */
export interface ForecastHospital {
  readonly id: string
  readonly name: string
  readonly key: number
}

export interface ForecastPart {
  readonly id: string
  readonly name: string
  /** Share of the area's patients, percent. */
  readonly keyPercent: number
  /** Daily figures of its own; null where it is forecast by its key. */
  readonly series: ObservedSeries | null
  /** Divided further by the region's own key; empty where it is not. */
  readonly hospitals: readonly ForecastHospital[]
}
