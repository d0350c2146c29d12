/** Communication plan (IG&H p. 36–37): what is said to whom by whom, and the phase whose decision makes it due. */
import { comparePhases, type Phase } from '../plan/phases.ts'
import { type CivilDate, daysBetween } from '../shared/civil-date.ts'

export const AUDIENCES = ['public', 'staff', 'patients'] as const
export type Audience = (typeof AUDIENCES)[number]

export interface PlannedMessage {
  readonly id: string
  readonly text: string
  readonly audience: Audience
  /** Ministry, branch, Red Cross: a body. */
  readonly sender: string
  readonly channel: string
  readonly language: string
  readonly trigger: Phase
  readonly readyOn: CivilDate | null
  readonly releasedOn: CivilDate | null
}

export type MessageState = 'waiting' | 'due' | 'late' | 'released'

/** A day after the decision that makes it due, an unsent message is late (inferred). */
const LATE_AFTER_DAYS = 1

/** @param phase what was decided, @param since from when on. */
export function messageState(
  { trigger, releasedOn }: PlannedMessage,
  phase: Phase,
  since: CivilDate,
  on: CivilDate,
): MessageState {
  if (releasedOn !== null && releasedOn <= on) return 'released'
  if (comparePhases(phase, trigger) < 0) return 'waiting'
  return daysBetween(since, on) > LATE_AFTER_DAYS ? 'late' : 'due'
}

/** The list with the proposed messages that it did not hold yet, by id; the list itself where nothing is new. */
export function addMessages(
  messages: readonly PlannedMessage[],
  proposed: readonly PlannedMessage[],
): readonly PlannedMessage[] {
  const held = new Set(messages.map(({ id }) => id))
  const added = proposed.filter(({ id }) => !held.has(id))
  return added.length === 0 ? messages : [...messages, ...added]
}
