/**
 * Which assumptions matter most: each uncertain number by itself at its low and at its high, the others at their most
 * likely value, in a calculation without spread. One at a time, so what two do together is not seen.
 */

import type { Lever, LeverEffect } from '../plan/lever.ts'
import { STAY_IDS, type StayId } from '../plan/disease-course.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import type { LinkId } from '../shared/care-chain.ts'
import { LINK_IDS } from '../shared/care-chain.ts'
import { exactly, type Estimate } from '../shared/estimate.ts'
import { calculatePlan } from './calculate-plan.ts'

const SCENARIO_INPUTS = [
  'virulence',
  'contagiousness',
  'adherence',
  'boosterShare',
  'startingInfectionsPerDay',
  'susceptibleShare',
] as const
const COURSE_INPUTS = ['deltaReproduction', 'boosterProtection', 'icuToWardShare'] as const

/** An uncertain number of a plan. */
export type UncertainInput =
  | { readonly type: 'scenario'; readonly key: (typeof SCENARIO_INPUTS)[number] }
  | { readonly type: 'course'; readonly key: (typeof COURSE_INPUTS)[number] }
  | { readonly type: 'stay'; readonly key: StayId }
  | { readonly type: 'lever'; readonly leverId: string; readonly index: number }

/** Unmet demand per link, in unit × days. */
type Unmet = Readonly<Record<LinkId, number>>

export interface Tornado {
  /** With every number at its most likely value. */
  readonly middle: Unmet
  readonly bars: readonly { readonly input: UncertainInput; readonly low: Unmet; readonly high: Unmet }[]
}

/** Two calculations per uncertain number; `report` hears the share that is done, 0–1. */
export function weighAssumptions(
  plan: RegionalPlan,
  report: (done: number) => void = () => undefined,
): Tornado {
  const middlePlan = mapEstimates(plan, ({ mode }) => exactly(mode))
  const inputs = uncertainInputs(plan)
  const bars = inputs.map((input, at) => {
    const key = keyOf(input)
    const withValue = (pick: (estimate: Estimate) => number): Unmet =>
      unmetOf(mapEstimates(plan, (estimate, own) => exactly(own === key ? pick(estimate) : estimate.mode)))
    const bar = { input, low: withValue(({ low }) => low), high: withValue(({ high }) => high) }
    report((at + 1) / inputs.length)
    return bar
  })
  return { middle: unmetOf(middlePlan), bars }
}

/** The bars for one link, widest first; ties keep the order of the inputs. */
export function widestBars(tornado: Tornado, link: LinkId): Tornado['bars'] {
  const width = ({ low, high }: Tornado['bars'][number]): number => Math.abs(high[link] - low[link])
  return [...tornado.bars].filter((bar) => width(bar) > 0).sort((a, b) => width(b) - width(a))
}

function unmetOf(plan: RegionalPlan): Unmet {
  const { links } = calculatePlan({ ...plan, draws: 1 })
  const unmet = {} as Record<LinkId, number>
  for (const link of LINK_IDS) unmet[link] = links[link].unmet.p50
  return unmet
}

function uncertainInputs({ scenario, course, levers }: RegionalPlan): UncertainInput[] {
  const wide = ({ low, high }: Estimate): boolean => low < high
  return [
    ...SCENARIO_INPUTS.filter((key) => wide(scenario[key])).map(
      (key) => ({ type: 'scenario', key }) as const,
    ),
    ...COURSE_INPUTS.filter((key) => wide(course[key])).map((key) => ({ type: 'course', key }) as const),
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

/** Text that names an input; two inputs never share one. */
export function keyOf(input: UncertainInput): string {
  switch (input.type) {
    case 'scenario':
    case 'course':
    case 'stay':
      return `${input.type}.${input.key}`
    case 'lever':
      return `lever.${input.leverId}.${input.index}`
  }
}

type Replace = (estimate: Estimate, key: string) => Estimate

function mapEstimates(plan: RegionalPlan, replace: Replace): RegionalPlan {
  const scenario = { ...plan.scenario }
  for (const key of SCENARIO_INPUTS) scenario[key] = replace(scenario[key], `scenario.${key}`)
  const course = { ...plan.course }
  for (const key of COURSE_INPUTS) course[key] = replace(course[key], `course.${key}`)
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
