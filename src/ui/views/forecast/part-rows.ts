/** Parts of a forecast as the rows of a table: whole patients that add up, and whose figures they are. Pure. */

import type { DividedForecast, ForecastResult, PartForecast } from '../../../domain/forecast/calculate.ts'
import { BED_MEASURES, type BedMeasure, type Forecast } from '../../../domain/forecast/forecast.ts'
import { medianOf } from '../../../domain/forecast/scores.ts'
import { wholeInterval, wholeParts } from '../../../domain/forecast/whole.ts'

/** Beds on one day: expected, and the ends of 95 %; null where no forecast could be made. */
export interface Beds {
  readonly median: number
  readonly low: number
  readonly high: number
}

export type BedsOf = Readonly<Record<BedMeasure, Beds | null>>

export interface PartRow {
  readonly id: string
  readonly name: string
  readonly keyPercent: number
  readonly part: PartForecast | null
  readonly beds: BedsOf
}

/**
 * The parts of a forecast `ahead` days on (1–7), in the order of the document. Medians are whole and add up to the
 * whole of their sum, so that a column of regions tells the same as the country.
 */
export function partRows(
  { parts }: Forecast,
  result: ForecastResult | null,
  ahead: number,
): readonly PartRow[] {
  const found = parts.map(({ id }) => result?.parts.find((part) => part.id === id) ?? null)
  const beds = bedsOfAll(
    found.map((part) => part?.measures ?? []),
    ahead,
  )
  return parts.map(({ id, name, keyPercent }, index) => ({
    id,
    name,
    keyPercent,
    part: found[index] ?? null,
    beds: beds[index] ?? { icuBeds: null, wardBeds: null },
  }))
}

/** Beds of each of several forecasts that are shown under one another. */
export function bedsOfAll(
  forecasts: readonly (readonly DividedForecast[])[],
  ahead: number,
): readonly BedsOf[] {
  const columns = BED_MEASURES.map((measure) => columnOf(forecasts, measure, ahead))
  return forecasts.map((_, index) => ({
    icuBeds: columns[0]?.[index] ?? null,
    wardBeds: columns[1]?.[index] ?? null,
  }))
}

function columnOf(
  forecasts: readonly (readonly DividedForecast[])[],
  measure: BedMeasure,
  ahead: number,
): readonly (Beds | null)[] {
  const quantiles = forecasts.map(
    (measures) => measures.find((one) => one.measure === measure)?.days[ahead - 1]?.quantiles ?? null,
  )
  const medians = wholeParts(quantiles.map((of) => (of ? medianOf(of) : 0)))
  return quantiles.map((of, index) => {
    if (of === null) return null
    const [low, high] = wholeInterval(of, 0.95)
    return { median: medians[index] ?? 0, low, high }
  })
}
