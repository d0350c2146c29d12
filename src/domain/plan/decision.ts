/**
 * Decisions that people took: an append-only log. Who (a role), which body, when and why; a correction is a new entry that
 * names the one it replaces. The body that may decide follows from the phase (LNAZ § 2.2): another one needs a reason.
 */

import type { CivilDate } from '../shared/civil-date.ts'
import type { Phase, Phase3Check } from './phases.ts'

export const DECIDING_BODIES = [
  'hospitalBoard',
  'roaz',
  'roazChairs',
  'lnazBoard',
  'minister',
  'oxygenMeeting',
] as const
export type DecidingBody = (typeof DECIDING_BODIES)[number]

export type DecisionSubject =
  | { readonly type: 'phase'; readonly phase: Phase }
  /** A region that takes no patients of others for a while. */
  | { readonly type: 'sparing'; readonly region: string }
  | { readonly type: 'deviatingKey' }
  | { readonly type: 'lever'; readonly leverId: string }
  /** A conclusion of a meeting: what was agreed stands in the reason. */
  | { readonly type: 'meeting' }
  /** One of the things that are settled before phase 3. */
  | { readonly type: 'check'; readonly check: Phase3Check }

export const DECISION_TYPES = [
  'phase',
  'sparing',
  'deviatingKey',
  'lever',
  'meeting',
  'check',
] as const satisfies readonly DecisionSubject['type'][]

export interface Decision {
  readonly id: string
  readonly subject: DecisionSubject
  /** Holds from this day on, that day included. */
  readonly from: CivilDate
  /** The day on which it was taken. */
  readonly decidedOn: CivilDate
  /** Who recorded it: a role, never a person's name. */
  readonly role: string
  /** Null where it was not stated. */
  readonly body: DecidingBody | null
  readonly reason: string
  /** The entry that this one replaces, or null. */
  readonly corrects: string | null
}
