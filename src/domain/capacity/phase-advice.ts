/**
 * Which triggers of the escalation phases a plan's outcome meets on a day, and the phase that they make due. How a
 * trigger is read from the outcome is ours (inferred): the LNAZ states them in words. Advice, never a decision.
 */

import { PHASE_RULES, PHASES, type Phase, type PhaseTrigger } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { CHAIN_LINKS } from '../shared/care-chain.ts'
import { createStep } from '../shared/step.ts'
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

const adviceStep = createStep<readonly PhaseAdvice[]>()

/** Advice for every day of the horizon. Several parts of a page ask for that of one outcome: the last is remembered. */
export function advisePhases(plan: RegionalPlan, outcome: PlanOutcome): readonly PhaseAdvice[] {
  return adviceStep([plan, outcome], () => adviseDays(plan, outcome))
}

function adviseDays(plan: RegionalPlan, outcome: PlanOutcome): PhaseAdvice[] {
  const { links } = outcome
  const advice: PhaseAdvice[] = []
  /** Days in a row, up to and including today, of a rise (day 0 has no day before it) and of use above the best. */
  let [rising, aboveBest] = [0, 0]
  let inHospitalBefore = Infinity
  for (let t = 0; t < outcome.days; t++) {
    const inHospital = (links.ward.demand.p50[t] ?? 0) + (links.icu.demand.p50[t] ?? 0)
    rising = inHospital > inHospitalBefore ? rising + 1 : 0
    inHospitalBefore = inHospital
    aboveBest = isAboveBest(plan, outcome, t) ? aboveBest + 1 : 0
    const ward = links.ward.overProbability[t] ?? 0
    const icu = links.icu.overProbability[t] ?? 0
    const tight = Math.max(ward, icu) > plan.thresholdProbability
    const met: Readonly<Record<PhaseTrigger, boolean>> = {
      regularCare: true,
      providerCannotAbsorb: tight,
      regionCannotAbsorb: CHAIN_LINKS.some((link) => (links[link].overProbability[t] ?? 0) >= LIKELY),
      pressureKeepsRising: tight && rising >= LASTING_DAYS,
      // Before day 0 nothing is known: what holds since day 0 counts as lasting.
      bossBedsInUse: aboveBest >= Math.min(LASTING_DAYS, t + 1),
      class3UnderPressure: icu >= LIKELY,
      acuteCareUnderPressure: icu >= LIKELY && ward >= LIKELY,
    }
    let due: Phase = '1a'
    const triggers: PhaseTrigger[] = []
    for (const phase of PHASES) {
      for (const trigger of PHASE_RULES[phase].triggers) {
        if (!met[trigger]) continue
        triggers.push(trigger)
        due = phase
      }
    }
    advice.push({ phase: due, triggers })
  }
  return advice
}

/** Whether the ICU is fuller on day t than goes well with other care. */
function isAboveBest({ links, startDate }: RegionalPlan, outcome: PlanOutcome, t: number): boolean {
  const { baseLoad } = capacityOn(links.icu, startDate, t)
  const { demand, room } = outcome.links.icu
  return (demand.p50[t] ?? 0) + baseLoad > BEST_OCCUPANCY * ((room[t] ?? 0) + baseLoad)
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
