/** The country from its regions, draw by draw: against a sum that is made by hand, the country's own plan, and two laws. */
import { describe, expect, it } from 'vitest'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { nationalTotal } from '../../../src/domain/national/total.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS, type AllocationRowId } from '../../../src/reference/regions.ts'

const DRAWS = 200

function ofRegion(id: AllocationRowId): RegionalPlan {
  return { ...defaultPlan(id, 'pressureOnAllCare'), draws: DRAWS }
}

/** Type 7, as the domain's own, written out. */
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = p * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? NaN
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? NaN) - low)
}

describe('the total of regions', () => {
  it('is the sum of each draw, summarised afterwards', () => {
    const plans = [ofRegion('NAZB'), ofRegion('NAZL')]
    const total = nationalTotal(plans)
    const range = { firstDraw: 0, lastDraw: DRAWS }
    // One calculator per plan: what it returns holds until it is asked about another.
    const balances = plans.map((plan) => createPlanCalculator().weigh(plan, range))
    for (const link of LINK_IDS) {
      for (const day of [0, 30, 89]) {
        const sums = Array.from({ length: DRAWS }, (_, draw) =>
          balances.reduce((sum, { demand }) => sum + (demand[link][day * DRAWS + draw] ?? NaN), 0),
        )
        expect(total?.together.links[link].demand.p95[day]).toBeCloseTo(quantile(sums, 0.95), 6)
        expect(total?.together.links[link].demand.p50[day]).toBeCloseTo(quantile(sums, 0.5), 6)
      }
      const worst = Array.from({ length: DRAWS }, (_, draw) =>
        Math.max(
          ...Array.from({ length: 90 }, (_, day) =>
            balances.reduce((sum, { demand, room }) => {
              const cell = day * DRAWS + draw
              return sum + Math.max(0, (demand[link][cell] ?? NaN) - (room[link][cell] ?? NaN))
            }, 0),
          ),
        ),
      )
      expect(total?.apart[link].p50).toBeCloseTo(quantile(worst, 0.5), 6)
    }
  })

  it('is what the plan of the whole country says, where every region assumes the same', () => {
    const total = nationalTotal(ALLOCATION_ROW_IDS.map(ofRegion))
    const country = calculatePlan({ ...defaultPlan('NL', 'pressureOnAllCare'), draws: DRAWS })
    // The keys of the rows are rounded, and rooms with them: 100.1 % together.
    for (const link of LINK_IDS) {
      const [sum, whole] = [total?.together.links[link].peak, country.links[link].peak]
      for (const at of ['p5', 'p50', 'p95'] as const) {
        expect((sum?.[at] ?? NaN) / whole[at]).toBeGreaterThan(0.96)
        expect((sum?.[at] ?? NaN) / whole[at]).toBeLessThan(1.04)
      }
    }
  })

  it('lacks no more together than apart, and no region alters what another needs', () => {
    const total = nationalTotal([ofRegion('NAZB'), ofRegion('NAZL'), ofRegion('AZNN')])
    for (const link of LINK_IDS) {
      expect(total?.together.links[link].shortfall.p50).toBeLessThanOrEqual(
        (total?.apart[link].p50 ?? NaN) + 1e-6,
      )
      expect(total?.together.links[link].shortfall.p95).toBeLessThanOrEqual(
        (total?.apart[link].p95 ?? NaN) + 1e-6,
      )
    }
  })

  it('is of one world: plans with other seeds and other numbers of draws are drawn as the first', () => {
    const [brabant, limburg] = [ofRegion('NAZB'), ofRegion('NAZL')]
    const total = nationalTotal([brabant, limburg])
    expect(nationalTotal([brabant, { ...limburg, seed: 7, draws: DRAWS + 100 }])).toEqual(total)
  })

  it('speaks of the days of which every plan speaks', () => {
    const [brabant, limburg] = [ofRegion('NAZB'), ofRegion('NAZL')]
    const later = { ...limburg, startDate: addDays(limburg.startDate, 10) }
    expect(nationalTotal([brabant, later])).toMatchObject({
      startDate: later.startDate,
      together: { days: 80 },
    })
    expect(nationalTotal([brabant, { ...later, startDate: addDays(limburg.startDate, 90) }])).toBeNull()
    expect(nationalTotal([brabant])).toBeNull()
    expect(nationalTotal([])).toBeNull()
  })
})
