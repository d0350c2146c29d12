/** Risk of closure, beds for the evening, the centre's goals, and what a closure asks of others. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { closureRisks } from '../../../src/domain/preparation/closure-risk.ts'
import { NO_CENTRE, scoreCoordination } from '../../../src/domain/preparation/coordination-centre.ts'
import {
  closureEffects,
  type EmergencyDepartment,
  emergencyLoads,
  USUAL_EMERGENCY_RULE,
} from '../../../src/domain/preparation/emergency-departments.ts'
import { expectationOf } from '../../../src/domain/preparation/expectation.ts'
import { eveningBeds } from '../../../src/domain/preparation/evening-beds.ts'
import { whoCanTakeToday } from '../../../src/domain/preparation/who-can-take.ts'
import { addDays, daysBetween } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const ON = '2022-01-14'
const department = (id: string, places: number, eastKm: number): EmergencyDepartment => ({
  id,
  name: id,
  covidArrivals: 12,
  otherArrivals: 48,
  stayHours: 4,
  boarding: 2,
  places,
  closed: false,
  eastKm,
  northKm: 0,
})
const three = [department('a', 16, 0), department('b', 16, 10), department('c', 60, 40)]
const certain = (beds: number) => [{ weight: 1, beds }]

describe('risk of closure', () => {
  const risksAt = (
    places: number,
    shortage: readonly (readonly { weight: number; beds: number }[])[] = [],
  ) => {
    const own = [{ ...three[0], places }] as EmergencyDepartment[]
    return closureRisks(own, emergencyLoads(own).departments, shortage, ON)[0]
  }

  it('is the tail of a Poisson count: 10 being treated and 2 waiting in 14 places', () => {
    // P(X > 12), X Poisson with mean 60 × 4 ÷ 24 = 10: 1 − 0.791556.
    expect(risksAt(14)?.now).toBeCloseTo(0.208444, 6)
    expect(risksAt(1)?.now).toBe(1)
    expect(risksAt(0)?.now).toBeNull()
  })

  it('is no certainty for a department however large: 1,000 being treated', () => {
    const risk = (places: number): number => {
      const own = [{ ...department('a', places, 0), covidArrivals: 0, otherArrivals: 6_000, boarding: 0 }]
      return closureRisks(own, emergencyLoads(own).departments, [], ON)[0]?.now ?? NaN
    }
    expect(risk(1_400)).toBeLessThan(1e-9)
    expect(risk(1_000)).toBeCloseTo(0.49, 2)
    expect(risk(700)).toBeGreaterThan(1 - 1e-9)
  })

  it('rises with what the ward lacks more than today, and says on which day', () => {
    const risk = risksAt(16, [certain(4), certain(4), certain(9), certain(6)])
    expect(risk?.highest?.on).toBe('2022-01-16')
    expect(risk?.highest?.boarding).toBe(2 + 5)
    expect(risk?.highest?.risk).toBeGreaterThan(risk?.now ?? 1)
    expect(risksAt(16, [certain(4), certain(0)])?.highest?.risk).toBeCloseTo(risk?.now ?? -1, 12)
    expect(risksAt(16)?.highest).toBeNull()
  })

  it('never falls for more waiting, and never rises for more places', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(30), fc.nat(20), (places, boarding, more) => {
        const risk = (add: Partial<EmergencyDepartment>): number => {
          const own = [{ ...department('a', places + 1, 0), boarding, ...add }]
          return closureRisks(own, emergencyLoads(own).departments, [], ON)[0]?.now ?? 0
        }
        expect(risk({ boarding: boarding + more })).toBeGreaterThanOrEqual(risk({}) - 1e-12)
        expect(risk({ places: places + 1 + more })).toBeLessThanOrEqual(risk({}) + 1e-12)
      }),
    )
  })

  it('shares what the ward lacks over the departments: nobody waits twice, nobody is lost', () => {
    const tight = three.map((one) => ({ ...one, places: 20 }))
    const risks = closureRisks(tight, emergencyLoads(tight).departments, [certain(0), certain(30)], ON)
    const added = risks.reduce((sum, { highest }) => sum + (highest?.boarding ?? 0) - 2, 0)
    expect(added).toBeCloseTo(30, 9)
  })
})

describe('scenario 1: ward and emergency departments fill (IG&H p. 9)', () => {
  const plan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 60 }
  const outcome = createPlanCalculator().calculate(plan)
  const expectedOn = (asOf: string) => expectationOf(plan, outcome, asOf, null)
  const lacking = expectedOn(plan.startDate).wardShortage.map((strata) =>
    strata.reduce((sum, { weight, beds }) => sum + weight * beds, 0),
  )
  const own = [{ ...department('a', 30, 0), boarding: 2 }]

  it('a department that stands well today is told to fill within the week in which the ward does', () => {
    const full = lacking.findIndex((beds) => beds > 40)
    expect(full).toBeGreaterThan(7)
    expect(expectedOn(plan.startDate).links.ward.probability).toBeGreaterThan(0.5)
    const asOf = addDays(plan.startDate, full - 7)
    const [risk] = closureRisks(own, emergencyLoads(own).departments, expectedOn(asOf).wardShortage, asOf)
    expect(risk?.now).toBeLessThan(0.001)
    expect(risk?.highest?.risk).toBeGreaterThan(0.3)
    expect(daysBetween(asOf, risk?.highest?.on ?? asOf)).toBeGreaterThan(0)
  })
})

describe('a closure', () => {
  it('overloads a second one, costs driving, and is foreseen before it happens', () => {
    expect(closureEffects(three).find(({ id }) => id === 'a')?.follow).toEqual(['b'])
    const outcome = emergencyLoads(three.map((one) => ({ ...one, closed: one.id === 'a' })))
    expect(outcome.followed).toEqual(['b'])
    expect(outcome.ambulanceMinutes).toBeGreaterThan(0)
    expect(emergencyLoads(three).ambulanceMinutes).toBe(0)
  })

  it('conserves arrivals with the help of GP posts too', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7), (gpPostShare, mask) => {
        const given = three.map((one, at) => ({ ...one, closed: ((mask >> at) & 1) === 1 }))
        const { departments, withoutPlace, atGpPost } = emergencyLoads(given, {
          ...USUAL_EMERGENCY_RULE,
          gpPostShare,
        })
        const there = departments.reduce((sum, { arrivals }) => sum + arrivals, 0)
        expect(there + withoutPlace + atGpPost).toBe(180)
      }),
    )
  })
})

describe('beds before 17:00', () => {
  it('are as many as evening and night are expected to admit', () => {
    const rule = { ...USUAL_EMERGENCY_RULE, admittedShare: 0.4, eveningNightShare: 0.625 }
    const own = [{ ...department('a', 30, 0), freeBeds: 11 }, department('b', 30, 1)]
    // 60 × 0.4 × 0.625 = 15.
    expect(eveningBeds(own, emergencyLoads(own).departments, rule)).toEqual([
      { id: 'a', expected: 15, toFree: 4 },
      { id: 'b', expected: 15, toFree: null },
    ])
  })
})

describe('who can take patients today', () => {
  it('are hospitals with beds over after the evening, and places that nobody waits for', () => {
    const departments = [
      { ...department('a', 60, 0), freeBeds: 20 },
      { ...department('b', 60, 10), freeBeds: 14, closed: true },
      department('c', 60, 40),
    ]
    const { departments: loads } = emergencyLoads(departments)
    const evening = [
      { id: 'a', expected: 15, toFree: 0 },
      { id: 'b', expected: 0, toFree: 0 },
      { id: 'c', expected: 15, toFree: null },
    ]
    const places = [
      { place: 'careHotel' as const, waiting: 2, free: 10 },
      { place: 'shortStay' as const, waiting: 5, free: 5 },
    ]
    expect(whoCanTakeToday(departments, loads, evening, places)).toEqual([
      { kind: 'place', place: 'careHotel', places: 8 },
      { kind: 'hospital', name: 'a', places: 5 },
    ])
  })
})

describe('the coordination centre', () => {
  it('scores its three goals and names the functions that are missing', () => {
    const flow = { viaGp: 4, viaEmergency: 12, transferredIn: 0, toIcu: 0, discharged: 3, transferredOut: 0 }
    const score = scoreCoordination(
      { functions: ['triageLanguage'], bentPatients: 4, hoursToPlace: 30 },
      [{ id: 'a', name: 'A', ...flow }],
      [{ place: 'shortStay', waiting: 5, free: 2 }],
    )
    expect(score).toEqual({
      missing: ['fittingCare', 'followUpControl', 'capacityInsight'],
      bentShare: 0.2,
      blockedBedDays: 5,
      blockedTomorrow: 3,
      hoursToPlace: 30,
    })
    expect(scoreCoordination(NO_CENTRE, [], []).bentShare).toBeNull()
  })
})
