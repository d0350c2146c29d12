/** The log of a plan: what stands, which phase was decided, which body decides by the rule, and a new entry. */
import type { CivilDate } from '../shared/civil-date.ts'
import type { DecidingBody, Decision, DecisionSubject } from './decision.ts'
import { PHASE_RULES, type Phase } from './phases.ts'
import type { RegionalPlan } from './regional-plan.ts'

/** The whole log, oldest first. */
export function decisionsOf({ decisions = [] }: RegionalPlan): readonly Decision[] {
  return decisions
}

/** Entries that no later one replaces. */
export function standingDecisions(plan: RegionalPlan): readonly Decision[] {
  const log = decisionsOf(plan)
  const corrected = new Set(log.map(({ corrects }) => corrects))
  return log.filter(({ id }) => !corrected.has(id))
}

/** The phase that people decided for a day: of the last that has begun, of one day the last recorded; null before any. */
export function decidedPhase(plan: RegionalPlan, day: CivilDate): Phase | null {
  let latest: { readonly from: CivilDate; readonly phase: Phase } | null = null
  for (const { subject, from } of standingDecisions(plan)) {
    if (subject.type !== 'phase' || from > day) continue
    if (latest === null || from >= latest.from) latest = { from, phase: subject.phase }
  }
  return latest?.phase ?? null
}

/** The body that decides on a subject by the rules; null where any meeting may. */
export function bodyByRule({ levers }: RegionalPlan, subject: DecisionSubject): DecidingBody | null {
  switch (subject.type) {
    case 'phase':
      return PHASE_RULES[subject.phase].decidedBy
    case 'sparing':
    case 'deviatingKey':
      return 'roazChairs'
    case 'lever': {
      const lever = levers.find(({ id }) => id === subject.leverId)
      return lever ? PHASE_RULES[lever.allowedFrom].decidedBy : null
    }
    case 'check':
      return 'lnazBoard'
    case 'meeting':
      return null
  }
}

/** Whether another body decided than the rules say. */
export function isAgainstRule(plan: RegionalPlan, { subject, body }: Decision): boolean {
  const rule = bodyByRule(plan, subject)
  return rule !== null && body !== null && body !== rule
}

/** An earlier or later state of a plan with the log as it stands at `present`: what was recorded is never taken back. */
export function withLogOf(present: RegionalPlan, state: RegionalPlan): RegionalPlan {
  if (present.decisions === state.decisions) return state
  const { decisions } = present
  const without = { ...state }
  delete without.decisions
  return decisions === undefined ? without : { ...without, decisions }
}

/** Why a decision cannot be recorded as it stands; null where it can. */
export function decisionProblem(
  plan: RegionalPlan,
  decision: Decision,
): 'roleMissing' | 'reasonMissing' | null {
  if (decision.role.trim() === '') return 'roleMissing'
  const needsReason =
    isAgainstRule(plan, decision) || decision.corrects !== null || decision.subject.type === 'meeting'
  return needsReason && decision.reason.trim() === '' ? 'reasonMissing' : null
}

/** Adds a decision at the end of the log. Nothing that was recorded is changed or removed. */
export function recordDecision(plan: RegionalPlan, decision: Omit<Decision, 'id'>): RegionalPlan {
  const { decisions = [] } = plan
  const { subject, from } = decision
  let number = decisions.length + 1
  const idOf = (): string => `${subject.type}-${from}-${number}`
  while (decisions.some(({ id }) => id === idOf())) number += 1
  return { ...plan, decisions: [...decisions, { id: idOf(), ...decision }] }
}
