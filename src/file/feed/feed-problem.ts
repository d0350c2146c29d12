/** Makes the problems of a feed. */

import type {
  FeedFaults,
  FeedPlace,
  FeedProblem,
  FeedProblemCode,
} from '../../domain/observed/feed-preview.ts'

/** @param at left out where the whole file, or the whole row, is meant. */
export function feedProblem<Code extends FeedProblemCode>(
  code: Code,
  at: Partial<FeedPlace>,
  fault: FeedFaults[Code],
): FeedProblem<Code> {
  return { code, at: { row: 0, column: '', date: null, ...at }, ...fault }
}
