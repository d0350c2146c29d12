/** Warnings and refusals of a feed in the reader's language. */

import type { FeedProblem, FeedWarning } from '../../../domain/observed/feed-preview.ts'
import type { Language } from '../../parts/language.ts'

export function feedWarningText(
  { code, row, date, column, found, neighbours }: FeedWarning,
  language: Language,
): string {
  const { t, f } = language
  const [before, after] = neighbours ?? [NaN, NaN]
  const at = {
    row,
    date: f.date(date),
    column,
    found: /^\d+$/.test(found) && neighbours ? f.number(Number(found)) : found,
    before: f.number(before),
    after: f.number(after),
  }
  return t.feed.warnings[code](at)
}

export function feedProblemText(
  { code, row, column, date, found, expected }: FeedProblem,
  language: Language,
): string {
  const { t, f } = language
  return t.feed.problems[code]({ row, column, date: date === null ? '' : f.date(date), found, expected })
}
