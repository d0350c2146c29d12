/** The test of every plan against the concentrators at hand (IG&H p. 25), which the regional plan answers itself. */
import type { RegionalAction } from './actions.ts'
import type { CivilDate } from '../shared/civil-date.ts'

/** The recommendation that asks for the test. */
export const SOC_TEST = 'testAgainstSocs'

export interface SocAnswer {
  readonly enough: boolean
  /** Probability that more concentrators are asked than there are on some day, 0–1. */
  readonly probability: number
  /** The middle of the first days on which that happens; null where it happens in no draw. */
  readonly from: CivilDate | null
}

/** Above this probability the answer is no, as for every link of the plan (inferred). */
const ENOUGH_BELOW = 0.05

export function socAnswer(probability: number, from: CivilDate | null): SocAnswer {
  return { enough: probability < ENOUGH_BELOW, probability, from }
}

/** What a plan answers to an action; null where the action asks something else, or no plan is at hand. */
export function answerOf({ sourceId }: RegionalAction, answer: SocAnswer | null): SocAnswer | null {
  return sourceId === SOC_TEST ? answer : null
}
