/**
 * Which assumptions matter most: each uncertain number by itself at its low and at its high, the others at their most
 * likely value, in a calculation without spread. One at a time, so what two do together is not seen.
 */

import type { Lever, LeverEffect } from '../plan/lever.ts'
import { STAY_IDS } from '../plan/disease-course.ts'
import { COURSE_ESTIMATES, SCENARIO_ESTIMATES, SCENARIO_OPTIONS } from '../plan/edits.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { LINK_IDS, type LinkId } from '../shared/care-chain.ts'
import { exactly, type Estimate } from '../shared/estimate.ts'
import { keyOf, type Tornado, type UncertainInput, type Unmet } from './assumptions.ts'
import { createPlanCalculator, type PlanCalculator } from './calculate-plan.ts'

/** Two calculations per uncertain number; `report` hears the share that is done, 0–1. */
export function weighAssumptions(
  plan: RegionalPlan,
  report: (done: number) => void = () => undefined,
): Tornado {
  // One calculator for all: an input that moves repeats only the steps behind it.
  const calculator = createPlanCalculator()
  const middlePlan = mapEstimates(plan, ({ mode }) => exactly(mode))
  const inputs = uncertainInputs(plan)
  const bars = inputs.map((input, at) => {
    const key = keyOf(input)
    const withValue = (pick: (estimate: Estimate) => number): Unmet =>
      unmetOf(
        calculator,
        mapEstimates(plan, (estimate, own) => exactly(own === key ? pick(estimate) : estimate.mode)),
      )
    const bar = { input, low: withValue(({ low }) => low), high: withValue(({ high }) => high) }
    report((at + 1) / inputs.length)
    return bar
  })
  return { middle: unmetOf(calculator, middlePlan), bars }
}

function unmetOf(calculator: PlanCalculator, plan: RegionalPlan): Unmet {
  const { links } = calculator.calculate({ ...plan, draws: 1 })
  const unmet = {} as Record<LinkId, number>
  for (const link of LINK_IDS) unmet[link] = links[link].unmet.p50
  return unmet
}

function uncertainInputs({ scenario, course, levers }: RegionalPlan): UncertainInput[] {
  const wide = (estimate: Estimate | null | undefined): boolean =>
    estimate !== null && estimate !== undefined && estimate.low < estimate.high
  return [
    ...[...SCENARIO_ESTIMATES, ...SCENARIO_OPTIONS]
      .filter((key) => wide(scenario[key]))
      .map((key) => ({ type: 'scenario', key }) as const),
    ...COURSE_ESTIMATES.filter((key) => wide(course[key])).map((key) => ({ type: 'course', key }) as const),
    ...STAY_IDS.filter((key) => wide(course.stays[key].meanDays)).map(
      (key) => ({ type: 'stay', key }) as const,
    ),
    ...levers
      .filter(({ enabled }) => enabled)
      .flatMap(({ id, effects }) =>
        [...effects.entries()]
          .filter(([, effect]) => wide('share' in effect ? effect.share : effect.amount))
          .map(([index]) => ({ type: 'lever', leverId: id, index }) as const),
      ),
  ]
}

type Replace = (estimate: Estimate, key: string) => Estimate

function mapEstimates(plan: RegionalPlan, replace: Replace): RegionalPlan {
  const scenario = { ...plan.scenario }
  for (const key of SCENARIO_ESTIMATES) scenario[key] = replace(scenario[key], `scenario.${key}`)
  const { variantShare, icuShare } = scenario
  if (variantShare) scenario.variantShare = replace(variantShare, 'scenario.variantShare')
  if (icuShare) scenario.icuShare = replace(icuShare, 'scenario.icuShare')
  const course = { ...plan.course }
  for (const key of COURSE_ESTIMATES) course[key] = replace(course[key], `course.${key}`)
  const stays = { ...course.stays }
  for (const id of STAY_IDS) {
    stays[id] = { ...stays[id], meanDays: replace(stays[id].meanDays, `stay.${id}`) }
  }
  const levers = plan.levers.map((lever) => mapLever(lever, replace))
  return { ...plan, scenario, course: { ...course, stays }, levers }
}

function mapLever(lever: Lever, replace: Replace): Lever {
  const effects = lever.effects.map((effect, index): LeverEffect => {
    const key = `lever.${lever.id}.${index}`
    return 'share' in effect
      ? { ...effect, share: replace(effect.share, key) }
      : { ...effect, amount: replace(effect.amount, key) }
  })
  return { ...lever, effects }
}
