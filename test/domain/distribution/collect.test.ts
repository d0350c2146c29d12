import { describe, expect, it } from 'vitest'
import { collect, type RegionForecast, takeOver } from '../../../src/domain/distribution/collect.ts'
import { outlookOf } from '../../../src/domain/distribution/census.ts'
import { setRegionFigure } from '../../../src/domain/distribution/edits.ts'
import { settingsOf } from '../../support/slow-transfers.ts'
import { region, transferCase } from '../../support/transfer-cases.ts'

const DAY = '2022-01-14'

function forecast(id: string, on: string, census: readonly number[]): RegionForecast {
  const occupied = census[0] ?? 0
  return { region: id, title: `plan ${id}`, on, occupied, census, low: census, high: census, room: [30] }
}

const REGIONS = [
  region('a', { key: 2, occupied: 1, hfno: 1 }),
  region('b', { key: 4, occupied: 2 }),
  region('c', { key: 6, occupied: 3 }),
]
/** Half of the patients leave each day. */
const BODY = transferCase({ horizonDays: 3, meanStayDays: 2 }, REGIONS)

describe('collecting', () => {
  it('tells fresh, stale and missing apart, with the day of the figures', () => {
    const found = collect(REGIONS, [forecast('a', '2022-01-07', [9]), forecast('b', '2022-01-06', [9])], DAY)
    expect(found.map(({ freshness, on }) => [freshness, on])).toEqual([
      ['fresh', '2022-01-07'],
      ['stale', '2022-01-06'],
      ['missing', null],
    ])
  })

  it('takes a plan that begins later for stale, and of two parts the older day', () => {
    expect(collect(REGIONS, [forecast('a', '2022-01-15', [9])], DAY)[0]?.freshness).toBe('stale')
    const parts = [forecast('a', '2022-01-14', [9]), forecast('a', '2022-01-10', [9])]
    expect(collect(REGIONS, parts, DAY)[0]).toMatchObject({ freshness: 'fresh', on: '2022-01-10' })
  })
})

describe('taking over', () => {
  const forecasts = [forecast('a', DAY, [20, 24, 12, 30]), forecast('b', '2022-01-01', [40])]
  const known = collect(REGIONS, forecasts, DAY)

  it('uses the fresh figures only, and says where they come from', () => {
    const body = takeOver(BODY, known, new Set(), DAY)
    expect(body.regions.map(({ occupied }) => occupied)).toEqual([20, 2, 3])
    expect(body.regions[0]?.origin).toEqual({ from: 'plan', title: 'plan a', on: DAY })
    expect(body.regions[1]).toEqual(REGIONS[1])
    expect(body.offered).toBe(25)
  })

  it('turns the forecast into new patients, so that the occupancy follows it, and never below zero', () => {
    // Morning 20, evening 20: 10 left, so 10 new; then 24 − 10 = 14; then 12 − 12 = 0.
    expect(takeOver(BODY, known, new Set(), DAY).regions[0]?.inflowPerDay).toEqual([10, 14, 0])
  })

  it('includes a stale region with its old forecast, and fills a missing one by key, both on request', () => {
    const body = takeOver(BODY, known, new Set(['b', 'c']), DAY)
    // (20 + 40) × 6 ÷ (2 + 4) for the missing one.
    expect(body.regions.map(({ occupied }) => occupied)).toEqual([20, 40, 60])
    expect(body.regions.map(({ origin }) => [origin?.from, origin?.on])).toEqual([
      ['plan', DAY],
      ['plan', '2022-01-01'],
      ['key', DAY],
    ])
    expect(body.offered).toBe(120)
  })

  it('adds up the parts of a joint row', () => {
    const parts = collect(REGIONS, [forecast('a', DAY, [20]), forecast('a', DAY, [7])], DAY)
    expect(takeOver(BODY, parts, new Set(), DAY).regions[0]?.occupied).toBe(27)
  })

  it('never leaves more patients who stay than lie there', () => {
    const empty = collect(REGIONS, [forecast('a', DAY, [0])], DAY)
    expect(takeOver(BODY, empty, new Set(), DAY).regions[0]).toMatchObject({ occupied: 0, hfno: 0 })
  })

  it('takes the beds that are staffed on each day, whole ones; what is typed after holds on every day', () => {
    const plan = { ...forecast('a', '2022-01-13', [4, 6, 6, 6]), room: [20, 21.9, 24, 26.2] }
    const body = takeOver(BODY, collect(REGIONS, [plan], DAY), new Set(), DAY)
    expect(body.regions[0]).toMatchObject({ capacity: 21, roomPerDay: [21, 24, 26] })
    const typed = setRegionFigure(setRegionFigure(body, 'a', 'occupied', 3), 'a', 'capacity', 40)
    expect(setRegionFigure(body, 'a', 'occupied', 3).regions[0]?.roomPerDay).toEqual([21, 24, 26])
    expect(typed.regions[0]).not.toHaveProperty('roomPerDay')
    expect(outlookOf(body, settingsOf(body)).room[0]).toEqual([21, 24, 26])
    expect(outlookOf(typed, settingsOf(typed)).room[0]).toEqual([40, 40, 40])
  })

  it('takes the spread over too, from what lies there today', () => {
    const plan = { ...forecast('a', DAY, [4, 6, 6, 6]), low: [3, 4, 4, 4], high: [5, 9, 9, 9] }
    const known = collect(REGIONS, [plan], DAY)
    const [a] = takeOver(BODY, known, new Set(), DAY).regions
    expect(a).toMatchObject({
      inflowPerDay: [2, 4, 3],
      inflowLowPerDay: [2, 2, 2],
      inflowHighPerDay: [2, 7, 4.5],
    })
  })
})
