/** A plan of the first format version, opened and calculated today: published phases, wards of which room is made. */
import { describe, expect, it } from 'vitest'
import { appraisePlan, type PlanAppraisal } from '../../src/domain/capacity/appraisal.ts'
import { createPlanCalculator } from '../../src/domain/capacity/calculate-plan.ts'
import type { PlanOutcome } from '../../src/domain/capacity/outcome.ts'
import { withoutLevers } from '../../src/domain/plan/edits.ts'
import { comparePhases } from '../../src/domain/plan/phases.ts'
import type { RegionalPlan } from '../../src/domain/plan/regional-plan.ts'
import { readText } from '../../src/file/read.ts'
import { OLDER_SAMPLES } from './samples.ts'

/** The country of version 1 with other levers in use, and a phase that was decided for day 0. */
function opened(uses: readonly string[], decided: string | null): RegionalPlan {
  const text = OLDER_SAMPLES.find(({ name }) => name === 'plan-as-given.json')?.text ?? ''
  const decision = `{"decidedBy":"LNAZ-bestuur","from":"2021-12-30","phase":"${decided ?? ''}","reason":""}`
  const changed = text
    .replaceAll('"enabled":true', '"enabled":false')
    .replace('"phaseDecisions": []', `"phaseDecisions": [${decided === null ? '' : decision}]`)
    .replace(/"draws": \d+/, '"draws": 60')
  const withUse = uses.reduce(
    (so, id) => so.replace(`"enabled":false,"id":"${id}"`, `"enabled":true,"id":"${id}"`),
    changed,
  )
  const file = readText(withUse)
  const document = file.ok ? file.value.documents[0] : undefined
  if (document?.kind !== 'regional-plan') throw new Error('no plan')
  expect(document.body.levers.filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(uses)
  return document.body
}

function appraised(plan: RegionalPlan): { outcome: PlanOutcome; unaided: PlanOutcome } & PlanAppraisal {
  const calculator = createPlanCalculator()
  const outcome = calculator.calculate(plan)
  return {
    outcome,
    unaided: calculator.calculate(withoutLevers(plan)),
    ...appraisePlan(plan, calculator, outcome),
  }
}

it('tells of every measure that begins before its published phase', () => {
  const early = ['selfCareAdvice', 'routeCoordination', 'careHotels', 'earlyDischargeWide']
  const { flags } = appraised(opened(early, '2b'))
  const before = flags.filter(({ code }) => code === 'beforePhase')
  expect(before.map(({ leverId }) => leverId)).toEqual(early)
  expect(before.every((flag) => 'phase' in flag && flag.phase === '2b')).toBe(true)
})

describe('classes 5, 4 and 3 put off', () => {
  const plan = opened(['downscaleClass5', 'downscaleClass4', 'downscaleClass3'], null)
  const { outcome, unaided, advice, deferred } = appraised(plan)

  it('makes room on the ward, no further than its published maximum', () => {
    const { room } = outcome.links.ward
    for (const [t, beds] of room.entries()) {
      expect(beds).toBeGreaterThanOrEqual(unaided.links.ward.room[t] ?? NaN)
      expect(beds).toBeLessThanOrEqual(4_400)
    }
    expect(room.at(-1)).toBe(4_400)
  })

  it('counts ward care that is put off from the next day on', () => {
    const class5 = deferred.backlogs.find(({ link, careClass }) => link === 'ward' && careClass === 5)
    expect(class5?.waiting[1]).toBeGreaterThan(0)
    expect(class5?.arrivalsPerWeek).toBeCloseTo((1_275 * 7) / (class5?.stayDays ?? NaN), 9)
  })

  it('keeps the advice at 2d or higher', () => {
    expect(advice.every(({ phase }) => comparePhases(phase, '2d') >= 0)).toBe(true)
  })
})
