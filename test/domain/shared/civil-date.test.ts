import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilDate,
  dayNumber,
  daysBetween,
  isoWeek,
  mondayOf,
  parseDate,
  weekday,
} from '../../../src/domain/shared/civil-date.ts'

const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-29') })

describe('civil dates', () => {
  it('go to day numbers and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDate(civilDate(day))).toBe(day)
      }),
    )
  })

  it.each(['2022-02-30', '2021-2-3', '2022-13-01', '20220101', '1899-12-31', '2200-01-01', '', 'NaN'])(
    'refuse %j',
    (text) => {
      expect(parseDate(text)).toBeNull()
    },
  )

  it('know leap years', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2021-02-28', '2021-03-01')).toBe(1)
    expect(parseDate('1900-02-29')).toBeNull()
  })

  it('do not care for daylight saving', () => {
    expect(addDays('2022-03-26', 1)).toBe('2022-03-27')
    expect(addDays('2022-03-27', 1)).toBe('2022-03-28')
    expect(addDays('2021-10-31', 1)).toBe('2021-11-01')
  })
})

describe('ISO weeks', () => {
  it.each([
    ['2022-01-01', '2021-W52'],
    ['2022-01-03', '2022-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-12-27', '2021-W52'],
  ])('%s lies in %s', (date, week) => {
    expect(isoWeek(date)).toBe(week)
  })

  it('begin on the Monday that mondayOf tells', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOf(isoWeek(civilDate(day)))
        if (monday === null) throw new Error('a week of a date exists')
        expect(weekday(dayNumber(monday))).toBe(1)
        expect(day - dayNumber(monday)).toBe(weekday(day) - 1)
      }),
    )
  })

  it.each(['2021-W53', '2022-W00', '2022-W1', 'W01'])('refuse %j', (text) => {
    expect(mondayOf(text)).toBeNull()
  })
})
