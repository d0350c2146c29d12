/** One factor over what every plan assumes: ranges go along, the plan stays, and × 1 is the plan itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculatePlan } from '../../../src/domain/capacity/calculate-plan.ts'
import { plansAsked } from '../../../src/domain/national/question.ts'
import { HIGHEST_FACTOR, LOWEST_FACTOR, whatIf } from '../../../src/domain/national/what-if.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { ALLOCATION_ROW_IDS } from '../../../src/reference/regions.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const PLAN = { ...defaultPlan('NAZB', 'expectation'), draws: 40, horizonDays: 40 }

describe('what if', () => {
  it('is the very plan at × 1', () => {
    expect(whatIf(PLAN, { virulence: 1, contagiousness: 1 })).toBe(PLAN)
  })

  it('multiplies low, most likely and high, and nothing else', () => {
    const before = structuredClone(PLAN)
    const { virulence, contagiousness } = before.scenario
    expect(whatIf(PLAN, { virulence: 2, contagiousness: 0.5 })).toEqual({
      ...before,
      scenario: {
        ...before.scenario,
        virulence: {
          ...virulence,
          low: 2 * virulence.low,
          mode: 2 * virulence.mode,
          high: 2 * virulence.high,
        },
        contagiousness: {
          ...contagiousness,
          low: contagiousness.low / 2,
          mode: contagiousness.mode / 2,
          high: contagiousness.high / 2,
        },
      },
    })
    expect(PLAN).toEqual(before)
  })

  it('asks for the plans in their order', () => {
    const plans = ALLOCATION_ROW_IDS.map((id) => {
      return { documentId: id, title: id, plan: defaultPlan(id, 'expectation') }
    })
    const asked = plansAsked({ plans, whatIf: { virulence: 1.5, contagiousness: 1 } })
    expect(asked.map(({ region }) => region.id)).toEqual(ALLOCATION_ROW_IDS)
    expect(asked[0]?.scenario.virulence.mode).toBeCloseTo(1.5 * (plans[0]?.plan.scenario.virulence.mode ?? 0))
  })
})

it('never makes a link safer when the virus is worse, over the whole slider', () => {
  const factor = fc.double({ min: LOWEST_FACTOR, max: HIGHEST_FACTOR, noNaN: true })
  fc.assert(
    fc.property(factor, factor, fc.constantFrom('virulence', 'contagiousness'), (one, other, which) => {
      const at = (value: number) =>
        calculatePlan(whatIf(PLAN, { virulence: 1, contagiousness: 1, [which]: value }))
      const [milder, worse] = [at(Math.min(one, other)), at(Math.max(one, other))]
      for (const link of LINK_IDS) {
        const [low, high] = [milder.links[link], worse.links[link]]
        expect(high.firstOverrun.probability).toBeGreaterThanOrEqual(low.firstOverrun.probability)
        expect(high.demand.p50.every(Number.isFinite)).toBe(true)
      }
    }),
    { numRuns: 15 },
  )
})
