/**
 * What a field of a document may hold, said once. The reader of files, the JSON Schema, the form field, the column of a
 * table and what is pasted into it take it from a description of this form, which stands in `fields.ts` of its subject.
 */

import type { CivilDate } from './civil-date.ts'

/** Bounds of a number, both included, in the unit of the document. */
export interface NumberField {
  readonly min: number
  readonly max: number
  /** Most decimals that are typed. 0: the document holds whole numbers alone. Absent: any number of them. */
  readonly decimals?: number
}

/** A whole number. */
export const whole = (min: number, max: number) => ({ min, max, decimals: 0 }) as const satisfies NumberField

/** A number that may have a fraction. */
export const decimal = (min: number, max: number, decimals: number) =>
  ({ min, max, decimals }) as const satisfies NumberField

/** More than any count of people, beds, consults or litres that this product meets. */
const LARGEST = 1e9

/** A whole number of things. */
export const COUNT = whole(0, LARGEST)

/** An amount that cannot be negative, fractions allowed (staff, litres, averages). */
export const AMOUNT = { min: 0, max: LARGEST } as const satisfies NumberField

/** A share, 0–1, typed as a percentage with one decimal. */
export const SHARE = decimal(0, 1, 1)

/** A percentage that stands in the document as such, 0–100. */
export const PERCENT = decimal(0, 100, 2)

/** A seed of draws is 32 bits long. */
export const SEED = whole(0, 2 ** 32 - 1)

/** How many days ahead a plan looks. */
export const HORIZON_DAYS = whole(1, 365)

/** What a text may be. */
export interface TextField {
  /** In UTF-16 code units. */
  readonly maxLength: number
  /** Nothing, or white space alone, is refused. */
  readonly required?: boolean
}

/** A text that may be empty. */
export const text = (maxLength: number) => ({ maxLength, required: false }) as const satisfies TextField

/** A text that says something. */
export const named = (maxLength: number) => ({ maxLength, required: true }) as const satisfies TextField

/** A name or a title. */
export const NAME = named(200)

/** What stands on one line, and a remark of a few lines. */
export const LINE = text(NAME.maxLength)
export const NOTE = text(2000)

/** Who works on a document. */
export const PERSON_TEXTS = {
  name: named(80),
  role: text(80),
  organization: text(120),
} as const satisfies Record<string, TextField>

/** What a date may be, both ends included, within the calendar of this product. */
export interface DateField {
  readonly min?: CivilDate | undefined
  readonly max?: CivilDate | undefined
}

/** Whether a date lies within its field. ISO dates compare as text. */
export function holdsDate(date: CivilDate, { min, max }: DateField): boolean {
  return (min === undefined || date >= min) && (max === undefined || date <= max)
}

/** The last day of a period that begins on `from`: not before it. */
export const lastDayFrom = (from: CivilDate) => ({ min: from }) as const satisfies DateField

/** The bounds of a value that is typed as so many times the one in the document: a share as a percentage. */
export function times(factor: number, { min, max, decimals }: NumberField): NumberField {
  const scaled = (bound: number): number => Number((bound * factor).toPrecision(15))
  return { min: scaled(min), max: scaled(max), ...(decimals !== undefined && { decimals }) }
}
