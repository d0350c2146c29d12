/** How much is enough: held against trying every step one by one, and against asking the plan itself. */
import { describe, expect, it } from 'vitest'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { seekGoal, withGoal, type Goal, type GoalAnswer } from '../../../src/domain/capacity/goal-seek.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan: RegionalPlan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 60 }
const LINK = 'icu'

const seek = (goal: Goal, most: number, of: RegionalPlan = plan): GoalAnswer =>
  seekGoal({ plan: of, link: LINK, goal, most }, createPlanCalculator())
const chance = (of: RegionalPlan): number => calculatePlan(of).links[LINK].firstOverrun.probability
const withOne = (goal: Goal, value: number): number => chance(withGoal(plan, LINK, goal, value))

describe('places', () => {
  it('are the fewest that are enough: one fewer is not, as a walk from nothing up finds too', () => {
    const answer = seek({ of: 'places' }, 0.3)
    if (answer.kind !== 'found') throw new Error(answer.kind)
    let walked = 0
    while (withOne({ of: 'places' }, walked) > 0.3) walked += 1
    expect(answer.least).toEqual({ value: walked, chance: withOne({ of: 'places' }, walked) })
    expect(answer.short).toEqual({ value: walked - 1, chance: withOne({ of: 'places' }, walked - 1) })
  })

  it('are not asked where the plan holds, and never more for a higher risk', () => {
    expect(seek({ of: 'places' }, 1).kind).toBe('notNeeded')
    const asked = [0.05, 0.2, 0.5].map((most) => {
      const answer = seek({ of: 'places' }, most)
      return answer.kind === 'found' ? answer.least.value : NaN
    })
    expect(asked).toEqual([...asked].sort((a, b) => b - a))
  })
})

describe('the day', () => {
  it('is the last on which so many places are still in time', () => {
    const places = seek({ of: 'places' }, 0.2)
    if (places.kind !== 'found') throw new Error(places.kind)
    const goal = { of: 'date', places: places.least.value + 5 } as const
    const answer = seek(goal, 0.2)
    if (answer.kind !== 'found') throw new Error(answer.kind)
    expect(withOne(goal, answer.least.value)).toBeLessThanOrEqual(0.2)
    expect(withOne(goal, answer.least.value + 1)).toBeGreaterThan(0.2)
    expect(answer.short?.value).toBe(answer.least.value + 1)
  })

  it('is not there for too few places: said with the chance from the first day on', () => {
    const goal = { of: 'date', places: 1 } as const
    expect(seek(goal, 0.05)).toEqual({ kind: 'notReached', tried: { value: 0, chance: withOne(goal, 0) } })
  })

  it('adds its places to the steps that the plan has after it, and to none before', () => {
    const step = (from: string, staffedCapacity: number) => ({
      from,
      capacity: 200,
      staffedCapacity,
      baseLoad: 10,
    })
    const stepped: RegionalPlan = {
      ...plan,
      startDate: '2022-01-01',
      links: {
        ...plan.links,
        icu: { ...plan.links.icu, capacitySteps: [step('2022-01-05', 90), step('2022-01-20', 95)] },
      },
    }
    const { capacitySteps } = withGoal(stepped, LINK, { of: 'date', places: 7 }, 9).links.icu
    expect(capacitySteps.map(({ from, staffedCapacity }) => [from, staffedCapacity])).toEqual([
      ['2022-01-05', 90],
      ['2022-01-10', 97],
      ['2022-01-20', 102],
    ])
  })
})

describe('adherence', () => {
  it('is the least, on the steps of its slider, that is enough', () => {
    const goal = { of: 'adherence' } as const
    const most = withOne(goal, 1.4)
    const answer = seek(goal, most)
    if (answer.kind !== 'found') throw new Error(answer.kind)
    expect(answer.least.value).toBeLessThanOrEqual(1.4)
    expect(withOne(goal, answer.least.value)).toBeLessThanOrEqual(most)
    expect(withOne(goal, Number((answer.least.value - 0.01).toFixed(2)))).toBeGreaterThan(most)
  })

  it('that no slider reaches is said to be out of reach', () => {
    const none = { ...plan, links: { ...plan.links, icu: { ...plan.links.icu, staffedCapacity: 0 } } }
    expect(seek({ of: 'adherence' }, 0.05, none)).toEqual({
      kind: 'notReached',
      tried: { value: 1.5, chance: 1 },
    })
  })
})
