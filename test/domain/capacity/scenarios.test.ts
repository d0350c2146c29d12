import { describe, expect, it } from 'vitest'
import { appraisePlan } from '../../../src/domain/capacity/appraisal.ts'
import { phasePeriods } from '../../../src/domain/capacity/phase-advice.ts'
import { weighBalance } from '../../../src/domain/capacity/balance.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { LIKELY } from '../../../src/domain/capacity/first-to-break.ts'
import type { LinkProfile, RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { CHAIN_LINKS, type ChainLink, type LinkId } from '../../../src/domain/shared/care-chain.ts'
import { defaultPlan, type DefaultRegionId, type PresetId } from '../../../src/reference/plan-defaults.ts'
import { figures } from '../../../src/reference/figures.ts'
import { ALLOCATION_ROW_IDS, COUNTRY_INHABITANTS } from '../../../src/reference/regions.ts'
import { madeLever, places, smallPlan } from './made-plans.ts'

/** An overrun counts where it lasts so many days: a day of bad luck in a small region is none. */
const LASTS_DAYS = 7

/** The published orders, over all draws: a default plan without levers, as it is or with other links. */
function orderOf(
  region: DefaultRegionId,
  preset: PresetId,
  draws: number,
  change: (plan: RegionalPlan) => RegionalPlan = (plan) => plan,
) {
  const plan = change({ ...defaultPlan(region, preset), draws })
  const calculator = createPlanCalculator()
  const outcome = calculator.calculate(plan)
  const own = calculator.demandOf(plan)
  const { room, days } = calculator.weigh(plan, { firstDraw: 0, lastDraw: draws })
  const firstDay = (link: ChainLink, draw: number): number => {
    let lasted = 0
    for (let day = 0; day < days; day++) {
      const at = day * draws + draw
      lasted = (own.demand[link][at] ?? 0) > (room[link][at] ?? 0) ? lasted + 1 : 0
      if (lasted === LASTS_DAYS) return day - LASTS_DAYS + 1
    }
    return Infinity
  }
  const shareOf = (holds: (draw: number) => boolean): number =>
    Array.from({ length: draws }, (_, draw) => draw).filter(holds).length / draws
  return {
    icuPeak: outcome.links.icu.peak.p50,
    /** Of the chain, of which the report speaks here, by the definition that the app has of what breaks first. */
    named:
      CHAIN_LINKS.filter((link) => outcome.links[link].firstOverrun.probability >= LIKELY).toSorted(
        (a, b) => (outcome.links[a].firstOverrun.p50 ?? NaN) - (outcome.links[b].firstOverrun.p50 ?? NaN),
      )[0] ?? null,
    fullOnDay0: CHAIN_LINKS.filter((link) => (outcome.links[link].overProbability[0] ?? 0) > 0),
    /** Share of draws in which one of these is the first that is full; ties are nobody's. */
    first: (links: readonly ChainLink[]) =>
      shareOf((draw) => {
        const others = CHAIN_LINKS.filter((link) => !links.includes(link))
        const mine = Math.min(...links.map((link) => firstDay(link, draw)))
        return mine < Math.min(...others.map((link) => firstDay(link, draw)))
      }),
    wardBeforeIcu: () => shareOf((draw) => firstDay('ward', draw) < firstDay('icu', draw)),
    /** Share of draws in which a link is full before ward and ICU are. */
    beforeHospital: (link: ChainLink) =>
      shareOf((draw) => firstDay(link, draw) < Math.min(firstDay('ward', draw), firstDay('icu', draw))),
  }
}

const REGIONS = ['NL', ...ALLOCATION_ROW_IDS, 'NAZNW', 'SZN'] as const

/** Every link at the most that the documents give it: measures taken, loans of concentrators delivered. */
function atPublishedMaxima(plan: RegionalPlan): RegionalPlan {
  const { links } = plan
  const people = plan.region.inhabitants / COUNTRY_INHABITANTS
  const staffed = (link: LinkId, places: number): LinkProfile => ({
    ...links[link],
    capacity: Math.max(places, links[link].capacity),
    staffedCapacity: places,
  })
  const nursing =
    (1 + figures['district-nursing-downscaling-gain'].value) *
    (1 + figures['district-nursing-route-coordination-gain'].value) *
    1.02
  return {
    ...plan,
    links: {
      gp: staffed('gp', links.gp.capacity + figures['gp-self-care-covid-consults'].value * people),
      districtNursing: staffed('districtNursing', links.districtNursing.capacity * nursing),
      nursingHome: staffed('nursingHome', 2_100 * people),
      ward: { ...links.ward, baseLoad: links.ward.staffedCapacity - (links.ward.covidMaximum ?? NaN) },
      icu: staffed('icu', links.icu.baseLoad + (links.icu.covidMaximum ?? NaN)),
      homeOxygen: staffed(
        'homeOxygen',
        (figures['soc-owned'].value + figures['soc-extra-ordered'].value) * people,
      ),
    },
  }
}

describe('what breaks first and for a week (IG&H p. 9–11), in the country and in every row of the table', () => {
  it.each(REGIONS)('%s, scenario 1: the ICU', (region) => {
    expect(orderOf(region, 'pressureOnAllCare', 400).first(['icu'])).toBeGreaterThanOrEqual(0.5)
  })

  it.each(REGIONS)('%s, scenario 2: the GP or district nursing', (region) => {
    const { first } = orderOf(region, 'pressureOnPrimaryCare', 1000)
    expect(first(['gp', 'districtNursing'])).toBeGreaterThanOrEqual(0.5)
  })

  it.each(REGIONS)(
    '%s, the expectation: GP, district nursing and nursing home before the hospital',
    (region) => {
      const { beforeHospital } = orderOf(region, 'expectation', 1000)
      for (const link of ['gp', 'districtNursing', 'nursingHome'] as const) {
        expect(beforeHospital(link)).toBeGreaterThanOrEqual(0.5)
      }
    },
  )

  it('the expectation: an ICU peak that is not above that of the fourth wave', () => {
    expect(orderOf('NL', 'expectation', 1000).icuPeak).toBeLessThanOrEqual(620)
  })
})

describe('with every link at its published maximum', () => {
  it.each(REGIONS)('%s, scenario 1: the ICU first, and before the ward', (region) => {
    const { first, wardBeforeIcu, named } = orderOf(region, 'pressureOnAllCare', 200, atPublishedMaxima)
    expect(named).toBe('icu')
    expect(first(['icu'])).toBeGreaterThanOrEqual(0.5)
    expect(wardBeforeIcu()).toBeLessThanOrEqual(0.05)
  })
})

describe('no region is full by arithmetic', () => {
  it.each(REGIONS)('%s has room on day 0', (region) => {
    expect(orderOf(region, 'expectation', 100).fullOnDay0).toEqual([])
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

describe('phase advice in scenario 1, with a spread that falls to a third on 20 January', () => {
  it.each([
    ['NL', ['2c', '3', '2d', '2c', '2b', '2a', '1b', '1a']],
    // A region alone never says that nearly all of them are in crisis.
    ['NAZB', ['2c', '2d', '2c', '2b', '2a', '1b', '1a']],
  ] as const)(
    '%s: up with the pressure, and down one step at a time, a week or more apart',
    (region, phases) => {
      const base = defaultPlan(region, 'pressureOnAllCare')
      const scenario = { ...base.scenario, reproductionSteps: [{ from: '2022-01-20', factor: 0.3 }] }
      const plan = { ...base, scenario, draws: 60, horizonDays: 120 }
      const periods = phasePeriods(appraisePlan(plan, createPlanCalculator()).advice)
      expect(periods.map(({ phase }) => phase)).toEqual(phases)
      for (const { from, until } of periods.slice(0, -1)) expect(until - from + 1).toBeGreaterThanOrEqual(7)
    },
  )
})
