/**
 * The action list of a region: recommendations that it took over, and actions of its own. Taking a recommendation
 * over twice adds nothing. The days within which it should be done are ours: the report says "short" or "medium".
 */
import { comparePhases, type Phase } from '../plan/phases.ts'
import { addDays, type CivilDate } from '../shared/civil-date.ts'
import { freeId } from '../shared/free-id.ts'
import {
  type ActionTheme,
  type Addressee,
  dueFrom,
  type Recommendation,
  type Term,
} from './recommendation.ts'

/** Days from taking over to due, by term (inferred). */
export const TERM_DAYS = { short: 14, medium: 42 } as const satisfies Record<Term, number>

export const ACTION_STATUSES = ['open', 'busy', 'done', 'refused'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export interface RegionalAction {
  readonly id: string
  /** The recommendation that it takes over, or null for an action of the region's own. */
  readonly sourceId: string | null
  readonly theme: ActionTheme
  /** What is to be done; empty where the recommendation's own words say it. */
  readonly text: string
  readonly addressee: Addressee
  /** A role or an organisation; empty while nobody has it. */
  readonly owner: string
  /** Due from this phase on; null: whatever the phase. */
  readonly phase: Phase | null
  readonly takenOn: CivilDate
  readonly dueDate: CivilDate
  readonly status: ActionStatus
  /** What shows that it was done, or why it was refused. */
  readonly evidence: string
  /** Documents in which it is worked out: a plan, a ledger, a monitor. Absent: none. */
  readonly links?: readonly ActionLink[]
}

export interface ActionLink {
  readonly documentId: string
  /** What it was called when the link was made: a document that is not at hand is still named. */
  readonly title: string
}

/** A refusal says why, or nobody can defend it. */
export function lacksReason({ status, evidence }: RegionalAction): boolean {
  return status === 'refused' && evidence.trim() === ''
}

/** The list with the recommendations that it did not hold yet, in their order, due by their term. */
export function takeOver(
  actions: readonly RegionalAction[],
  recommendations: readonly Recommendation[],
  on: CivilDate,
): readonly RegionalAction[] {
  const held = new Set(actions.map(({ sourceId }) => sourceId))
  const ids = actions.map(({ id }) => id)
  const added = recommendations
    .filter(({ id }) => !held.has(id))
    .map(({ id: sourceId, theme, addressee, phase, term }): RegionalAction => {
      const id = freeId(ids, 'action')
      ids.push(id)
      return {
        id,
        sourceId,
        theme,
        text: '',
        addressee,
        owner: '',
        phase: dueFrom(phase),
        takenOn: on,
        dueDate: addDays(on, TERM_DAYS[term]),
        status: 'open',
        evidence: '',
      }
    })
  return added.length === 0 ? actions : [...actions, ...added]
}

/** Still to be done on a day after the day that was agreed. */
export function isLate({ status, dueDate }: RegionalAction, on: CivilDate): boolean {
  return status !== 'done' && status !== 'refused' && dueDate < on
}

/** Whether the decided phase has come so far that it is due. */
export function isDueIn({ phase }: RegionalAction, decided: Phase): boolean {
  return phase === null || comparePhases(decided, phase) >= 0
}

export interface ThemeProgress {
  readonly theme: ActionTheme
  readonly done: number
  readonly of: number
  readonly late: number
}

/** How far each theme is, in the order of the themes; refused actions are settled and not counted. */
export function progressByTheme(
  actions: readonly RegionalAction[],
  themes: readonly ActionTheme[],
  on: CivilDate,
): readonly ThemeProgress[] {
  return themes.flatMap((theme) => {
    const own = actions.filter((action) => action.theme === theme && action.status !== 'refused')
    if (own.length === 0) return []
    const done = own.filter(({ status }) => status === 'done').length
    return [{ theme, done, of: own.length, late: own.filter((action) => isLate(action, on)).length }]
  })
}
