import { describe, expect, it } from 'vitest'
import { scaleSeries } from '../../../src/domain/observed/scale-series.ts'
import { madeSeries } from './made-series.ts'

describe('scaleSeries', () => {
  const national = madeSeries(1, () => ({
    wardCovid: 902,
    icuCovid: 220,
    icuAdmissions: 14,
    icuAbroad: 3,
    icuCapacity: 950,
  }))

  it('gives a region its key of every count, to one decimal, and says from what', () => {
    // AZNN's key of 4.2 % (LNAZ): 37.884, 9.24, 0.588 and 0.126.
    expect(scaleSeries(national, 0.042)).toEqual({
      source: national.source,
      derivedFrom: { name: 'made', keyShare: 0.042 },
      days: [
        {
          date: '2021-03-01',
          icuCovid: 9.2,
          icuOther: null,
          wardCovid: 37.9,
          icuAdmissions: 0.6,
          wardAdmissions: null,
          icuAbroad: 0.1,
        },
      ],
    })
  })

  it('keeps the figures of the whole country at a key of one', () => {
    expect(scaleSeries(national, 1).days[0]).toMatchObject({
      wardCovid: 902,
      icuCovid: 220,
      icuAdmissions: 14,
    })
  })

  it.each([0, -0.1, 1.01, NaN])('takes no share of %d', (share) => {
    expect(() => scaleSeries(national, share)).toThrow(RangeError)
  })
})
