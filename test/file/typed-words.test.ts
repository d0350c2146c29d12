/**
 * Every text, date and choice of every kind of document, typed as a person would: what its field takes the file takes
 * and reads back equal; what its field refuses the file refuses too, with its place, and nothing is changed. What
 * stands between fields (two steps on one date, an end before its beginning) only the document can refuse.
 */
import { describe, expect, it } from 'vitest'
import { LAST_YEAR } from '../../src/domain/shared/civil-date.ts'
import type { TextField } from '../../src/domain/shared/field.ts'
import { joinPath } from '../../src/file/path.ts'
import { readDate, type Reading, readText } from '../../src/ui/parts/field-text.ts'
import { CALCULATED_EACH, type FieldPlace, fieldPlaces, withValue } from '../support/field-places.ts'
import { comesToNoNumber, languageOf, refusedOrReadBack } from '../support/read-back.ts'
import { KIND_IDS } from '../support/varied-documents.ts'

// The plans of a comparison are regional plans.
const kinds = KIND_IDS.filter((kind) => kind !== 'comparison')
const LOCALES = ['nl', 'en'] as const

/** Why a value is refused in its place, or null; the place of the refusal is the place of the value. */
function refusal(place: FieldPlace, value: unknown): string | null {
  const { document, path, name } = place
  const error = refusedOrReadBack(withValue(place, value), document, name)
  if (error === null) return null
  if (error.code === 'invalid') {
    const at = path.reduce<string>((whole, step) => joinPath(whole, step), 'documents[0].body')
    expect(error.problems.map((problem) => problem.path)).toContain(at)
  }
  return error.code
}

function typedText(text: string, field: TextField): Reading<string>[] {
  return LOCALES.map((locale) => readText(text, field, languageOf(locale)))
}

const allTexts = kinds.flatMap((kind) => fieldPlaces(kind, 'text'))

describe.each(kinds)('every text of a %s', (kind) => {
  const places = fieldPlaces(kind, 'text')

  it('is taken as its field takes it: as long as it may be, in any script, as it is pasted', () => {
    for (const place of places) {
      const { maxLength } = place.field
      for (const text of [
        'x',
        'Ĳsselmeer 😀',
        'a\tb',
        '=1+1',
        '1.234,5',
        ' spaced ',
        'x'.repeat(maxLength),
      ]) {
        if (text.length > maxLength) continue
        for (const reading of typedText(text, place.field)) {
          expect(reading, place.name).toEqual({ ok: true, value: text.trim() })
        }
        expect(['ok', 'inconsistent'], `${place.name} “${text}”`).toContain(
          refusal(place, text.trim()) ?? 'ok',
        )
      }
    }
  })

  it('is refused in the field and in the file alike when it is too long, or says nothing where it must', () => {
    for (const place of places) {
      const { field, name } = place
      const refused = ['x'.repeat(field.maxLength + 1), ...(field.required === true ? ['', '   '] : [])]
      for (const text of refused) {
        for (const reading of typedText(text, field)) expect(reading.ok, name).toBe(false)
        expect([name, refusal(place, text)]).toEqual([name, 'invalid'])
      }
      for (const text of field.required === true ? [] : ['', '   ']) {
        for (const reading of typedText(text, field)) expect(reading).toEqual({ ok: true, value: '' })
        expect(refusal(place, ''), name).toBeNull()
      }
    }
  })
})

/** A date as people write it, and as a spreadsheet hands it over. */
function writings(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  return [
    date,
    `${day}-${month}-${year}`,
    `${Number(day)}/${Number(month)}/${year}`,
    `${day}.${month}.${year}`,
  ]
}

const NO_DATES = [
  '',
  'morgen',
  '31-02-2022',
  '2022-13-01',
  '01/17/2022',
  '1899-12-31',
  `1-1-${LAST_YEAR + 1}`,
]
const NO_DATES_OF_A_FILE = [
  '',
  '2022-02-30',
  '2022-1-1',
  '17-01-2022',
  '1899-12-31',
  `${LAST_YEAR + 1}-01-01`,
]

describe.each(kinds)('every date of a %s', (kind) => {
  const places = fieldPlaces(kind, 'date')

  it('is taken in every notation, from one end of the calendar to the other', () => {
    for (const place of places) {
      for (const date of ['1900-01-01', '2020-02-29', '2022-01-17', `${LAST_YEAR}-12-31`]) {
        for (const locale of LOCALES) {
          for (const text of writings(date)) {
            expect(readDate(text, {}, undefined, languageOf(locale)), text).toEqual({ ok: true, value: date })
          }
        }
        expect(['ok', 'inconsistent'], `${place.name} ${date}`).toContain(refusal(place, date) ?? 'ok')
      }
    }
  })

  it('that does not exist, or lies outside the calendar, is refused in the field and in the file alike', () => {
    for (const locale of LOCALES) {
      for (const text of NO_DATES) expect(readDate(text, {}, '2022-01-17', languageOf(locale)).ok).toBe(false)
    }
    for (const place of places) {
      for (const date of NO_DATES_OF_A_FILE) {
        expect([place.name, refusal(place, date)]).toEqual([place.name, 'invalid'])
      }
    }
  })
})

describe.each(kinds)('every choice of a %s', (kind) => {
  it('is one of its own, and no other', () => {
    for (const place of fieldPlaces(kind, 'choice')) {
      for (const option of place.options) {
        expect(['ok', 'inconsistent'], `${place.name} ${String(option)}`).toContain(
          refusal(place, option) ?? 'ok',
        )
      }
      for (const other of ['', 'none of these', 0]) {
        expect([place.name, refusal(place, other)]).toEqual([place.name, 'invalid'])
      }
    }
  })
})

it('calculates whatever is chosen or dated', { timeout: 60_000 }, async () => {
  const dated = kinds.flatMap((kind) =>
    fieldPlaces(kind, 'date').map((place) => ({ place, values: ['1900-01-01', `${LAST_YEAR}-12-31`] })),
  )
  const chosen = kinds.flatMap((kind) =>
    fieldPlaces(kind, 'choice').map((place) => ({ place, values: place.options.slice(-1) })),
  )
  for (const { place, values } of [...dated, ...chosen].filter((_, index) => index % CALCULATED_EACH === 0)) {
    for (const value of values) {
      const after = withValue(place, value)
      if (refusedOrReadBack(after, place.document, place.name) !== null) continue
      expect(await comesToNoNumber(after), `${place.name} = ${String(value)}`).toBe(false)
    }
  }
})

it('meets texts in every kind that has names', () => {
  expect(allTexts.length).toBeGreaterThan(40)
})
