/** Small plans for tests: a default plan with few draws and days, and levers made to order. */
import { UNCONDITIONAL, type Lever, type LeverEffect } from '../../../src/domain/plan/lever.ts'
import type { RegionalPlan } from '../../../src/domain/plan/regional-plan.ts'
import type { LinkId } from '../../../src/domain/shared/care-chain.ts'
import { addDays } from '../../../src/domain/shared/civil-date.ts'
import { exactly } from '../../../src/domain/shared/estimate.ts'
import { defaultPlan, type PresetId } from '../../../src/reference/plan-defaults.ts'

export function smallPlan(preset: PresetId = 'expectation', draws = 24, horizonDays = 50): RegionalPlan {
  return { ...defaultPlan('NAZB', preset), draws, horizonDays }
}

/** A lever that is off, `startDay` days after day 0, without lead time. */
export function madeLever(
  plan: RegionalPlan,
  id: string,
  effects: readonly LeverEffect[],
  startDay = 0,
  more: Partial<Lever> = {},
): Lever {
  return {
    ...UNCONDITIONAL,
    id,
    catalogueId: null,
    title: id,
    enabled: false,
    start: addDays(plan.startDate, startDay),
    leadDays: 0,
    durationDays: null,
    effects,
    ...more,
  }
}

export const places = (link: LinkId, amount: number): LeverEffect => ({
  type: 'addCapacity',
  link,
  amount: exactly(amount),
})
export const asks = (link: LinkId, amount: number): LeverEffect => ({
  type: 'addDemand',
  link,
  amount: exactly(amount),
})
export const takes = (link: LinkId, amount: number): LeverEffect => ({
  type: 'takeCapacity',
  link,
  amount: exactly(amount),
})
export const sends = (amount: number): LeverEffect => ({
  type: 'sendHome',
  link: 'homeOxygen',
  amount: exactly(amount),
})
