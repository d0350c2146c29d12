/** A regional plan in, its outcome out: the one door to the calculation, for the app, the headless runner and tests. */

import { createDemandSimulation, type DrawRange, type OwnDemand } from '../demand/own-demand.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import { asInput } from '../shared/step.ts'
import { createBalance, type Balance } from './balance.ts'
import { columnsFor } from './column-memory.ts'
import { joinOutcome, type LinkResult, type PlanOutcome } from './outcome.ts'
import { createSummary, partOf, type DrawPart } from './summary.ts'

/**
 * A calculator that remembers, step by step, what the last plan led to, and repeats only what a change touches. What
 * it returns never depends on what it remembers. Balance, demand and parts hold until it is asked about another plan.
 */
export interface PlanCalculator {
  /** Demand against room in a range of draws. */
  weigh(plan: RegionalPlan, range: DrawRange): Balance
  /** Demand of all draws before levers: for questions that weigh one plan many times. */
  demandOf(plan: RegionalPlan): OwnDemand
  /** What ranges of draws add to the outcome of some links. */
  partsOf(plan: RegionalPlan, ranges: readonly DrawRange[], links: readonly LinkId[]): DrawPart[]
  /** The outcome of some links over draws: those of `ranges`, which are this calculator's own, and the others'. */
  summarise(
    plan: RegionalPlan,
    ranges: readonly DrawRange[],
    links: readonly LinkId[],
    others: readonly DrawPart[],
  ): LinkResult[]
  /** The outcome over the draws of these ranges, the first draw among them; over all draws where they are not given. */
  calculate(plan: RegionalPlan, ranges?: readonly DrawRange[]): PlanOutcome
}

/** Calculates all draws of a plan. */
export function calculatePlan(plan: RegionalPlan): PlanOutcome {
  return createPlanCalculator().calculate(plan)
}

export function createPlanCalculator(): PlanCalculator {
  const ranges = new Map<string, RangeCalculator>()
  let draws = 0

  function rangeOf(plan: RegionalPlan, range: DrawRange): RangeCalculator {
    // Another number of draws is split in another way: the old ranges will not come back.
    if (plan.draws !== draws) ranges.clear()
    draws = plan.draws
    const key = asInput(range)
    const known = ranges.get(key) ?? createRangeCalculator(range)
    ranges.set(key, known)
    return known
  }

  const whole = ({ draws: lastDraw }: RegionalPlan): DrawRange => ({ firstDraw: 0, lastDraw })
  const summary = createSummary()
  const weigh: PlanCalculator['weigh'] = (plan, range) => rangeOf(plan, range).weigh(plan)
  const partsOf: PlanCalculator['partsOf'] = (plan, ranges, links) =>
    ranges.map((range) => partOf(weigh(plan, range), links))

  return {
    weigh,
    partsOf,
    summarise: (plan, ranges, links, others) => summary([...partsOf(plan, ranges, links), ...others], links),
    demandOf: (plan) => rangeOf(plan, whole(plan)).demand(plan),
    calculate: (plan, ranges = [whole(plan)]) =>
      joinOutcome(summary(partsOf(plan, ranges, LINK_IDS), LINK_IDS)),
  }
}

interface RangeCalculator {
  demand(plan: RegionalPlan): OwnDemand
  weigh(plan: RegionalPlan): Balance
}

/** Both halves for one range of draws, own demand and then its balance, each a graph of its own, their columns in one memory. */
function createRangeCalculator(range: DrawRange): RangeCalculator {
  const take = columnsFor(range)
  const demand = createDemandSimulation(range, take)
  const balance = createBalance(range, take)
  return { demand, weigh: (plan) => balance(plan, demand(plan)) }
}
