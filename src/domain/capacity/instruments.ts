/** Instruments of a plan that are in use on a day, and the phase below which they do not belong (LNAZ § 2.2.3–2.2.4). */

import type { CareClass } from '../plan/care-class.ts'
import { standingDecisions } from '../plan/decision-log.ts'
import { mayAct, type Lever } from '../plan/lever.ts'
import { comparePhases, type Phase } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { dayNumber } from '../shared/civil-date.ts'

/** A class that is put off keeps the phase up. */
const PHASE_OF_CLASS: Readonly<Record<CareClass, Phase>> = { 5: '2b', 4: '2b', 3: '2d' }

/** The lowest phase that goes with what is in use on day t: 1a where nothing is. */
export function floorOn(plan: RegionalPlan, t: number): Phase {
  const today = dayNumber(plan.startDate) + t
  let floor: Phase = usesNationalKey(plan, today) ? '2a' : '1a'
  for (const lever of plan.levers) {
    if (!isInUse(lever, today)) continue
    for (const careClass of classesPutOff(lever)) {
      const phase = PHASE_OF_CLASS[careClass]
      if (comparePhases(phase, floor) > 0) floor = phase
    }
  }
  return floor
}

/** Regions are spared, or share by another key: patients are distributed nationally. */
function usesNationalKey(plan: RegionalPlan, today: number): boolean {
  return standingDecisions(plan).some(
    ({ subject: { type }, from }) =>
      (type === 'sparing' || type === 'deviatingKey') && dayNumber(from) <= today,
  )
}

/** From the start of a lever to the day before its end, its lead time included. */
export function isInUse(lever: Lever, today: number): boolean {
  const first = dayNumber(lever.start)
  const end = lever.durationDays === null ? Infinity : first + lever.durationDays
  return lever.enabled && mayAct(lever) && today >= first && today < end
}

/** Classes of care that a lever puts off. */
export function classesPutOff({ effects }: Lever): CareClass[] {
  const classes = effects.flatMap((effect) =>
    effect.type === 'lowerBaseLoad' && effect.careClass !== undefined ? [effect.careClass] : [],
  )
  return [...new Set(classes)]
}
