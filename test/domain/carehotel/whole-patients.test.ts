/** Occupancy is drawn per whole patient: what queueing theory says of beds that never fill, and nobody is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonQuantile } from '../../../src/domain/carehotel/arrivals.ts'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import { HOME_OXYGEN_DAYS } from '../../../src/domain/carehotel/defaults.ts'
import { fillBeds } from '../../../src/domain/carehotel/fill.ts'
import { fillWholeBeds, wholeStay } from '../../../src/domain/carehotel/fill-whole.ts'
import { meanStay, residualSurvival, staysOf, survivalOf } from '../../../src/domain/carehotel/stay.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { arriving, hotel, plan, START } from './plans.ts'

const survival = survivalOf(staysOf(HOME_OXYGEN_DAYS))
const residual = residualSurvival(survival)
const constant = (days: number, value: number): Float64Array => new Float64Array(days).fill(value)

describe('a whole stay', () => {
  it('of exactly 8 days is 8 days for everybody', () => {
    const eight = survivalOf(staysOf(exactly(8)))
    expect([0.001, 0.5, 0.999].map((u) => wholeStay(eight, u))).toEqual([8, 8, 8])
  })

  it('lasts as long on average as the curve says', () => {
    const of = 20_000
    let sum = 0
    for (let one = 0; one < of; one++) sum += wholeStay(survival, (one + 0.5) / of)
    expect(sum / of).toBeCloseTo(meanStay(survival), 2)
  })
})

describe('a place that is never full', () => {
  // Palm's theorem: Poisson arrivals and any stay give Poisson occupancy.
  const patientsPerDay = 6
  const days = 40
  const beds = 400
  const [location] = calculateCareHotelPlan(
    plan({
      horizonDays: days,
      draws: 4_000,
      locations: [
        hotel({
          capacitySteps: [{ validFrom: START, beds, status: 'OPEN', displacedFrom: null }],
          medicalCover: [{ kind: 'GP', maxPatients: beds, from: START, to: null }],
          inflow: [arriving(patientsPerDay)],
          stayDays: HOME_OXYGEN_DAYS,
        }),
      ],
    }),
  ).locations

  it('has the bands of a Poisson count: no fraction of a patient makes them narrower', () => {
    for (const day of [5, 15, 39]) {
      const mean = patientsPerDay * survival.subarray(0, day + 1).reduce((sum, share) => sum + share, 0)
      const { occupied } = location?.days[day] ?? {}
      const median = poissonQuantile(mean, 0.5)
      expect(Math.abs((occupied?.p50 ?? 0) - median), `day ${day}`).toBeLessThanOrEqual(1)
      const width = poissonQuantile(mean, 0.95) - poissonQuantile(mean, 0.05)
      const own = (occupied?.p95 ?? 0) - (occupied?.p5 ?? 0)
      expect(own / width, `day ${day}`).toBeGreaterThan(0.94)
      expect(own / width, `day ${day}`).toBeLessThan(1.06)
    }
  })
})

describe('whole patients in beds that change', () => {
  const day = fc.record({ arrivals: fc.nat(12), beds: fc.nat(40), admits: fc.boolean() })

  it('are whole, fit, and are conserved: who came and was there is there, left, or was turned away', () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 40 }),
        fc.nat(30),
        fc.nat(1_000_000),
        (days, occupiedAtStart, key) => {
          const filled = fillWholeBeds(
            {
              arrivals: Float64Array.from(days, ({ arrivals }) => arrivals),
              survival: constant(500, 1),
              residual: constant(500, 1),
              occupiedAtStart,
              beds: Float64Array.from(days, ({ beds }) => beds),
              admits: days.map(({ admits }) => admits),
            },
            key,
          )
          let there = occupiedAtStart
          days.forEach(({ arrivals, beds }, index) => {
            const occupied = filled.occupied[index] ?? -1
            expect(Number.isInteger(occupied)).toBe(true)
            expect(occupied).toBeGreaterThanOrEqual(0)
            expect(occupied).toBeLessThanOrEqual(beds)
            // Nobody leaves by themselves here, so what is missing was turned away or moved out.
            there += arrivals - (filled.unmet[index] ?? 0)
            expect(occupied).toBe(there)
          })
        },
      ),
    )
  })

  it('come to the expected occupancy on average', () => {
    const input = {
      arrivals: constant(30, 4),
      survival,
      residual,
      occupiedAtStart: 40,
      beds: constant(30, 500),
      admits: Array.from({ length: 30 }, () => true),
    }
    const draws = 3_000
    let sum = 0
    for (let draw = 0; draw < draws; draw++) sum += fillWholeBeds(input, draw).occupied[29] ?? 0
    expect(sum / draws).toBeCloseTo(fillBeds(input).occupied[29] ?? 0, 0)
  })
})
