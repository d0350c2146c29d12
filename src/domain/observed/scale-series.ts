/**
 * A region without figures of its own: the national series × the region's key. An estimate, and marked as one by
 * `derivedFrom`; never to be merged with figures that were counted.
 */

import {
  type Figures,
  figureOf,
  OBSERVED_FIELDS,
  observedDay,
  type ObservedField,
  type ObservedSeries,
} from './series.ts'

/** Beds in total do not follow the key of patients: a region's capacity is its own, and stands in its plan. */
const NOT_BY_KEY: readonly ObservedField[] = ['icuCapacity', 'wardCapacity']

/**
 * Every count of patients × `keyShare`, rounded to one decimal: whole patients would make a small region's admissions
 * a staircase, more decimals would suggest a precision that a key does not have.
 * @param keyShare the region's share of the national figures, above 0 and at most 1.
 * @throws RangeError on any other share: shares are checked where they are read.
 */
export function scaleSeries(national: ObservedSeries, keyShare: number): ObservedSeries {
  if (!(keyShare > 0 && keyShare <= 1)) throw new RangeError(`not a share: ${keyShare}`)
  const days = national.days.map((day) => {
    const figures: Figures = {}
    for (const field of OBSERVED_FIELDS) {
      if (day[field] === undefined || NOT_BY_KEY.includes(field)) continue
      figures[field] = scaled(figureOf(day, field), keyShare)
    }
    return observedDay(day.date, figures)
  })
  return { source: national.source, derivedFrom: { name: national.source.name, keyShare }, days }
}

function scaled(figure: number | null, share: number): number | null {
  return figure === null ? null : Math.round(figure * share * 10) / 10
}
