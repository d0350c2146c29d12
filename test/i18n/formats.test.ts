import { describe, expect, it } from 'vitest'
import { formatsOf } from '../../src/i18n/formats.ts'
import { isLocale, preferredLocale } from '../../src/i18n/locale.ts'

const nl = formatsOf('nl')
const en = formatsOf('en')

describe('formats', () => {
  it('writes numbers as the language does', () => {
    expect([nl.number(1234567.891, { decimals: 1 }), en.number(1234567.891, { decimals: 1 })]).toEqual([
      '1.234.567,9',
      '1,234,567.9',
    ])
    expect([
      nl.number(-214),
      nl.number(-0.2),
      nl.number(3, { signed: true }),
      nl.number(0, { signed: true }),
    ]).toEqual(['−214', '0', '+3', '0'])
    expect(nl.number(2.5, { decimals: 2, fixed: true })).toBe('2,50')
  })

  it('never calls a probability from draws impossible or certain', () => {
    expect([0, 0.004, 0.005, 0.5, 0.995, 1].map(nl.probability)).toEqual([
      '<\u00A01\u00A0%',
      '<\u00A01\u00A0%',
      '1\u00A0%',
      '50\u00A0%',
      '>\u00A099\u00A0%',
      '>\u00A099\u00A0%',
    ])
  })

  it('writes percentages with the space that Dutch asks for', () => {
    expect([nl.percent(0.125, 1), en.percent(0.125, 1)]).toEqual(['12,5\u00A0%', '12.5%'])
  })

  it('writes civil dates without passing through a time zone', () => {
    expect([nl.shortDate('2022-01-17'), en.shortDate('2022-01-17')]).toEqual(['17 jan', '17 Jan'])
    expect([nl.date('2022-03-01'), en.date('2022-03-01')]).toEqual(['1 mrt 2022', '1 Mar 2022'])
    expect([nl.longDate('2022-01-17'), en.longDate('2022-01-17')]).toEqual([
      'maandag 17 januari 2022',
      'Monday 17 January 2022',
    ])
    expect(nl.fieldDate('2022-01-17')).toBe('17-01-2022')
  })

  it('writes ISO weeks', () => {
    expect([nl.week('2022-W03'), en.week('2021-W52')]).toEqual(['week 3, 2022', 'week 52, 2021'])
  })
})

describe('preferredLocale', () => {
  it('is the first language that we speak, otherwise Dutch', () => {
    expect(preferredLocale(['fr-FR', 'en-US', 'nl'])).toBe('en')
    expect(preferredLocale(['fr'])).toBe('nl')
    expect(preferredLocale([])).toBe('nl')
    expect([isLocale('nl'), isLocale('de'), isLocale(null)]).toEqual([true, false, false])
  })
})
