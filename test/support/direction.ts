/** Random plans, and that one of two needs at least as much as the other: on every day, in every draw. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { createPlanCalculator } from '../../src/domain/capacity/calculate-plan.ts'
import { simulateOwnDemand } from '../../src/domain/demand/own-demand.ts'
import { startFromObserved } from '../../src/domain/demand/start-from-observed.ts'
import { observedDay, seriesOf } from '../../src/domain/observed/series.ts'
import type { CourseEstimate, ScenarioEstimate } from '../../src/domain/plan/edits.ts'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../src/domain/shared/care-chain.ts'
import { addDays } from '../../src/domain/shared/civil-date.ts'
import { scaled } from '../../src/domain/shared/estimate.ts'
import { PRESET_IDS } from '../../src/domain/plan/scenario.ts'
import { defaultPlan } from '../../src/reference/plan-defaults.ts'

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

const presets = fc.constantFrom(...PRESET_IDS)

/** Plans of every preset, stated and fitted, of the country and of a region, with and without a dated measure. */
export const plans: fc.Arbitrary<RegionalPlan> = fc
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

export const more = fc.double({ min: 1, max: 4, noNaN: true })

/** What arises at every link itself: day-major, all draws. */
export function demandOf(plan: RegionalPlan): Readonly<Record<LinkId, Float64Array>> {
  return simulateOwnDemand(plan, { firstDraw: 0, lastDraw: DRAWS }).demand
}

/** What a link catches of others that are full. */
function caughtOf(plan: RegionalPlan): Readonly<Record<LinkId, Float64Array>> {
  return createPlanCalculator().weigh(plan, { firstDraw: 0, lastDraw: DRAWS }).caught
}

/** Both together. */
function shownOf(plan: RegionalPlan): Readonly<Record<LinkId, Float64Array>> {
  return createPlanCalculator().weigh(plan, { firstDraw: 0, lastDraw: DRAWS }).demand
}

interface Compared {
  readonly lastDay?: number
  readonly links?: readonly LinkId[]
  /** What arises at the link itself, without what it catches; or that alone. */
  readonly part?: 'own' | 'caught'
}

/** On every day until `lastDay`, that day included. */
export function expectNowhereLess(
  larger: RegionalPlan,
  smaller: RegionalPlan,
  { lastDay = HORIZON_DAYS, links = LINK_IDS, part }: Compared = {},
): void {
  const of = part === 'own' ? demandOf : part === 'caught' ? caughtOf : shownOf
  const [up, down] = [of(larger), of(smaller)]
  for (const link of links) {
    const worst = up[link].subarray(0, (lastDay + 1) * DRAWS).reduce((most, value, i) => {
      const before = down[link][i] ?? NaN
      return Math.max(most, (before - value) / Math.max(1, before))
    }, 0)
    expect(worst, link).toBeLessThan(1e-6)
  }
}

export function withScenario(plan: RegionalPlan, key: ScenarioEstimate, factor: number): RegionalPlan {
  return { ...plan, scenario: { ...plan.scenario, [key]: scaled(plan.scenario[key], factor) } }
}

export function withCourse(plan: RegionalPlan, key: CourseEstimate, factor: number): RegionalPlan {
  return { ...plan, course: { ...plan.course, [key]: scaled(plan.course[key], factor) } }
}
