/** Observed daily figures within a document in a file. */
import { NAME } from '../../domain/shared/field.ts'
import * as v from 'valibot'
import {
  CORE_FIELDS,
  EXTRA_FIELDS,
  MAX_READINGS,
  MAX_REVISIONS,
  OBSERVED_FIELDS,
  type ObservedSeries,
  SERIES_LAYOUTS,
} from '../../domain/observed/series.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { amount, checkAscending, civilDate, list, share, text } from './fields.ts'

/** Ten years of days. */
const MOST_DAYS = 3660

/** `null` is "not published"; fractions occur where a series is another one × a key. */
const figure = v.nullable(amount)
const laterFigure = v.exactOptional(figure)

const daySchema = v.strictObject({
  date: civilDate,
  ...v.entriesFromList(CORE_FIELDS, figure),
  ...v.entriesFromList(EXTRA_FIELDS, laterFigure),
})

export const observedSchema = v.strictObject({
  source: v.strictObject({
    name: text(NAME),
    layout: v.picklist(SERIES_LAYOUTS),
    firstDate: civilDate,
    lastDate: civilDate,
    retrievedOn: v.exactOptional(v.nullable(civilDate)),
  }),
  derivedFrom: v.exactOptional(v.strictObject({ name: text(NAME), keyShare: share })),
  confirmed: v.exactOptional(list(civilDate, MOST_DAYS)),
  readings: v.exactOptional(
    list(
      v.strictObject({ on: civilDate, name: text(NAME), firstDate: civilDate, lastDate: civilDate }),
      MAX_READINGS,
    ),
  ),
  revisions: v.exactOptional(
    list(
      v.strictObject({
        date: civilDate,
        field: v.picklist(OBSERVED_FIELDS),
        before: figure,
        on: civilDate,
      }),
      MAX_REVISIONS,
    ),
  ),
  days: v.pipe(v.array(daySchema), v.minLength(1), v.maxLength(MOST_DAYS)),
}) satisfies v.GenericSchema<unknown, ObservedSeries>

/** Days in order, and the first and last of them as the source says. `path` is the place of the series. */
export function checkObserved({ source, days, confirmed = [] }: ObservedSeries, path: string): Problem[] {
  return [
    ...checkAscending(
      days.map((day) => day.date),
      (index) => `${path}.days[${index}].date`,
    ),
    ...checkAscending(confirmed, (index) => `${path}.confirmed[${index}]`),
    ...checkSameDate(source.firstDate, days[0]?.date, `${path}.source.firstDate`),
    ...checkSameDate(source.lastDate, days.at(-1)?.date, `${path}.source.lastDate`),
  ]
}

function checkSameDate(stated: string, actual: string | undefined, path: string): Problem[] {
  if (actual === undefined || stated === actual) return []
  return [{ code: 'doesNotMatch', path, found: shown(stated), expected: { is: 'onDate', date: actual } }]
}
