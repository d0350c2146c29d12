/** The log of decisions: only added to, corrected by new entries, and held against who may decide. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/domain/plan/decision.ts'
import {
  decidedPhase,
  decisionProblem,
  decisionsOf,
  isAgainstRule,
  recordDecision,
  standingDecisions,
} from '../../../src/domain/plan/decision-log.ts'
import { PHASE_RULES, PHASES, type Phase } from '../../../src/domain/plan/phases.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const plan = defaultPlan('NAZB', 'expectation')
const decision = (phase: Phase, day: number, more: Partial<Decision> = {}): Omit<Decision, 'id'> => ({
  subject: { type: 'phase', phase },
  from: addDays(plan.startDate, day),
  decidedOn: plan.startDate,
  role: 'secretaris',
  body: PHASE_RULES[phase].decidedBy,
  reason: 'druk',
  corrects: null,
  ...more,
})
const on = (of: RegionalPlan, day: number): Phase | null => decidedPhase(of, addDays(plan.startDate, day))

describe('decisions on the phase', () => {
  it('hold from their day on, in whatever order they were recorded', () => {
    const changed = recordDecision(recordDecision(plan, decision('2b', 10)), decision('1b', 2))
    expect([on(changed, 0), on(changed, 2), on(changed, 9), on(changed, 10)]).toEqual([
      null,
      '1b',
      '1b',
      '2b',
    ])
  })

  it('of one day: the last recorded holds', () => {
    expect(on(recordDecision(recordDecision(plan, decision('2b', 3)), decision('2a', 3)), 3)).toBe('2a')
  })
})

describe('the log', () => {
  it('only grows: what was recorded stays as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PHASES), fc.nat({ max: 80 }), fc.boolean()), { maxLength: 12 }),
        (entries) => {
          let current: RegionalPlan = plan
          for (const [phase, day, corrects] of entries) {
            const before = decisionsOf(current)
            const replaced = corrects ? (standingDecisions(current).at(-1)?.id ?? null) : null
            current = recordDecision(current, decision(phase, day, { corrects: replaced }))
            const after = decisionsOf(current)
            expect(after.slice(0, -1)).toEqual(before)
            expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
          }
        },
      ),
    )
  })

  it('says where another body decided than the rules say, and asks why', () => {
    const other = { id: 'd1', ...decision('2d', 0, { body: 'roaz' as const, reason: '' }) }
    expect(isAgainstRule(plan, other)).toBe(true)
    expect(decisionProblem(plan, other)).toBe('reasonMissing')
    expect(decisionProblem(plan, { ...other, reason: 'minister was niet bereikbaar' })).toBeNull()
    expect(decisionProblem(plan, { ...other, body: 'minister' })).toBeNull()
    expect(decisionProblem(plan, { ...other, role: ' ' })).toBe('roleMissing')
  })

  it('sparing a region and another key are for the ROAZ chairs; a lever for who decides on its phase', () => {
    const by = (subject: Decision['subject'], body: Decision['body']): boolean =>
      isAgainstRule(plan, { id: 'd1', ...decision('1b', 0), subject, body })
    expect(by({ type: 'sparing', region: 'NAZL' }, 'roazChairs')).toBe(false)
    expect(by({ type: 'sparing', region: 'NAZL' }, 'roaz')).toBe(true)
    expect(by({ type: 'deviatingKey' }, 'minister')).toBe(true)
    expect(by({ type: 'meeting' }, 'oxygenMeeting')).toBe(false)
  })
})
