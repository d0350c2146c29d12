/**
 * A published recommendation (IG&H p. 40–45): to whom it is addressed, from which phase, and what the ministry
 * answered. What it asks stands in the reader's language under its id; the records themselves are reference data.
 */
import type { Phase } from '../plan/phases.ts'

/** The parts of the list, in its order. */
export const ACTION_THEMES = [
  'gp',
  'districtNursing',
  'nursingHome',
  'ward',
  'icu',
  'other',
  'staff',
  'finance',
  'governance',
  'communication',
] as const
export type ActionTheme = (typeof ACTION_THEMES)[number]

export const ADDRESSEES = [
  'roaz',
  'vws',
  'lnaz',
  'lhv',
  'nhg',
  'branchOrganisations',
  'professionalBodies',
  'nzaAndIgj',
  'jointCoalition',
] as const
export type Addressee = (typeof ADDRESSEES)[number]

/** When it applies. `tipAnd3`: on the tip of phase 3 and in it, which is from 2d on. */
export const RECOMMENDED_PHASES = ['any', 'tipAnd3', '2dAnd3', '3'] as const
export type RecommendedPhase = (typeof RECOMMENDED_PHASES)[number]

export const TERMS = ['short', 'medium'] as const
export type Term = (typeof TERMS)[number]

/** What the ministry said of it (response of January 2022); `none`: it did not. */
export const ANSWERS = [
  'none',
  'takenUp',
  'underWay',
  'done',
  'sufficient',
  'otherwise',
  'notTakenUp',
] as const
export type Answer = (typeof ANSWERS)[number]

export interface Recommendation {
  readonly id: string
  readonly theme: ActionTheme
  readonly phase: RecommendedPhase
  /** Who is named first. */
  readonly addressee: Addressee
  readonly term: Term
  /** Printed page of the list. */
  readonly page: number
  /** Printed page on which the report argues for it. */
  readonly ground: number
  readonly answer: Answer
}

/** The first phase in which it is due; null: whatever the phase. */
export function dueFrom(phase: RecommendedPhase): Phase | null {
  if (phase === 'any') return null
  return phase === '3' ? '3' : '2d'
}
