/**
 * The fields that kinds of documents have in common, each bounded, and the rules between fields that come back.
 * A message given to `v.regex` or `v.check` names the phrase that the reader sees under "expected".
 */
import * as v from 'valibot'
import {
  CIVIL_DATE,
  type CivilDate,
  daysBetween,
  LAST_DATE,
  mondayOf,
  parseDate,
} from '../../domain/shared/civil-date.ts'
import { AMOUNT, COUNT, type NumberField, SHARE, type TextField } from '../../domain/shared/field.ts'
import type { Estimate } from '../../domain/shared/estimate.ts'
import type { Phrase } from '../../domain/shared/phrase.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'
import { expects } from './expectations.ts'

/** A finite number within the bounds of its field, and whole where the field is. */
export const number = (field: NumberField) =>
  v.pipe(
    v.number(),
    field.decimals === 0 ? v.integer() : v.finite(),
    v.minValue(field.min),
    v.maxValue(field.max),
    v.metadata({ field }),
  )

export const amount = number(AMOUNT)
export const count = number(COUNT)
export const share = number(SHARE)

const bounded = (field: TextField) => v.pipe(v.string(), v.maxLength(field.maxLength), v.metadata({ field }))

/** A text of at most the length of its field, and not white space alone where it is required. */
export const text = (field: TextField) =>
  field.required === true ? v.pipe(bounded(field), v.regex(/\S/, expects('notEmpty'))) : bounded(field)

/** An id within a document or a file. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, expects('id')))

/** A civil date that exists in the calendar of the product. */
export const civilDate = v.pipe(
  v.string(),
  v.regex(CIVIL_DATE, expects('date')),
  v.check((date) => parseDate(date) !== null, expects('date')),
  v.metadata({ field: 'date' }),
)

/** An ISO week that exists. */
export const isoWeek = v.pipe(
  v.string(),
  v.maxLength(8),
  v.check((week) => mondayOf(week) !== null, expects('isoWeek')),
)

/** A moment as it was written down. */
export const instant = v.pipe(v.string(), v.isoTimestamp(expects('instant')))

/** A list of at most `longest` items. */
export const list = <const Item extends v.GenericSchema>(item: Item, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest))

/** An estimate whose three numbers lie within the bounds of its field; `checkEstimate` looks at their order. */
export const estimate = (field: NumberField) => {
  const value = number(field)
  return v.strictObject({
    low: value,
    mode: value,
    high: value,
    shape: v.picklist(['triangular', 'logNormal']),
  })
}

/** Every day from a date to so many later must be a date that can be written. */
export function checkDays(date: CivilDate, days: number, path: string): Problem[] {
  if (daysBetween(date, LAST_DATE) >= days) return []
  const expected: Phrase = { is: 'daysBefore', days, date: LAST_DATE }
  return [{ code: 'dateOutOfRange', path, found: shown(date), expected }]
}

/** Ids (or dates, names) that stand more than once, told at the second place. `pathOf(2)` → `levers[2].id`. */
export function checkUnique(values: readonly string[], pathOf: (index: number) => string): Problem[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ code: 'duplicate', path: pathOf(index), found: shown(value), expected: { is: 'usedOnce' } }]
  })
}

/** Dates that do not come strictly after the one before. ISO dates compare as text. */
export function checkAscending(dates: readonly string[], pathOf: (index: number) => string): Problem[] {
  return dates.flatMap((date, index) => {
    const before = dates[index - 1]
    if (before === undefined || before < date) return []
    return [
      {
        code: 'datesOutOfOrder',
        path: pathOf(index),
        found: shown(date),
        expected: { is: 'dateAfter', date: before },
      },
    ]
  })
}

/** Low ≤ mode ≤ high, and a log-normal estimate above 0. `path` is the place of the estimate. */
export function checkEstimate({ low, mode, high, shape }: Estimate, path: string): Problem[] {
  if (low > mode) return [outOfOrder(`${path}.mode`, mode, { is: 'atLeastLow', low })]
  if (mode > high) return [outOfOrder(`${path}.high`, high, { is: 'atLeastMode', mode })]
  if (shape === 'logNormal' && low === 0) {
    return [
      { code: 'belowMinimum', path: `${path}.low`, found: shown(0), expected: { is: 'aboveZeroLogNormal' } },
    ]
  }
  return []
}

function outOfOrder(path: string, found: number, expected: Phrase): Problem {
  return { code: 'estimateOutOfOrder', path, found: shown(found), expected }
}

/** Ids that name nothing in the plan, or stand more than once.*/
export function checkReferences(
  targets: readonly string[],
  known: ReadonlySet<string>,
  pathOf: (index: number) => string,
  expected: Phrase,
): Problem[] {
  const unknown = targets.flatMap((target, index): Problem[] =>
    known.has(target)
      ? []
      : [{ code: 'unknownReference', path: pathOf(index), found: shown(target), expected }],
  )
  return [...unknown, ...checkUnique(targets, pathOf)]
}
