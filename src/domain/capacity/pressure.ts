/** How a region's outcome stands on each day, in the terms of the phase triggers. Medians and probabilities, no draws. */

import type { PhaseTrigger } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { CHAIN_LINKS } from '../shared/care-chain.ts'
import { capacityOn } from './dated-capacity.ts'
import { LIKELY } from './first-to-break.ts'
import type { PlanOutcome } from './outcome.ts'

/** A rise, or the use of BOSS beds, counts as lasting after so many days. */
const LASTING_DAYS = 7
/** Best occupancy of the ICU (LNAZ § 6.1: about 800 of 999). */
const BEST_OCCUPANCY = 0.8

/** Which triggers a region meets on a day, as far as it can tell alone. */
export type PressureDay = Readonly<Record<Exclude<PhaseTrigger, 'instrumentsInUse' | 'recovering'>, boolean>>

export function pressurePath(plan: RegionalPlan, outcome: PlanOutcome): PressureDay[] {
  const { links } = outcome
  const days: PressureDay[] = []
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
    days.push({
      regularCare: true,
      providerCannotAbsorb: tight,
      regionCannotAbsorb: CHAIN_LINKS.some((link) => (links[link].overProbability[t] ?? 0) >= LIKELY),
      unequalPressure: false,
      pressureKeepsRising: tight && rising >= LASTING_DAYS,
      // Before day 0 nothing is known: what holds since day 0 counts as lasting.
      bossBedsInUse: aboveBest >= Math.min(LASTING_DAYS, t + 1),
      class3UnderPressure: icu >= LIKELY,
      acuteCareUnderPressure: icu >= LIKELY && ward >= LIKELY,
    })
  }
  return days
}

/** Whether the ICU is fuller on day t than goes well with other care. */
function isAboveBest({ links, startDate }: RegionalPlan, outcome: PlanOutcome, t: number): boolean {
  const { baseLoad } = capacityOn(links.icu, startDate, t)
  const { demand, room } = outcome.links.icu
  return (demand.p50[t] ?? 0) + baseLoad > BEST_OCCUPANCY * ((room[t] ?? 0) + baseLoad)
}
