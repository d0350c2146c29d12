/**
 * Who is asked what (IG&H p. 37; ministry's response of January 2022): so that a question of every kind has a line of its
 * own, and people know which. From phase 3 on a line for questions that are not medical is to be open.
 */
import { comparePhases, type Phase } from '../plan/phases.ts'

/** Kinds of questions, the most urgent first. */
export const HELP_QUESTIONS = [
  'lifeThreatening',
  'urgentOutOfHours',
  'medical',
  'selfCare',
  'nonMedical',
  'informalCare',
  'deferredCare',
] as const
export type HelpQuestion = (typeof HELP_QUESTIONS)[number]

export interface Helpline {
  readonly question: HelpQuestion
  /** A number, a site or a body; empty while nobody was named. */
  readonly line: string
  /** When it is answered. */
  readonly hours: string
  readonly open: boolean
}

export interface HelplineState {
  /** Kinds of questions for which no line was named. */
  readonly unnamed: readonly HelpQuestion[]
  /** Questions that are not medical have no open line, while the phase asks for one. */
  readonly nonMedicalMissing: boolean
}

const OPEN_FROM: Phase = '3'

export function judgeHelplines(lines: readonly Helpline[], phase: Phase): HelplineState {
  const lineOf = (question: HelpQuestion): Helpline | undefined =>
    lines.find((one) => one.question === question && one.line.trim() !== '')
  return {
    unnamed: HELP_QUESTIONS.filter((question) => lineOf(question) === undefined),
    nonMedicalMissing: comparePhases(phase, OPEN_FROM) >= 0 && lineOf('nonMedical')?.open !== true,
  }
}
