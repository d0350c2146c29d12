/** What the plans of the regions say of the country together, day by day. */
import { describe, expect, it } from 'vitest'
import { nationalDays } from '../../../src/domain/national/national-days.ts'
import type { RegionResult } from '../../../src/domain/national/picture.ts'
import { USUAL_PACE } from '../../../src/domain/plan/phases.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { ALLOCATION_ROW_IDS, type AllocationRowId } from '../../../src/reference/regions.ts'
import { regionResult } from '../../support/region-results.ts'

const START = '2022-01-10'

/** A region of which the ICU uses part of its room, and is over it with this probability, on every day. */
function region(id: AllocationRowId | 'NL', use: number, over: number, start = START): RegionResult {
  const { outcome, ...rest } = regionResult(id, { first: null }, start)
  const { baseLoad } = rest.plan.links.icu
  const room = 100
  const patients = use * (room + baseLoad) - baseLoad
  const full = (value: number): Float64Array => new Float64Array(outcome.days).fill(value)
  const icu = { ...outcome.links.icu, room: full(room), overProbability: full(over) }
  return {
    ...rest,
    outcome: {
      ...outcome,
      links: {
        ...outcome.links,
        icu: { ...icu, demand: { ...icu.demand, p50: full(patients) } },
        ward: { ...outcome.links.ward, room: full(room), overProbability: full(over) },
      },
    },
  }
}

const on = (results: readonly RegionResult[], pace = USUAL_PACE) => nationalDays(results, START, 1, pace)[0]
const regions = (count: number, use: number, over: number): RegionResult[] =>
  ALLOCATION_ROW_IDS.slice(0, count).map((id) => region(id, use, over))
const others = (from: number, use: number, over: number): RegionResult[] =>
  ALLOCATION_ROW_IDS.slice(from).map((id) => region(id, use, over))

describe('the country on a day', () => {
  it('is not spoken of where fewer than several regions are at hand; the plan of the country is no region', () => {
    expect(on([...regions(2, 1.2, 1), region('NL', 1.2, 1)])).toBeNull()
    expect(on(regions(3, 1.2, 1))).not.toBeNull()
  })

  it('uses its BOSS beds, and cannot give class 3, where several regions cannot', () => {
    const two = [...regions(2, 0.9, 0.6), ...others(2, 0.5, 0)]
    expect(on(two)).toMatchObject({ bossBedsInUse: false, class3UnderPressure: false })
    const three = [...regions(3, 0.9, 0.6), ...others(3, 0.5, 0)]
    expect(on(three)).toMatchObject({ bossBedsInUse: true, class3UnderPressure: true })
    expect(on(two, { ...USUAL_PACE, severalRegions: 2 })).toMatchObject({ class3UnderPressure: true })
  })

  it('cannot give acute care where nearly all regions cannot: nine of ten', () => {
    expect(on([...regions(8, 0.9, 0.6), ...others(8, 0.5, 0)])?.acuteCareUnderPressure).toBe(false)
    expect(on([...regions(9, 0.9, 0.6), ...others(9, 0.5, 0)])?.acuteCareUnderPressure).toBe(true)
  })

  it('has unequal pressure where one region is full while another is at ease', () => {
    expect(on([...regions(1, 1.1, 0.6), ...others(1, 0.5, 0)])?.unequalPressure).toBe(true)
    expect(on([...regions(1, 1.1, 0.6), ...others(1, 0.9, 0)])?.unequalPressure).toBe(false)
    expect(on(regions(10, 1.1, 0.6))?.unequalPressure).toBe(false)
  })

  it('is read by date: a plan speaks of its own days only', () => {
    const later = ALLOCATION_ROW_IDS.map((id) => region(id, 1.1, 0.6, addDays(START, 5)))
    const days = nationalDays(later, START, 7, USUAL_PACE)
    expect(days.map((day) => day !== null)).toEqual([false, false, false, false, false, true, true])
  })
})
