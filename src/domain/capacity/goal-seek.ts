/**
 * How much is enough: the least of one thing with which a link stays at or under a chance of a shortage, everything else
 * as the plan has it. Each step is a whole calculation of the plan, on the same draws, and what is found is said with the
 * chance on it and the chance one step short of it. More room, earlier room and better kept measures never raise the
 * chance of their link, so halving finds the least.
 */

import { SCENARIO_TRACKS } from '../plan/fields.ts'
import type { CapacityStep, LinkProfile, RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { compareText } from '../shared/compare-text.ts'
import { withMode } from '../shared/estimate.ts'
import type { PlanCalculator } from './calculate-plan.ts'
import { capacityOn } from './dated-capacity.ts'

export type Goal =
  /** How many places more, staffed, from day 0 on. */
  | { readonly of: 'places' }
  /** From which day on that many places more must be there at the latest. */
  | { readonly of: 'date'; readonly places: number }
  /** How well measures must be kept, × now. */
  | { readonly of: 'adherence' }

export interface GoalQuestion {
  readonly plan: RegionalPlan
  readonly link: LinkId
  readonly goal: Goal
  /** The chance of a shortage that is accepted, 0–1. */
  readonly most: number
}

/** A step of the search: a number of places, a day counted from day 0, or adherence × now; and the chance with it. */
export interface GoalStep {
  readonly value: number
  readonly chance: number
}

export type GoalAnswer =
  /** The least that is enough, and the step short of it; null where there is none. */
  | { readonly kind: 'found'; readonly least: GoalStep; readonly short: GoalStep | null }
  /** Nothing is asked: also without it the chance is low enough. */
  | { readonly kind: 'notNeeded'; readonly chance: number }
  /** The most that was tried is not enough. */
  | { readonly kind: 'notReached'; readonly tried: GoalStep }

/** Places that are tried at most: so many times the highest demand of nineteen draws in twenty. */
const TIMES_PEAK = 3

/** Searches; `report` hears about which share is done, 0–1. */
export function seekGoal(
  { plan, link, goal, most }: GoalQuestion,
  calculator: PlanCalculator,
  report: (done: number) => void = () => undefined,
): GoalAnswer {
  const outcomeOf = (changed: RegionalPlan): { readonly chance: number; readonly peak: number } => {
    const whole = { firstDraw: 0, lastDraw: plan.draws }
    const [result] = calculator.summarise(changed, [whole], [link], [])
    return {
      chance: result?.outcome.firstOverrun.probability ?? NaN,
      peak: result?.outcome.peak.p95 ?? 0,
    }
  }
  const { chance, peak } = outcomeOf(plan)
  const { values, nothing } = stepsOf(plan, goal, peak)
  const known = new Map<number, number>()
  const chanceAt = (at: number): number => {
    const found = known.get(at) ?? outcomeOf(withGoal(plan, link, goal, values.at(at) ?? 0)).chance
    known.set(at, found)
    return found
  }
  const step = (at: number): GoalStep => ({ value: values.at(at) ?? 0, chance: chanceAt(at) })

  const last = values.length - 1
  if (nothing && chance <= most) return { kind: 'notNeeded', chance }
  if (last < 0) return { kind: 'notReached', tried: { value: 0, chance } }
  if (chanceAt(last) > most) return { kind: 'notReached', tried: step(last) }
  let [short, enough] = [-1, last]
  while (enough - short > 1) {
    report(1 - (enough - short) / (values.length + 1))
    const middle = (short + enough) >> 1
    if (chanceAt(middle) <= most) enough = middle
    else short = middle
  }
  return { kind: 'found', least: step(enough), short: short < 0 ? null : step(short) }
}

/**
 * What is tried, from the least that is asked to the most; and whether nothing at all is a step before them.
 * @param peak the highest demand of nineteen draws in twenty
 */
function stepsOf(
  plan: RegionalPlan,
  goal: Goal,
  peak: number,
): { readonly values: readonly number[]; readonly nothing: boolean } {
  switch (goal.of) {
    case 'places': {
      const count = Math.ceil(TIMES_PEAK * peak) + 1
      return { values: Array.from({ length: count }, (_, at) => at + 1), nothing: true }
    }
    case 'date':
      // The later, the less is asked.
      return {
        values: Array.from({ length: plan.horizonDays }, (_, at) => plan.horizonDays - 1 - at),
        nothing: true,
      }
    case 'adherence': {
      const { min, max, step } = SCENARIO_TRACKS.adherence
      const count = Math.round((max - min) / step) + 1
      return {
        values: Array.from({ length: count }, (_, at) => Number((min + at * step).toFixed(2))),
        nothing: false,
      }
    }
  }
}

/** The plan with a value of what is sought. */
export function withGoal(plan: RegionalPlan, link: LinkId, goal: Goal, value: number): RegionalPlan {
  switch (goal.of) {
    case 'places':
      return withPlaces(plan, link, value, plan.startDate)
    case 'date':
      return withPlaces(plan, link, goal.places, addDays(plan.startDate, value))
    case 'adherence': {
      const adherence = withMode(plan.scenario.adherence, value)
      return { ...plan, scenario: { ...plan.scenario, adherence } }
    }
  }
}

/** So many staffed places more from a date on, on top of every step of the plan. */
function withPlaces(plan: RegionalPlan, link: LinkId, places: number, from: CivilDate): RegionalPlan {
  const profile = plan.links[link]
  const more = <Of extends LinkProfile | CapacityStep>(of: Of): Of => ({
    ...of,
    capacity: of.capacity + places,
    staffedCapacity: of.staffedCapacity + places,
  })
  const links = (changed: LinkProfile): RegionalPlan => ({
    ...plan,
    links: { ...plan.links, [link]: changed },
  })
  if (from <= plan.startDate)
    return links({ ...more(profile), capacitySteps: profile.capacitySteps.map(more) })
  const days = daysBetween(plan.startDate, from)
  const { capacity, staffedCapacity, baseLoad } = capacityOn(profile, plan.startDate, days)
  const own = profile.capacitySteps.some((step) => step.from === from)
  const steps = own
    ? profile.capacitySteps
    : [...profile.capacitySteps, { from, capacity, staffedCapacity, baseLoad }]
  return links({
    ...profile,
    capacitySteps: steps
      .map((step) => (step.from < from ? step : more(step)))
      .sort((a, b) => compareText(a.from, b.from)),
  })
}
