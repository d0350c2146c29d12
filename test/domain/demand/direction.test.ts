/** Which way every number moves the demand, in the planner's words, draw by draw and day by day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { startFromObserved } from '../../../src/domain/demand/start-from-observed.ts'
import { observedDay, seriesOf } from '../../../src/domain/observed/series.ts'
import type { CourseEstimate, ScenarioEstimate } from '../../../src/domain/plan/edits.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, LINK_UNITS, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exactly, scaled } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan, type PresetId } from '../../../src/reference/plan-defaults.ts'

const DRAWS = 16
const HORIZON_DAYS = 90

/** A wave that rises and turns, with the rhythm of the week. */
const series = seriesOf(
  { name: 'made', layout: 'lcps-v1' },
  Array.from({ length: 120 }, (_, day) => {
    const wave = 60 + 100 * Math.exp(-(((day - 100) / 35) ** 2))
    const rhythm = day % 7 === 0 ? 0.8 : 1.03
    return observedDay(addDays('2021-07-04', day), {
      wardCovid: Math.round(7 * wave),
      icuCovid: Math.round(2 * wave),
      wardAdmissions: Math.round(wave * rhythm),
      icuAdmissions: Math.round(0.15 * wave * rhythm),
    })
  }),
)

const presets = fc.constantFrom<PresetId>(
  'continue',
  'pressureOnAllCare',
  'pressureOnPrimaryCare',
  'containmentWorks',
  'weHoldOut',
  'expectation',
)

/** Plans of every preset, stated and fitted, of the country and of a region, with and without a dated measure. */
const plans: fc.Arbitrary<RegionalPlan> = fc
  .record({
    preset: presets,
    region: fc.constantFrom('NL', 'NAZB', 'NAZL' as const),
    follows: fc.boolean(),
    seed: fc.nat(1000),
    infections: fc.double({ min: 0.2, max: 3, noNaN: true }),
    growth: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
    measure: fc.option(
      fc.record({ day: fc.nat(40), factor: fc.double({ min: 0.5, max: 1.3, noNaN: true }) }),
    ),
  })
  .map(({ preset, region, follows, seed, infections, growth, measure }) => {
    const base = { ...defaultPlan(region, preset), draws: DRAWS, horizonDays: HORIZON_DAYS, seed }
    const begun = follows
      ? startFromObserved(base, series, '2021-10-15', { seen: null, derived: null })
      : { ...base, scenario: { ...base.scenario, startingGrowthPerDay: growth } }
    const plan = begun ?? base
    const { scenario } = plan
    return {
      ...plan,
      scenario: {
        ...scenario,
        startingInfectionsPerDay: scaled(scenario.startingInfectionsPerDay, infections),
        reproductionSteps: measure
          ? [{ from: addDays(plan.startDate, measure.day), factor: measure.factor }]
          : [],
      },
    }
  })

const more = fc.double({ min: 1, max: 4, noNaN: true })

/** On every day until `lastDay`, that day included. */
function expectNowhereLess(larger: RegionalPlan, smaller: RegionalPlan, lastDay = HORIZON_DAYS): void {
  const demandOf = (plan: RegionalPlan) =>
    createPlanCalculator().weigh(plan, { firstDraw: 0, lastDraw: DRAWS }).demand
  const [up, down] = [demandOf(larger), demandOf(smaller)]
  for (const link of LINK_IDS) {
    const [larger, smaller] = [upTo(link, up[link]), upTo(link, down[link])]
    const worst = larger.subarray(0, (lastDay + 1) * DRAWS).reduce((most, value, i) => {
      const before = smaller[i] ?? NaN
      return Math.max(most, (before - value) / Math.max(1, before))
    }, 0)
    expect(worst, link).toBeLessThan(1e-6)
  }
}

/**
 * What is compared: who is in care on a day, and of a flow all that came until that day. A wave that starts with more
 * infections has its peak sooner and runs out of people to infect sooner, so that single late days can have fewer consults.
 */
function upTo(link: LinkId, column: Float64Array): Float64Array {
  if (LINK_UNITS[link] !== 'consultsPerDay') return column
  const total = Float64Array.from(column)
  for (let i = DRAWS; i < total.length; i += 1) total[i] = (total[i] ?? 0) + (total[i - DRAWS] ?? 0)
  return total
}

function withScenario(plan: RegionalPlan, key: ScenarioEstimate, factor: number): RegionalPlan {
  return { ...plan, scenario: { ...plan.scenario, [key]: scaled(plan.scenario[key], factor) } }
}

function withCourse(plan: RegionalPlan, key: CourseEstimate, factor: number): RegionalPlan {
  return { ...plan, course: { ...plan.course, [key]: scaled(plan.course[key], factor) } }
}

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
          expectNowhereLess(late, early, day + later)
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
