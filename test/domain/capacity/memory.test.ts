import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { splitDraws, splitRange } from '../../../src/domain/demand/lanes.ts'
import { calculationInput } from '../../../src/domain/capacity/calculation-input.ts'
import { joinOutcome } from '../../../src/domain/capacity/outcome.ts'
import { partOf } from '../../../src/domain/capacity/summary.ts'
import { STAY_IDS } from '../../../src/domain/plan/disease-course.ts'
import { COURSE_DAYS, SCENARIO_ESTIMATES } from '../../../src/domain/plan/edits.ts'
import { LEVER_EFFECT_TYPES, type Lever, type LeverEffect } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { scaled } from '../../../src/domain/shared/estimate.ts'
import { madeLever, smallPlan } from './made-plans.ts'

type Edit = (plan: RegionalPlan) => RegionalPlan

const factor = fc.constantFrom(0.5, 0.8, 1, 1.3)
const link = fc.constantFrom(...LINK_IDS)
const day = fc.nat({ max: 30 })

/** One edit per part of a plan that a calculation reads. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom(...SCENARIO_ESTIMATES), factor).map(([key, by]): Edit => (plan) => ({
    ...plan,
    scenario: { ...plan.scenario, [key]: scaled(plan.scenario[key], by) },
  })),
  fc
    .tuple(fc.constantFrom('boosterProtection', 'admissionsSetPoint'), factor)
    .map(([key, by]): Edit => (plan) => ({
      ...plan,
      course: { ...plan.course, [key]: scaled(plan.course[key], by) },
    })),
  fc.tuple(link, factor).map(([id, by]): Edit => (plan) => {
    const perInfection = { ...plan.course.perInfection, [id]: scaled(plan.course.perInfection[id], by) }
    return { ...plan, course: { ...plan.course, perInfection } }
  }),
  fc
    .tuple(fc.constantFrom(...COURSE_DAYS), fc.integer({ min: 1, max: 9 }))
    .map(([key, days]): Edit => (plan) => ({
      ...plan,
      course: { ...plan.course, [key]: days },
    })),
  fc.tuple(fc.constantFrom(...STAY_IDS), factor).map(([id, by]): Edit => (plan) => {
    const stay = plan.course.stays[id]
    const stays = {
      ...plan.course.stays,
      [id]: { meanDays: scaled(stay.meanDays, by), shape: stay.shape * by },
    }
    return { ...plan, course: { ...plan.course, stays } }
  }),
  fc
    .tuple(fc.constantFrom('nursingHome', 'districtNursing', 'homeOxygen'), factor)
    .map(([key, by]): Edit => (plan) => ({
      ...plan,
      course: { ...plan.course, viaHospitalShare: { ...plan.course.viaHospitalShare, [key]: by / 2 } },
    })),
  fc
    .tuple(fc.constantFrom('gp', 'hospital', 'icu', 'nursingHome', 'districtNursing', 'homeOxygen'), factor)
    .map(([key, by]): Edit => (plan) => ({
      ...plan,
      course: {
        ...plan.course,
        virulenceSensitivity: { ...plan.course.virulenceSensitivity, [key]: by / 2 },
      },
    })),
  fc.constantFrom(0, 0.03, -0.02).map((startingGrowthPerDay): Edit => (plan) => ({
    ...plan,
    scenario: { ...plan.scenario, startingGrowthPerDay },
  })),
  fc.tuple(day, factor).map(([from, by]): Edit => (plan) => ({
    ...plan,
    scenario: { ...plan.scenario, reproductionSteps: [{ from: addDays(plan.startDate, from), factor: by }] },
  })),
  fc
    .tuple(link, fc.constantFrom('capacity', 'staffedCapacity', 'baseLoad', 'occupied'), factor)
    .map(([id, field, by]): Edit => (plan) => ({
      ...plan,
      links: { ...plan.links, [id]: { ...plan.links[id], [field]: plan.links[id][field] * by } },
    })),
  fc.tuple(link, day, factor).map(([id, from, by]): Edit => (plan) => {
    const { capacity, staffedCapacity, baseLoad } = plan.links[id]
    const step = { from: addDays(plan.startDate, from), capacity: capacity * by, staffedCapacity, baseLoad }
    return { ...plan, links: { ...plan.links, [id]: { ...plan.links[id], capacitySteps: [step] } } }
  }),
  fc
    .tuple(link, fc.constantFrom(...LEVER_EFFECT_TYPES), day, factor, fc.nat({ max: 2 }))
    .map(([id, type, start, by, name]): Edit => (plan) => {
      const effects = [effectOf(type, id, by), effectOf('lowerDemand', 'ward', by)]
      const lever = madeLever(plan, `l${name}`, effects, start, {
        enabled: true,
        leadDays: 5,
      })
      return { ...plan, levers: [...plan.levers.filter((other) => other.id !== lever.id), lever] }
    }),
  fc.nat({ max: 2 }).map((at): Edit => (plan) => ({
    ...plan,
    levers: plan.levers.map((lever, index): Lever =>
      index === at ? { ...lever, enabled: !lever.enabled } : lever,
    ),
  })),
  day.map((days): Edit => (plan) => ({
    ...plan,
    levers: plan.levers.map((lever): Lever => ({
      ...lever,
      start: addDays(plan.startDate, days),
      durationDays: days,
    })),
  })),
  fc.constantFrom(20, 35, 36, 50).map((horizonDays): Edit => (plan) => ({ ...plan, horizonDays })),
  fc.constantFrom(1, 9, 24).map((draws): Edit => (plan) => ({ ...plan, draws })),
  fc.constantFrom(1, 2).map((seed): Edit => (plan) => ({ ...plan, seed })),
  fc.constantFrom('2021-12-30', '2022-01-05').map((startDate): Edit => (plan) => ({ ...plan, startDate })),
  factor.map((by): Edit => (plan) => ({
    ...plan,
    region: { ...plan.region, inhabitants: plan.region.inhabitants * by },
  })),
)

function effectOf(type: LeverEffect['type'], id: LeverEffect['link'], by: number): LeverEffect {
  const share = { low: 0.1 * by, mode: 0.2 * by, high: 0.4 * by, shape: 'triangular' } as const
  if (type === 'sendHome') return { type, link: 'homeOxygen', amount: scaled(share, 3000) }
  if (type === 'askPerPutOff') return { type, link: id, amount: share }
  if (type === 'lowerBaseLoad') return { type, link: id, share, careClass: 3 }
  return type === 'addCapacity' || type === 'takeCapacity' || type === 'addDemand'
    ? { type, link: id, amount: scaled(share, 100) }
    : { type, link: id, share }
}

/** The same text for the same bits: −0 and the last digit included. */
function bits(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    ArrayBuffer.isView(part)
      ? Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64')
      : part,
  )
}

/** Bare, and a new object down to the last leaf: as it arrives in a worker. */
const arriving = (plan: RegionalPlan): RegionalPlan => structuredClone(calculationInput(plan))

describe('what a calculator remembers', () => {
  it('never shows: after any edits the outcome has the bytes of a calculation from nothing', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 5 }), (sequence) => {
        const warm = createPlanCalculator()
        const shared = [createPlanCalculator(), createPlanCalculator()]
        let plan = smallPlan('expectation', 9, 35)
        warm.calculate(arriving(plan))
        for (const edit of sequence) {
          plan = edit(plan)
          const cold = bits(calculatePlan(plan))
          expect(bits(warm.calculate(arriving(plan)))).toBe(cold)
          expect(bits(sharedOut(shared, plan))).toBe(cold)
        }
        expect(bits(warm.demandOf(plan))).toBe(bits(createPlanCalculator().demandOf(plan)))
      }),
      { numRuns: 60 },
    )
  })

  it('never shows when the first draws are asked about before all of them', () => {
    const warm = createPlanCalculator()
    const stages = (plan: RegionalPlan) => splitRange({ firstDraw: 0, lastDraw: plan.draws }, 2)
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (sequence) => {
        let plan = smallPlan('expectation', 24, 35)
        for (const edit of sequence) {
          plan = edit(plan)
          const [first, ...rest] = stages(plan)
          if (!first) throw new Error('no draws')
          const soon = bits(warm.calculate(arriving(plan), [first]))
          expect(soon).toBe(bits(createPlanCalculator().calculate(plan, [first])))
          expect(bits(warm.calculate(arriving(plan), [first, ...rest]))).toBe(bits(calculatePlan(plan)))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('never shows either when plans of several regions come in turn, more than are remembered', () => {
    const warm = createPlanCalculator()
    fc.assert(
      fc.property(
        edits,
        edits,
        fc.array(fc.nat({ max: 7 }), { minLength: 2, maxLength: 4 }),
        (one, other, turns) => {
          for (const [turn, region] of turns.entries()) {
            const plan = (turn % 2 === 0 ? one : other)(smallPlan('expectation', 9, 35))
            const ofRegion = {
              ...plan,
              region: {
                ...plan.region,
                id: `r${region}`,
                inhabitants: plan.region.inhabitants * (1 + region),
              },
            }
            expect(bits(warm.calculate(arriving(ofRegion)))).toBe(bits(calculatePlan(ofRegion)))
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

/** As the workers do it: draws shared out, then links. */
function sharedOut(calculators: readonly ReturnType<typeof createPlanCalculator>[], plan: RegionalPlan) {
  const ranges = splitDraws(plan.draws, calculators.length)
  const linksOf = (at: number) => LINK_IDS.filter((_, place) => place % calculators.length === at)
  const rangeAt = (at: number) => ranges[at] ?? { firstDraw: 0, lastDraw: 0 }
  const given = calculators.map((calculator, at) =>
    structuredClone(partOf(calculator.weigh(arriving(plan), rangeAt(at)), LINK_IDS)),
  )
  return joinOutcome(
    calculators.flatMap((calculator, at) => {
      const others = given.filter((_, from) => from !== at)
      return calculator.summarise(arriving(plan), [rangeAt(at)], linksOf(at), others)
    }),
  )
}
