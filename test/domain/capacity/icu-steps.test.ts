/** ICU steps with people against LNAZ § 6.2 table 1 and annex 1. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculatePlan } from '../../../src/domain/capacity/calculate-plan.ts'
import { hospitalIcuSteps, icuSteps } from '../../../src/domain/capacity/icu-steps.ts'
import type { Hospital } from '../../../src/domain/plan/hospital.ts'
import { icuPeopleOf } from '../../../src/domain/plan/icu-people-of-plan.ts'
import { UNSTATED_ICU_PEOPLE } from '../../../src/domain/plan/icu-people.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { figures } from '../../../src/reference/figures.ts'
import { icuNorms, icuStepsOf } from '../../../src/reference/icu-steps.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 20 }
const outcome = calculatePlan(plan)
const steps = icuStepsOf('NAZB') ?? []
const needs = (people = UNSTATED_ICU_PEOPLE) => icuSteps(plan, outcome, steps, icuNorms, people)

describe('ICU steps', () => {
  it('NAZB: 149, 166, 180 beds take 74.5, 83, 90 fte intensivists, and 72 posts at 1 : 2.5', () => {
    expect(needs().map(({ beds, intensivists }) => [beds, intensivists])).toEqual([
      [149, 74.5],
      [166, 83],
      [180, 90],
    ])
    expect(needs()[2]?.posts).toBe(72)
  })

  it('the country: 1,250 beds take 500 posts and 625 fte intensivists', () => {
    const [, , step2] = icuSteps(plan, outcome, icuStepsOf('NL') ?? [], icuNorms, UNSTATED_ICU_PEOPLE)
    expect([step2?.beds, step2?.posts, step2?.intensivists]).toEqual([1250, 500, 625])
  })

  it('the role that allows the fewest beds binds, and nothing is claimed where nothing is stated', () => {
    expect(needs()[2]?.binding).toBeNull()
    expect(needs()[2]?.supporters).toBeNull()
    const people = { ...UNSTATED_ICU_PEOPLE, nurses: 396, intensivists: 80 }
    expect(needs(people)[2]?.binding).toEqual({ role: 'intensivists', beds: 160 })
    const { role, beds } = needs({ ...people, nurses: 220 })[2]?.binding ?? { role: '', beds: NaN }
    expect(role).toBe('nurses')
    expect(beds).toBeCloseTo(100, 9)
  })

  it('a MICU vehicle above the usual takes its crew from the ICU', () => {
    const people = { ...UNSTATED_ICU_PEOPLE, nurses: 396, intensivists: 80, extraMicuVehicles: 2 }
    const beds = 2 * figures['transport-icu-bed-per-extra-micu'].value
    expect(needs(people)[2]?.intensivists).toBeCloseTo(90 + 0.5 * beds, 9)
    expect(needs(people)[2]?.nurses).toBeCloseTo((72 + 0.4 * beds) * 5.5, 9)
    expect(needs(people)[2]?.posts).toBe(72)
    expect(needs(people)[2]?.binding).toEqual({ role: 'intensivists', beds: 160 - beds })
  })

  it('supporters close ward beds, and a course must start its length before the step is needed', () => {
    const [, step1] = needs({ ...UNSTATED_ICU_PEOPLE, nurses: 400 })
    const missing = 166 * 0.5 * 5.5 - 400
    expect(step1?.supporters).toBeCloseTo(missing, 9)
    expect(step1?.wardBedsClosed).toBeCloseTo((missing / 5.5) * 6, 9)
    if (!step1?.neededOn) throw new Error('scenario 1 asks for step 1')
    expect(step1.latestCourse).toBe(addDays(step1.neededOn, -14))
    const [, enough] = needs({ ...UNSTATED_ICU_PEOPLE, nurses: 400, inTraining: 60 })
    expect(enough?.latestCourse).toBeNull()
  })
})

describe('ICU steps of the hospitals', () => {
  const made = (id: string, icuBeds: number, more: Partial<Hospital> = {}): Hospital => ({
    id,
    name: id,
    wardBeds: 100,
    icuBeds,
    icuNurses: null,
    intensivists: null,
    keyPercent: icuBeds,
    ...more,
  })
  const of = (hospitals: readonly Hospital[]) => ({ ...plan, hospitals })
  const rows = (hospitals: readonly Hospital[]) => hospitalIcuSteps(of(hospitals), outcome, steps, icuNorms)

  it('together have the beds of the region, in whole beds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 }), (beds) => {
        const all = rows(beds.map((icuBeds, at) => made(`h${at}`, icuBeds)))
        for (const step of steps) {
          const own = all.filter(({ id }) => id === step.id).map((row) => row.beds)
          expect(own.every(Number.isInteger)).toBe(true)
          expect(own.reduce((sum, one) => sum + one, 0)).toBe(step.beds)
        }
      }),
    )
  })

  it('one hospital that has it all is the region', () => {
    const alone = made('a', 149, { icuNurses: 400, intensivists: 80, supporters: 12, inTraining: 3 })
    const region = icuSteps(of([alone]), outcome, steps, icuNorms)
    expect(rows([alone])).toEqual(region.map((needs) => ({ ...needs, hospital: alone })))
    expect(region[1]?.latestCourse).not.toBeNull()
  })

  it('each has its own binding role, weeks and course; the region is their sum', () => {
    const one = made('a', 100, { icuNurses: 250, intensivists: 20, supporters: 4, stepTwoWeeks: 3 })
    const two = made('b', 49, { icuNurses: 150, intensivists: 60, inTraining: 200, stepTwoWeeks: 2.5 })
    const [, , a] = rows([one, two])
    const [, , , , , b] = rows([one, two])
    expect(a?.binding).toEqual({ role: 'intensivists', beds: 40 })
    expect(b?.binding?.role).toBe('nurses')
    expect([a?.mostDays, b?.mostDays]).toEqual([21, 17])
    expect(a?.latestCourse).not.toBeNull()
    expect(b?.latestCourse).toBeNull()
    expect(icuPeopleOf(of([one, two]))).toMatchObject({
      nurses: 400,
      intensivists: 80,
      supporters: 4,
      inTraining: 200,
      stepTwoWeeks: 2.5,
    })
    // Not known of one: then what is stated for the region counts.
    const unknown = { ...of([one, made('b', 49)]), icuPeople: { ...UNSTATED_ICU_PEOPLE, nurses: 390 } }
    expect(icuPeopleOf(unknown).nurses).toBe(390)
  })
})
