/** Whether a site can open, who stands in for whom, how patients come there, and what a plan still needs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculateCareHotelPlan } from '../../../src/domain/carehotel/calculate.ts'
import { DEFAULT_NORMS } from '../../../src/domain/carehotel/defaults.ts'
import { FIRST_STEPS, stepsLeft } from '../../../src/domain/carehotel/first-steps.ts'
import { newCareHotelPlan, newLocation } from '../../../src/domain/carehotel/new-plan.ts'
import { DUTCH_NORMS, postsFor } from '../../../src/domain/carehotel/norm-sets.ts'
import { STAFF_ROLES, type StaffRole, type StandIn } from '../../../src/domain/carehotel/plan.ts'
import { mayStandIn, staffLimits } from '../../../src/domain/carehotel/stand-ins.ts'
import { BLOCKING_ITEMS, suitabilityOf } from '../../../src/domain/carehotel/suitability.ts'
import { figure } from '../../../src/reference/figures.ts'
import { arriving, hotel, plan, SOURCE, START } from './plans.ts'

describe('suitability', () => {
  const planned = [{ validFrom: START, beds: 60, status: 'APPROVED', displacedFrom: null }] as const
  const openBeds = (suitability: Partial<ReturnType<typeof hotel>['suitability']>, steps = planned) =>
    calculateCareHotelPlan(
      plan({
        locations: [
          hotel({ capacitySteps: [...steps], suitability: { ...hotel().suitability, ...suitability } }),
        ],
      }),
    ).locations[0]?.days.at(-1)?.operational

  it.each(BLOCKING_ITEMS)('%s keeps a place shut until it is settled', (item) => {
    expect(openBeds({ [item]: 'unknown' })).toBe(0)
    expect(openBeds({ [item]: 'no' })).toBe(0)
    expect(openBeds({ [item]: 'yes' })).toBe(60)
  })

  it('warns of everything else, and of what an older file was never asked', () => {
    expect(openBeds({ network: 'no', backupPower: 'no', isolation: 'no' })).toBe(60)
    expect(suitabilityOf(hotel())).toEqual({ blocking: [], warnings: ['sanitary'] })
  })

  it('shuts no place that is open already', () => {
    const steps = [{ validFrom: START, beds: 60, status: 'OPEN', displacedFrom: null }] as const
    expect(openBeds({ fireSafety: 'no' }, steps as never)).toBe(60)
  })
})

describe('standing in', () => {
  const norm = (role: StaffRole, hoursPerBedDay: number) => ({
    role,
    hoursPerBedDay,
    minPerShift: 0,
    source: SOURCE,
  })
  const norms = [norm('nurse', 1), norm('nursingAssistant', 2)]
  const hours = { districtNurse: 0, nurse: 60, nursingAssistant: 40, adlHelper: 0, support: 0 }
  const bedsOf = (standIns: readonly StandIn[]): number =>
    Math.min(...Object.values(staffLimits(norms, hours, standIns)))

  it('lets a nurse’s spare hours count for an assistant, once', () => {
    // Alone: 40 ÷ 2 = 20 beds. Together: (60 + 40) ÷ 3 = 33.
    expect(bedsOf([])).toBe(20)
    expect(bedsOf([{ role: 'nurse', for: 'nursingAssistant' }])).toBe(33)
  })

  it('is only for who is trained for it', () => {
    expect(mayStandIn({ role: 'adlHelper', for: 'nurse' })).toBe(false)
    expect(mayStandIn({ role: 'nurse', for: 'nurse' })).toBe(false)
    expect(mayStandIn({ role: 'nurse', for: 'support' })).toBe(true)
    expect(mayStandIn({ role: 'nurse', for: 'districtNurse' })).toBe(true)
  })

  it('carries as many beds as dividing the hours out bed by bed does', () => {
    // A second way to the same number: the hours are dealt out greedily for a chain of roles, most trained last.
    const chain = STAFF_ROLES.slice(1)
    const all = chain.flatMap((work, at) => chain.slice(0, at).map((role) => ({ role, for: work })))
    fc.assert(
      fc.property(
        fc.array(fc.nat(200), { minLength: 4, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 }),
        (given, asked) => {
          const hoursPerDay = { ...hours, districtNurse: 0 }
          chain.forEach((role, at) => (hoursPerDay[role] = given[at] ?? 0))
          const own = chain.map((role, at) => norm(role, asked[at] ?? 1))
          const beds = Math.min(...Object.values(staffLimits(own, hoursPerDay, all)))
          const fits = (count: number): boolean => {
            const left = [...given]
            // The least trained work takes its own role first, then the least trained of who may stand in.
            for (let work = 3; work >= 0; work--) {
              let need = count * (asked[work] ?? 1)
              for (let role = work; role >= 0; role--) {
                const taken = Math.min(need, left[role] ?? 0)
                left[role] = (left[role] ?? 0) - taken
                need -= taken
              }
              if (need > 0) return false
            }
            return true
          }
          expect(fits(beds)).toBe(true)
          expect(fits(beds + 1)).toBe(false)
        },
      ),
    )
  })
})

describe('transport to the site', () => {
  it('limits how many come in a day, and the others find no place', () => {
    const outcome = calculateCareHotelPlan(
      plan({
        draws: 100,
        locations: [hotel({ inflow: [arriving(8)], transport: { kind: 'taxi', patientsPerDay: 3 } })],
      }),
    ).locations[0]
    expect(outcome?.occupancy.p95).toBeLessThanOrEqual(24)
    expect(outcome?.unmet).toBeGreaterThan(100)
  })
})

describe('a new plan', () => {
  it('says of its first location what is left, and nothing of one that operates', () => {
    const location = newLocation('l', 'L', 'NAZB')
    const body = { ...newCareHotelPlan(START, 1_000), locations: [location] }
    // Nobody needs oxygen while there is no group.
    expect(stepsLeft(body, location)).toEqual(FIRST_STEPS.filter((step) => step !== 'oxygen'))
    const ready = hotel({ inflow: [arriving(3)], suitability: { ...hotel().suitability, sanitary: 'yes' } })
    expect(stepsLeft(plan({ locations: [ready] }), ready)).toEqual([])
  })
})

describe('norms', () => {
  it('ask 182 posts for 60 beds by the foreign one, and 75 by two carers for eight residents', () => {
    expect(Math.round(postsFor(DEFAULT_NORMS, 60))).toBe(182)
    // 60 × 6 hours and one nurse day and night: (360 + 24) × 7 ÷ 36.
    expect(postsFor(DUTCH_NORMS, 60)).toBeCloseTo(74.67, 2)
    const carers = figure('nursing-home-carers').value
    const residents = figure('nursing-home-residents').value
    expect(DUTCH_NORMS[1]?.hoursPerBedDay).toBe((carers * 24) / residents)
  })
})
