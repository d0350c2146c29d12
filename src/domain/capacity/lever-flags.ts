/**
 * What stands in the way of a plan's levers: started before their phase or while conditions are open, held longer than they can be, with people or
 * concentrators that are not there, or counting the same gain twice. Flags, never a change of the plan.
 */

import type { Lever, LeverCondition } from '../plan/lever.ts'
import { decidedPhase } from '../plan/decision-log.ts'
import { comparePhases, type Phase } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { STAFF_ROLES, type StaffRole } from '../plan/staff.ts'
import { addDays, dayNumber, daysBetween } from '../shared/civil-date.ts'
import { leverRamp } from './lever-ramp.ts'
import type { PlanOutcome } from './outcome.ts'
import type { PhaseAdvice } from './phase-advice.ts'

export type LeverFlag = { readonly leverId: string } & (
  | {
      readonly code: 'beforePhase'
      readonly allowedFrom: Phase
      /** The phase on the day on which it starts, and whether people decided it or the app advises it. */
      readonly phase: Phase
      readonly basis: 'decided' | 'advised'
      readonly day: number
    }
  | { readonly code: 'conditionsOpen'; readonly open: readonly LeverCondition['id'][] }
  /** More ICU beds for longer than a month (LNAZ annex 1). */
  | { readonly code: 'fullFormation'; readonly days: number }
  | { readonly code: 'tooLong'; readonly days: number; readonly maxDays: number }
  | {
      readonly code: 'notEnoughStaff'
      readonly role: StaffRole
      /** Needed by all levers together on the worst day on which this one acts. */
      readonly needed: number
      readonly available: number
    }
  /** `day`: the day on which that is likeliest, counted from day 0. */
  | { readonly code: 'notEnoughConcentrators'; readonly probability: number; readonly day: number }
  | { readonly code: 'alternative'; readonly otherId: string }
)

/** All flags of the levers that are switched on, in the order of the plan. */
export function flagLevers(
  plan: RegionalPlan,
  outcome: PlanOutcome,
  advice: readonly PhaseAdvice[],
): LeverFlag[] {
  const needed = staffNeeded(plan)
  const on = plan.levers.filter(({ enabled }) => enabled)
  return on.flatMap((lever) => {
    const days = daysOfUse(plan, lever)
    return [
      ...flagPhase(plan, lever, advice),
      ...flagConditions(lever),
      ...flagDuration(plan, lever),
      ...flagFormation(lever),
      ...flagStaff(plan, lever, days, needed),
      ...flagConcentrators(plan, lever, days, outcome),
      ...flagAlternatives(lever, on),
    ]
  })
}

/** People needed by all levers together, per role and day; levers count in full from their start. */
export function staffNeeded(plan: RegionalPlan): Readonly<Record<StaffRole, Float64Array>> {
  const needed = {} as Record<StaffRole, Float64Array>
  for (const role of STAFF_ROLES) needed[role] = new Float64Array(plan.horizonDays)
  for (const lever of plan.levers) {
    if (!lever.enabled) continue
    for (const t of daysOfUse(plan, lever)) {
      for (const { role, people } of lever.needs) needed[role][t] = (needed[role][t] ?? 0) + people
    }
  }
  return needed
}

/** Most people that are short on one day, all stated roles together. */
export function staffGap(plan: RegionalPlan): number {
  const needed = staffNeeded(plan)
  let most = 0
  for (let t = 0; t < plan.horizonDays; t++) {
    const short = STAFF_ROLES.reduce(
      (sum, role) => sum + Math.max(0, (needed[role][t] ?? 0) - (plan.staffPool[role] ?? Infinity)),
      0,
    )
    most = Math.max(most, short)
  }
  return most
}

export interface PhaseOfDay {
  readonly phase: Phase
  readonly basis: 'decided' | 'advised'
}

/** The decided phase per day; where nothing has been decided by then, the advised one. */
export function phasePath(plan: RegionalPlan, advice: readonly PhaseAdvice[]): PhaseOfDay[] {
  return advice.map(({ phase }, t) => decidedOr(plan, t, phase))
}

/** The decided phase on day t; before any decision the one that is given. */
export function decidedOr(plan: RegionalPlan, t: number, advised: Phase): PhaseOfDay {
  const phase = decidedPhase(plan, addDays(plan.startDate, t))
  return phase === null ? { phase: advised, basis: 'advised' } : { phase, basis: 'decided' }
}

/** Days of the horizon on which the lever is in use, its lead time included. */
export function daysOfUse(plan: RegionalPlan, lever: Lever): number[] {
  const ramp = leverRamp({ ...lever, leadDays: 0 }, plan.startDate, plan.horizonDays)
  return [...ramp.keys()].filter((t) => ramp[t] === 1)
}

/** Judged on the day on which it starts, by what is decided then, or else by what demand before all levers asks for. */
function flagPhase(plan: RegionalPlan, lever: Lever, advice: readonly PhaseAdvice[]): LeverFlag[] {
  const day = Math.max(0, daysBetween(plan.startDate, lever.start))
  const due = advice[day]?.due
  if (due === undefined) return []
  const found = decidedOr(plan, day, due)
  if (comparePhases(found.phase, lever.allowedFrom) >= 0) return []
  return [{ leverId: lever.id, code: 'beforePhase', allowedFrom: lever.allowedFrom, day, ...found }]
}

function flagConditions({ id, conditions = [] }: Lever): LeverFlag[] {
  const open = conditions.filter(({ met }) => !met).map((condition) => condition.id)
  return open.length === 0 ? [] : [{ leverId: id, code: 'conditionsOpen', open }]
}

/** Days from the start of a lever to its end, or to that of the plan. */
export function daysHeld({ startDate, horizonDays }: RegionalPlan, { start, durationDays }: Lever): number {
  return durationDays ?? dayNumber(startDate) + horizonDays - dayNumber(start)
}

function flagDuration(plan: RegionalPlan, lever: Lever): LeverFlag[] {
  const { id, maxDurationDays } = lever
  if (maxDurationDays === null) return []
  const days = daysHeld(plan, lever)
  return days > maxDurationDays ? [{ leverId: id, code: 'tooLong', days, maxDays: maxDurationDays }] : []
}

/** A month is where the norms for staff of an ICU that is scaled up change. */
export const FULL_FORMATION_DAYS = 30

function flagFormation({ id, durationDays, effects, needs }: Lever): LeverFlag[] {
  const addsIcu = effects.some(({ type, link }) => type === 'addCapacity' && link === 'icu')
  const byStaff = needs.some(({ role }) => role === 'intensivist')
  if (!addsIcu || !byStaff || durationDays === null || durationDays <= FULL_FORMATION_DAYS) return []
  return [{ leverId: id, code: 'fullFormation', days: durationDays }]
}

function flagStaff(
  plan: RegionalPlan,
  lever: Lever,
  days: readonly number[],
  needed: ReturnType<typeof staffNeeded>,
): LeverFlag[] {
  return lever.needs.flatMap(({ role }) => {
    const available = plan.staffPool[role]
    const most = days.reduce((worst, t) => Math.max(worst, needed[role][t] ?? 0), 0)
    if (available === null || most <= available) return []
    return [{ leverId: lever.id, code: 'notEnoughStaff' as const, role, needed: most, available }]
  })
}

/** Whether a lever sends patients home with a concentrator, or needs concentrators in another way. */
export function asksConcentrators({ effects }: Lever): boolean {
  return effects.some(
    ({ type, link }) => (type === 'addDemand' && link === 'homeOxygen') || type === 'sendHome',
  )
}

/** A lever that asks for concentrators is always tested against those at hand. */
function flagConcentrators(
  plan: RegionalPlan,
  lever: Lever,
  days: readonly number[],
  outcome: PlanOutcome,
): LeverFlag[] {
  if (!asksConcentrators(lever)) return []
  const { overProbability } = outcome.links.homeOxygen
  const on = (t: number): number => overProbability[t] ?? 0
  const day = days.reduce((worst, t) => (on(t) > on(worst) ? t : worst), days[0] ?? 0)
  const probability = days.length > 0 ? on(day) : 0
  if (probability <= plan.thresholdProbability) return []
  return [{ leverId: lever.id, code: 'notEnoughConcentrators', probability, day }]
}

function flagAlternatives(lever: Lever, on: readonly Lever[]): LeverFlag[] {
  if (lever.alternativeGroup === null) return []
  const other = on.find(
    ({ id, alternativeGroup }) => id !== lever.id && alternativeGroup === lever.alternativeGroup,
  )
  return other ? [{ leverId: lever.id, code: 'alternative', otherId: other.id }] : []
}
