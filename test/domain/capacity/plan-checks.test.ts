import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appraisePlan } from '../../../src/domain/capacity/appraisal.ts'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { usualArrivalsPerWeek } from '../../../src/domain/capacity/class-flows.ts'
import { bedDaysPutOff, deferredCare, plannedPutOff } from '../../../src/domain/capacity/deferred-care.ts'
import { staffGap, type LeverFlag } from '../../../src/domain/capacity/lever-flags.ts'
import { widestBars } from '../../../src/domain/capacity/assumptions.ts'
import { weighAssumptions } from '../../../src/domain/capacity/tornado.ts'
import { explainDay } from '../../../src/domain/capacity/waterfall.ts'
import { USUAL_REGULAR_CARE } from '../../../src/domain/plan/care-class.ts'
import { recordDecision } from '../../../src/domain/plan/decision-log.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'

import { exactly } from '../../../src/domain/shared/estimate.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leverScaleOf,
} from '../../../src/reference/lever-catalogue.ts'
import { asks, madeLever, places, smallPlan } from './made-plans.ts'

const plan = smallPlan('pressureOnAllCare', 40, 60)
const flagsOf = (changed: RegionalPlan): readonly LeverFlag[] =>
  appraisePlan(changed, createPlanCalculator()).flags
const codesOf = (changed: RegionalPlan): string[] => flagsOf(changed).map(({ code }) => code)

describe('flags of levers', () => {
  const on = { enabled: true } as const
  const decided = recordDecision(plan, {
    subject: { type: 'phase', phase: '1b' },
    from: plan.startDate,
    decidedOn: plan.startDate,
    role: 'ROAZ-secretaris',
    body: 'roaz',
    reason: '',
    corrects: null,
  })

  it('a lever before its phase: decided where people decided, advised where they did not', () => {
    const levers = [madeLever(plan, 'late', [places('icu', 1)], 0, { ...on, allowedFrom: '2d' })]
    const [flag] = flagsOf({ ...decided, levers })
    expect(flag).toMatchObject({ code: 'beforePhase', phase: '1b', basis: 'decided', day: 0 })
    const [advised] = flagsOf({
      ...plan,
      levers: [madeLever(plan, 'late', [places('icu', 1)], 0, { ...on, allowedFrom: '3' })],
    })
    expect(advised).toMatchObject({ code: 'beforePhase', basis: 'advised' })
  })

  it('a lever held longer than it can be, also without an end', () => {
    const held = (durationDays: number | null): string[] =>
      codesOf({
        ...plan,
        levers: [
          madeLever(plan, 'step', [places('icu', 1)], 5, { ...on, durationDays, maxDurationDays: 28 }),
        ],
      })
    expect(held(28)).toEqual([])
    expect(held(29)).toEqual(['tooLong'])
    expect(held(null)).toEqual(['tooLong'])
  })

  it('levers that together need more people than there are', () => {
    const needing = (id: string, people: number) =>
      madeLever(plan, id, [places('icu', 1)], 0, { ...on, needs: [{ role: 'icuNurse', people }] })
    const pool = (icuNurse: number | null): RegionalPlan => ({
      ...plan,
      levers: [needing('a', 30), needing('b', 12)],
      staffPool: { ...plan.staffPool, icuNurse },
    })
    expect(codesOf(pool(42))).toEqual([])
    expect(codesOf(pool(41))).toEqual(['notEnoughStaff', 'notEnoughStaff'])
    expect(codesOf(pool(null))).toEqual([])
    expect(staffGap(pool(40))).toBe(2)
  })

  it('a lever that asks for concentrators that are not there, always', () => {
    const levers = [madeLever(plan, 'home', [asks('homeOxygen', 5000)], 0, on)]
    expect(codesOf({ ...plan, levers })).toEqual(['notEnoughConcentrators'])
  })

  it('two levers that count the same gain', () => {
    const twice = ['a', 'b'].map((id) =>
      madeLever(plan, id, [places('ward', 1)], 0, { ...on, alternativeGroup: 'discharge' }),
    )
    expect(codesOf({ ...plan, levers: twice })).toEqual(['alternative', 'alternative'])
  })
})

describe('deferred care', () => {
  const putOff = (careClass: 3 | 4 | 5, share: number, days: number | null, of: RegionalPlan = plan) =>
    madeLever(
      of,
      `class ${careClass}`,
      [{ type: 'lowerBaseLoad', link: 'icu', share: exactly(share), careClass }],
      2,
      {
        enabled: true,
        durationDays: days,
      },
    )
  const followed = (of: RegionalPlan) => deferredCare(of, calculatePlan(of))

  it('is the base load freed, added up day by day', () => {
    const { backlogs } = followed({ ...plan, levers: [putOff(5, 0.1, 10)] })
    const [backlog] = backlogs
    const perDay = plan.links.icu.baseLoad * 0.1
    expect(backlog?.waiting[1]).toBe(0)
    expect(backlog?.waiting[2]).toBeCloseTo(perDay, 9)
    expect(backlog?.putOff).toBeCloseTo(10 * perDay, 9)
  })

  it('keeps count: put off = done elsewhere + caught up + become acute + lost + waiting', () => {
    fc.assert(
      fc.property(
        fc.subarray([5, 4, 3] as const, { minLength: 1 }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        fc.option(fc.integer({ min: 1, max: 50 })),
        fc.record({
          acuteShare: fc.double({ min: 0, max: 1, noNaN: true }),
          lostSharePerWeek: fc.double({ min: 0, max: 1, noNaN: true }),
          catchUpShare: fc.double({ min: 0, max: 1, noNaN: true }),
          elsewhereBeds: fc.double({ min: 0, max: 20, noNaN: true }),
        }),
        fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
        fc.nat({ max: 300 }),
        (classes, share, days, care, comesIn, extra) => {
          const of: RegionalPlan = {
            ...plan,
            horizonDays: 80,
            draws: 4,
            regularCare: {
              stayDays: { ward: 5, icu: 4 },
              ...care,
              ...(comesIn !== null && { arrivalsPerWeek: { icu: { 4: comesIn, 3: comesIn / 2 } } }),
            },
            levers: [
              ...classes.map((one) => putOff(one, share, days)),
              madeLever(plan, 'beds', [places('icu', extra)], 20, { enabled: true }),
            ],
          }
          const deferred = followed(of)
          expect(plannedPutOff(of)).toBeCloseTo(bedDaysPutOff(deferred), 6)
          for (const backlog of deferred.backlogs) {
            const { doneElsewhere, caughtUp, becameAcute, lost, waiting } = backlog
            const gone = doneElsewhere + caughtUp + becameAcute + lost
            expect(gone + (waiting.at(-1) ?? 0)).toBeCloseTo(backlog.putOff, 6)
            expect(Math.min(doneElsewhere, caughtUp, becameAcute, lost, ...waiting)).toBeGreaterThanOrEqual(0)
          }
        },
      ),
      { numRuns: 25, seed: 12 },
    )
  })

  it('follows what comes in each week where that is typed: above the beds that are left it waits', () => {
    const comesIn = (perWeek: number | undefined, levers = [putOff(5, 0.1, null)]) => {
      const arrivalsPerWeek = perWeek === undefined ? {} : { arrivalsPerWeek: { icu: { 5: perWeek } } }
      const regularCare = { ...USUAL_REGULAR_CARE, ...arrivalsPerWeek }
      return followed({ ...plan, levers, regularCare }).backlogs.find(({ careClass }) => careClass === 5)
    }
    const usual = usualArrivalsPerWeek(plan, 'icu', 5)
    expect(usual).toBeCloseTo((plan.links.icu.baseLoad * 0.1 * 7) / 4, 9)
    expect(comesIn(undefined)?.arrivalsPerWeek).toBeCloseTo(usual, 9)
    expect(comesIn(usual)?.putOff).toBeCloseTo(comesIn(undefined)?.putOff ?? NaN, 6)
    // Half of it: half waits while the class is off.
    expect(comesIn(usual / 2)?.waiting[10]).toBeCloseTo((comesIn(undefined)?.waiting[10] ?? NaN) / 2, 6)
    // Half of the class off, and half of it comes in: nobody waits.
    expect(comesIn(usual / 2, [putOff(5, 0.05, null)])).toBeUndefined()
    // More than the beds treat waits without any lever.
    expect(comesIn(2 * usual, [])?.waiting[0]).toBeGreaterThan(0)
    expect(comesIn(usual, [])).toBeUndefined()
  })

  it('is caught up with beds that regular care itself leaves as well', () => {
    const waitsAt = (perWeek: number | null): number => {
      const short = putOff(5, 0.1, 10)
      const arrivals = perWeek === null ? {} : { arrivalsPerWeek: { icu: { 4: perWeek } } }
      const regularCare = { ...USUAL_REGULAR_CARE, catchUpShare: 1, ...arrivals }
      const calm = { ...plan.scenario, contagiousness: exactly(0.1) }
      const full = { ...plan.links.icu, baseLoad: plan.links.icu.staffedCapacity }
      const of = {
        ...plan,
        scenario: calm,
        links: { ...plan.links, icu: full },
        levers: [short],
        regularCare,
      }
      return followed(of).backlogs.find(({ careClass }) => careClass === 5)?.waiting[40] ?? NaN
    }
    expect(waitsAt(0)).toBeLessThan(waitsAt(null))
  })

  it('is caught up with room that is left, class 3 first, and says when it is gone', () => {
    const calm = { ...plan, horizonDays: 60, scenario: { ...plan.scenario, contagiousness: exactly(0.1) } }
    const levers = [putOff(5, 0.1, 7, calm), putOff(3, 0.1, 7, calm)]
    const roomy = { ...calm, levers, regularCare: { ...USUAL_REGULAR_CARE, catchUpShare: 0.2 } }
    const { backlogs, clearedOn } = followed(roomy)
    const dayOf = (careClass: 3 | 5): number =>
      backlogs.find((one) => one.careClass === careClass)?.waiting.findLastIndex((left) => left > 0.5) ?? NaN
    expect(dayOf(3)).toBeLessThan(dayOf(5))
    expect(clearedOn).toBe(dayOf(5) + 1)
    const never = followed({ ...roomy, regularCare: { ...USUAL_REGULAR_CARE, catchUpShare: 0 } })
    expect(never.clearedOn).toBeNull()
  })

  it('partly becomes acute where class 3 has waited six weeks, and no other class does', () => {
    const of = { ...plan, horizonDays: 60, levers: [putOff(3, 0.2, null), putOff(5, 0.1, null)] }
    for (const { careClass, becameAcute } of followed(of).backlogs) {
      if (careClass === 3) expect(becameAcute).toBeGreaterThan(0)
      else expect(becameAcute).toBe(0)
    }
  })
})

describe('explanations', () => {
  const levers = LEVER_CATALOGUE_IDS.map((id) =>
    leverFromCatalogue(id, { id, title: id, start: plan.startDate, ...leverScaleOf(plan) }),
  )
  const full = { ...plan, levers }
  const own = createPlanCalculator().demandOf(full)

  it('close: the steps add up to what is unmet or to spare', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINK_IDS), fc.nat({ max: 59 }), (link, day) => {
        const { demand, capacity, balance } = explainDay(full, own, link, day)
        const asked = Object.values(demand).reduce((sum, part) => sum + part, 0)
        const given = capacity.staffed + capacity.absence + capacity.levers + capacity.deferred
        expect(asked - given).toBeCloseTo(balance, 6)
      }),
      { numRuns: 30, seed: 4 },
    )
  })

  it('the widest assumption moves unmet demand most, and certain numbers are left out', () => {
    const tornado = weighAssumptions({ ...plan, levers: [] })
    const bars = widestBars(tornado, 'icu')
    const widths = bars.map(({ low, high }) => Math.abs(high.icu - low.icu))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(widths[0]).toBeGreaterThan(0)
    const still = { ...plan, levers: [], scenario: { ...plan.scenario, virulence: exactly(1) } }
    const keys = weighAssumptions(still).bars.map(({ input }) => (input.type === 'scenario' ? input.key : ''))
    expect(keys).not.toContain('virulence')
    expect(keys).toContain('contagiousness')
  })
})
