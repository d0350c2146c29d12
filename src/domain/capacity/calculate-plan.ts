/** A regional plan in, its outcome out: the one door to the calculation, for the app, the headless runner and tests. */

import { simulateOwnDemand, type DrawRange, type OwnDemand } from '../demand/own-demand.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { weighBalance, type Balance } from './balance.ts'
import { summarise, type PlanOutcome } from './outcome.ts'

/** Calculates all draws of a plan. */
export function calculatePlan(plan: RegionalPlan): PlanOutcome {
  return summarise([weighBalance(plan, simulateOwnDemand(plan, { firstDraw: 0, lastDraw: plan.draws }))])
}

/**
 * A calculator that remembers the demand of the last plan it saw: as long as only levers, capacities or a threshold
 * move, the expensive half is not repeated. What it returns never depends on what it remembers.
 */
export function createPlanCalculator(): (plan: RegionalPlan, range: DrawRange) => Balance {
  let remembered: { key: string; own: OwnDemand } | null = null
  return (plan, range) => {
    const key = demandKey(plan, range)
    if (remembered?.key !== key) remembered = { key, own: simulateOwnDemand(plan, range) }
    return weighBalance(plan, remembered.own)
  }
}

/** Everything that own demand depends on, as text. */
function demandKey(plan: RegionalPlan, range: DrawRange): string {
  const { region, startDate, horizonDays, seed, draws, scenario, course, links } = plan
  const occupied = Object.entries(links).map(([link, profile]) => [link, profile.occupied])
  return JSON.stringify([
    region.inhabitants,
    startDate,
    horizonDays,
    seed,
    draws,
    scenario,
    course,
    occupied,
    range,
  ])
}
