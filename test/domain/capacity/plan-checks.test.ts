import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculatePlan, createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { deferredCare } from '../../../src/domain/capacity/deferred-care.ts'
import { flagLevers, staffGap } from '../../../src/domain/capacity/lever-flags.ts'
import { widestBars } from '../../../src/domain/capacity/assumptions.ts'
import { weighAssumptions } from '../../../src/domain/capacity/tornado.ts'
import { explainDay } from '../../../src/domain/capacity/waterfall.ts'
import { recordDecision, removeDecision } from '../../../src/domain/plan/edits.ts'
import { comparePhases, phaseOn, type Phase } from '../../../src/domain/plan/phases.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { LINK_IDS } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import {
  LEVER_CATALOGUE_IDS,
  leverFromCatalogue,
  leverScaleOf,
} from '../../../src/reference/lever-catalogue.ts'
import { asks, madeLever, places, smallPlan } from './made-plans.ts'

const plan = smallPlan('pressureOnAllCare', 40, 60)
const codesOf = (changed: RegionalPlan): string[] =>
  flagLevers(changed, calculatePlan(changed)).map(({ code }) => code)

describe('flags of levers', () => {
  const on = { enabled: true } as const
  const decided = recordDecision(plan, {
    phase: '1b',
    from: plan.startDate,
    decidedBy: 'ROAZ',
    reason: '',
  })

  it('a lever before its phase: decided where people decided, advised where they did not', () => {
    const levers = [madeLever(plan, 'late', [places('icu', 1)], 0, { ...on, allowedFrom: '2d' })]
    const [flag] = flagLevers({ ...decided, levers }, calculatePlan({ ...decided, levers }))
    expect(flag).toMatchObject({ code: 'beforePhase', phase: '1b', basis: 'decided', day: 0 })
    const [advised] = flagLevers({ ...plan, levers }, calculatePlan({ ...plan, levers }))
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

describe('decisions on the phase', () => {
  it('hold from their day on, in date order, one a day', () => {
    const decision = (phase: Phase, day: number) => ({
      phase,
      from: addDays(plan.startDate, day),
      decidedBy: 'ROAZ-voorzitters',
      reason: 'druk',
    })
    const up = recordDecision(recordDecision(plan, decision('2b', 10)), decision('1b', 2))
    const changed = recordDecision(up, decision('2c', 10))
    const on = (day: number): string => phaseOn(changed.phaseDecisions, addDays(plan.startDate, day))
    expect([on(0), on(2), on(9), on(10), on(30)]).toEqual(['1a', '1b', '1b', '2c', '2c'])
    expect(removeDecision(changed, addDays(plan.startDate, 10)).phaseDecisions).toHaveLength(1)
    expect(comparePhases('2d', '2c')).toBeGreaterThan(0)
  })
})

describe('deferred care', () => {
  it('is the base load freed, added up day by day, and never falls', () => {
    const lever = madeLever(
      plan,
      'class 5',
      [{ type: 'lowerBaseLoad', link: 'icu', share: exactly(0.1) }],
      2,
      { enabled: true, durationDays: 10 },
    )
    const p50 = deferredCare({ ...plan, levers: [lever] }).get('icu')?.p50 ?? new Float64Array()
    const perDay = plan.links.icu.baseLoad * 0.1
    expect(p50[1]).toBe(0)
    expect(p50[2]).toBeCloseTo(perDay, 9)
    expect(p50[20]).toBeCloseTo(10 * perDay, 9)
    expect([...p50].every((value, t) => value >= (p50[t - 1] ?? 0))).toBe(true)
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
        const asked =
          demand.baseLoad + demand.ownDemand + demand.lowerDemand + demand.addDemand + demand.caught
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
