/** Any file with figures per day as a preview: the LCPS layouts to the letter, everything else by its headings. */

import type { FeedPreview, FeedProblem } from '../../domain/observed/feed-preview.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import { err, type Result } from '../../domain/shared/result.ts'
import { type Budget, DESK_BUDGET } from '../desk/budget.ts'
import { readSheets } from '../desk/read-sheets.ts'
import { readDailySheets } from './daily-sheets.ts'
import { decodeText } from './decode-text.ts'
import { feedProblem } from './feed-problem.ts'
import { readLcpsFeed } from './lcps.ts'

/** What the strict reader refuses and a reader by headings may understand: other headings, dates with slashes. */
const MAY_BE_UNDERSTOOD: readonly string[] = ['unknownHeader', 'badDate']

/** @param today a day after it is refused. */
export async function readDailyFile(
  bytes: Uint8Array<ArrayBuffer>,
  today: CivilDate,
  budget: Budget = DESK_BUDGET,
): Promise<Result<FeedPreview, FeedProblem[]>> {
  const sheets = await readSheets(bytes, budget)
  if (!sheets.ok) return err(sheets.error.map(({ code }) => feedProblem('unreadable', {}, { why: code })))
  const [only, another] = sheets.value
  const isText = only?.name === '' && another === undefined
  const strict = isText ? readLcpsFeed(decodeText(bytes.slice().buffer)) : null
  if (strict && !strict.ok && !strict.error.some(({ code }) => MAY_BE_UNDERSTOOD.includes(code)))
    return strict
  if (!strict?.ok) return readDailySheets(sheets.value, today)
  const future = strict.value.rows.find(({ date }) => date > today)
  if (!future) return strict
  return err([feedProblem('futureDay', { row: 0, date: future.date }, { today })])
}
