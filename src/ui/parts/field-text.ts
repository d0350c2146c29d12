/**
 * From what stands in a text box to a value, or to the sentence that says what was found and what is expected.
 * Pure: the fields, the estimate and the table's cells share it.
 */

import { type DateField, holdsDate, type TextField } from '../../domain/shared/field.ts'
import { toDecimals } from '../../domain/shared/rounding.ts'
import { parseDate, parseNumber } from '../../i18n/parse.ts'
import type { Language } from './language.ts'

export interface Bounds<T> {
  readonly min?: T | undefined
  readonly max?: T | undefined
}

export interface NumberRule extends Bounds<number> {
  /** At most this many decimals; 0 asks for a whole number. Unlimited when absent. */
  readonly decimals?: number | undefined
  /** Marks the thousands; on, but for digits that are a name. */
  readonly grouped?: boolean | undefined
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly found: string; readonly expected: string }

/** Enough decimals for any value that a person typed, few enough to hide binary noise. */
const DISPLAY_DECIMALS = 6
const FOUND_LENGTH = 40

/** A number as its field shows it. */
export function writeNumber(value: number, rule: NumberRule, { f }: Language): string {
  return f.number(value, { decimals: rule.decimals ?? DISPLAY_DECIMALS, grouped: rule.grouped ?? true })
}

/** `0 t/m 100`, `0 of meer`, or undefined where nothing bounds the value. */
export function rangeText(rule: NumberRule, language: Language): string | undefined {
  const { field } = language.t.common
  const { min, max } = rule
  if (min !== undefined && max !== undefined) {
    return field.between({ min: writeNumber(min, rule, language), max: writeNumber(max, rule, language) })
  }
  if (min !== undefined) return field.atLeast({ min: writeNumber(min, rule, language) })
  if (max !== undefined) return field.atMost({ max: writeNumber(max, rule, language) })
  return undefined
}

/** Reads a number in Dutch or English notation within its rule. A trailing unit (`12 %`, `3 bedden`) is allowed. */
export function readNumber(text: string, rule: NumberRule, language: Language, unit = ''): Reading<number> {
  const trimmed = text.trim()
  const bare = unit !== '' && trimmed.endsWith(unit) ? trimmed.slice(0, -unit.length) : trimmed
  const value = parseNumber(bare, language.locale)
  if (value !== null && follows(value, rule)) return { ok: true, value }
  return { ok: false, found: found(trimmed, language), expected: expectedNumber(rule, language) }
}

function follows(value: number, { min, max, decimals }: NumberRule): boolean {
  const fine = decimals === undefined || toDecimals(value, decimals) === value
  return fine && (min === undefined || value >= min) && (max === undefined || value <= max)
}

function expectedNumber(rule: NumberRule, language: Language): string {
  const { field } = language.t.common
  const range = rangeText(rule, language)
  if (rule.decimals === 0) return range === undefined ? field.aWholeNumber : field.aWholeNumberIn({ range })
  return range === undefined ? field.aNumber : field.aNumberIn({ range })
}

/** Reads a text, without the space around it, that is not longer than its field. */
export function readText(
  text: string,
  { maxLength, required = false }: TextField,
  language: Language,
): Reading<string> {
  const { field } = language.t.common
  const trimmed = text.trim()
  if (trimmed.length <= maxLength && !(required && trimmed === '')) return { ok: true, value: trimmed }
  const expected = (required ? field.someText : field.aText)({ max: maxLength })
  return { ok: false, found: found(trimmed, language), expected }
}

/** A text as a sentence names it. */
export function writeText(text: string, language: Language): string {
  return found(text, language)
}

/** Reads a date within its bounds; a date without a year is the one nearest to `near`. */
export function readDate(
  text: string,
  bounds: DateField,
  near: string | undefined,
  language: Language,
): Reading<string> {
  const value = parseDate(text, near)
  if (value !== null && holdsDate(value, bounds)) return { ok: true, value }
  return { ok: false, found: found(text.trim(), language), expected: expectedDate(bounds, language) }
}

/** `vanaf 1 jan 2022 tot en met 31 mrt 2022`, or undefined where nothing bounds the date. */
export function dateRangeText({ min, max }: DateField, { t, f }: Language): string | undefined {
  const parts = [
    min === undefined ? undefined : t.common.field.dateFrom({ min: f.date(min) }),
    max === undefined ? undefined : t.common.field.dateUntil({ max: f.date(max) }),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' ')
}

function expectedDate(bounds: DateField, language: Language): string {
  const { field } = language.t.common
  const range = dateRangeText(bounds, language)
  return range === undefined ? field.aDate : field.aDateIn({ range })
}

/** What was typed, between quotation marks and not longer than a line. */
function found(text: string, { t }: Language): string {
  if (text === '') return t.common.field.nothing
  return `“${text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH)}…` : text}”`
}
