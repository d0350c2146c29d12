import { describe, expect, it } from 'vitest'
import { weighBalance } from '../../../src/domain/capacity/balance.ts'
import { sample } from '../../../src/domain/demand/draw.ts'
import { simulateOwnDemand } from '../../../src/domain/demand/own-demand.ts'
import { sizeOf } from '../../../src/domain/capacity/lever-effects.ts'
import { STAY_IDS, type StayId } from '../../../src/domain/plan/disease-course.ts'
import type { Lever } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS, mapLinks } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { scaled, type Estimate } from '../../../src/domain/shared/estimate.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leverScaleOf,
} from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { slowBalance, slowDemand, type Draw } from '../../support/slow-chain.ts'

const CAPACITY = [
  ['half the places', 0.5],
  ['the published places', 1],
  ['twice the places', 2],
] as const
const TRANSMISSION = [
  ['slow', 0.6],
  ['as expected', 1],
  ['fast', 1.4],
  ['fast, then slowed by measures', 1.6],
] as const
const LEVERS = [
  ['no levers', () => []],
  ['capacity only', (plan: RegionalPlan) => catalogueOf(plan).slice(0, 6)],
  ['every published measure, one after another', (plan: RegionalPlan) => catalogueOf(plan)],
] as const

const grid = CAPACITY.flatMap(([places, capacity]) =>
  TRANSMISSION.flatMap(([speed, factor]) =>
    LEVERS.map(([name, levers]) => ({ name: `${places}, ${speed}, ${name}`, capacity, factor, levers })),
  ),
)

describe('the calculation and the slow one agree', () => {
  expect(grid).toHaveLength(36)

  it.each(grid)('$name', ({ capacity, factor, levers }) => {
    const plan = planOf(capacity, factor, levers)
    const range = { firstDraw: 0, lastDraw: plan.draws }
    const own = simulateOwnDemand(plan, range)
    const balance = weighBalance(plan, own)
    for (let draw = 0; draw < plan.draws; draw++) {
      const slow = slowDemand(plan, sampleDraw(plan, draw), sampleStays(plan, draw))
      const weighed = slowBalance(plan, slow, (lever, index) => sizeIn(plan, lever, index, draw))
      for (const link of LINK_IDS) {
        const ofDraw = (column: Float64Array): number[] =>
          Array.from({ length: plan.horizonDays }, (_, t) => column[t * plan.draws + draw] ?? NaN)
        expectClose(ofDraw(own.demand[link]), slow.demand[link])
        expectClose(ofDraw(balance.demand[link]), weighed.demand[link])
        expectClose(ofDraw(balance.room[link]), weighed.room[link])
      }
    }
  })
})

/** Within 1e-9 of each other, relative to the largest value of the column. */
function expectClose(fast: readonly number[], slow: readonly number[]): void {
  const scale = Math.max(1, ...slow.map(Math.abs))
  const worst = fast.reduce((most, value, t) => Math.max(most, Math.abs(value - (slow[t] ?? NaN))), 0)
  expect(fast).toHaveLength(slow.length)
  expect(worst / scale).toBeLessThan(1e-9)
}

function planOf(
  capacity: number,
  factor: number,
  levers: (plan: RegionalPlan) => readonly Lever[],
): RegionalPlan {
  const base = defaultPlan('NAZB', 'expectation')
  const links = { ...base.links }
  for (const link of LINK_IDS) {
    const profile = links[link]
    const places = {
      capacity: profile.capacity * capacity,
      staffedCapacity: profile.staffedCapacity * capacity,
      baseLoad: profile.baseLoad,
    }
    const later = {
      from: addDays(base.startDate, 20),
      ...places,
      staffedCapacity: places.staffedCapacity * 0.9,
    }
    links[link] = { ...profile, ...places, capacitySteps: [later] }
  }
  const { scenario } = base
  const slowed = factor > 1.5 ? [{ from: addDays(base.startDate, 14), factor: 0.6 }] : []
  const plan: RegionalPlan = {
    ...base,
    horizonDays: 60,
    // A single draw is without chance; another seed samples the estimates anew.
    draws: 1,
    seed: Math.round(100 * factor + capacity),
    links,
    scenario: {
      ...scenario,
      contagiousness: scaled(scenario.contagiousness, factor),
      startingGrowthPerDay: factor > 1.2 ? 0.04 : -0.02,
      reproductionSteps: slowed,
    },
  }
  return { ...plan, levers: levers(plan) }
}

function catalogueOf(plan: RegionalPlan): Lever[] {
  return LEVER_CATALOGUE_IDS.map((id, index) =>
    leverFromCatalogue(id, {
      id,
      title: id,
      start: addDays(plan.startDate, 2 * index - 5),
      ...leverScaleOf(plan),
    }),
  )
}

function sampleDraw(plan: RegionalPlan, draw: number): Draw {
  const { scenario, course } = plan
  const of = (estimate: Estimate, name: string): number => sample(estimate, name, plan, draw)
  return {
    virulence: of(scenario.virulence, 'virulence'),
    contagiousness: of(scenario.contagiousness, 'contagiousness'),
    adherence: of(scenario.adherence, 'adherence'),
    boosterShare: of(scenario.boosterShare, 'boosterShare'),
    boosterShareAtStart: of(scenario.boosterShareAtStart, 'boosterShareAtStart'),
    boosterProtection: of(course.boosterProtection, 'boosterProtection'),
    startingInfectionsPerDay: of(scenario.startingInfectionsPerDay, 'startingInfectionsPerDay'),
    susceptibleShare: of(scenario.susceptibleShare, 'susceptibleShare'),
    setPointPer100k: of(course.admissionsSetPoint, 'course.admissionsSetPoint'),
    perInfection: mapLinks((link) => of(course.perInfection[link], 'perInfection')),
  }
}

function sampleStays(plan: RegionalPlan, draw: number): Record<StayId, number> {
  const stays = {} as Record<StayId, number>
  for (const id of STAY_IDS) stays[id] = sample(plan.course.stays[id].meanDays, `stay.${id}`, plan, draw)
  return stays
}

function sizeIn(plan: RegionalPlan, lever: Lever, index: number, draw: number): number {
  const effect = lever.effects[index]
  return effect ? sample(sizeOf(effect), `lever.${lever.id}.${index}`, plan, draw) : NaN
}
