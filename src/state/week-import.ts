/** Reads weeks for a monitor from a file or a paste: taken apart in the desk's worker. Nothing is kept. */
import { DeskClient } from '../../workers/desk-client.ts'
import type { NursingPeriod } from '../domain/monitor/district-nursing.ts'
import type { GpWeek } from '../domain/monitor/gp-week.ts'
import type { UnreadableReason } from '../domain/observed/feed-preview.ts'
import { err, ok, type Result } from '../domain/shared/result.ts'
import type { Sheet } from '../file/desk/sheet.ts'
import { bytesOf } from './feed-import.ts'

export { GP_FIELDS, type GpField, NURSING_FIELDS, type NursingField } from '../file/monitor-weeks/columns.ts'
export {
  readGpWeeks,
  readNursingPeriods,
  type WeekContext,
  type WeekFile,
  type WeekProblem,
} from '../file/monitor-weeks/read-weeks.ts'

export type MonitorRow = GpWeek | NursingPeriod

let desk: DeskClient | null = null

/** The sheets of a file; why it cannot be read where it cannot. */
export async function sheetsOf(source: File | string): Promise<Result<readonly Sheet[], UnreadableReason>> {
  const bytes = await bytesOf(source)
  if (bytes === null) return err('tooLarge')
  desk ??= new DeskClient()
  const answer = await desk.sheets(bytes)
  if (!answer.ok) return err(answer.error.code)
  return answer.value.ok ? ok(answer.value.value) : err(answer.value.error[0]?.code ?? 'malformed')
}
