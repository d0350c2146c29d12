/**
 * Messages that a region may want to have ready, by the phase whose decision makes them due (IG&H, January 2022,
 * p. 36–37). Their words stand in i18n under their ids. Where the list names no sender, the sender is ours.
 */
import type { Audience } from '../domain/preparation/messages.ts'
import type { Phase } from '../domain/plan/phases.ts'

interface PhaseMessage {
  readonly audience: Audience
  readonly sender: string
  readonly trigger: Phase
}

const messages = {
  selfCareFirst: { audience: 'public', sender: 'VWS', trigger: '2d' },
  emergencyNumberOnly: { audience: 'public', sender: 'VWS', trigger: '2d' },
  careForNeighbours: { audience: 'public', sender: 'VWS', trigger: '2d' },
  employersGiveLeave: { audience: 'public', sender: 'VWS', trigger: '2d' },
  staffOneMessage: { audience: 'staff', sender: 'ROAZ', trigger: '2d' },
  whatPhaseThreeMeans: { audience: 'public', sender: 'VWS', trigger: '3' },
  otherCarePatients: { audience: 'patients', sender: 'ROAZ', trigger: '3' },
  helplineOpens: { audience: 'public', sender: 'Rode Kruis', trigger: '3' },
} as const satisfies Record<string, PhaseMessage>
export type PhaseMessageId = keyof typeof messages

const isId = (id: string): id is PhaseMessageId => Object.hasOwn(messages, id)
export const phaseMessageIds: readonly PhaseMessageId[] = Object.keys(messages).filter(isId)
export const phaseMessages: Readonly<Record<PhaseMessageId, PhaseMessage>> = messages
