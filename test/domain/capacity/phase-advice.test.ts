/** Which triggers a day meets, on outcomes made by hand: the edges of every rule. */
import { describe, expect, it } from 'vitest'
import type { LinkOutcome, PlanOutcome } from '../../../src/domain/capacity/outcome.ts'
import { advisePhases, phasePeriods } from '../../../src/domain/capacity/phase-advice.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

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

function outcomeOf(given: Partial<Record<LinkId, Made>>): PlanOutcome {
  const links = {} as Record<LinkId, LinkOutcome>
  for (const link of LINK_IDS) {
    const { over = [], demand = [], room = 100 } = given[link] ?? {}
    const column = Float64Array.from({ length: DAYS }, (_, t) => demand[t] ?? demand.at(-1) ?? 0)
    links[link] = {
      demand: { p5: column, p25: column, p50: column, p75: column, p95: column },
      room: new Float64Array(DAYS).fill(room),
      caught: new Float64Array(DAYS),
      overProbability: Float64Array.from({ length: DAYS }, (_, t) => over[t] ?? over.at(-1) ?? 0),
      peak: { p5: 0, p50: 0, p95: 0 },
      firstOverrun: { probability: 0, p10: null, p50: null, p90: null },
      unmet: { p50: 0, p95: 0 },
      shortfall: { p50: 0, p95: 0 },
    }
  }
  return { days: DAYS, draws: 1, links, firstBottleneck: null, nothingBreaks: 1 }
}

const phases = (given: Partial<Record<LinkId, Made>>, of: RegionalPlan = plan): string[] =>
  advisePhases(of, outcomeOf(given)).map(({ phase }) => phase)

/** The first day on which a phase is due; −1 where it never is. */
const firstOf = (phase: string, given: Partial<Record<LinkId, Made>>, of?: RegionalPlan): number =>
  phases(given, of).indexOf(phase)

describe('the advised phase', () => {
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
    expect(firstOf('2d', { icu: { over: [0.49, 0.5] } })).toBe(1)
    expect(firstOf('3', { icu: { over: [0.5] }, ward: { over: [0.49, 0.5] } })).toBe(1)
    expect(firstOf('3', { icu: { over: [1] } })).toBe(-1)
    expect(firstOf('3', { ward: { over: [1] } })).toBe(-1)
  })

  it('names the triggers it rests on, and comes as stretches of days', () => {
    const advice = advisePhases(plan, outcomeOf({ icu: { over: [0, 0.5, 0.5, 0] } }))
    expect(advice[1]?.triggers).toEqual([
      'regularCare',
      'providerCannotAbsorb',
      'regionCannotAbsorb',
      'class3UnderPressure',
    ])
    expect(phasePeriods(advice)).toEqual([
      { phase: '1a', from: 0, until: 0 },
      { phase: '2d', from: 1, until: 2 },
      { phase: '1a', from: 3, until: DAYS - 1 },
    ])
  })
})
