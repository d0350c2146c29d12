/** Sets with levers on other days than planned, against trying every set on every day by the full calculation. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { searchPlan } from '../../../src/domain/capacity/search.ts'
import { guardedLinksOf, guardLinks } from '../../../src/domain/plan/guarded-links.ts'
import type { Lever, LeverEffect } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { addDays, daysBetween } from '../../../src/domain/shared/civil-date.ts'
import { asks, madeLever, places, smallPlan, takes } from './made-plans.ts'

const DAYS = 9
const DRAWS = 6

/** Ward and ICU, a wave within the horizon, and room for everybody else. */
const base: RegionalPlan = (() => {
  const plan = smallPlan('pressureOnAllCare', DRAWS, DAYS)
  const roomy = { capacity: 1e6, staffedCapacity: 1e6, baseLoad: 0 }
  const { gp, districtNursing, nursingHome, homeOxygen } = plan.links
  return guardLinks(
    {
      ...plan,
      thresholdProbability: 0.2,
      links: {
        ...plan.links,
        gp: { ...gp, ...roomy },
        districtNursing: { ...districtNursing, ...roomy },
        nursingHome: { ...nursingHome, ...roomy },
        homeOxygen: { ...homeOxygen, ...roomy },
      },
    },
    ['ward', 'icu'],
  )
})()

const { ward: wardBeds, icu: icuBeds } = createPlanCalculator().calculate(base).links
/** Room that is full within the horizon, so that days matter. */
function tight(share: number): RegionalPlan {
  const full = (peak: number): object => {
    const beds = Math.round(peak * share)
    return { capacity: beds, staffedCapacity: beds, baseLoad: 0, keptFree: 0 }
  }
  const { ward, icu } = base.links
  const links = {
    ...base.links,
    ward: { ...ward, ...full(wardBeds.peak.p50) },
    icu: { ...icu, ...full(icuBeds.peak.p50) },
  }
  return { ...base, links }
}

const step = (link: 'ward' | 'icu', size: number): number =>
  Math.round((link === 'ward' ? wardBeds : icuBeds).peak.p50 * size)
const link = fc.constantFrom('ward' as const, 'icu' as const)
const gives = fc.tuple(link, fc.constantFrom(0.15, 0.4, 0.8)).map(([to, size]) => places(to, step(to, size)))
const costs = fc
  .tuple(link, fc.constantFrom(0.05, 0.15), fc.boolean())
  .map(([of, size, ask]) => (ask ? asks : takes)(of, step(of, size)))
const lever = fc.record({
  gives: fc.array(gives, { minLength: 1, maxLength: 3 }),
  costs: fc.option(costs),
  start: fc.nat({ max: DAYS - 1 }),
  days: fc.option(fc.integer({ min: 4, max: DAYS })),
  lead: fc.constantFrom(0, 0, 2),
  people: fc.option(fc.constantFrom(3, 6), { freq: 1 }),
})
type Made = typeof lever extends fc.Arbitrary<infer T> ? T : never

function planOf(share: number, made: readonly Made[]): RegionalPlan {
  const plan = tight(share)
  const levers = made.map((one, at): Lever => {
    const effects: LeverEffect[] = one.costs === null ? one.gives : [...one.gives, one.costs]
    return madeLever(plan, `l${at}`, effects, one.start, {
      enabled: true,
      leadDays: one.lead,
      durationDays: one.days,
      needs: one.people === null ? [] : [{ role: 'wardNurse', people: one.people }],
    })
  })
  return { ...plan, levers, staffPool: { ...plan.staffPool, wardNurse: 6 } }
}

const calculator = createPlanCalculator()

function isEnough(plan: RegionalPlan): boolean {
  const { demand, room } = calculator.weigh(plan, { firstDraw: 0, lastDraw: DRAWS })
  const staffed = Array.from({ length: DAYS }, (_, t) =>
    plan.levers.reduce((sum, { start, durationDays, needs }) => {
      const day = t - daysBetween(plan.startDate, start)
      const inUse = day >= 0 && (durationDays === null || day < durationDays)
      return inUse ? sum + (needs[0]?.people ?? 0) : sum
    }, 0),
  )
  if (staffed.some((people) => people > (plan.staffPool.wardNurse ?? Infinity))) return false
  return guardedLinksOf(plan).every((of) => {
    const over = new Set<number>()
    demand[of].forEach((load, i) => {
      if (load > (room[of][i] ?? NaN)) over.add(i % DRAWS)
    })
    return over.size / DRAWS <= plan.thresholdProbability
  })
}

/** Fewest levers that do it on any days; null where no set does. */
function smallestByTrying(plan: RegionalPlan): number | null {
  const days = Array.from({ length: DAYS }, (_, t) => addDays(plan.startDate, t))
  const works = (levers: readonly Lever[], from: number): boolean => {
    if (from === levers.length) return isEnough({ ...plan, levers })
    return days.some((start) =>
      works(
        levers.map((one, at) => (at === from ? { ...one, start } : one)),
        from + 1,
      ),
    )
  }
  const sets = Array.from({ length: 2 ** plan.levers.length }, (_, bits) =>
    plan.levers.filter((_, at) => (bits >> at) & 1),
  ).sort((a, b) => a.length - b.length)
  return sets.find((levers) => works(levers, 0))?.length ?? null
}

describe('levers on other days than planned', () => {
  it('are found as few as trying every set on every day finds, and never said to be proven otherwise', () => {
    const counts = { reached: 0, impossible: 0, moved: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(0.8, 0.9, 1),
        fc.array(lever, { minLength: 2, maxLength: 3 }),
        (share, made) => {
          const plan = planOf(share, made)
          const { smallestSet, searched } = searchPlan(plan, [], createPlanCalculator())
          const truth = smallestByTrying(plan)
          expect(smallestSet.otherStarts).toBe('proven')
          expect(smallestSet.reached).toBe(truth !== null)
          if (truth === null) {
            counts.impossible += 1
            return
          }
          counts.reached += 1
          expect(smallestSet.leverIds).toHaveLength(truth)
          const set = searched.filter(({ id }) => smallestSet.leverIds.includes(id))
          expect(isEnough({ ...plan, levers: set.map((one) => ({ ...one, enabled: true })) })).toBe(true)
          const asPlanned = plan.levers.filter(({ id }) => smallestSet.leverIds.includes(id))
          if (set.some(({ start }, at) => start !== asPlanned[at]?.start)) counts.moved += 1
        },
      ),
      { numRuns: 40, seed: 17 },
    )
    expect(counts.reached).toBeGreaterThan(8)
    expect(counts.impossible).toBeGreaterThan(5)
    expect(counts.moved).toBeGreaterThan(0)
  })
})
