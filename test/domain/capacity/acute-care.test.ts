/** What downscaling asks later and elsewhere: class 3 that waited too long, and the patients who are really put off. */
import { describe, expect, it } from 'vitest'
import { appraisePlan } from '../../../src/domain/capacity/appraisal.ts'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { explainDay } from '../../../src/domain/capacity/waterfall.ts'
import { USUAL_REGULAR_CARE, type CareClass, type RegularCare } from '../../../src/domain/plan/care-class.ts'
import type { Lever } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { leverFromCatalogue, leverScaleOf } from '../../../src/reference/lever-catalogue.ts'
import { madeLever, smallPlan } from './made-plans.ts'

/** So calm that nothing is full by itself. */
const calm: RegionalPlan = ((plan) => ({
  ...plan,
  scenario: { ...plan.scenario, contagiousness: exactly(0.1) },
}))(smallPlan('expectation', 12, 70))

const off = (careClass: CareClass, share: number, days: number | null = null, start = 0): Lever =>
  madeLever(
    calm,
    `class ${careClass}`,
    [{ type: 'lowerBaseLoad', link: 'ward', share: exactly(share), careClass }],
    start,
    { enabled: true, durationDays: days },
  )

const medians = (plan: RegionalPlan) => createPlanCalculator().calculate(plan).links
/** What levers add to the median demand, by day. */
function added(plan: RegionalPlan, link: 'gp' | 'districtNursing' | 'ward'): number[] {
  const without = medians({ ...plan, levers: [] })[link].demand.p50
  return [...medians(plan)[link].demand.p50].map((asked, t) => asked - (without[t] ?? 0))
}
const withCare = (levers: Lever[], care: Partial<RegularCare> = {}): RegionalPlan => ({
  ...calm,
  levers,
  regularCare: { ...USUAL_REGULAR_CARE, ...care },
})

describe('class 3 that has waited six weeks', () => {
  const beds = calm.links.ward.baseLoad * 0.2

  it('is asked of the ward from the 43rd day on, for the part that becomes acute', () => {
    const more = added(withCare([off(3, 0.2)]), 'ward')
    expect(Math.max(...more.slice(0, 42).map(Math.abs))).toBeLessThan(1e-6)
    for (const t of [42, 55, 69]) expect(more[t]).toBeCloseTo(0.2 * beds, 6)
    expect(added(withCare([off(3, 0.2)], { acuteShare: 0.5 }), 'ward')[42]).toBeCloseTo(0.5 * beds, 6)
  })

  it('comes from no other class, and not where none of it becomes acute or all of it is done elsewhere', () => {
    const none = (plan: RegionalPlan): void =>
      expect(Math.max(...added(plan, 'ward').map(Math.abs))).toBeLessThan(1e-6)
    none(withCare([off(5, 0.1), { ...off(4, 0.15), id: 'four' }]))
    none(withCare([off(3, 0.2)], { acuteShare: 0 }))
    none(withCare([off(3, 0.2)], { elsewhereBeds: beds }))
  })

  it('is less where beds elsewhere are left when what comes in has been taken, and none where those suffice', () => {
    // Off for two weeks: from then on beds elsewhere work off what waits.
    const sum = (elsewhereBeds: number): number =>
      added(withCare([off(3, 0.2, 14)], { catchUpShare: 0, elsewhereBeds }), 'ward').reduce(
        (all, one) => all + one,
        0,
      )
    // A third of the beds: two thirds of 14 days wait, and 28 days of a third work half of that off.
    expect(sum(beds / 3)).toBeLessThan(0.7 * sum(beds / 10))
    expect(sum(beds / 2)).toBeLessThan(1e-6)
    const plan = withCare([off(3, 0.2, 14)], { catchUpShare: 0, elsewhereBeds: beds / 2 })
    const { deferred } = appraisePlan(plan, createPlanCalculator())
    const [backlog] = deferred.backlogs
    expect(backlog?.doneElsewhere).toBeCloseTo(backlog?.putOff ?? NaN, 6)
    expect(deferred.clearedOn).toBe(27)
    expect([13, 20, 26].map((t) => backlog?.waiting[t])).toEqual([
      expect.closeTo(7 * beds, 6) as number,
      expect.closeTo(3.5 * beds, 6) as number,
      expect.closeTo(0.5 * beds, 6) as number,
    ])
  })

  it('is less where part of it is caught up in time', () => {
    const sum = (catchUpShare: number): number =>
      added(withCare([off(3, 0.2, 14)], { catchUpShare }), 'ward').reduce((all, one) => all + one, 0)
    expect(sum(0)).toBeGreaterThan(sum(0.05))
    expect(sum(0.05)).toBeGreaterThan(sum(1))
  })

  it('is what deferred care says became acute', () => {
    const plan = withCare([off(3, 0.2)])
    const asked = added(plan, 'ward').reduce((all, one) => all + one, 0)
    const { deferred } = appraisePlan(plan, createPlanCalculator())
    expect(deferred.backlogs.find(({ careClass }) => careClass === 3)?.becameAcute).toBeCloseTo(asked, 4)
  })

  it('is a step of its own in the explanation', () => {
    const plan = withCare([off(3, 0.2)])
    const own = createPlanCalculator().demandOf(plan)
    expect(explainDay(plan, own, 'ward', 60).demand.acute).toBeCloseTo(0.2 * beds, 6)
    expect(explainDay(plan, own, 'ward', 60).demand.lowerDemand).toBeCloseTo(0, 6)
    expect(explainDay(plan, own, 'icu', 60).demand.acute).toBe(0)
  })
})

describe('what downscaling asks of GPs and district nursing', () => {
  const taken: RegionalPlan = {
    ...calm,
    horizonDays: 30,
    levers: [
      leverFromCatalogue('downscaleClass5', {
        id: 'five',
        title: '',
        start: calm.startDate,
        ...leverScaleOf(calm),
      }),
    ],
  }
  const perDay = ({ links: { ward, icu } }: RegionalPlan): number =>
    (0.1 * ward.baseLoad) / 5 + (0.1 * icu.baseLoad) / 4

  it('follows the patients put off: a consult a week of each, and nursing for one in twenty', () => {
    const consults = added(taken, 'gp')
    expect(consults[0]).toBeCloseTo(0, 6)
    expect(consults[20]).toBeCloseTo(perDay(taken), 6)
    expect(added(taken, 'districtNursing')[20]).toBeCloseTo(7 * 0.05 * perDay(taken), 6)
  })

  it('follows the beds of the plan as they are then, not as they were when the lever was taken', () => {
    const half = { ...taken.links.ward, baseLoad: taken.links.ward.baseLoad / 2 }
    const changed = { ...taken, links: { ...taken.links, ward: half } }
    expect(added(changed, 'gp')[20]).toBeCloseTo(perDay(changed), 6)
    const { capacity, staffedCapacity, baseLoad } = half
    const later = [{ from: addDays(taken.startDate, 15), capacity, staffedCapacity, baseLoad }]
    const stepped = {
      ...taken,
      links: { ...taken.links, ward: { ...taken.links.ward, capacitySteps: later } },
    }
    expect(added(stepped, 'gp')[14]).toBeCloseTo(perDay(taken), 6)
    expect(added(stepped, 'gp')[20]).toBeCloseTo(perDay(changed), 6)
  })

  it('asks nothing for patients who are treated elsewhere, and those go to class 3 first', () => {
    const { levers } = taken
    const care = (elsewhereBeds: number): Partial<RegularCare> => ({ elsewhereBeds })
    const icu = (0.1 * taken.links.icu.baseLoad) / 4
    const ward = 0.1 * taken.links.ward.baseLoad
    const asked = (beds: number, more: readonly Lever[] = []): number =>
      added({ ...withCare([...levers, ...more], care(beds)), horizonDays: 30 }, 'gp')[20] ?? NaN
    expect(asked(ward / 2)).toBeCloseTo(ward / 2 / 5 + icu, 6)
    expect(asked(2 * ward)).toBeCloseTo(icu, 6)
    // Class 3 off beside it, as large: it takes the beds, and class 5 asks as if there were none.
    expect(asked(ward, [off(3, 0.1)])).toBeCloseTo(ward / 5 + icu, 6)
  })

  it('follows what comes in where that is typed: nobody is put off of a class of which nobody comes', () => {
    const nobody = { ward: { 5: 0 }, icu: { 5: 0 } } as const
    const quiet = { ...taken, regularCare: { ...USUAL_REGULAR_CARE, arrivalsPerWeek: nobody } }
    expect(Math.max(...added(quiet, 'gp').map(Math.abs))).toBeLessThan(1e-6)
  })
})
