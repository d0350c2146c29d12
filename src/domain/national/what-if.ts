/** What if the virus is more or less than every region assumed: its own estimates times one factor. Changes no plan. */
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { scaled } from '../shared/estimate.ts'

/** Times what each plan assumes; 1 is as planned. */
export interface WhatIf {
  readonly virulence: number
  readonly contagiousness: number
}

/** Half to twice what was assumed. */
export const LOWEST_FACTOR = 0.5
export const HIGHEST_FACTOR = 2

/** The plan under other assumptions, ranges along; the very same plan where both factors are 1. */
export function whatIf(plan: RegionalPlan, { virulence, contagiousness }: WhatIf): RegionalPlan {
  if (virulence === 1 && contagiousness === 1) return plan
  const { scenario } = plan
  return {
    ...plan,
    scenario: {
      ...scenario,
      virulence: scaled(scenario.virulence, virulence),
      contagiousness: scaled(scenario.contagiousness, contagiousness),
    },
  }
}
