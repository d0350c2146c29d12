/** Which triggers a day meets, on outcomes made by hand: the edges of every rule. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floorOn } from '../../../src/domain/capacity/instruments.ts'
import type { LinkOutcome, PlanOutcome } from '../../../src/domain/capacity/outcome.ts'
import { advisePhases, phasePeriods } from '../../../src/domain/capacity/phase-advice.ts'
import { comparePhases } from '../../../src/domain/plan/phases.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { madeLever } from './made-plans.ts'

const DAYS = 12
const made = defaultPlan('NL', 'pressureOnAllCare')
const withBaseLoad = (baseLoad: number): RegionalPlan => ({
  ...made,
  thresholdProbability: 0.05,
  links: { ...made.links, icu: { ...made.links.icu, baseLoad, capacitySteps: [] } },
})
const plan = withBaseLoad(0)

interface Made {
  /** Probability of overrun per day. */
  readonly over?: readonly number[]
  readonly demand?: readonly number[]
  readonly room?: number
}

function outcomeOf(given: Partial<Record<LinkId, Made>>, days = DAYS): PlanOutcome {
  const links = {} as Record<LinkId, LinkOutcome>
  for (const link of LINK_IDS) {
    const { over = [], demand = [], room = 100 } = given[link] ?? {}
    const column = Float64Array.from({ length: days }, (_, t) => demand[t] ?? demand.at(-1) ?? 0)
    links[link] = {
      demand: { p5: column, p25: column, p50: column, p75: column, p95: column },
      room: new Float64Array(days).fill(room),
      caught: new Float64Array(days),
      overProbability: Float64Array.from({ length: days }, (_, t) => over[t] ?? over.at(-1) ?? 0),
      peak: { p5: 0, p50: 0, p95: 0 },
      firstOverrun: { probability: 0, p10: null, p50: null, p90: null },
      unmet: { p50: 0, p95: 0 },
      shortfall: { p50: 0, p95: 0 },
    }
  }
  return { days, draws: 1, links, firstBottleneck: null }
}

const both = (given: Partial<Record<LinkId, Made>>) => {
  const outcome = outcomeOf(given)
  return { planned: outcome, unaided: outcome }
}
const phases = (given: Partial<Record<LinkId, Made>>, of: RegionalPlan = plan): string[] =>
  advisePhases(of, both(given)).map(({ phase }) => phase)

/** The first day on which a phase is advised; −1 where it never is. */
const firstOf = (phase: string, given: Partial<Record<LinkId, Made>>, of?: RegionalPlan): number =>
  phases(given, of).indexOf(phase)

describe('the advised phase on the way up', () => {
  it('is 1a where all is calm', () => {
    expect(phases({})).toEqual(Array<string>(DAYS).fill('1a'))
  })

  it('is 1b where a hospital link is above the threshold; at the threshold it is not yet', () => {
    expect(firstOf('1b', { ward: { over: [0.05, 0.06] } })).toBe(1)
    expect(firstOf('1b', { icu: { over: [0.05, 0.05, 0.06] } })).toBe(2)
    expect(firstOf('1b', { gp: { over: [0.4] } })).toBe(-1)
  })

  it('is 2a where any link is more likely than not over its room', () => {
    expect(firstOf('2a', { gp: { over: [0.49, 0.5] } })).toBe(1)
  })

  it('is 2b after pressure has risen for seven days', () => {
    const rising = Array.from({ length: DAYS }, (_, t) => 100 + t)
    expect(firstOf('2b', { ward: { over: [0.1], demand: rising } })).toBe(7)
    const pause = rising.map((patients, t) => (t === 3 ? 102 : patients))
    expect(firstOf('2b', { ward: { over: [0.1], demand: pause } })).toBe(10)
    expect(firstOf('2b', { ward: { over: [0.05], demand: rising } })).toBe(-1)
  })

  it('is 2c after the ICU has been above its best occupancy for seven days, other patients counted', () => {
    // 20 others and 61 of 80: 81 of 100 is above 80 %. What was before day 0 counts as day 0.
    expect(firstOf('2c', { icu: { demand: [61], room: 80 } }, withBaseLoad(20))).toBe(0)
    expect(firstOf('2c', { icu: { demand: [60], room: 80 } }, withBaseLoad(20))).toBe(-1)
    const later = { icu: { demand: [60, 60, 61], room: 80 } }
    expect(firstOf('2c', later, withBaseLoad(20))).toBe(8)
  })

  it('is 2d where the ICU, and 3 where both hospital links are more likely than not over their room', () => {
    expect(firstOf('2d', { icu: { over: [0, 0.5] } })).toBe(1)
    expect(firstOf('3', { icu: { over: [0, 0.5] }, ward: { over: [0, 0.5] } })).toBe(1)
    expect(firstOf('3', { icu: { over: [1] } })).toBe(-1)
    expect(firstOf('3', { ward: { over: [1] } })).toBe(-1)
  })

  it('goes at once to what the coming week asks, so that no second change follows', () => {
    expect(phases({ icu: { over: [0.06, 0.06, 0.5] } })[0]).toBe('2d')
  })

  it('is 3 for one region only where nearly all regions are in that state', () => {
    const region = { ...plan, region: { ...plan.region, id: 'NAZB' } }
    const full = { icu: { over: [1] }, ward: { over: [1] } }
    expect(phases(full, region)).toEqual(Array<string>(DAYS).fill('2d'))
    const state = { unequalPressure: false, bossBedsInUse: true, class3UnderPressure: true }
    const national = (acuteCareUnderPressure: boolean) =>
      Array.from({ length: DAYS }, () => ({ ...state, acuteCareUnderPressure }))
    expect(advisePhases(region, both(full), national(false))[0]?.phase).toBe('2d')
    expect(advisePhases(region, both(full), national(true))[0]?.phase).toBe('3')
  })
})

describe('the advised phase on the way down', () => {
  it('stays until it has been quiet for seven days, and says why', () => {
    const advice = advisePhases(plan, both({ icu: { over: [0, 0.5, 0.5, 0] } }))
    expect(advice[1]?.triggers).toEqual([
      'regularCare',
      'providerCannotAbsorb',
      'regionCannotAbsorb',
      'class3UnderPressure',
    ])
    expect(advice[5]?.triggers).toEqual(['regularCare', 'recovering'])
    expect(phasePeriods(advice).map(({ phase, from, until }) => [phase, from, until])).toEqual([
      ['1a', 0, 0],
      ['2d', 1, 9],
      ['2c', 10, DAYS - 1],
    ])
  })

  const long = 80
  const columnOf = (values: readonly number[]): Made => ({
    over: Array.from({ length: long }, (_, t) => values[t] ?? 0),
  })
  const path = (values: readonly number[], of: RegionalPlan = plan) => {
    const outcome = outcomeOf({ icu: columnOf(values) }, long)
    return advisePhases({ ...of, horizonDays: long }, { planned: outcome, unaided: outcome })
  }

  it('goes one step at a time: 2d, 2c, 2b, 2a, 1b, 1a', () => {
    const periods = phasePeriods(path(Array<number>(20).fill(1)))
    expect(periods.map(({ phase }) => phase)).toEqual(['2d', '2c', '2b', '2a', '1b', '1a'])
    for (const { from, until } of periods.slice(0, -1)) expect(until - from + 1).toBeGreaterThanOrEqual(7)
  })

  const classOff = (careClass: 3 | 4 | 5, start: number, durationDays: number | null): RegionalPlan => ({
    ...plan,
    levers: [
      madeLever(
        plan,
        'off',
        [{ type: 'lowerBaseLoad', link: 'icu', share: exactly(0.1), careClass }],
        start,
        {
          enabled: true,
          durationDays,
        },
      ),
    ],
  })

  it('is never below 2d while class 3 is off, nor below 2b while class 4 or 5 is', () => {
    for (const [careClass, floor] of [
      [3, '2d'],
      [4, '2b'],
      [5, '2b'],
    ] as const) {
      const advice = path([], classOff(careClass, 10, 30))
      for (let t = 10; t < 40; t++)
        expect(comparePhases(advice[t]?.phase ?? '1a', floor)).toBeGreaterThanOrEqual(0)
      expect(advice[20]?.triggers).toContain('instrumentsInUse')
      expect(advice.at(-1)?.phase).toBe('1a')
    }
  })

  it('never goes below the floor, nor changes twice in a week, whatever the pressure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: long, maxLength: long }),
        fc.constantFrom(3 as const, 4 as const, 5 as const),
        fc.nat({ max: 60 }),
        fc.option(fc.integer({ min: 1, max: 40 })),
        (values, careClass, start, duration) => {
          const of = classOff(careClass, start, duration)
          const advice = path(values, of)
          const changes = phasePeriods(advice).slice(1)
          for (const [at, { from }] of changes.entries()) {
            expect(from - (changes[at - 1]?.from ?? -7)).toBeGreaterThanOrEqual(7)
          }
          for (const [t, { phase }] of advice.entries()) {
            expect(comparePhases(phase, floorOn(of, t))).toBeGreaterThanOrEqual(0)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
