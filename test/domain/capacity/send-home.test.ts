/** Levers that send patients home with a concentrator: what they give with all, with some and with no concentrators. */
import { describe, expect, it } from 'vitest'
import type { Balance } from '../../../src/domain/capacity/balance.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import {
  leverFromCatalogue,
  leverScaleOf,
  type LeverCatalogueId,
} from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { madeLever, places, sends } from './made-plans.ts'

const DAYS = 40
const LAST = DAYS - 1
/** Enough for everybody at home and everybody who is sent home. */
const PLENTY = 1e6

function planWith(devices: number, levers: readonly LeverCatalogueId[], draws = 20): RegionalPlan {
  const plan = { ...defaultPlan('NL', 'pressureOnAllCare'), horizonDays: DAYS, draws }
  const homeOxygen = { ...plan.links.homeOxygen, capacity: devices, staffedCapacity: devices }
  const ward = { ...plan.links.ward, capacity: 2250, staffedCapacity: 2250, baseLoad: 0 }
  const course = { ...plan.course, absenceDays: 0 }
  const without = { ...plan, course, links: { ...plan.links, homeOxygen, ward }, levers: [] }
  const taken = levers.map((id) =>
    leverFromCatalogue(id, { id, title: id, start: plan.startDate, ...leverScaleOf(without) }),
  )
  return { ...without, levers: taken }
}

/** Every share of a lever at its most likely value. */
const atMode = (plan: RegionalPlan): RegionalPlan => ({
  ...plan,
  levers: plan.levers.map((lever) => ({
    ...lever,
    effects: lever.effects.map((effect) =>
      'share' in effect ? { ...effect, share: exactly(effect.share.mode) } : effect,
    ),
  })),
})

const weigh = (plan: RegionalPlan): Balance =>
  createPlanCalculator().weigh(plan, { firstDraw: 0, lastDraw: plan.draws })

describe('early discharge and the concentrators at hand', () => {
  it.each([
    ['earlyDischarge', 2469],
    ['earlyDischargeWide', 2797],
  ] as const)('with all of them %s gives the published gain: 2,250 becomes %d (IG&H p. 63)', (id, beds) => {
    const { room } = weigh(atMode(planWith(PLENTY, [id], 1)))
    expect(Math.round(room.ward[LAST] ?? NaN)).toBe(beds)
  })

  it.each([
    ['NL', 2250],
    ['NL', 4400],
    ['NAZB', 312],
  ] as const)('in %s with %d ward beds a bed gained takes 13 ÷ 3.5 concentrators', (regionId, wardBeds) => {
    const lever = leverFromCatalogue('earlyDischarge', {
      id: 'a',
      title: 'a',
      start: '2022-01-01',
      share: 1,
      regionId,
      wardBeds,
    })
    const [gain, sent] = lever.effects
    if (gain?.type !== 'raiseCapacity' || sent?.type !== 'sendHome') throw new Error('other effects')
    // The number of patients is whole.
    expect(Math.abs(sent.amount.mode - (gain.share.mode * wardBeds * 13) / 3.5)).toBeLessThanOrEqual(0.5)
  })

  it.each(['earlyDischarge', 'earlyDischargeWide', 'admissionPrevention'] as const)(
    'without any of them nobody leaves: %s changes nothing but what it asks of concentrators',
    (id) => {
      const [without, withIt] = [weigh(planWith(0, [])), weigh(planWith(0, [id]))]
      for (const link of LINK_IDS) {
        expect(withIt.room[link]).toEqual(without.room[link])
        if (link === 'homeOxygen') continue
        expect(withIt.demand[link]).toEqual(without.demand[link])
        expect(withIt.caught[link]).toEqual(without.caught[link])
      }
      expect(withIt.demand.homeOxygen[LAST * 20]).toBeGreaterThan(without.demand.homeOxygen[LAST * 20] ?? NaN)
    },
  )

  it('with concentrators for a quarter of them it gives a quarter, and nobody of them overflows', () => {
    const plan = planWith(0, [])
    const lever = madeLever(plan, 'a', [places('ward', 400), sends(800)], 0, { enabled: true })
    const own = Math.max(...weigh(plan).demand.homeOxygen)
    const at = (devices: number): Balance => weigh({ ...planWith(devices, []), levers: [lever] })
    const bare = weigh(planWith(own + 200, []))
    const some = at(own + 200)
    const highest = bare.demand.homeOxygen.indexOf(own)
    expect((some.room.ward[highest] ?? NaN) - (bare.room.ward[highest] ?? NaN)).toBeCloseTo(100, 6)
    expect(some.caught.ward).toEqual(bare.caught.ward)
    expect(some.demand.homeOxygen[highest]).toBeCloseTo(own + 800, 6)
  })
})
