import { describe, expect, it } from 'vitest'
import { calculatePlan } from '../../../src/domain/capacity/calculate-plan.ts'
import { advisePhases, phasePeriods } from '../../../src/domain/capacity/phase-advice.ts'
import { weighBalance } from '../../../src/domain/capacity/balance.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import type { ChainLink } from '../../../src/domain/shared/care-chain.ts'
import { defaultPlan, type DefaultRegionId, type PresetId } from '../../../src/reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS } from '../../../src/reference/regions.ts'
import { madeLever, places, smallPlan } from './made-plans.ts'

const outcomeOf = (region: DefaultRegionId, preset: PresetId) =>
  calculatePlan({ ...defaultPlan(region, preset), draws: 200 })

/** First day on which an overrun of the link is likelier than not; never where it stays unlikely. */
function firstLikelyDay({ links }: ReturnType<typeof outcomeOf>, link: ChainLink): number {
  const day = links[link].overProbability.findIndex((probability) => probability >= 0.5)
  return day < 0 ? Infinity : day
}

const rowsThat = (holds: (region: DefaultRegionId) => boolean): number =>
  ALLOCATION_ROW_IDS.filter(holds).length

describe('what breaks first (IG&H p. 9–11)', () => {
  it('scenario 1: the ICU, in the country and in at least eight of ten rows', () => {
    const icuFirst = (region: DefaultRegionId): boolean =>
      outcomeOf(region, 'pressureOnAllCare').firstBottleneck?.link === 'icu'
    expect(icuFirst('NL')).toBe(true)
    expect(rowsThat(icuFirst)).toBeGreaterThanOrEqual(8)
  })

  it('scenario 2: the GP or district nursing, in the country and in at least eight of ten rows', () => {
    const primaryFirst = (region: DefaultRegionId): boolean => {
      const link = outcomeOf(region, 'pressureOnPrimaryCare').firstBottleneck?.link
      return link === 'gp' || link === 'districtNursing'
    }
    expect(primaryFirst('NL')).toBe(true)
    expect(rowsThat(primaryFirst)).toBeGreaterThanOrEqual(8)
  })

  it('the expectation: district nursing, GP and nursing home, later the hospital', () => {
    const outsideFirst = (region: DefaultRegionId): boolean => {
      const outcome = outcomeOf(region, 'expectation')
      const day = (link: ChainLink): number => firstLikelyDay(outcome, link)
      const outside = Math.max(day('districtNursing'), day('gp'), day('nursingHome'))
      return outside < Math.min(day('ward'), day('icu'))
    }
    expect(outsideFirst('NL')).toBe(true)
    expect(rowsThat(outsideFirst)).toBeGreaterThanOrEqual(8)
  })
})

/** McCabe et al., BMC Med 2020;18:329, Table 1: spare beds, critical and general, at the English peak. */
describe('additive levers, England, through the engine', () => {
  const demand = { icu: 3100, ward: 15_700 }
  const spare = { icu: -2283, ward: -5931 }
  const gains = {
    elective: { icu: 989, ward: 36_818 },
    field: { icu: 500, ward: 8000 },
    private: { icu: 320, ward: 7680 },
  } as const
  type Measure = keyof typeof gains

  function spareBeds(measures: readonly Measure[]): { icu: number; ward: number } {
    const plan = england(measures)
    const own = createPlanCalculator().demandOf(plan)
    const { demand: load, room } = weighBalance(plan, {
      ...own,
      demand: {
        ...own.demand,
        icu: Float64Array.of(demand.icu),
        ward: Float64Array.of(demand.ward),
      },
    })
    // What the ICU cannot take is caught by the ward in our chain; the table keeps them apart.
    const icu = (room.icu[0] ?? NaN) - (load.icu[0] ?? NaN)
    return { icu, ward: (room.ward[0] ?? NaN) - (load.ward[0] ?? NaN) + Math.max(0, -icu) }
  }

  function england(measures: readonly Measure[]): RegionalPlan {
    const plan = smallPlan('expectation', 1, 1)
    const profile = (beds: number) => ({
      capacity: beds,
      staffedCapacity: beds,
      baseLoad: 0,
      occupied: 0,
      capacitySteps: [],
    })
    const links = {
      ...plan.links,
      icu: profile(demand.icu + spare.icu),
      ward: profile(demand.ward + spare.ward),
      homeOxygen: { ...plan.links.homeOxygen, occupied: 0 },
    }
    const levers = measures.map((id) =>
      madeLever(plan, id, [places('icu', gains[id].icu), places('ward', gains[id].ward)], 0, {
        enabled: true,
      }),
    )
    return { ...plan, links, levers }
  }

  it.each([
    [[], { icu: -2283, ward: -5931 }],
    [['elective'], { icu: -1294, ward: 30_887 }],
    [['field'], { icu: -1783, ward: 2069 }],
    [['private'], { icu: -1963, ward: 1749 }],
    [['elective', 'field', 'private'], { icu: -474, ward: 46_567 }],
  ] as const)('%j leaves the published spare beds', (measures, published) => {
    expect(spareBeds(measures)).toEqual(published)
  })
})

describe('phase advice', () => {
  it('goes up with the pressure of scenario 1 and comes down again', () => {
    const plan = { ...defaultPlan('NL', 'pressureOnAllCare'), draws: 100 }
    const phases = phasePeriods(advisePhases(plan, calculatePlan(plan))).map(({ phase }) => phase)
    expect(phases).toContain('3')
    expect(phases.indexOf('2c')).toBeLessThan(phases.indexOf('3'))
    expect(phases.at(-1)).not.toBe('3')
  })
})
