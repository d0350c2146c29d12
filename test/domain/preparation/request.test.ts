/** From a forecast to beds per region and hospital: whole beds, hospital = region = country. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AreaForecast, MadeForecast } from '../../../src/domain/forecast/calculate.ts'
import { QUANTILE_LEVELS } from '../../../src/domain/forecast/scores.ts'
import { divideBeds, requestRows } from '../../../src/domain/preparation/capacity-request.ts'
import { requestFromForecast, withAsked } from '../../../src/domain/preparation/forecast-request.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { allocationRows } from '../../../src/reference/regions.ts'

const ON = '2022-01-14'
const parts = allocationRows.map(({ id, name, keyPercent }) => {
  return { id, name, keyPercent, series: null, hospitals: [] }
})

/** P80 is what is given; every other quantile lies as far from it as its level does. */
function forecastOf(p80: readonly number[]): AreaForecast {
  const made = (measure: 'wardBeds' | 'icuBeds', share: number): MadeForecast => ({
    status: 'made',
    measure,
    method: 'trend',
    followsCases: false,
    latest: null,
    departsFrom: ON,
    doubt: null,
    hindsight: null,
    alarm: null as never,
    days: p80.map((beds, at) => ({
      date: addDays(ON, at + 1),
      quantiles: QUANTILE_LEVELS.map((level) => share * (beds + 100 * (level - 0.8))),
    })),
  })
  const measures = [made('icuBeds', 0.25), made('wardBeds', 1)]
  return { madeOn: ON, lastFigure: ON, warnings: [], measures }
}
const question = { forecast: { parts }, regionId: 'NAZB', level: 0.8, after: ON } as const

describe('the request of the week', () => {
  it('1,129 ward beds of the country on day 7 are 162 or 163 for the region with 14.4 of 100.1', () => {
    const request = requestFromForecast({ ...question, area: forecastOf([1, 2, 3, 4, 5, 6, 1_129]) })
    if (!request.ok) throw new Error(request.code)
    expect(request.of).toBe('country')
    expect(request.asked).toHaveLength(14)
    const last = request.asked.find(({ date, link }) => date === addDays(ON, 7) && link === 'ward')
    expect([162, 163]).toContain(last?.beds)
  })

  it('adds up: hospitals to their region, regions to the country, at every quantile', () => {
    const level = fc.constantFrom(0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5_000 }), level, (beds, chosen) => {
        const area = forecastOf([beds])
        const country = Math.round(beds + 100 * (chosen - 0.8))
        const regions = parts.map(({ id: regionId }) => {
          const request = requestFromForecast({ ...question, level: chosen, regionId, area })
          if (!request.ok) throw new Error(request.code)
          const asked = request.asked.find(({ link }) => link === 'ward')?.beds ?? NaN
          const hospitals = divideBeds(asked, [
            { id: 'a', key: 6 },
            { id: 'b', key: 3 },
            { id: 'c', key: 2 },
          ])
          expect(Object.values(hospitals).reduce((sum, part) => sum + part, 0)).toBe(asked)
          return asked
        })
        expect(regions.reduce((sum, part) => sum + part, 0)).toBe(country)
      }),
    )
  })

  it('of a forecast that is divided over nobody is of the region itself', () => {
    const request = requestFromForecast({ ...question, forecast: { parts: [] }, area: forecastOf([80]) })
    expect(request).toMatchObject({ ok: true, of: 'region' })
    expect(request.ok && request.asked).toEqual([
      { date: addDays(ON, 1), link: 'ward', beds: 80 },
      { date: addDays(ON, 1), link: 'icu', beds: 20 },
    ])
  })

  it('is refused where the forecast is divided over others, has no figures, or speaks of days gone by', () => {
    const area = forecastOf([80])
    expect(requestFromForecast({ ...question, regionId: 'elsewhere', area })).toMatchObject({
      code: 'otherRegions',
    })
    expect(requestFromForecast({ ...question, area: null })).toMatchObject({ code: 'notMade' })
    expect(requestFromForecast({ ...question, after: '2022-02-01', area })).toMatchObject({
      code: 'otherDays',
    })
  })

  it('taken over again takes the place of what was asked for the same days, and leaves other days', () => {
    const before = [
      { date: ON, link: 'ward' as const, beds: 1 },
      { date: addDays(ON, 1), link: 'ward' as const, beds: 2 },
    ]
    const asked = [{ date: addDays(ON, 1), link: 'ward' as const, beds: 9 }]
    expect(withAsked(before, asked)).toEqual([before[0], asked[0]])
  })
})

describe('an answer', () => {
  it('of which only the hand is known leaves the number open', () => {
    const answer = { hospitalId: 'a', date: ON, link: 'ward', from: 'class4', delivered: null } as const
    const [row] = requestRows(
      [{ date: ON, link: 'ward', beds: 12 }],
      [{ id: 'a', name: 'A', key: 1 }],
      [{ ...answer, agreed: null, signedBy: 'raad van bestuur' }],
    )
    expect(row).toMatchObject({ asked: 12, agreed: null, delivered: null })
  })
})
