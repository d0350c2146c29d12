/** Access to regular care, region beside region. */
import { expect, it } from 'vitest'
import { createPlanCalculator } from '../../../src/domain/capacity/calculate-plan.ts'
import { accessQuestion, equalAccess } from '../../../src/domain/national/equal-access.ts'
import type { Lever } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import { leverFromCatalogue, leverScaleOf } from '../../../src/reference/lever-catalogue.ts'
import { defaultPlan } from '../../../src/reference/plan-defaults.ts'

const calculator = createPlanCalculator()

function accessOf(plan: RegionalPlan) {
  const outcome = calculator.calculate(plan)
  const [access] = equalAccess([accessQuestion({ documentId: 'x', title: '', plan, outcome })])
  if (!access) throw new Error('no access')
  return access
}

const base: RegionalPlan = { ...defaultPlan('NAZB', 'pressureOnAllCare'), draws: 20 }
const off = (plan: RegionalPlan, careClass: 3 | 5, durationDays: number | null): Lever => {
  const id = `downscaleClass${careClass}` as const
  return {
    ...leverFromCatalogue(id, { id, title: id, start: plan.startDate, ...leverScaleOf(plan) }),
    durationDays,
  }
}

it('is whole where nothing is put off', () => {
  expect(accessOf(base)).toMatchObject({
    putsOff: false,
    inTime: 1,
    clearedOn: null,
    waiting: { 3: null, 4: null, 5: null },
  })
})

it('counts what waits per 100,000 inhabitants, of the class that is put off', () => {
  const plan = { ...base, levers: [off(base, 5, null)] }
  const { waiting, putsOff } = accessOf(plan)
  expect(putsOff).toBe(true)
  expect(waiting[5]).toBeGreaterThan(0)
  expect(waiting[3]).toBeNull()
})

it('says which part of class 3 is treated within six weeks: less the longer it stays off', () => {
  const inTime = (days: number | null): number =>
    accessOf({ ...base, levers: [off(base, 3, days)] }).inTime ?? NaN
  expect(inTime(null)).toBeLessThan(0.1)
  expect(inTime(14)).toBeGreaterThan(inTime(40))
  const short = { ...base, horizonDays: 40 }
  expect(accessOf({ ...short, levers: [off(short, 3, null)] }).inTime).toBeNull()
})
