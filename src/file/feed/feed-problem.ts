/** Makes the problems of a feed, so that place and path always say the same. */

import type { FeedProblem, FeedProblemCode } from '../../domain/observed/feed-preview.ts'

/** @param place left out where the whole file, or the whole row, is meant. */
export function feedProblem(
  code: FeedProblemCode,
  place: { readonly row?: number; readonly column?: string; readonly date?: string },
  found: string,
  expected: string,
): FeedProblem {
  const { row = 0, column = '', date = null } = place
  const path = row === 0 ? '' : `rows[${row}]${column === '' ? '' : `.${column}`}`
  return { code, path, row, column, date, found, expected }
}
