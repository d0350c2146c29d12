/** Warnings and refusals of a feed in the reader's language. */

import type { FeedPlaceWords, FeedProblemWords } from '../../../i18n/nl/feed.ts'
import type { FeedProblem, FeedProblemCode, FeedWarning } from '../../../domain/observed/feed-preview.ts'
import type { Doubt } from '../../../domain/forecast/newest.ts'
import { wholeBand } from '../../../domain/shared/rounding.ts'
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

export function feedProblemText(problem: FeedProblem, { t, f }: Language): string {
  const { row, column, date } = problem.at
  const at: FeedPlaceWords = { row, column, date: date === null ? '' : f.date(date) }
  return toldBy(
    t.feed.problems,
    problem.code === 'futureDay' ? { ...problem, today: f.date(problem.today) } : problem,
    at,
  )
}

function toldBy<Code extends FeedProblemCode>(
  words: FeedProblemWords,
  problem: FeedProblem<Code>,
  at: FeedPlaceWords,
): string {
  return words[problem.code](problem, at)
}

/** A figure of the newest day that lies where hardly any would. */
export function doubtText({ measure, date, found, low, high }: Doubt, { t, f }: Language): string {
  const [lowest, highest] = wholeBand([low, high])
  return t.forecast.warnings.doubtful({
    measure: t.forecast.measures[measure],
    date: f.date(date),
    found: f.number(found),
    low: f.number(lowest),
    high: f.number(highest),
  })
}
