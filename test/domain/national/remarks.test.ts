/** What is said of a plan beside the others: its age, and where it differs from most. */
import { expect, it } from 'vitest'
import { remarksOn, sharedRemarks } from '../../../src/domain/national/remarks.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { withMode } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const TODAY = '2022-01-14'
const PLAN: RegionalPlan = { ...defaultPlan('NAZB', 'expectation'), startDate: '2022-01-07' }

function kindsOf(plans: readonly RegionalPlan[], among = plans): string[][] {
  return remarksOn(plans, among, TODAY).map((remarks) => remarks.map(({ kind }) => kind))
}

function observedUntil(lastDate: string): RegionalPlan {
  const source = { name: 'reeks', layout: 'lcps-v1', firstDate: lastDate, lastDate } as const
  return { ...PLAN, observed: { source, days: [] } }
}

it('calls day 0 and observed figures stale after seven days, not on the seventh', () => {
  expect(kindsOf([PLAN])).toEqual([[]])
  expect(kindsOf([{ ...PLAN, startDate: '2022-01-06' }])).toEqual([['oldStart']])
  expect(kindsOf([observedUntil('2022-01-07')])).toEqual([[]])
  expect(remarksOn([observedUntil('2022-01-06')], [], TODAY)).toEqual([
    [{ kind: 'oldFigures', on: '2022-01-06', days: 8 }],
  ])
})

it('says that a plan is yet to begin', () => {
  expect(kindsOf([{ ...PLAN, startDate: '2022-01-15' }])).toEqual([['yetToBegin']])
})

it('names start, horizon and scenario where they are not those of most plans', () => {
  const other: RegionalPlan = {
    ...PLAN,
    startDate: '2022-01-10',
    horizonDays: 60,
    scenario: defaultPlan('NAZB', 'pressureOnAllCare').scenario,
  }
  expect(kindsOf([other, PLAN, PLAN])).toEqual([['otherStart', 'otherHorizon', 'otherScenario'], [], []])
})

it('sees another virus behind the same name', () => {
  const { scenario } = PLAN
  const moved = { ...PLAN, scenario: { ...scenario, virulence: withMode(scenario.virulence, 0.9) } }
  expect(kindsOf([PLAN, PLAN, moved])).toEqual([[], [], ['otherScenario']])
})

it('measures plans that do not take part by those that do', () => {
  const lone = { ...PLAN, horizonDays: 60 }
  expect(kindsOf([lone, lone, PLAN], [PLAN])).toEqual([['otherHorizon'], ['otherHorizon'], []])
})

it('finds what holds for every plan, to be said once; of one plan nothing is shared', () => {
  const old = { ...PLAN, startDate: '2022-01-03' } as const
  const remarks = remarksOn([old, old, { ...old, horizonDays: 60 }], [old, old], TODAY)
  expect(sharedRemarks(remarks)).toEqual([{ kind: 'oldStart', on: '2022-01-03', days: 11 }])
  expect(sharedRemarks(remarks.slice(0, 1))).toEqual([])
  expect(sharedRemarks([])).toEqual([])
})
