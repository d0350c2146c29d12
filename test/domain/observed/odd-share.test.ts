/** A series that contradicts itself, told from one that is only uneven. */
import { describe, expect, it } from 'vitest'
import { MOST_ODD, oddShare } from '../../../src/domain/observed/odd-share.ts'
import { observedDay, seriesOf, type ObservedSeries } from '../../../src/domain/observed/series.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'

const LAST = '2022-03-31'

function series(wardCovid: (back: number) => number | null): ObservedSeries {
  return seriesOf(
    { name: 'made', layout: 'lcps-v1' },
    Array.from({ length: 60 }, (_, index) => {
      const back = 59 - index
      const ward = wardCovid(back)
      return observedDay(addDays(LAST, -back), { wardCovid: ward, icuCovid: ward && Math.round(ward / 5) })
    }),
  )
}

describe('the share of beds far off both neighbours', () => {
  it('is nothing in a wave with the rhythm of the week, nor in one wrong day of many', () => {
    const wave = (back: number): number => 900 - 12 * back + (back % 7 < 2 ? -25 : 0)
    expect(oddShare(series(wave), LAST)).toBe(0)
    expect(
      oddShare(
        series((back) => (back === 9 ? 9_000 : wave(back))),
        LAST,
      ),
    ).toBeLessThan(MOST_ODD)
  })

  it('is large where figures are drawn from a hat, and looks at the days until day 0 alone', () => {
    const hat = (back: number): number => 100 + ((37 * back * back + 911 * back) % 1_900)
    expect(oddShare(series(hat), LAST)).toBeGreaterThan(3 * MOST_ODD)
    const latelyWrong = series((back) => (back < 20 ? hat(back) : 700))
    expect(oddShare(latelyWrong, addDays(LAST, -20))).toBe(0)
  })

  it('says nothing of a few days', () => {
    expect(
      oddShare(
        series((back) => (back < 5 ? 100 + 900 * (back % 2) : null)),
        LAST,
      ),
    ).toBe(0)
  })
})
