/** A region whose classes are not as large as usual: what comes in, what a lever frees and what is put off follow it. */
import { describe, expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { usualArrivalsPerWeek } from '../../../src/domain/capacity/class-flows.ts'
import { deferredCare } from '../../../src/domain/capacity/deferred-care.ts'
import { USUAL_REGULAR_CARE } from '../../../src/domain/plan/care-class.ts'
import { setClassShare } from '../../../src/domain/plan/class-mix.ts'
import { remarkPlan } from '../../../src/domain/plan/plausibility.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { leverFromCatalogue, leverScaleOf } from '../../../src/reference/lever-catalogue.ts'
import { classPart } from '../../../src/reference/levers/regular-care.ts'
import { smallPlan } from '../capacity/made-plans.ts'

const plan = smallPlan('expectation', 4, 40)
const off = (of: RegionalPlan): RegionalPlan => {
  const place = { id: 'five', title: 'five', start: of.startDate, ...leverScaleOf(of) }
  return { ...of, levers: [leverFromCatalogue('downscaleClass5', place)] }
}
const stated = (of: RegionalPlan, share: number | null): RegionalPlan =>
  setClassShare(of, 'ward', 5, share, {
    was: classPart(of.regularCare?.classShares, 'ward', 5),
    is: classPart(share === null ? undefined : { ward: { 5: share } }, 'ward', 5),
  })
const wardShare = ({ levers }: RegionalPlan): unknown =>
  levers.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'lowerBaseLoad' && effect.link === 'ward' ? [effect.share] : [],
    ),
  )[0]

describe('a class that is larger than usual', () => {
  it('brings in as many patients a week as its beds treat', () => {
    expect(usualArrivalsPerWeek(stated(plan, 0.25), 'ward', 5)).toBeCloseTo(
      (0.25 * plan.links.ward.baseLoad * 7) / 5,
      6,
    )
    expect(usualArrivalsPerWeek(stated(plan, 0.25), 'icu', 5)).toBeCloseTo(
      usualArrivalsPerWeek(plan, 'icu', 5),
      6,
    )
  })

  it.each([
    ['stated before the measure is taken', off(stated(plan, 0.25))],
    ['stated after it', stated(off(plan), 0.25)],
  ])('%s: putting it off frees all of it, and all of it waits', (_, of) => {
    expect(wardShare(of)).toEqual(exactly(0.25))
    const calculator = createPlanCalculator()
    const outcome = calculator.calculate(of)
    const room = (at: number): number => outcome.links.ward.room[at] ?? NaN
    const most = of.links.ward.covidMaximum ?? Infinity
    const freed = 0.25 * of.links.ward.baseLoad
    expect(room(30)).toBeCloseTo(Math.min(most, room(0) + freed), -1)
    const { backlogs } = deferredCare(of, outcome)
    const ward = backlogs.find(({ link, careClass }) => link === 'ward' && careClass === 5)
    expect((ward?.waiting[30] ?? NaN) - (ward?.waiting[29] ?? NaN)).toBeCloseTo(freed, 6)
  })

  it('is remarked on where measures put off more than it has', () => {
    const codes = (of: RegionalPlan): string[] =>
      remarkPlan(of, null).map(({ code, path }) => `${code} ${path}`)
    const care = { ...USUAL_REGULAR_CARE, classShares: { ward: { 5: 0.05 } } }
    expect(codes({ ...off(plan), regularCare: care })).toEqual([
      'putOffAboveClass regularCare.classShares.ward.5',
    ])
    expect(codes(stated(off(plan), 0.05))).toEqual([])
    expect(codes(off(plan))).toEqual([])
  })

  it.each(['independentClinics', 'rehabilitation'] as const)(
    'beds elsewhere that %s counts as room are remarked on, as they may count twice',
    (id) => {
      const lever = leverFromCatalogue(id, { id, title: id, start: plan.startDate, ...leverScaleOf(plan) })
      const sized = {
        ...lever,
        effects: lever.effects.map((effect) =>
          effect.type === 'addCapacity' ? { ...effect, amount: exactly(20) } : effect,
        ),
      }
      const of = (elsewhereBeds: number, levers: RegionalPlan['levers']): RegionalPlan => ({
        ...plan,
        levers,
        regularCare: { ...USUAL_REGULAR_CARE, elsewhereBeds },
      })
      expect(remarkPlan(of(30, [sized]), null)).toEqual([
        { code: 'bedsElsewhereTwice', path: 'regularCare.elsewhereBeds', found: 30, expected: 20 },
      ])
      expect(remarkPlan(of(30, [lever]), null)).toEqual([])
      expect(remarkPlan(of(30, [{ ...sized, enabled: false }]), null)).toEqual([])
      expect(remarkPlan(of(0, [sized]), null)).toEqual([])
    },
  )

  it('given back to the usual part leaves everything as it was, and never a size that a planner typed', () => {
    const there = stated(off(plan), 0.25)
    expect(stated(there, null).levers).toEqual(off(plan).levers)
    expect(createPlanCalculator().calculate(stated(there, null))).toEqual(
      createPlanCalculator().calculate(off(plan)),
    )
    const typed = off(plan)
    const own = {
      ...typed,
      levers: typed.levers.map((lever) => ({
        ...lever,
        effects: lever.effects.map((effect) =>
          effect.type === 'lowerBaseLoad' ? { ...effect, share: exactly(0.04) } : effect,
        ),
      })),
    }
    expect(stated(own, 0.25).levers).toEqual(own.levers)
  })
})
