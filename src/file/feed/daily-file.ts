/** Any file with figures per day as a preview: the LCPS layouts to the letter, everything else by its headings. */

import type { FeedPreview, FeedProblem } from '../../domain/observed/feed-preview.ts'
import type { CivilDate } from '../../domain/shared/civil-date.ts'
import { err, type Result } from '../../domain/shared/result.ts'
import { type Budget, DESK_BUDGET } from '../desk/budget.ts'
import { readSheets } from '../desk/read-sheets.ts'
import { type DailyChoices, type DailyReading, readDailySheets } from './daily-sheets.ts'
import { decodeText } from './decode-text.ts'
import { feedProblem } from './feed-problem.ts'
import { readLcpsFeed } from './lcps.ts'

/** What the strict reader refuses and a reader by headings may understand: other headings, dates with slashes. */
const MAY_BE_UNDERSTOOD: readonly string[] = ['unknownHeader', 'badDate']

/**
 * @param today a day after it is refused.
 * @param choices what people said where the file does not.
 */
export async function openDailyFile(
  bytes: Uint8Array<ArrayBuffer>,
  today: CivilDate,
  choices: DailyChoices = {},
  budget: Budget = DESK_BUDGET,
): Promise<DailyReading> {
  const sheets = await readSheets(bytes, budget)
  if (!sheets.ok) {
    const problems = sheets.error.map(({ code }) => feedProblem('unreadable', {}, { why: code }))
    return { result: err(problems), table: null }
  }
  const reading = readDailySheets(sheets.value, today, choices)
  const [only, another] = sheets.value
  const isText = only?.name === '' && another === undefined
  if (!isText || Object.keys(choices).length > 0) return reading
  const strict = readLcpsFeed(decodeText(bytes.slice().buffer))
  if (!strict.ok && strict.error.some(({ code }) => MAY_BE_UNDERSTOOD.includes(code))) return reading
  const future = strict.ok ? strict.value.rows.find(({ date }) => date > today) : undefined
  if (!future) return { ...reading, result: strict }
  return { ...reading, result: err([feedProblem('futureDay', { row: 0, date: future.date }, { today })]) }
}

/** As `openDailyFile`, without what it could be asked. */
export async function readDailyFile(
  bytes: Uint8Array<ArrayBuffer>,
  today: CivilDate,
  budget: Budget = DESK_BUDGET,
): Promise<Result<FeedPreview, FeedProblem[]>> {
  return (await openDailyFile(bytes, today, {}, budget)).result
}
