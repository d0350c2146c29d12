/** Infections, admissions and beds that can hardly belong together are remarked on, with the rate that they imply. */
import { describe, expect, it } from 'vitest'
import { factsOfFit, haveSameFit } from '../../../src/domain/demand/fit-summary.ts'
import { remarkRates } from '../../../src/domain/demand/rate-remarks.ts'
import { startFromObserved } from '../../../src/domain/demand/start-from-observed.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { scaled } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'
import { planRegions } from '../../../src/reference/regions.ts'
import { levelSeries } from '../../support/level-series.ts'

const remarks = (plan: RegionalPlan) => remarkRates(plan, factsOfFit(plan))
const level = levelSeries('made', '2021-07-24', 100)

function timesInfections(plan: RegionalPlan, factor: number): RegionalPlan {
  const { scenario } = plan
  const startingInfectionsPerDay = scaled(scenario.startingInfectionsPerDay, factor)
  return { ...plan, scenario: { ...scenario, startingInfectionsPerDay } }
}

describe('a plan from what is stated', () => {
  it.each(['NL' as const, ...planRegions.map(({ id }) => id)])(
    'as the reference gives it needs none: %s',
    (id) => {
      expect(remarks(defaultPlan(id, 'expectation'))).toEqual([])
    },
  )

  it('is remarked on where its stand would need another rate per infection, five times as high', () => {
    const found = remarks(timesInfections(defaultPlan('NL', 'expectation'), 0.2))
    const icu = found.find(({ path }) => path === 'links.icu.occupied')
    expect(icu?.code).toBe('occupiedAgainstInfections')
    expect((icu?.found ?? 0) / (icu?.expected ?? 1)).toBeGreaterThan(3)
  })
})

describe('a plan that follows figures', () => {
  const plan = startFromObserved(defaultPlan('NL', 'continue'), level, '2021-10-31', {
    seen: null,
    derived: null,
  })
  if (plan === null) throw new Error('not started')

  it('keeps its fit while a scenario moves, and not when its figures, day 0 or course do', () => {
    expect(haveSameFit(plan, timesInfections(plan, 2))).toBe(true)
    expect(haveSameFit(plan, { ...plan, startDate: '2021-10-30' })).toBe(false)
    expect(haveSameFit(plan, { ...plan, course: { ...plan.course, careDelayDays: 8 } })).toBe(false)
    expect(haveSameFit(plan, { ...plan, startsFrom: 'stand' })).toBe(false)
  })

  it('needs none as it starts', () => {
    expect(remarks(plan)).toEqual([])
  })

  it('says which rate typed infections and the observed admissions imply', () => {
    const [remark] = remarks(timesInfections(plan, 2))
    expect(remark?.code).toBe('infectionsAgainstAdmissions')
    expect((remark?.found ?? 0) / (remark?.expected ?? 1)).toBeCloseTo(0.5, 2)
  })

  it('says where typed beds are not those of the figures', () => {
    const { links } = plan
    const typed = { ...plan, links: { ...links, icu: { ...links.icu, occupied: 20 } } }
    expect(remarks(typed)).toEqual([
      { code: 'occupiedAgainstFigures', path: 'links.icu.occupied', found: 20, expected: 336 },
    ])
  })
})
