import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonQuantile } from '../../../src/domain/carehotel/arrivals.ts'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import { HOME_OXYGEN_DAYS } from '../../../src/domain/carehotel/defaults.ts'
import { fillBeds } from '../../../src/domain/carehotel/fill.ts'
import { meanStay, residualSurvival, staysOf, survivalOf } from '../../../src/domain/carehotel/stay.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { arriving, hotel, plan, START } from './plans.ts'

const constant = (days: number, value: number): Float64Array => new Float64Array(days).fill(value)
const everyDay = (days: number): boolean[] => Array.from({ length: days }, () => true)

describe('stay', () => {
  it('of exactly 8 days keeps everybody for 8 days', () => {
    expect([...survivalOf(staysOf(exactly(8)))]).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('of home oxygen has a mean of 13 days, as its log-normal', () => {
    expect(meanStay(survivalOf(staysOf(HOME_OXYGEN_DAYS)))).toBeCloseTo(13, 0)
  })

  it('scales with its factor', () => {
    expect(meanStay(survivalOf(staysOf(exactly(8)), 1.25))).toBeCloseTo(10, 10)
  })

  it('leaves those who are present half of it on average, plus the day itself', () => {
    expect(meanStay(residualSurvival(survivalOf(staysOf(exactly(8)))))).toBeCloseTo(4.5, 10)
  })
})

describe('filling beds', () => {
  const survival = survivalOf(staysOf(exactly(8)))
  const residual = residualSurvival(survival)

  it('reaches inflow × stay', () => {
    const { occupied } = fillBeds({
      arrivals: constant(30, 3),
      survival,
      residual,
      occupiedAtStart: 0,
      beds: constant(30, 100),
      admits: everyDay(30),
    })
    expect(occupied[29]).toBeCloseTo(24, 10)
  })

  it('starts in a steady state when it starts at inflow × stay', () => {
    const { occupied } = fillBeds({
      arrivals: constant(30, 3),
      survival,
      residual,
      occupiedAtStart: 24,
      beds: constant(30, 100),
      admits: everyDay(30),
    })
    // Those present may leave on the day itself from the second day on.
    expect(occupied[29]).toBeCloseTo(24, 10)
    expect(Math.min(...occupied)).toBeGreaterThan(23.9)
  })

  it('moves out who has no bed any more, and admits nobody while closing', () => {
    const beds = constant(10, 20)
    beds.fill(5, 5)
    const admits = everyDay(10).map((_, day) => day < 5)
    const { occupied, unmet, admitted } = fillBeds({
      arrivals: constant(10, 4),
      survival,
      residual,
      occupiedAtStart: 0,
      beds,
      admits,
    })
    expect([...admitted]).toEqual([4, 4, 4, 4, 4, 0, 0, 0, 0, 0])
    expect(occupied[5]).toBe(5)
    expect(unmet[5]).toBe(15 + 4)
    // Who was moved out does not come back: of the five who stay, one in five leaves when day 0's patients do.
    expect(occupied[8]).toBeCloseTo(4, 10)
    expect(unmet[6]).toBe(4)
  })

  it('keeps within the beds and loses nobody', () => {
    const day = fc.record({ arrivals: fc.nat(20), beds: fc.nat(60), admits: fc.boolean() })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), fc.nat(40), (days, occupiedAtStart) => {
        const { occupied, admitted, unmet } = fillBeds({
          arrivals: Float64Array.from(days, ({ arrivals }) => arrivals),
          survival,
          residual,
          occupiedAtStart,
          beds: Float64Array.from(days, ({ beds }) => beds),
          admits: days.map(({ admits }) => admits),
        })
        days.forEach(({ arrivals, beds }, index) => {
          expect(occupied[index]).toBeLessThanOrEqual(beds + 1e-9)
          expect(occupied[index]).toBeGreaterThanOrEqual(0)
          expect((admitted[index] ?? 0) + (unmet[index] ?? 0)).toBeGreaterThanOrEqual(arrivals - 1e-9)
        })
      }),
    )
  })
})

describe('filling beds that stay the same', () => {
  it('admits or turns away every arrival, nothing else', () => {
    const survival = survivalOf(staysOf(exactly(8)))
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1 }), fc.nat(40), (arrivals, beds) => {
        const { admitted, unmet } = fillBeds({
          arrivals: Float64Array.from(arrivals),
          survival,
          residual: residualSurvival(survival),
          occupiedAtStart: Math.floor(beds / 2),
          beds: constant(arrivals.length, beds),
          admits: everyDay(arrivals.length),
        })
        arrivals.forEach((arriving, day) => {
          expect((admitted[day] ?? 0) + (unmet[day] ?? 0)).toBeCloseTo(arriving, 9)
        })
      }),
    )
  })
})

describe('arrivals', () => {
  it('are Poisson: median and tails of mean 3', () => {
    // P(X ≤ 2) = 0.4232, P(X ≤ 3) = 0.6472, P(X ≤ 6) = 0.9665
    expect(poissonQuantile(3, 0.42)).toBe(2)
    expect(poissonQuantile(3, 0.43)).toBe(3)
    expect(poissonQuantile(3, 0.966)).toBe(6)
    expect(poissonQuantile(3, 0.967)).toBe(7)
    expect(poissonQuantile(0, 0.999)).toBe(0)
  })
})

describe('a location', () => {
  const result = (patientsPerDay: number) =>
    calculateCareHotelPlan(
      plan({ horizonDays: 42, draws: 200, locations: [hotel({ inflow: [arriving(patientsPerDay)] })] }),
    ).locations[0]

  it('that never fills fails, and its empty beds are counted', () => {
    const one = result(2)
    expect(one?.verdict).toBe('fails')
    expect(one?.unmet).toBe(0)
    expect(one?.emptyBedDays.p50).toBeGreaterThan(42 * 60 * 0.7)
  })

  it('that fills turns patients away', () => {
    const one = result(12)
    expect(one?.verdict).toBe('fills')
    expect(one?.occupancy).toMatchObject({ p50: 60, p95: 60 })
    expect(one?.unmet).toBeGreaterThan(100)
  })

  it('has ordered bands on every day', () => {
    for (const { occupied, operational } of result(5)?.days ?? []) {
      expect(occupied.p5).toBeLessThanOrEqual(occupied.p50)
      expect(occupied.p50).toBeLessThanOrEqual(occupied.p95)
      expect(occupied.p95).toBeLessThanOrEqual(operational + 1e-9)
    }
  })

  it('takes arrivals from a regional plan, and says when that plan is missing', () => {
    const inflow = [
      {
        ...arriving(0),
        origin: { kind: 'regionalPlan' as const, documentId: 'nazb', share: 0.5 },
      },
    ]
    const body = plan({ draws: 200, locations: [hotel({ inflow })] })
    const series = {
      documentId: 'nazb',
      route: 'earlyDischarge' as const,
      startDate: START,
      patientsPerDay: Array.from({ length: 28 }, () => 6),
    }
    const without = calculateCareHotelPlan(body)
    const withSeries = calculateCareHotelPlan(body, [series])
    expect(without.missingSeries).toEqual(['nazb'])
    expect(without.locations[0]?.admissions.p95).toBe(0)
    expect(withSeries.missingSeries).toEqual([])
    expect(withSeries.locations[0]?.admissions.p50).toBeCloseTo(28 * 3, -1)
  })
})
