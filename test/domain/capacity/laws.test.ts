import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { splitDraws } from '../../../src/domain/demand/lanes.ts'
import { weighBalance } from '../../../src/domain/capacity/balance.ts'
import { joinOutcome, type PlanOutcome } from '../../../src/domain/capacity/outcome.ts'
import { createSummary, partOf } from '../../../src/domain/capacity/summary.ts'
import { STAY_IDS } from '../../../src/domain/plan/disease-course.ts'
import { SCENARIO_ESTIMATES } from '../../../src/domain/plan/edits.ts'
import type { LeverEffect } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, mapLinks, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exactly, scaled } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { madeLever, places, smallPlan } from './made-plans.ts'

const links = fc.constantFrom(...LINK_IDS)
const presets = fc.constantFrom('pressureOnAllCare', 'pressureOnPrimaryCare', 'expectation' as const)

/** Each class put off at most once, some of it or all, for a while or for good. */
const putOffs = fc.uniqueArray(
  fc.record({
    careClass: fc.constantFrom(3 as const, 4 as const, 5 as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    start: fc.nat({ max: 30 }),
    leadDays: fc.nat({ max: 10 }),
    durationDays: fc.option(fc.integer({ min: 1, max: 30 })),
  }),
  { selector: ({ careClass }) => careClass, maxLength: 3 },
)

const linksOf = (plan: RegionalPlan): PlanOutcome['links'] => calculatePlan(plan).links

/** Neither what is short in all, nor the demand of any day with what a link catches: in the middle and at P95. */
function expectNowhereMore(better: PlanOutcome['links'], worse: PlanOutcome['links']): void {
  for (const link of LINK_IDS) {
    for (const level of ['p50', 'p95'] as const) {
      expect(better[link].unmet[level], link).toBeLessThanOrEqual(worse[link].unmet[level] + 1e-6)
      const [low, high] = [better[link].demand[level], worse[link].demand[level]]
      const most = low.reduce((most, demand, day) => Math.max(most, demand - (high[day] ?? NaN)), -Infinity)
      expect(most, `${link} ${level}`).toBeLessThanOrEqual(1e-6)
    }
  }
}

describe('laws of the calculation', () => {
  it('more capacity never raises unmet demand, anywhere in the chain, nor demand on any day', () => {
    fc.assert(
      fc.property(presets, links, fc.double({ min: 1, max: 3, noNaN: true }), (preset, link, factor) => {
        const plan = smallPlan(preset, 10, 40)
        const profile = plan.links[link]
        const wider = {
          ...profile,
          capacity: profile.capacity * factor,
          staffedCapacity: profile.staffedCapacity * factor,
        }
        expectNowhereMore(linksOf({ ...plan, links: { ...plan.links, [link]: wider } }), linksOf(plan))
      }),
      { numRuns: 25, seed: 1 },
    )
  })

  it('more capacity never raises unmet demand either while care is put off and beds come later', () => {
    fc.assert(
      fc.property(
        presets,
        links,
        fc.double({ min: 1, max: 3, noNaN: true }),
        putOffs,
        links,
        (preset, link, factor, classes, other) => {
          const base = smallPlan(preset, 8, 40)
          const more = madeLever(base, 'more', [places(other, base.links[other].staffedCapacity * 0.2)], 9, {
            enabled: true,
          })
          const plan = { ...base, levers: [...classes.map((one) => putOff(base, one)), more] }
          const profile = plan.links[link]
          const wider = {
            ...profile,
            capacity: profile.capacity * factor,
            staffedCapacity: profile.staffedCapacity * factor,
          }
          expectNowhereMore(linksOf({ ...plan, links: { ...plan.links, [link]: wider } }), linksOf(plan))
        },
      ),
      { numRuns: 20, seed: 5 },
    )
  })

  it('downscaling never lowers the room for COVID, nor leads it above its maximum', () => {
    fc.assert(
      fc.property(
        presets,
        fc.constantFrom('ward', 'icu'),
        putOffs,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (preset, link, classes, most) => {
          const small = smallPlan(preset, 6, 40)
          const profile = small.links[link]
          const beds = profile.staffedCapacity - profile.baseLoad
          const covidMaximum = beds * most
          const plan = { ...small, links: { ...small.links, [link]: { ...profile, covidMaximum } } }
          const roomOf = (of: RegionalPlan): Float64Array =>
            weighBalance(of, createPlanCalculator().demandOf(of)).room[link]
          const before = roomOf(plan)
          const after = roomOf({ ...plan, levers: classes.map((one) => putOff(plan, one)) })
          for (const [cell, room] of after.entries()) {
            expect(room).toBeGreaterThanOrEqual(before[cell] ?? NaN)
            expect(room).toBeLessThanOrEqual(Math.max(covidMaximum, beds) + 1e-9)
          }
        },
      ),
      { numRuns: 40, seed: 6 },
    )
  })

  it('classes of care are parts of one whole: what they free adds up (class 5: 10 % of 12,750 is 1,275)', () => {
    const plan = certain({ ...defaultPlan('NL', 'expectation'), draws: 1, horizonDays: 20 })
    const still = { ...plan, scenario: { ...plan.scenario, startingInfectionsPerDay: exactly(0) } }
    const whole = { ...still, links: { ...still.links, ward: { ...still.links.ward, covidMaximum: 15_000 } } }
    const roomWith = (classes: readonly (3 | 4 | 5)[]): number => {
      const levers = classes.map((careClass) =>
        putOff(whole, {
          careClass,
          share: { 3: 0.2, 4: 0.15, 5: 0.1 }[careClass],
          start: 7,
          leadDays: 0,
          durationDays: null,
        }),
      )
      return calculatePlan({ ...whole, levers }).links.ward.room[10] ?? NaN
    }
    const before = roomWith([])
    expect(roomWith([5]) - before).toBeCloseTo(1_275, 6)
    expect(roomWith([5, 4, 3]) - before).toBeCloseTo(0.45 * 12_750, 6)
    expect(roomWith([3, 4, 5])).toBe(roomWith([5, 4, 3]))
  })

  it('class 5 off from day 7 gives the ward 1,275 beds; with 4 and 3 it ends at the published 4,400', () => {
    const plan = certain({ ...defaultPlan('NL', 'expectation'), draws: 1, horizonDays: 20 })
    const still = { ...plan, scenario: { ...plan.scenario, startingInfectionsPerDay: exactly(0) } }
    const when = { start: 7, leadDays: 0, durationDays: null }
    const roomWith = (...levers: PutOff[]): Float64Array =>
      calculatePlan({ ...still, levers: levers.map((one) => putOff(still, one)) }).links.ward.room
    const class5: PutOff = { careClass: 5, share: 0.1, ...when }
    const without = roomWith()
    expect(without[7]).toBeCloseTo(2_250, 6)
    expect(roomWith(class5)[6]).toBe(without[6])
    expect(roomWith(class5)[7]).toBeCloseTo(2_250 + 1_275, 6)
    const all = roomWith(
      class5,
      { careClass: 4, share: 0.15, ...when },
      { careClass: 3, share: 0.2, ...when },
    )
    expect(all[7]).toBe(4_400)
  })

  const lever = fc.record({
    link: links,
    start: fc.nat({ max: 25 }),
    lead: fc.nat({ max: 14 }),
    share: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  })

  it('a later start of a lever without burdens never helps', () => {
    fc.assert(
      fc.property(presets, lever, fc.nat({ max: 20 }), (preset, { link, start, lead, share }, later) => {
        const plan = smallPlan(preset, 10, 40)
        const size = plan.links[link].staffedCapacity * share
        const starting = (day: number): RegionalPlan => ({
          ...plan,
          levers: [madeLever(plan, 'more', [places(link, size)], day, { enabled: true, leadDays: lead })],
        })
        expectNowhereMore(linksOf(starting(start)), linksOf(starting(start + later)))
      }),
      { numRuns: 25, seed: 2 },
    )
  })

  it('a larger lever without burdens never hurts', () => {
    fc.assert(
      fc.property(
        presets,
        lever,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (preset, { link, start, lead, share }, part) => {
          const plan = smallPlan(preset, 10, 40)
          const whole = plan.links[link].staffedCapacity * share
          const sized = (size: number): RegionalPlan => ({
            ...plan,
            levers: [madeLever(plan, 'more', [places(link, size)], start, { enabled: true, leadDays: lead })],
          })
          expectNowhereMore(linksOf(sized(whole)), linksOf(sized(whole * part)))
        },
      ),
      { numRuns: 25, seed: 9 },
    )
  })

  it('two halves of a region, with nobody going from one to the other, add up to the whole', () => {
    const whole = certain(smallPlan('expectation', 1, 60))
    const half = scaledPlan(whole, 0.5)
    const [all, part] = [calculatePlan(whole), calculatePlan(half)]
    for (const link of LINK_IDS) {
      for (let t = 0; t < all.days; t++) {
        expect(2 * (part.links[link].demand.p50[t] ?? NaN)).toBeCloseTo(
          all.links[link].demand.p50[t] ?? NaN,
          6,
        )
        expect(2 * (part.links[link].room[t] ?? NaN)).toBeCloseTo(all.links[link].room[t] ?? NaN, 6)
      }
      expect(2 * part.links[link].unmet.p50).toBeCloseTo(all.links[link].unmet.p50, 4)
    }
  })

  it('the same plan gives the same bytes, in one part or in many', () => {
    const plan = smallPlan('expectation', 31, 60)
    const once = calculatePlan(plan)
    for (const parts of [1, 2, 3, 7, 31]) {
      const calculator = createPlanCalculator()
      const split = splitDraws(plan.draws, parts).map((range) =>
        partOf(calculator.weigh(plan, range), LINK_IDS),
      )
      expect(joinOutcome(createSummary()(split, LINK_IDS))).toEqual(once)
    }
  })

  it('keeps its census: nothing negative, nothing undefined, what is caught was unmet elsewhere', () => {
    fc.assert(
      fc.property(presets, fc.double({ min: 0.3, max: 1.5, noNaN: true }), (preset, factor) => {
        const plan = smallPlan(preset, 6, 60)
        const levers = [madeLever(plan, 'icu', [places('icu', -0)], 3, { enabled: true })]
        const tight = withCapacity({ ...plan, levers }, factor)
        const own = createPlanCalculator().demandOf(tight)
        const { demand, caught, room } = weighBalance(tight, own)
        const at = (column: Float64Array, i: number): number => column[i] ?? NaN
        for (let i = 0; i < demand.icu.length; i++) {
          for (const link of LINK_IDS) {
            expect(at(demand[link], i)).toBeGreaterThanOrEqual(0)
            expect(at(room[link], i)).toBeGreaterThanOrEqual(0)
            expect(at(demand[link], i)).toBeCloseTo(at(own.demand[link], i) + at(caught[link], i), 6)
          }
          const unmet = (link: LinkId): number => Math.max(0, at(demand[link], i) - at(room[link], i))
          expect(at(caught.ward, i)).toBeCloseTo(unmet('icu') + unmet('homeOxygen'), 6)
          expect(at(caught.districtNursing, i)).toBeCloseTo(unmet('ward') + unmet('nursingHome'), 6)
          expect(at(caught.gp, i)).toBeCloseTo(unmet('districtNursing') / 7, 6)
        }
      }),
      { numRuns: 8, seed: 3 },
    )
  })
})

interface PutOff {
  readonly careClass: 3 | 4 | 5
  readonly share: number
  readonly start: number
  readonly leadDays: number
  readonly durationDays: number | null
}

function putOff(
  plan: RegionalPlan,
  { careClass, share, start, ...when }: PutOff,
): ReturnType<typeof madeLever> {
  const effects = (['ward', 'icu'] as const).map((link): LeverEffect => ({
    type: 'lowerBaseLoad',
    link,
    share: exactly(share),
    careClass,
  }))
  return madeLever(plan, `class ${careClass}`, effects, start, { enabled: true, ...when })
}

function withCapacity(plan: RegionalPlan, factor: number): RegionalPlan {
  const changed = { ...plan.links }
  for (const link of LINK_IDS) {
    const profile = plan.links[link]
    const capacity = profile.capacity * factor
    changed[link] = { ...profile, capacity, staffedCapacity: Math.min(capacity, profile.staffedCapacity) }
  }
  return { ...plan, links: changed }
}

/** Every uncertain number at its most likely value. */
function certain(plan: RegionalPlan): RegionalPlan {
  const scenario = { ...plan.scenario }
  for (const key of SCENARIO_ESTIMATES) {
    scenario[key] = exactly(scenario[key].mode)
  }
  const { course } = plan
  const stays = { ...course.stays }
  for (const id of STAY_IDS) {
    stays[id] = { ...stays[id], meanDays: exactly(stays[id].meanDays.mode) }
  }
  return {
    ...plan,
    scenario,
    course: {
      ...course,
      stays,
      boosterProtection: exactly(course.boosterProtection.mode),
      admissionsSetPoint: exactly(course.admissionsSetPoint.mode),
      perInfection: mapLinks((link) => exactly(course.perInfection[link].mode)),
    },
  }
}

function scaledPlan(plan: RegionalPlan, factor: number): RegionalPlan {
  const changed = { ...plan.links }
  for (const link of LINK_IDS) {
    const { capacity, staffedCapacity, baseLoad, occupied } = plan.links[link]
    changed[link] = {
      capacity: capacity * factor,
      staffedCapacity: staffedCapacity * factor,
      baseLoad: baseLoad * factor,
      occupied: occupied * factor,
      capacitySteps: [],
    }
  }
  const { scenario, region } = plan
  return {
    ...plan,
    links: changed,
    region: { ...region, inhabitants: region.inhabitants * factor },
    scenario: {
      ...scenario,
      startingInfectionsPerDay: scaled(scenario.startingInfectionsPerDay, factor),
      reproductionSteps: [{ from: addDays(plan.startDate, 20), factor: 1 }],
    },
  }
}
