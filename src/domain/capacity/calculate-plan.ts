/** A regional plan in, its outcome out: the one door to the calculation, for the app, the headless runner and tests. */

import { createDemandSimulation, type DrawRange, type OwnDemand } from '../demand/own-demand.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import { asInput } from '../shared/step.ts'
import { createBalance, type Balance } from './balance.ts'
import {
  createSummary,
  createTallies,
  joinOutcome,
  type DrawPart,
  type LinkResult,
  type PlanOutcome,
} from './outcome.ts'

/**
 * A calculator that remembers, step by step, what the last plan led to, and repeats only what a change touches. What
 * it returns never depends on what it remembers. Balance, demand and parts hold until it is asked about another plan.
 */
export interface PlanCalculator {
  /** Demand against room in a range of draws. */
  weigh(plan: RegionalPlan, range: DrawRange): Balance
  /** Demand of all draws before levers: for questions that weigh one plan many times. */
  demandOf(plan: RegionalPlan): OwnDemand
  /** What a range of draws adds to the outcome of some links. */
  partOf(plan: RegionalPlan, range: DrawRange, links: readonly LinkId[]): DrawPart
  /** The outcome of some links over all draws: those of the part of `range`, which is this calculator's own, and the others'. */
  summarise(
    plan: RegionalPlan,
    range: DrawRange,
    links: readonly LinkId[],
    others: readonly DrawPart[],
  ): LinkResult[]
  /** The outcome over all draws; `report` hears the share that is done, 0–1. */
  calculate(plan: RegionalPlan, report?: (done: number) => void): PlanOutcome
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
  const partOf: PlanCalculator['partOf'] = (plan, range, links) => rangeOf(plan, range).part(plan, links)

  return {
    partOf,
    summarise: (plan, range, links, others) => summary([partOf(plan, range, links), ...others], links),
    weigh: (plan, range) => rangeOf(plan, range).weigh(plan),
    demandOf: (plan) => rangeOf(plan, whole(plan)).demand(plan),
    calculate: (plan, report = () => undefined) => {
      const part = partOf(plan, whole(plan), LINK_IDS)
      report(0.5)
      const outcome = joinOutcome(summary([part], LINK_IDS))
      report(1)
      return outcome
    },
  }
}

interface RangeCalculator {
  demand(plan: RegionalPlan): OwnDemand
  weigh(plan: RegionalPlan): Balance
  part(plan: RegionalPlan, links: readonly LinkId[]): DrawPart
}

/** The whole graph for one range of draws: own demand → balance → tallies, each a graph of its own. */
function createRangeCalculator(range: DrawRange): RangeCalculator {
  const demand = createDemandSimulation(range)
  const balance = createBalance(range)
  const tallies = createTallies()
  const weigh = (plan: RegionalPlan): Balance => balance(plan, demand(plan))
  return { demand, weigh, part: (plan, links) => tallies(weigh(plan), links) }
}

/** Splits 0 … draws − 1 into `parts` ranges that differ by one draw at most. */
export function splitDraws(draws: number, parts: number): DrawRange[] {
  const edge = (part: number): number => Math.floor((part * draws) / parts)
  return Array.from({ length: parts }, (_, part) => ({ firstDraw: edge(part), lastDraw: edge(part + 1) }))
}
