import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calculatePlan } from '../../src/domain/capacity/calculate-plan.ts'
import { USUAL_CLASS_SHARES, USUAL_REGULAR_CARE } from '../../src/domain/plan/care-class.ts'
import { LINK_IDS } from '../../src/domain/shared/care-chain.ts'
import { defaultSource } from '../../src/reference/default-sources.ts'
import { figure, figures, type FigureId } from '../../src/reference/figures.ts'
import { defaultPlan, figureBehind } from '../../src/reference/plan-defaults.ts'
import { ALLOCATION_ROW_IDS, allocationRows, planRegions } from '../../src/reference/regions.ts'
import { exampleFiles } from '../../src/headless/examples.ts'

describe('the plan that the reference gives', () => {
  it('starts where the report stands on 30 December 2021', () => {
    const { links, startDate } = defaultPlan('NL', 'pressureOnAllCare')
    expect(startDate).toBe('2021-12-30')
    expect(LINK_IDS.map((link) => links[link].occupied)).toEqual([5000, 3000, 414, 1365, 492, 2200])
    expect(links.icu).toMatchObject({ capacity: 1350, staffedCapacity: 999, baseLoad: 450 })
  })

  it('takes the ICU beds of a region from its row', () => {
    for (const row of allocationRows) {
      const { icu } = defaultPlan(row.id, 'expectation').links
      expect([icu.staffedCapacity, icu.capacity]).toEqual([row.beds999, row.beds1250])
      expect(icu.occupied).toBe(Math.round((492 * row.beds999) / 999))
    }
  })

  it('names a figure behind every default that is not zero', () => {
    const plan = defaultPlan('NAZB', 'expectation')
    for (const link of LINK_IDS) {
      for (const field of ['capacity', 'staffedCapacity', 'baseLoad', 'occupied'] as const) {
        const id = figureBehind(`links.${link}.${field}`, 'expectation')
        if (plan.links[link][field] !== 0) expect(id && figure(id).source.document).toBeTruthy()
      }
    }
    expect(figureBehind('scenario.virulence', 'weHoldOut')).toBe('plan-virulence-milder')
    expect(figureBehind('course.stays.icu.meanDays', 'own')).toBe('plan-icu-stay')
    expect(figureBehind('course.toString', 'own')).toBeNull()
  })
})

describe('the source of a default', () => {
  const regions = ['NL', ...planRegions.map(({ id }) => id)] as const

  it.each(regions)('%s: says by what the figure was scaled, and that gives the default', (region) => {
    const plan = defaultPlan(region, 'expectation')
    const row = planRegions.find(({ id }) => id === region)
    for (const link of LINK_IDS) {
      for (const field of ['capacity', 'staffedCapacity', 'baseLoad', 'occupied', 'covidMaximum'] as const) {
        const found = plan.links[link][field] ?? 0
        const source = defaultSource(`links.${link}.${field}`, 'expectation', region)
        if (source === null || found === 0) continue
        const { scale } = source
        const { value } = figure(source.figure)
        if (scale === null) expect([region, found]).toEqual(['NL', value])
        else if (scale.by === 'table') expect(found).toBe(field === 'capacity' ? row?.beds1250 : row?.beds999)
        else if (scale.by === 'joinedRow') {
          const of = allocationRows.find(({ id }) => id === scale.row)
          const beds = field === 'capacity' ? of?.beds1250 : of?.beds999
          expect(Math.abs(found - (beds ?? NaN) * scale.share)).toBeLessThanOrEqual(0.5)
        } else if (scale.by === 'beds') expect.unreachable()
        else expect(Math.abs(found - value * scale.share)).toBeLessThanOrEqual(0.5)
      }
      const rate = defaultSource(`course.perInfection.${link}`, 'expectation', region)
      const times = rate?.scale?.by === 'beds' ? rate.scale.times : 1
      const { value } = figure(rate?.figure ?? 'plan-gp-per-infection')
      expect(1000 * plan.course.perInfection[link].mode).toBeCloseTo(value * times, 6)
    }
    const infections = defaultSource('scenario.startingInfectionsPerDay', 'expectation', region)
    const share = infections?.scale?.by === 'people' ? infections.scale.share : 1
    const { mode } = plan.scenario.startingInfectionsPerDay
    expect(mode).toBeCloseTo(figures['plan-starting-infections'].value * share, -1)
  })
})

describe('the default scenarios behave as the report says (IG&H p. 9–11)', () => {
  it('1: the ICU is the first bottleneck; wards fill later and the other links after the ICU', () => {
    const { firstBottleneck, links } = calculatePlan(defaultPlan('NL', 'pressureOnAllCare'))
    expect(firstBottleneck?.link).toBe('icu')
    expect(firstBottleneck?.share).toBeGreaterThan(0.5)
    expect(links.ward.firstOverrun.p50).toBeGreaterThan(links.icu.firstOverrun.p50 ?? Infinity)
  })

  it('2: GP or district nursing come first, and the ICU has the smaller risk', () => {
    const { firstBottleneck, links } = calculatePlan(defaultPlan('NL', 'pressureOnPrimaryCare'))
    expect(['gp', 'districtNursing']).toContain(firstBottleneck?.link)
    expect(links.icu.firstOverrun.probability).toBeLessThan(0.5)
  })

  it('the expectation peaks near the published 620 ICU beds', () => {
    const { links } = calculatePlan(defaultPlan('NL', 'expectation'))
    expect(links.icu.peak.p50).toBeGreaterThan(0.9 * 620)
    expect(links.icu.peak.p50).toBeLessThan(1.1 * 620)
  })

  it('3 and 4: in most draws nothing breaks', () => {
    for (const preset of ['containmentWorks', 'weHoldOut'] as const) {
      expect(calculatePlan(defaultPlan('NL', preset)).firstBottleneck).toBeNull()
    }
  })

  it('2 in at least eight of the ten regions: GP or district nursing first', () => {
    const firsts = ALLOCATION_ROW_IDS.map(
      (id) =>
        calculatePlan({ ...defaultPlan(id, 'pressureOnPrimaryCare'), draws: 200 }).firstBottleneck?.link,
    )
    expect(
      firsts.filter((link) => link === 'gp' || link === 'districtNursing').length,
    ).toBeGreaterThanOrEqual(8)
  })
})

it('regular care that nobody states is as the figures say', () => {
  const value = (id: FigureId): number => figure(id).value
  expect(USUAL_CLASS_SHARES).toEqual({
    5: value('lever-class-5-share'),
    4: value('lever-class-4-share'),
    3: value('lever-class-3-share'),
  })
  expect(USUAL_REGULAR_CARE).toMatchObject({
    stayDays: { ward: value('lever-ward-other-stay'), icu: value('lever-icu-other-stay') },
    acuteShare: value('lever-class-3-acute-share'),
    catchUpShare: value('lever-catch-up-share'),
  })
})

describe('the shipped examples', () => {
  it.each(Object.entries(exampleFiles()))('%s is what the reference gives today', (name, text) => {
    expect(readFileSync(`public/examples/${name}`, 'utf8')).toBe(text)
  })
})
