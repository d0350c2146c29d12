/** Which way every number moves the demand, in the planner's words, draw by draw and day by day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exactly, scaled } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { expectNowhereLess, more, plans, withCourse, withScenario } from '../../support/direction.ts'

function withOccupied(plan: RegionalPlan, link: LinkId, factor: number): RegionalPlan {
  const profile = plan.links[link]
  return {
    ...plan,
    links: { ...plan.links, [link]: { ...profile, occupied: profile.occupied * factor + 3 } },
  }
}

const lowering = fc.double({ min: 0.3, max: 1, noNaN: true })

/** With one measure, from a day of the horizon on. */
function withMeasure(plan: RegionalPlan, day: number, factor: number): RegionalPlan {
  const from = addDays(plan.startDate, day)
  return { ...plan, scenario: { ...plan.scenario, reproductionSteps: [{ from, factor }] } }
}

const runs = { numRuns: 25, seed: 7 }

describe('more of it is more demand, on every link and every day', () => {
  it.each(['startingInfectionsPerDay', 'contagiousness', 'virulence'] as const)('%s', (key) => {
    fc.assert(
      fc.property(plans, more, (plan, factor) => {
        expectNowhereLess(withScenario(plan, key, factor), plan)
      }),
      runs,
    )
  })

  it('contagiousness × 2: what a link catches of others that are full', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expectNowhereLess(withScenario(plan, 'contagiousness', 2), plan, { part: 'caught' })
      }),
      runs,
    )
  })

  it('patients of the scenario who need the ICU', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: 0, max: 2, noNaN: true }), more, (plan, share, factor) => {
        const withShare = (icuShare: number): RegionalPlan => ({
          ...plan,
          scenario: { ...plan.scenario, icuShare: exactly(icuShare) },
        })
        expectNowhereLess(withShare(share * factor), withShare(share))
      }),
      runs,
    )
  })

  it('boosted at the start already, so that less protection is still to come', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: 1, max: 1.2, noNaN: true }), (plan, factor) => {
        expectNowhereLess(withScenario(plan, 'boosterShareAtStart', factor), plan)
      }),
      runs,
    )
  })

  it.each(LINK_IDS)('who lies there on day 0: %s', (link) => {
    fc.assert(
      fc.property(plans, more, (plan, factor) => {
        expectNowhereLess(withOccupied(plan, link, factor), plan)
      }),
      { numRuns: 8, seed: 8 },
    )
  })
})

describe('more infections at a stated start', () => {
  it('are no less demand of its own at any link, in a wave that uses up who can be infected, until day 180', () => {
    const growth = fc.double({ min: -0.05, max: 0.05, noNaN: true })
    const strong = fc.double({ min: 1, max: 2, noNaN: true })
    fc.assert(
      fc.property(plans, growth, strong, more, (plan, startingGrowthPerDay, stronger, factor) => {
        const { contagiousness } = plan.scenario
        const wave = { startingGrowthPerDay, contagiousness: scaled(contagiousness, stronger) }
        const long: RegionalPlan = {
          ...plan,
          startsFrom: 'stand',
          horizonDays: 180,
          scenario: { ...plan.scenario, ...wave },
        }
        expectNowhereLess(withScenario(long, 'startingInfectionsPerDay', factor), long, {
          part: 'own',
          lastDay: 180,
        })
      }),
      runs,
    )
  })
})

describe('more of it is less demand, on every link and every day', () => {
  it.each(['adherence', 'boosterShare'] as const)('%s', (key) => {
    fc.assert(
      fc.property(plans, fc.double({ min: 1, max: 1.25, noNaN: true }), (plan, factor) => {
        expectNowhereLess(plan, withScenario(plan, key, factor))
      }),
      runs,
    )
  })

  it('protection by a booster, where more are boosted than at the start', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: 1, max: 1.2, noNaN: true }), (plan, factor) => {
        expectNowhereLess(plan, withCourse(plan, 'boosterProtection', factor))
      }),
      runs,
    )
  })

  it('a measure that lowers R by more', () => {
    fc.assert(
      fc.property(plans, fc.nat(60), lowering, lowering, (plan, day, one, other) => {
        const [more, less] = [Math.min(one, other), Math.max(one, other)]
        expectNowhereLess(withMeasure(plan, day, less), withMeasure(plan, day, more))
      }),
      runs,
    )
  })

  it('a measure that begins earlier, until the day on which it would have begun later', () => {
    fc.assert(
      fc.property(
        plans,
        fc.nat(30),
        fc.integer({ min: 1, max: 50 }),
        lowering,
        (plan, day, later, factor) => {
          const [late, early] = [withMeasure(plan, day + later, factor), withMeasure(plan, day, factor)]
          expectNowhereLess(late, early, { lastDay: day + later })
        },
      ),
      runs,
    )
  })

  /**
   * Where people who can be infected run short, an earlier measure leaves more of them for later: the flattened wave
   * comes later, and single late days can have more patients than with the measure that began too late.
   */
  it('a measure that begins earlier, on every day, as long as there are people who can still be infected', () => {
    fc.assert(
      fc.property(
        plans,
        fc.nat(30),
        fc.integer({ min: 1, max: 50 }),
        lowering,
        (plan, day, later, factor) => {
          const { scenario } = plan
          const endless = { ...plan, scenario: { ...scenario, susceptibleShare: exactly(1e6) } }
          expectNowhereLess(withMeasure(endless, day + later, factor), withMeasure(endless, day, factor))
        },
      ),
      runs,
    )
  })
})

describe('an empty hospital', () => {
  it('fills when there are infections', () => {
    const plan = { ...defaultPlan('NL', 'continue'), draws: 100 }
    const empty = { ...plan.links.icu, occupied: 0 }
    const { demand } = createPlanCalculator().weigh(
      { ...plan, links: { ...plan.links, icu: empty } },
      { firstDraw: 0, lastDraw: 100 },
    )
    const onDay = (day: number): number =>
      demand.icu.subarray(day * 100, (day + 1) * 100).reduce((sum, beds) => sum + beds, 0) / 100
    expect(onDay(0)).toBe(0)
    expect(onDay(28)).toBeGreaterThan(200)
  })
})
