/** What a decision is about, in words. */

import type { Decision, DecisionSubject } from '../../../../domain/plan/decision.ts'
import { decisionsOf, isAgainstRule, standingDecisions } from '../../../../domain/plan/decision-log.ts'
import type { RegionalPlan } from '../../../../domain/plan/regional-plan.ts'
import { planRegions } from '../../../../reference/regions.ts'
import type { Language } from '../../../parts/language.ts'
import type { Column } from '../../../parts/table.ts'
import { leverName } from '../levers/lever-words.ts'

export function subjectText(subject: DecisionSubject, { levers }: RegionalPlan, language: Language): string {
  const { t } = language
  const words = t.phases.decisions
  switch (subject.type) {
    case 'phase':
      return t.phases.phase({ phase: subject.phase })
    case 'sparing': {
      const region = planRegions.find(({ id }) => id === subject.region)?.name ?? subject.region
      return words.sparing({ region })
    }
    case 'lever': {
      const lever = levers.find(({ id }) => id === subject.leverId)
      return words.leverStarts({ lever: lever ? leverName(lever, language) : subject.leverId })
    }
    case 'check':
      return words.checks.items[subject.check]
    case 'deviatingKey':
    case 'meeting':
      return words.types[subject.type]
  }
}

/** The log as a table, on screen and on paper. */
export function decisionColumns(plan: RegionalPlan, language: Language): readonly Column<Decision>[] {
  const { t } = language
  const words = t.phases.decisions
  const standing = new Set(standingDecisions(plan).map(({ id }) => id))
  const known = new Set(decisionsOf(plan).map(({ id }) => id))
  const what = ({ id, subject, corrects }: Decision): string => {
    const text = subjectText(subject, plan, language)
    if (!standing.has(id)) return words.corrected({ what: text })
    return corrects !== null && known.has(corrects) ? words.correction({ what: text }) : text
  }
  const bodyText = (decision: Decision): string => {
    const body = decision.body === null ? words.notStated : t.phases.decidedBy[decision.body]
    return isAgainstRule(plan, decision) ? words.againstRule({ body }) : body
  }
  return [
    { id: 'from', header: words.from, kind: 'date', value: ({ from }) => from },
    { id: 'what', header: words.what, kind: 'text', value: what },
    {
      id: 'body',
      header: words.body,
      kind: 'text',
      value: bodyText,
      tone: (decision) => (isAgainstRule(plan, decision) ? 'warning' : undefined),
    },
    { id: 'by', header: words.by, kind: 'text', value: ({ role }) => role },
    { id: 'on', header: words.decidedOn, kind: 'date', value: ({ decidedOn }) => decidedOn },
    { id: 'reason', header: words.reason, kind: 'text', value: ({ reason }) => reason },
  ]
}
