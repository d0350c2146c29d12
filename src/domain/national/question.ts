/** What the national picture asks the workers: the plans that take part, under one what-if for all. */
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { NationalPlan } from './take-part.ts'
import { whatIf, type WhatIf } from './what-if.ts'

export interface NationalQuestion {
  readonly plans: readonly NationalPlan[]
  readonly whatIf: WhatIf
}

/** The plans as they are to be calculated, in their order. */
export function plansAsked({ plans, whatIf: factors }: NationalQuestion): RegionalPlan[] {
  return plans.map(({ plan }) => whatIf(plan, factors))
}
