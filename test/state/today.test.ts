import { describe, expect, it } from 'vitest'
import { today } from '../../src/state/today.ts'

describe('today', () => {
  it.each([
    ['2021-12-30T23:30:00Z', '2021-12-31'],
    ['2021-12-30T22:30:00Z', '2021-12-30'],
    ['2021-07-01T22:30:00Z', '2021-07-02'],
    ['2021-07-01T21:30:00Z', '2021-07-01'],
  ])(
    'at %s is %s: the date in Amsterdam, in winter and in summer, whatever the device says',
    (moment, date) => {
      expect(today(new Date(moment))).toBe(date)
    },
  )
})
