/**
 * The phase that a plan's outcome makes due, day by day, with memory. Up: where demand before the plan's levers asks for
 * it, and at once to what the coming days ask, so that no change follows within the week. Down: one step at a time, each
 * after quiet days in which demand after the levers asks for less. Never below what the instruments in use belong to.
 * How a trigger is read from the outcome is ours (inferred): the LNAZ states them in words. Advice, never a decision.
 */

import {
  comparePhases,
  PHASE_RULES,
  PHASES,
  USUAL_PACE,
  type Phase,
  type PhaseTrigger,
} from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { floorOn } from './instruments.ts'
import type { PlanOutcome } from './outcome.ts'
import { pressurePath, type PressureDay } from './pressure.ts'

export interface PhaseAdvice {
  readonly phase: Phase
  /** What makes this phase due, in the order of the phases. */
  readonly triggers: readonly PhaseTrigger[]
  /** The same without any lever, so whatever is in use: what a lever is judged by. */
  readonly due: Phase
}

/** Outcomes of one plan: as it stands, and with every lever off. */
export interface BothOutcomes {
  readonly planned: PlanOutcome
  readonly unaided: PlanOutcome
}

/** Whether the country as a whole is in the state that a trigger speaks of. */
export type NationalDay = Pick<
  PressureDay,
  'unequalPressure' | 'bossBedsInUse' | 'class3UnderPressure' | 'acuteCareUnderPressure'
>

/** Per day of the plan; null where too few other plans are at hand. */
export type NationalDays = readonly (NationalDay | null)[]

/** Advice for every day of the horizon. */
export function advisePhases(
  plan: RegionalPlan,
  { planned, unaided }: BothOutcomes,
  national: NationalDays | null = null,
): PhaseAdvice[] {
  const { quietDays } = plan.phasePace ?? USUAL_PACE
  const asked = pressurePath(plan, unaided).map((day, t) => dueOf(plan, day, national?.[t]))
  const left = pressurePath(plan, planned).map((day, t) => dueOf(plan, day, national?.[t]).phase)
  const floors = asked.map((_, t) => floorOn(plan, t))
  const entry = asked.map(({ phase }) => phase)
  const needed = left.map((phase, t) => higher(phase, floors[t] ?? '1a'))
  const path = walk(entry, needed, floors, quietDays)
  const withoutLevers = walk(entry, entry, [], quietDays)
  return asked.map(({ phase: today, triggers }, t) => {
    const phase = path[t] ?? today
    return {
      phase,
      due: withoutLevers[t] ?? today,
      triggers: [...triggers, ...keptBy(phase, today, floors[t] ?? '1a')],
    }
  })
}

/**
 * The path through the phases: `entry` sends up, `needed` keeps up, `floors` binds at once. No two changes within
 * `quietDays`, for a change up looks as many days ahead; only a floor that nobody could see coming breaks that.
 */
function walk(
  entry: readonly Phase[],
  needed: readonly Phase[],
  floors: readonly Phase[],
  quietDays: number,
): Phase[] {
  const path: Phase[] = []
  let phase: Phase = '1a'
  let changedOn = -Infinity
  /** Demand that is known and answered: it does not make people go up again. */
  let answered: Phase = '1a'
  for (const [t, today] of entry.entries()) {
    answered = lower(answered, today)
    const mayChange = t - changedOn >= quietDays
    const isNew: boolean = comparePhases(today, answered) > 0 && comparePhases(today, phase) > 0
    const isShort = comparePhases(needed[t] ?? '1a', phase) > 0
    let next: Phase = phase
    if ((mayChange && (isNew || isShort)) || comparePhases(floors[t] ?? '1a', phase) > 0) {
      const coming: readonly Phase[] = [
        ...needed.slice(t, t + quietDays),
        ...(isNew ? entry.slice(t, t + quietDays) : []),
      ]
      next = coming.reduce<Phase>(higher, phase)
    } else if (mayChange && isQuiet(needed, t, phase, quietDays)) {
      next = PHASES[PHASES.indexOf(phase) - 1] ?? phase
      answered = today
    }
    if (next !== phase) changedOn = t
    phase = next
    path.push(phase)
  }
  return path
}

/** Whether the phase below would have done in the past days, and will in the coming ones. */
function isQuiet(needed: readonly Phase[], t: number, phase: Phase, days: number): boolean {
  return needed.slice(Math.max(0, t - days), t + days).every((other) => comparePhases(other, phase) < 0)
}

/** Why a phase stays that the day itself does not ask for. */
function keptBy(phase: Phase, due: Phase, floor: Phase): PhaseTrigger[] {
  if (comparePhases(due, phase) >= 0) return []
  return [floor === phase ? 'instrumentsInUse' : 'recovering']
}

interface Due {
  readonly phase: Phase
  readonly triggers: readonly PhaseTrigger[]
}

/**
 * The highest phase of which a trigger is met. "Several regions" and "nearly all" are read from the country where it is
 * at hand; a region alone speaks for itself, but never for nearly all.
 */
function dueOf(plan: RegionalPlan, own: PressureDay, country: NationalDay | null | undefined): Due {
  const alone = plan.region.id === 'NL' ? own : { ...own, acuteCareUnderPressure: false }
  const met = { ...alone, ...country }
  let phase: Phase = '1a'
  const triggers: PhaseTrigger[] = []
  for (const candidate of PHASES) {
    for (const trigger of PHASE_RULES[candidate].triggers) {
      if (trigger === 'instrumentsInUse' || trigger === 'recovering' || !met[trigger]) continue
      triggers.push(trigger)
      phase = candidate
    }
  }
  return { phase, triggers }
}

function higher(a: Phase, b: Phase): Phase {
  return comparePhases(a, b) >= 0 ? a : b
}

function lower(a: Phase, b: Phase): Phase {
  return comparePhases(a, b) <= 0 ? a : b
}

/** A stretch of days with the same advice. */
export interface PhasePeriod {
  readonly phase: Phase
  /** First and last day, counted from day 0. */
  readonly from: number
  readonly until: number
  /** What made it due on its first day. */
  readonly triggers: readonly PhaseTrigger[]
}

/** The advice as stretches that follow one another. */
export function phasePeriods(advice: readonly PhaseAdvice[]): PhasePeriod[] {
  const periods: PhasePeriod[] = []
  for (const [t, { phase, triggers }] of advice.entries()) {
    const last = periods.at(-1)
    if (last?.phase === phase) periods[periods.length - 1] = { ...last, until: t }
    else periods.push({ phase, from: t, until: t, triggers })
  }
  return periods
}
