/**
 * An action of a plan: what was agreed, who does it, by when. The recommendations of IG&H p.40–45 are lists of these:
 * text, phase, addressee, term.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Due } from '../shared/due.ts'
import type { Phase } from './phases.ts'

export interface PlanAction extends Due {
  readonly id: string
  readonly text: string
  /** A role or an organisation. */
  readonly owner: string
  /** From this phase on; null: whatever the phase. */
  readonly phase: Phase | null
  readonly dueDate: CivilDate
}
