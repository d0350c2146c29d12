/**
 * Every number of every kind of document, typed as a person would, in both languages: what its field takes the file
 * takes, reads back equal and calculates; what its field refuses for its size or its fraction the file refuses too.
 * What only stands between fields (a range whose low end is above its high end) the document refuses, with its place.
 */
import { describe, expect, it } from 'vitest'
import { type NumberField, times } from '../../src/domain/shared/field.ts'
import { refusalOf } from '../../src/file/refusal.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { readNumber, type Reading } from '../../src/ui/parts/field-text.ts'
import { CALCULATED_EACH, fieldPlaces, withValue } from '../support/field-places.ts'
import { comesToNoNumber, languageOf, refusedOrReadBack } from '../support/read-back.ts'
import { KIND_IDS } from '../support/varied-documents.ts'

/** A share is typed as a percentage, everything else as it stands. */
const unitOf = ({ max }: NumberField): number => (max <= 1 ? 100 : 1)

/** What its field reads from a number of the document, as a person types it. */
function typedNumber(value: number, field: NumberField, locale: Locale): Reading<number> {
  return typed(written(Number((value * unitOf(field)).toPrecision(15)), locale), field, locale)
}

function typed(text: string, field: NumberField, locale: Locale): Reading<number> {
  const rule = times(unitOf(field), field)
  return readNumber(text, rule, languageOf(locale))
}

/** As a spreadsheet hands it over: the language's own sign, no thousands. */
function written(value: number, locale: Locale): string {
  return locale === 'nl' ? String(value).replace('.', ',') : String(value)
}

/** At each bound, inside it and outside it. */
function valuesFor({ min, max, decimals }: NumberField): number[] {
  const digits = (decimals ?? 1) + (max <= 1 ? 2 : 0)
  const step = Number((10 ** -digits).toFixed(6))
  const round = (value: number): number => Number(value.toFixed(digits))
  return [min, max, round(min + step), round(max - step), round((min + Math.min(max, 100)) / 2)]
}

// The plans of a comparison are regional plans.
describe.each(KIND_IDS.filter((kind) => kind !== 'comparison'))('every number of a %s', (kind) => {
  const places = fieldPlaces(kind, 'number')

  it('has a description', () => {
    expect(places.length).toBeGreaterThan(0)
  })

  it('takes at and within its bounds what the file takes, and reads it back', () => {
    for (const place of places) {
      const { document, name, field } = place
      for (const value of valuesFor(field)) {
        for (const locale of ['nl', 'en'] as const) {
          if (Math.abs(value) < 1e6) {
            expect(typedNumber(value, field, locale).ok, `${name} ${value}`).toBe(true)
          }
        }
        const after = withValue(place, value)
        const refusal = refusedOrReadBack(after, document, name)
        if (refusal !== null) expect([name, refusal.code]).toEqual([name, 'inconsistent'])
      }
    }
  })

  it('refuses outside its bounds, or a part of what is whole, in the field and in the file alike', () => {
    for (const place of places) {
      const { document, name, field } = place
      const outside = [
        field.min - 1,
        field.max + Math.max(1, field.max / 1000),
        ...(field.decimals === 0 ? [field.min + 0.5] : []),
      ]
      for (const value of outside) {
        for (const locale of ['nl', 'en'] as const) {
          expect(typedNumber(value, field, locale).ok, `${name} ${value}`).toBe(false)
        }
        expect([name, refusalOf(withValue(place, value), document)?.code]).toEqual([name, 'invalid'])
      }
      for (const text of ['', ' ', 'veel', '1,2,3', '--4', '1e', '3 4']) {
        expect(typed(text, field, 'nl').ok, `${name} “${text}”`).toBe(false)
      }
    }
  })

  const calculated = places.filter((_, index) => index % CALCULATED_EACH === 0)

  it('calculates at its bounds, and nothing that comes of it is no number', async () => {
    for (const place of calculated) {
      const { document, name, field } = place
      for (const value of [field.min, Math.min(field.max, 1e6)]) {
        const after = withValue(place, value)
        if (refusalOf(after, document) !== null) continue
        expect(await comesToNoNumber(after), `${name} = ${value}`).toBe(false)
      }
    }
  })
})
