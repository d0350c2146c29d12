/**
 * The fields that kinds of documents have in common, each bounded, and the rules between fields that come back.
 * A message given to `v.regex` or `v.check` is what the reader sees under "expected".
 */
import * as v from 'valibot'
import { parseDate } from '../../domain/shared/civil-date.ts'
import type { Estimate } from '../../domain/shared/estimate.ts'
import { type Problem, shown } from '../../domain/shared/result.ts'

/** More than any count of people, beds, consults or litres that this product meets. */
const LARGEST = 1e9

/** A finite number between bounds, both included. */
export const numberBetween = (low: number, high: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(low), v.maxValue(high))

/** A whole number between bounds, both included. */
export const wholeBetween = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high))

/** An amount that cannot be negative, fractions allowed (staff, litres, averages). */
export const amount = numberBetween(0, LARGEST)

/** A whole number of things. */
export const count = wholeBetween(0, LARGEST)

/** A share, 0–1. */
export const share = numberBetween(0, 1)

/** Hours a week. A week has 168: a team of ten thousand people. */
export const weeklyHours = numberBetween(0, 1_680_000)

/** One line or more of text, at most `longest` UTF-16 code units; empty is allowed. */
export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

/** A name or title: at most `longest` code units, and not only white space. */
export const name = (longest = 200) =>
  v.pipe(v.string(), v.maxLength(longest), v.regex(/\S/, 'text that is not empty'))

/** An id within a document or a file. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, '1–64 letters, digits, ".", "_" or "-"'),
)

const DATE_EXPECTED = 'a date that exists, YYYY-MM-DD, 1900–2199'

/** A civil date that exists, 1900–2199. */
export const civilDate = v.pipe(
  v.string(),
  v.regex(/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/, DATE_EXPECTED),
  v.check((date) => parseDate(date) !== null, DATE_EXPECTED),
)

/** A list of at most `longest` items. */
export const list = <const Item extends v.GenericSchema>(item: Item, longest: number) =>
  v.pipe(v.array(item), v.maxLength(longest))

/** An estimate whose three numbers lie between bounds; `checkEstimate` looks at their order. */
export const estimateBetween = (low: number, high: number) => {
  const value = numberBetween(low, high)
  return v.strictObject({
    low: value,
    mode: value,
    high: value,
    shape: v.picklist(['triangular', 'logNormal']),
  })
}

/** Ids (or dates, names) that stand more than once, told at the second place. `pathOf(2)` → `levers[2].id`. */
export function checkUnique(values: readonly string[], pathOf: (index: number) => string): Problem[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ code: 'duplicate', path: pathOf(index), found: shown(value), expected: 'a value used once' }]
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
        expected: `a date after ${before}`,
      },
    ]
  })
}

/** Low ≤ mode ≤ high, and a log-normal estimate above 0. `path` is the place of the estimate. */
export function checkEstimate({ low, mode, high, shape }: Estimate, path: string): Problem[] {
  if (low > mode) return [outOfOrder(`${path}.mode`, mode, `at least low, ${low}`)]
  if (mode > high) return [outOfOrder(`${path}.high`, high, `at least mode, ${mode}`)]
  if (shape === 'logNormal' && low === 0) {
    return [{ code: 'belowMinimum', path: `${path}.low`, found: '0', expected: 'above 0 for a log-normal' }]
  }
  return []
}

function outOfOrder(path: string, found: number, expected: string): Problem {
  return { code: 'estimateOutOfOrder', path, found: String(found), expected }
}

/** Ids that name nothing in the plan, or stand more than once. `what` follows "expected": `a location`. */
export function checkReferences(
  targets: readonly string[],
  known: ReadonlySet<string>,
  pathOf: (index: number) => string,
  what: string,
): Problem[] {
  const unknown = targets.flatMap((target, index) =>
    known.has(target)
      ? []
      : [
          {
            code: 'unknownReference',
            path: pathOf(index),
            found: shown(target),
            expected: `${what} of this plan`,
          },
        ],
  )
  return [...unknown, ...checkUnique(targets, pathOf)]
}
