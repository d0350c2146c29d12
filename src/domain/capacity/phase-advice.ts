/**
 * Which triggers of the escalation phases a plan's outcome meets on a day, and the phase that they make due. How a
 * trigger is read from the outcome is ours (inferred): the LNAZ states them in words. Advice, never a decision.
 */

import { PHASE_RULES, PHASES, type Phase, type PhaseTrigger } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { CHAIN_LINKS, type ChainLink } from '../shared/care-chain.ts'
import { capacityOn } from './balance.ts'
import type { PlanOutcome } from './outcome.ts'

/** More likely than not. */
const LIKELY = 0.5
/** A rise, or the use of BOSS beds, counts as lasting after so many days. */
const LASTING_DAYS = 7
/** Best occupancy of the ICU (LNAZ § 6.1: about 800 of 999). */
const BEST_OCCUPANCY = 0.8

export interface PhaseAdvice {
  readonly phase: Phase
  /** Triggers met on this day, in the order of the phases. */
  readonly triggers: readonly PhaseTrigger[]
}

/** Advice for every day of the horizon. */
export function advisePhases(plan: RegionalPlan, outcome: PlanOutcome): readonly PhaseAdvice[] {
  const { links } = outcome
  const over = (link: ChainLink, t: number): number => links[link].overProbability[t] ?? 0
  const inHospital = (t: number): number => (links.ward.demand.p50[t] ?? 0) + (links.icu.demand.p50[t] ?? 0)
  const tight = (t: number): boolean => Math.max(over('ward', t), over('icu', t)) > plan.thresholdProbability
  const aboveBest = Array.from({ length: outcome.days }, (_, t) => {
    const { baseLoad } = capacityOn(plan.links.icu, plan.startDate, t)
    const used = (links.icu.demand.p50[t] ?? 0) + baseLoad
    return used > BEST_OCCUPANCY * ((links.icu.room[t] ?? 0) + baseLoad)
  })
  /** Days before day 0 are not known: they count as day 0 where that can be asked. */
  const lasting = (holds: (t: number) => boolean, t: number, firstDay: 0 | 1): boolean => {
    if (t < firstDay) return false
    for (let day = Math.max(firstDay, t - LASTING_DAYS + 1); day <= t; day++) if (!holds(day)) return false
    return true
  }
  const met: Readonly<Record<PhaseTrigger, (t: number) => boolean>> = {
    regularCare: () => true,
    providerCannotAbsorb: tight,
    regionCannotAbsorb: (t) => CHAIN_LINKS.some((link) => over(link, t) >= LIKELY),
    pressureKeepsRising: (t) =>
      tight(t) && t >= LASTING_DAYS && lasting((day) => inHospital(day) > inHospital(day - 1), t, 1),
    bossBedsInUse: (t) => lasting((day) => aboveBest[day] === true, t, 0),
    class3UnderPressure: (t) => over('icu', t) >= LIKELY,
    acuteCareUnderPressure: (t) => over('icu', t) >= LIKELY && over('ward', t) >= LIKELY,
  }
  return Array.from({ length: outcome.days }, (_, t) => {
    const due = PHASES.filter((phase) => PHASE_RULES[phase].triggers.some((trigger) => met[trigger](t)))
    const triggers = due.flatMap((phase) => PHASE_RULES[phase].triggers.filter((trigger) => met[trigger](t)))
    return { phase: due.at(-1) ?? '1a', triggers }
  })
}

/** A stretch of days with the same advice. */
export interface PhasePeriod {
  readonly phase: Phase
  /** First and last day, counted from day 0. */
  readonly from: number
  readonly until: number
}

/** The advice as stretches that follow one another. */
export function phasePeriods(advice: readonly PhaseAdvice[]): PhasePeriod[] {
  const periods: PhasePeriod[] = []
  for (const [t, { phase }] of advice.entries()) {
    const last = periods.at(-1)
    if (last?.phase === phase) periods[periods.length - 1] = { ...last, until: t }
    else periods.push({ phase, from: t, until: t })
  }
  return periods
}
