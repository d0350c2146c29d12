/** Which way the numbers behind a plan move it, in the planner's words: those that `direction.test.ts` leaves. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulateEpidemic } from '../../../src/domain/demand/epidemic.ts'
import { sampleBlocks } from '../../../src/domain/demand/lanes.ts'
import { careDelay, hospitalRate, startOf } from '../../../src/domain/demand/start.ts'
import { STAY_IDS, type DiseaseCourse } from '../../../src/domain/plan/disease-course.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import type { Scenario } from '../../../src/domain/plan/scenario.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { exactly, scaled } from '../../../src/domain/shared/estimate.ts'
import {
  demandOf,
  expectNowhereLess,
  more,
  plans,
  withCourse,
  withScenario,
} from '../../support/direction.ts'

const runs = { numRuns: 20, seed: 11 }
const few = { numRuns: 8, seed: 12 }

const course = (plan: RegionalPlan, changed: Partial<DiseaseCourse>): RegionalPlan => ({
  ...plan,
  course: { ...plan.course, ...changed },
})
const scenario = (plan: RegionalPlan, changed: Partial<Scenario>): RegionalPlan => ({
  ...plan,
  scenario: { ...plan.scenario, ...changed },
})

/** Nothing changes R but contagiousness, from the first day on. */
const onlyContagious = (plan: RegionalPlan, factor: number): RegionalPlan =>
  scenario(plan, {
    contagiousness: exactly(factor),
    adherence: exactly(1),
    boosterShare: exactly(0.5),
    boosterShareAtStart: exactly(0.5),
    reproductionSteps: [],
  })
const stated = plans.filter(({ startsFrom }) => startsFrom === 'stand')
const spreadsMore = fc.double({ min: 1, max: 2.5, noNaN: true })
const spreadsLess = fc.double({ min: 0.4, max: 1, noNaN: true })

describe('care per infection', () => {
  it.each(LINK_IDS)('more of it at a link is no less demand there on any day: %s', (link) => {
    fc.assert(
      fc.property(plans, more, (plan, factor) => {
        const rates = plan.course.perInfection
        const larger = course(plan, { perInfection: { ...rates, [link]: scaled(rates[link], factor) } })
        expectNowhereLess(larger, plan, { links: [link], part: 'own' })
      }),
      few,
    )
  })
})

describe('stays', () => {
  it.each(STAY_IDS)('longer is no less demand there on any day: %s', (id) => {
    fc.assert(
      fc.property(stated, fc.double({ min: 1, max: 1.6, noNaN: true }), (plan, factor) => {
        const { stays } = plan.course
        const longer = { ...stays[id], meanDays: scaled(stays[id].meanDays, factor) }
        expectNowhereLess(course(plan, { stays: { ...stays, [id]: longer } }), plan, {
          links: [id],
          part: 'own',
        })
      }),
      few,
    )
  })
})

describe('how strongly care follows virulence', () => {
  it('is more demand where the variant is more virulent, and less where it is less', () => {
    fc.assert(
      fc.property(plans, spreadsMore, more, (plan, virulence, factor) => {
        const { virulenceSensitivity: now } = plan.course
        const stronger = Object.fromEntries(
          Object.entries(now).map(([flow, value]) => [flow, value * factor]),
        ) as DiseaseCourse['virulenceSensitivity']
        const [virulent, mild] = [virulence, 1 / virulence].map((value) =>
          scenario(plan, { virulence: exactly(value) }),
        )
        if (!virulent || !mild) throw new Error('two plans')
        expectNowhereLess(course(virulent, { virulenceSensitivity: stronger }), virulent)
        expectNowhereLess(mild, course(mild, { virulenceSensitivity: stronger }))
      }),
      runs,
    )
  })
})

describe('people who can still be infected', () => {
  it('more of them is no less demand where the scenario spreads more, and no more where it spreads less', () => {
    fc.assert(
      fc.property(plans, spreadsMore, spreadsLess, more, (plan, up, down, factor) => {
        const [worse, better] = [onlyContagious(plan, up), onlyContagious(plan, down)]
        expectNowhereLess(withScenario(worse, 'susceptibleShare', factor), worse)
        expectNowhereLess(better, withScenario(better, 'susceptibleShare', factor))
      }),
      runs,
    )
  })
})

describe('how a change of spread works out', () => {
  it('a slower answer makes more of it: no less demand where it spreads more, no more where it spreads less', () => {
    fc.assert(
      fc.property(plans, spreadsMore, spreadsLess, more, (plan, up, down, factor) => {
        const slower = (of: RegionalPlan): RegionalPlan =>
          course(of, { responseHalfLifeDays: of.course.responseHalfLifeDays * factor })
        const [worse, better] = [onlyContagious(plan, up), onlyContagious(plan, down)]
        expectNowhereLess(slower(worse), worse)
        expectNowhereLess(better, slower(better))
      }),
      runs,
    )
  })

  it('a shorter time from infection to infection makes more of it', () => {
    fc.assert(
      fc.property(plans, spreadsMore, spreadsLess, more, (plan, up, down, factor) => {
        const faster = (of: RegionalPlan): RegionalPlan =>
          course(of, { generationDays: of.course.generationDays / factor })
        const [worse, better] = [onlyContagious(plan, up), onlyContagious(plan, down)]
        expectNowhereLess(faster(worse), worse)
        expectNowhereLess(better, faster(better))
      }),
      runs,
    )
  })
})

describe('a variant that comes in', () => {
  it('and makes more ill without spreading more: a larger share on day 0 is no less demand', () => {
    fc.assert(
      fc.property(
        plans,
        spreadsMore,
        fc.double({ min: 0.01, max: 0.25, noNaN: true }),
        more,
        (plan, ill, share, factor) => {
          const withShare = (of: number): RegionalPlan =>
            scenario(onlyContagious(plan, 1), { virulence: exactly(ill), variantShare: exactly(of) })
          expectNowhereLess(withShare(share * factor), withShare(share))
        },
      ),
      runs,
    )
  })
})

describe('a stated start', () => {
  it('that goes on by itself: a set point of more admissions is no less demand on any day', () => {
    fc.assert(
      fc.property(stated, more, (plan, factor) => {
        const alone = onlyContagious(plan, 1)
        expectNowhereLess(withCourse(alone, 'admissionsSetPoint', factor), alone, { part: 'own' })
      }),
      runs,
    )
  })

  it('has the stated infections on day 0 whatever growth led there, and after faster growth never fewer', () => {
    fc.assert(
      fc.property(stated, fc.double({ min: 0, max: 0.1, noNaN: true }), (plan, extra) => {
        const range = { firstDraw: 0, lastDraw: plan.draws }
        const delay = careDelay(plan)
        const rate = hospitalRate(plan)
        const infections = (growth: number): readonly Float64Array[] => {
          const of = scenario(plan, { startingGrowthPerDay: growth })
          return simulateEpidemic({
            plan: of,
            range,
            start: startOf(of),
            rows: 60 + delay,
            perInfection: sampleBlocks(exactly(rate), 'rate', of, range),
            careDelayDays: delay,
          }).map((block) => block.subarray(delay * 8).map((admissions) => admissions / rate))
        }
        const { startingGrowthPerDay } = plan.scenario
        const [slow, fast] = [infections(startingGrowthPerDay), infections(startingGrowthPerDay + extra)]
        for (const [index, block] of slow.entries()) {
          for (const [at, value] of block.entries()) {
            const other = fast[index]?.[at] ?? NaN
            if (at < 8) expect(other / value).toBeCloseTo(1, 9)
            expect(other).toBeGreaterThanOrEqual(value * (1 - 1e-9))
          }
        }
      }),
      runs,
    )
  })
})

describe('what only judges or ends a plan', () => {
  it('changes no demand: the accepted risk, and how many days are looked at', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 5, max: 89 }), (plan, days) => {
        const whole = demandOf(plan)
        const judged = demandOf({ ...plan, thresholdProbability: plan.thresholdProbability / 2 })
        const shorter = demandOf({ ...plan, horizonDays: days })
        const first = (column: Float64Array): number[] => [...column.subarray(0, days * plan.draws)]
        for (const link of LINK_IDS) {
          expect(judged[link]).toEqual(whole[link])
          expect([...shorter[link]]).toEqual(first(whole[link]))
        }
      }),
      few,
    )
  })
})
