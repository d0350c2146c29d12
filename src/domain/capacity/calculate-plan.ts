/** A regional plan in, its outcome out: the one door to the calculation, for the app, the headless runner and tests. */

import { simulateOwnDemand, type DrawRange, type OwnDemand } from '../demand/own-demand.ts'
import { createStayCurves, type StayCurves } from '../demand/stay-curves.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { weighBalance, type Balance } from './balance.ts'
import { summarise, type PlanOutcome } from './outcome.ts'

/** Draws per block: small enough to report progress, large enough not to cost time. */
const BLOCK_DRAWS = 250

/** A calculator that remembers the demand of the last plan it saw. What it returns never depends on what it remembers. */
export interface PlanCalculator {
  /** Demand against room in a range of draws. */
  weigh(plan: RegionalPlan, range: DrawRange): Balance
  /** Demand of all draws before levers, in one block: for questions that weigh one plan many times. */
  demandOf(plan: RegionalPlan): OwnDemand
  /** The outcome over all draws; `report` hears the share that is done, 0–1. */
  calculate(plan: RegionalPlan, report?: (done: number) => void): PlanOutcome
}

/** Calculates all draws of a plan. */
export function calculatePlan(plan: RegionalPlan): PlanOutcome {
  return createPlanCalculator().calculate(plan)
}

/**
 * As long as only levers, capacities or the threshold of a plan move, the expensive half of the calculation, own
 * demand, is not repeated; as long as the stays stand, their curves are not.
 */
export function createPlanCalculator(): PlanCalculator {
  const curves = createMemory<StayCurves>()
  const demands = createMemory<OwnDemand>()

  function ownDemand(plan: RegionalPlan, range: DrawRange): OwnDemand {
    const part = `${range.firstDraw}-${range.lastDraw}`
    return demands(demandKey(plan), part, () =>
      simulateOwnDemand(
        plan,
        range,
        curves(curvesKey(plan), part, () => createStayCurves(plan, range)),
      ),
    )
  }

  const weigh = (plan: RegionalPlan, range: DrawRange): Balance => weighBalance(plan, ownDemand(plan, range))

  function calculate(plan: RegionalPlan, report: (done: number) => void = () => undefined): PlanOutcome {
    const blocks = splitDraws(plan.draws, Math.ceil(plan.draws / BLOCK_DRAWS)).map((range) => {
      const block = weigh(plan, range)
      report(range.lastDraw / plan.draws)
      return block
    })
    return summarise(blocks)
  }

  const demandOf = (plan: RegionalPlan): OwnDemand => ownDemand(plan, { firstDraw: 0, lastDraw: plan.draws })

  return { weigh, demandOf, calculate }
}

/** Splits 0 … draws − 1 into `parts` ranges that differ by one draw at most. */
export function splitDraws(draws: number, parts: number): DrawRange[] {
  const edge = (part: number): number => Math.floor((part * draws) / parts)
  return Array.from({ length: parts }, (_, part) => ({ firstDraw: edge(part), lastDraw: edge(part + 1) }))
}

/** Remembers the parts of the newest key; a new key forgets the old one. */
function createMemory<T>(): (key: string, part: string, make: () => T) => T {
  let newest = ''
  const parts = new Map<string, T>()
  return (key, part, make) => {
    if (key !== newest) parts.clear()
    newest = key
    const value = parts.get(part) ?? make()
    parts.set(part, value)
    return value
  }
}

/** Everything that stay curves depend on, as text. */
function curvesKey({ seed, draws, course }: RegionalPlan): string {
  return JSON.stringify([seed, draws, course.stays])
}

/** Everything that own demand depends on, as text. */
function demandKey(plan: RegionalPlan): string {
  const { region, startDate, horizonDays, seed, draws, scenario, course, links } = plan
  const occupied = Object.entries(links).map(([link, profile]) => [link, profile.occupied])
  return JSON.stringify([region.inhabitants, startDate, horizonDays, seed, draws, scenario, course, occupied])
}
