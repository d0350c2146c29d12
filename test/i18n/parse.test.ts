import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/i18n/formats.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { parseDate, parseNumber } from '../../src/i18n/parse.ts'

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['1\u00A0234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1234.567', 1234.567],
    ['0,234', 0.234],
    ['0.234', 0.234],
    ['1,5', 1.5],
    ['.5', 0.5],
    ['5,', 5],
    ['-3', -3],
    ['−3,5', -3.5],
    ['+2', 2],
    ['  7 ', 7],
    ['-0', 0],
  ])('reads %j as %d in both languages', (text, value) => {
    expect(LOCALES.map((locale) => parseNumber(text, locale))).toEqual([value, value])
  })

  it('lets the language decide where three digits follow one sign', () => {
    expect(parseNumber('1.234', 'nl')).toBe(1234)
    expect(parseNumber('1.234', 'en')).toBe(1.234)
    expect(parseNumber('1,234', 'nl')).toBe(1.234)
    expect(parseNumber('1,234', 'en')).toBe(1234)
  })

  it.each([
    '',
    ' ',
    '-',
    'abc',
    '12a',
    '1.23.456',
    '1,23,456',
    '1.2,3.4',
    '1 23',
    '12 34 56',
    '1e5',
    'NaN',
    '1-2',
    '--1',
  ])('refuses %j', (text) => {
    expect(LOCALES.map((locale) => parseNumber(text, locale))).toEqual([null, null])
  })

  it('reads back everything that it writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (locale, whole, decimals) => {
          const value = whole / 10 ** decimals
          const written = formatsOf(locale).number(value, { decimals })
          expect(parseNumber(written, locale)).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })
})

describe('parseDate', () => {
  it.each([
    ['2022-01-17', '2022-01-17'],
    ['2022-1-7', '2022-01-07'],
    ['17-01-2022', '2022-01-17'],
    ['17/1/2022', '2022-01-17'],
    ['17.01.22', '2022-01-17'],
    ['17 januari 2022', '2022-01-17'],
    ['17 jan 2022', '2022-01-17'],
    ['1 mrt. 2022', '2022-03-01'],
    ['1 March 2022', '2022-03-01'],
    ['3 mei 2022', '2022-05-03'],
    ['3-okt-2021', '2021-10-03'],
    ['4 Oct 2021', '2021-10-04'],
  ])('reads %j', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it('takes the year that brings the date nearest to the plan', () => {
    expect(parseDate('17 jan', '2021-12-20')).toBe('2022-01-17')
    expect(parseDate('17 dec', '2022-01-05')).toBe('2021-12-17')
    expect(parseDate('17-1', '2022-01-05')).toBe('2022-01-17')
    expect(parseDate('29 feb', '2022-12-01')).toBe(null)
    expect(parseDate('29 feb', '2023-12-01')).toBe('2024-02-29')
  })

  it.each([
    '',
    '17 jan',
    '2022-02-30',
    '31-04-2022',
    '01/17/2022',
    '17 foo 2022',
    '17 j 2022',
    '2022',
    '17-01-202',
    '17-01-1850',
  ])('refuses %j where no date is near', (text) => {
    expect(parseDate(text)).toBe(null)
  })

  it('reads back everything that it writes', () => {
    const days = fc.integer({ min: -25_000, max: 80_000 })
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), days, (locale, day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
        const formats = formatsOf(locale)
        expect([formats.date(date), formats.fieldDate(date)].map((text) => parseDate(text))).toEqual([
          date,
          date,
        ])
      }),
    )
  })
})
