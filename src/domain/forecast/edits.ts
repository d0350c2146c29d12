/** Changes to a forecast document, each a pure function from the old body to the new one. */

import { holdsDate } from '../shared/field.ts'
import { dayOfSeries } from './fields.ts'
import { confirmedOn } from '../observed/merge.ts'
import type { ObservedSeries } from '../observed/series.ts'
import type { CivilDate } from '../shared/civil-date.ts'
import { type Forecast, type ForecastHospital, type ForecastPart, HORIZON_DAYS } from './forecast.ts'

/** A forecast before any figure was read. */
export function newForecast(area: string, parts: readonly ForecastPart[]): Forecast {
  return { area, series: null, asOf: null, scoredFrom: null, parts }
}

/** Figures of the area, read and looked at; an as-of date that they do not reach any more makes way for their last day. */
export function takeSeries(body: Forecast, series: ObservedSeries): Forecast {
  const { asOf } = body
  const { source } = series
  const inside = asOf !== null && holdsDate(asOf, dayOfSeries(source)) && asOf < source.lastDate
  return { ...body, series, asOf: inside ? asOf : null }
}

/** Somebody looked at the figures of a day that were doubted, and says that they are right. */
export function confirmDay(body: Forecast, date: CivilDate): Forecast {
  if (body.series === null) return body
  return { ...body, series: confirmedOn(body.series, [date]) }
}

export function changePart(body: Forecast, id: string, change: Partial<Omit<ForecastPart, 'id'>>): Forecast {
  return { ...body, parts: body.parts.map((part) => (part.id === id ? { ...part, ...change } : part)) }
}

export function removePart(body: Forecast, id: string): Forecast {
  return { ...body, parts: body.parts.filter((part) => part.id !== id) }
}

/** Adds parts at the end; one whose id is there already stays as it is. */
export function addParts(body: Forecast, parts: readonly ForecastPart[]): Forecast {
  const known = new Set(body.parts.map(({ id }) => id))
  return { ...body, parts: [...body.parts, ...parts.filter(({ id }) => !known.has(id))] }
}

/** A part with nothing in it yet. */
export function newPart(id: string, name: string, keyPercent: number): ForecastPart {
  return { id, name, keyPercent, series: null, hospitals: [] }
}

export function setHospitals(body: Forecast, id: string, hospitals: readonly ForecastHospital[]): Forecast {
  return changePart(body, id, { hospitals })
}

/** The first id of the form `letter1`, `letter2` … that is not in use. */
export function freeId(letter: string, used: readonly { readonly id: string }[]): string {
  const ids = new Set(used.map(({ id }) => id))
  let number = 1
  while (ids.has(`${letter}${number}`)) number += 1
  return `${letter}${number}`
}

/** So many days ahead; the usual seven are not written down. */
export function withHorizon(body: Forecast, days: number): Forecast {
  const usual = { ...body }
  delete usual.horizonDays
  return days === HORIZON_DAYS ? usual : { ...usual, horizonDays: days }
}
