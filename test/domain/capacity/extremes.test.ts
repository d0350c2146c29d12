/** Plans at the edge of what can be typed: every answer is still a number, and says what the figures say. */
import { describe, expect, it } from 'vitest'
import { appraisePlan } from '../../../src/domain/capacity/appraisal.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { searchPlan } from '../../../src/domain/capacity/search.ts'
import { remarkPlan } from '../../../src/domain/plan/plausibility.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, mapLinks, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { knownRegion } from '../../../src/reference/known-region.ts'
import { leversLeftOut } from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const base: RegionalPlan = { ...defaultPlan('AZNN', 'expectation'), draws: 20 }
const scenario = (change: Partial<RegionalPlan['scenario']>): RegionalPlan => ({
  ...base,
  scenario: { ...base.scenario, ...change },
})
const everyLink = (change: (link: LinkId) => object): RegionalPlan => ({
  ...base,
  links: mapLinks((link) => ({ ...base.links[link], ...change(link) })),
})

function answersOf(plan: RegionalPlan) {
  const calculator = createPlanCalculator()
  const outcome = calculator.calculate(plan)
  const { advice, deferred } = appraisePlan(plan, calculator, outcome)
  return {
    outcome,
    advice,
    deferred,
    answers: searchPlan(plan, leversLeftOut(plan), calculator),
    remarks: remarkPlan(plan, knownRegion(plan.region.id)).map(({ code }) => code),
    risk: mapLinks((link) => outcome.links[link].firstOverrun.probability),
  }
}

const EXTREMES = {
  'nobody is infected': scenario({ startingInfectionsPerDay: exactly(0) }),
  'nobody falls ill': scenario({ virulence: exactly(0) }),
  'nobody keeps to any measure': scenario({ adherence: exactly(0) }),
  'eight times as contagious': scenario({ contagiousness: exactly(8) }),
  'no beds at all': everyLink(() => ({ capacity: 0, staffedCapacity: 0, baseLoad: 0 })),
  'other care takes more than there is': everyLink((link) => ({
    baseLoad: 2 * base.links[link].staffedCapacity + 1,
  })),
  'nobody lies there': everyLink(() => ({ occupied: 0 })),
  'a thousand inhabitants': { ...base, region: { ...base.region, inhabitants: 1_000 } },
  'no risk is accepted': { ...base, thresholdProbability: 0 },
  'every risk is accepted': { ...base, thresholdProbability: 1 },
  'a single day': { ...base, horizonDays: 1 },
  'a year': { ...base, horizonDays: 365, draws: 4 },
  'a single draw': { ...base, draws: 1 },
  'a leap day': { ...base, startDate: '2024-02-28' },
} satisfies Record<string, RegionalPlan>
type Extreme = keyof typeof EXTREMES

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Float64Array) return [...value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn)
  return []
}

const known = new Map<Extreme, ReturnType<typeof answersOf>>()
function of(extreme: Extreme): ReturnType<typeof answersOf> {
  const answers = known.get(extreme) ?? answersOf(EXTREMES[extreme])
  known.set(extreme, answers)
  return answers
}

describe('a plan in which', () => {
  it.each(Object.keys(EXTREMES) as Extreme[])(
    '%s has numbers for answers, within their bounds',
    (extreme) => {
      const plan: RegionalPlan = EXTREMES[extreme]
      const { outcome, advice, deferred, answers, risk } = of(extreme)
      expect(numbersIn([outcome, advice, deferred, answers]).filter((one) => !Number.isFinite(one))).toEqual(
        [],
      )
      expect(Math.min(...Object.values(risk))).toBeGreaterThanOrEqual(0)
      expect(Math.max(...Object.values(risk))).toBeLessThanOrEqual(1)
      for (const link of LINK_IDS) {
        expect(Math.min(...outcome.links[link].demand.p5)).toBeGreaterThanOrEqual(0)
        expect(Math.min(...outcome.links[link].room)).toBeGreaterThanOrEqual(0)
      }
      expect(advice).toHaveLength(plan.horizonDays)
      const { reached, linksAbove } = answers.smallestSet
      expect(reached).toBe(linksAbove.length === 0)
    },
  )

  it('nobody is infected or falls ill: no more ask for care than on day 0', () => {
    for (const extreme of ['nobody is infected', 'nobody falls ill'] as const) {
      const { demand } = of(extreme).outcome.links.icu
      expect(Math.max(...demand.p95)).toBeLessThanOrEqual(1.05 * base.links.icu.occupied)
    }
  })

  it('there are no beds: all links are over from day 0, and no set of levers keeps them', () => {
    const { outcome, risk, answers } = of('no beds at all')
    expect(outcome.links.icu.firstOverrun.p90).toBe(0)
    expect(Object.values(risk)).toEqual(LINK_IDS.map(() => 1))
    expect(answers.smallestSet.reached).toBe(false)
  })

  it('nobody lies there on day 0: the wave comes all the same', () => {
    const peak = (extreme: Extreme): number => of(extreme).outcome.links.icu.peak.p50
    expect(peak('nobody lies there')).toBeGreaterThan(0.3 * peak('a leap day'))
  })

  it('more is taken than there is, or hardly anybody lives, is remarked', () => {
    expect(of('other care takes more than there is').remarks).toContain('otherCareAboveBeds')
    expect(of('a thousand inhabitants').remarks).toEqual(
      expect.arrayContaining(['inhabitantsFarOff', 'infectionsAboveSusceptible']),
    )
    expect(of('a single draw').remarks).toEqual([])
  })

  it('every risk is accepted: nothing is needed; none: whatever is left is named', () => {
    expect(of('every risk is accepted').answers.smallestSet).toMatchObject({ reached: true, leverIds: [] })
    const { reached, linksAbove } = of('no risk is accepted').answers.smallestSet
    expect(reached || linksAbove.length > 0).toBe(true)
  })

  it('measures are not kept to: no link is asked less', () => {
    const peak = (extreme: Extreme, link: LinkId): number => of(extreme).outcome.links[link].peak.p50
    for (const link of LINK_IDS) {
      expect(peak('nobody keeps to any measure', link)).toBeGreaterThanOrEqual(
        peak('a leap day', link) - 1e-6,
      )
    }
  })
})
