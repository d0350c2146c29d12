/**
 * What stands in the way of a plan's levers: used before their phase, held longer than they can be, with people or
 * concentrators that are not there, or counting the same gain twice. Flags, never a change of the plan.
 */

import type { Lever } from '../plan/lever.ts'
import { comparePhases, phaseOn, type Phase } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { STAFF_ROLES, type StaffRole } from '../plan/staff.ts'
import { civilDate, dayNumber } from '../shared/civil-date.ts'
import { leverRamp } from './lever-effects.ts'
import type { PlanOutcome } from './outcome.ts'
import { advisePhases } from './phase-advice.ts'

export type LeverFlag = { readonly leverId: string } & (
  | {
      readonly code: 'beforePhase'
      readonly allowedFrom: Phase
      /** The phase on the first day that is too early, and whether people decided it or the app advises it. */
      readonly phase: Phase
      readonly basis: 'decided' | 'advised'
      readonly day: number
    }
  | { readonly code: 'tooLong'; readonly days: number; readonly maxDays: number }
  | {
      readonly code: 'notEnoughStaff'
      readonly role: StaffRole
      /** Needed by all levers together on the worst day on which this one acts. */
      readonly needed: number
      readonly available: number
    }
  | { readonly code: 'notEnoughConcentrators'; readonly probability: number }
  | { readonly code: 'alternative'; readonly otherId: string }
)

/** All flags of the levers that are switched on, in the order of the plan. */
export function flagLevers(plan: RegionalPlan, outcome: PlanOutcome): LeverFlag[] {
  const phases = phasePath(plan, outcome)
  const needed = staffNeeded(plan)
  const on = plan.levers.filter(({ enabled }) => enabled)
  return on.flatMap((lever) => {
    const days = daysOfUse(plan, lever)
    return [
      ...flagPhase(lever, days, phases),
      ...flagDuration(plan, lever),
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
export function phasePath(plan: RegionalPlan, outcome: PlanOutcome): PhaseOfDay[] {
  const start = dayNumber(plan.startDate)
  return advisePhases(plan, outcome).map((advice, t) => {
    const date = civilDate(start + t)
    return plan.phaseDecisions.some(({ from }) => from <= date)
      ? { phase: phaseOn(plan.phaseDecisions, date), basis: 'decided' }
      : { phase: advice.phase, basis: 'advised' }
  })
}

/** Days of the horizon on which the lever is in use, its lead time included. */
function daysOfUse(plan: RegionalPlan, lever: Lever): number[] {
  const ramp = leverRamp({ ...lever, leadDays: 0 }, plan.startDate, plan.horizonDays)
  return [...ramp.keys()].filter((t) => ramp[t] === 1)
}

function flagPhase(lever: Lever, days: readonly number[], phases: readonly PhaseOfDay[]): LeverFlag[] {
  const early = days.find((t) => comparePhases(phases[t]?.phase ?? '3', lever.allowedFrom) < 0)
  const found = early === undefined ? undefined : phases[early]
  if (early === undefined || !found) return []
  return [{ leverId: lever.id, code: 'beforePhase', allowedFrom: lever.allowedFrom, day: early, ...found }]
}

function flagDuration(plan: RegionalPlan, { id, start, durationDays, maxDurationDays }: Lever): LeverFlag[] {
  if (maxDurationDays === null) return []
  const untilEnd = dayNumber(plan.startDate) + plan.horizonDays - dayNumber(start)
  const days = durationDays ?? untilEnd
  return days > maxDurationDays ? [{ leverId: id, code: 'tooLong', days, maxDays: maxDurationDays }] : []
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

/** A lever that asks for concentrators is always tested against those at hand. */
function flagConcentrators(
  plan: RegionalPlan,
  lever: Lever,
  days: readonly number[],
  outcome: PlanOutcome,
): LeverFlag[] {
  const asks = lever.effects.some(
    ({ type, link }) => (type === 'addDemand' && link === 'homeOxygen') || type === 'sendHome',
  )
  if (!asks) return []
  const { overProbability } = outcome.links.homeOxygen
  const probability = days.reduce((worst, t) => Math.max(worst, overProbability[t] ?? 0), 0)
  if (probability <= plan.thresholdProbability) return []
  return [{ leverId: lever.id, code: 'notEnoughConcentrators', probability }]
}

function flagAlternatives(lever: Lever, on: readonly Lever[]): LeverFlag[] {
  if (lever.alternativeGroup === null) return []
  const other = on.find(
    ({ id, alternativeGroup }) => id !== lever.id && alternativeGroup === lever.alternativeGroup,
  )
  return other ? [{ leverId: lever.id, code: 'alternative', otherId: other.id }] : []
}
