/**
 * What the app flags a choice of levers for, as a search asks it: a result that it finds is never flagged for a phase,
 * for people or for concentrators that are not there.
 */
import { mayAct, type Lever } from '../plan/lever.ts'
import { comparePhases } from '../plan/phases.ts'
import type { RegionalPlan } from '../plan/regional-plan.ts'
import { daysBetween, type CivilDate } from '../shared/civil-date.ts'
import { asksConcentrators, daysOfUse, decidedOr, staffGap } from './lever-flags.ts'
import type { Choice, LinkVerdict } from './lever-judge.ts'
import type { PhaseAdvice } from './phase-advice.ts'

export interface LeverRules {
  /** Whether the phase of a day allows a lever to start on it. */
  mayStart(lever: Lever, start: CivilDate): boolean
  /** Whether the levers of a choice need more people than are stated to be at hand. */
  lacksStaff(choice: Choice): boolean
  /** Whether a lever of the choice asks for concentrators on a day on which too few are left. */
  lacksConcentrators(choice: Choice, homeOxygen: Pick<LinkVerdict, 'overOn'>): boolean
}

/** Everything goes. */
export const NO_RULES: LeverRules = {
  mayStart: () => true,
  lacksStaff: () => false,
  lacksConcentrators: () => false,
}

/** The phase on which a lever is judged: decided, or else what demand before all levers asks for. */
export function phaseRule(
  plan: RegionalPlan,
  advice: readonly PhaseAdvice[],
): (lever: Lever, start: CivilDate) => boolean {
  const phases = advice.map(({ due }, t) => decidedOr(plan, t, due).phase)
  return (lever, start) => {
    const phase = phases[Math.max(0, daysBetween(plan.startDate, start))]
    return phase === undefined || comparePhases(phase, lever.allowedFrom) >= 0
  }
}

/** The rules for the levers of a plan, in the order of `Choice.parts`. */
export function leverRules(plan: RegionalPlan, advice: readonly PhaseAdvice[]): LeverRules {
  const { levers, thresholdProbability } = plan
  const chosen = ({ parts, moved, dated }: Choice): Lever[] =>
    levers.flatMap((planned, index) => {
      const lever = dated?.[index] ?? planned
      if (parts[index] !== 'on' || !mayAct(lever)) return []
      return [{ ...lever, enabled: true, start: moved?.index === index ? moved.start : lever.start }]
    })
  const everyone = staffGap({ ...plan, levers: levers.map((lever) => ({ ...lever, enabled: true })) })
  return {
    mayStart: phaseRule(plan, advice),
    // People for all levers at once are people for some of them, unless one is moved.
    lacksStaff: (choice) =>
      (everyone > 0 || choice.moved !== undefined || choice.dated !== undefined) &&
      staffGap({ ...plan, levers: chosen(choice) }) > 0,
    lacksConcentrators: (choice, { overOn }) =>
      overOn.some((share) => share > thresholdProbability) &&
      chosen(choice).some(
        (lever) =>
          asksConcentrators(lever) &&
          daysOfUse(plan, lever).some((t) => (overOn[t] ?? 0) > thresholdProbability),
      ),
  }
}
