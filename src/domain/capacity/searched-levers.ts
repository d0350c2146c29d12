/**
 * Which levers a search looks at: those of the plan and every published one that the plan lacks. Each starts on the first
 * day on which its phase holds, if that is later than planned, and is held no longer than it can be: nothing that is
 * found breaks the rules.
 */

import { mayAct, type Lever } from '../plan/lever.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { sizeOf } from './lever-effects.ts'
import { daysHeld } from './lever-flags.ts'
import { phaseRule } from './lever-rules.ts'
import type { LeverDays } from './moved-set.ts'
import type { PhaseAdvice } from './phase-advice.ts'

export interface SearchedPlans {
  /** The plan as it stands, with the other levers that are looked at. */
  readonly asPlanned: RegionalPlan
  /** The plan with the levers of which a set is sought, each within the rules. */
  readonly withinRules: RegionalPlan
  /** The same with every lever that is planned later on the first day on which it may start; null where none is. */
  readonly asEarlyAsMay: RegionalPlan | null
  /**
   * The plan with every lever that may begin on some day, and by place the days of each: as planned within the rules, then
   * of those that the plan itself holds every other day from day 0 on that the rules allow. Null where none has another.
   */
  readonly onOtherDays: { readonly plan: RegionalPlan; readonly days: LeverDays } | null
}

/** @param catalogue published levers that the plan lacks, switched off */
export function withSearchedLevers(
  plan: RegionalPlan,
  catalogue: readonly Lever[],
  advice: readonly PhaseAdvice[],
): SearchedPlans {
  const mayStart = phaseRule(plan, advice)
  const within = (lever: Lever): Lever[] => {
    if (!mayAct(lever) || !lever.effects.some((effect) => sizeOf(effect).high > 0)) return []
    const start = firstAllowed(plan, lever, mayStart)
    return start === null
      ? []
      : [heldAsLongAsCanBe(plan, start === lever.start ? lever : { ...lever, start })]
  }
  /** Never later than planned within the rules. */
  const early = (lever: Lever): Lever[] =>
    lever.start > plan.startDate ? within({ ...lever, start: plan.startDate }) : within(lever)
  const daysOf = (lever: Lever, first: Lever): readonly Lever[] => {
    if (!plan.levers.includes(lever) || lever.start < plan.startDate) return [first]
    const others = Array.from({ length: plan.horizonDays }, (_, t) => addDays(plan.startDate, t))
      .filter((start) => start !== first.start && mayStart(lever, start))
      .map((start) => heldAsLongAsCanBe(plan, { ...lever, start }))
    return [first, ...others]
  }
  const all = [...plan.levers, ...catalogue].map((lever) => ({ lever, within: within(lever) }))
  const lawful = all.flatMap((one) => one.within)
  const earliest = all.flatMap(({ lever }) => early(lever))
  const somewhere = all.flatMap(({ lever, within: [planned] }) => {
    const [first] = planned ? [planned] : early(lever)
    return first ? [{ first, days: daysOf(lever, first) }] : []
  })
  return {
    onOtherDays: somewhere.some(({ days }) => days.length > 1)
      ? {
          plan: { ...plan, levers: somewhere.map(({ first }) => first) },
          days: somewhere.map(({ days }) => days),
        }
      : null,
    asPlanned: {
      ...plan,
      levers: all.flatMap((one) => (one.lever.enabled ? [one.lever] : one.within)),
    },
    withinRules: { ...plan, levers: lawful },
    asEarlyAsMay: earliest.some(({ start }, at) => start !== lawful[at]?.start)
      ? { ...plan, levers: earliest }
      : null,
  }
}

/** The day on which a lever may start, from the one it is planned on; null where it may not within the horizon. */
function firstAllowed(
  { startDate, horizonDays }: RegionalPlan,
  lever: Lever,
  mayStart: (lever: Lever, start: CivilDate) => boolean,
): CivilDate | null {
  if (mayStart(lever, lever.start)) return lever.start
  for (let t = Math.max(0, daysBetween(startDate, lever.start)); t < horizonDays; t++) {
    if (mayStart(lever, addDays(startDate, t))) return addDays(startDate, t)
  }
  return null
}

function heldAsLongAsCanBe(plan: RegionalPlan, lever: Lever): Lever {
  const { maxDurationDays } = lever
  return maxDurationDays === null || daysHeld(plan, lever) <= maxDurationDays
    ? lever
    : { ...lever, durationDays: maxDurationDays }
}
