/** The page's side of the desk's worker: one file at a time, which can be cancelled and ends at its time limit. */

import type { Doubt } from '../src/domain/forecast/newest.ts'
import type { ObservedSeries } from '../src/domain/observed/series.ts'
import type { CivilDate } from '../src/domain/shared/civil-date.ts'
import type { Result } from '../src/domain/shared/result.ts'
import { DESK_TIMEOUT_MS } from '../src/file/desk/budget.ts'
import type { DeskProblem, Sheet } from '../src/file/desk/sheet.ts'
import type { DailyChoices, DailyReading } from '../src/file/feed/daily-sheets.ts'
import type { DeskApi } from './protocol.ts'
import { type JobOptions, type JobResult, Slot } from './slot.ts'

export class DeskClient {
  readonly #slot: Slot<DeskApi>

  /** @param start starts a worker; tests hand in a broken one. */
  constructor(start: () => Worker = startWorker) {
    this.#slot = new Slot(start)
  }

  /** A file as tables of texts. */
  sheets(
    bytes: Uint8Array<ArrayBuffer>,
    { signal }: JobOptions = {},
  ): Promise<JobResult<Result<readonly Sheet[], DeskProblem[]>>> {
    return this.#slot.run(async (api) => await api.sheets(bytes), DESK_TIMEOUT_MS, signal)
  }

  /** A file with figures per day as a preview, and the table that questions about it speak of. */
  daily(
    bytes: Uint8Array<ArrayBuffer>,
    today: CivilDate,
    choices: DailyChoices,
    { signal }: JobOptions = {},
  ): Promise<JobResult<DailyReading>> {
    return this.#slot.run(async (api) => await api.daily(bytes, today, choices), DESK_TIMEOUT_MS, signal)
  }

  /** What is doubtful of the newest day of a series. */
  doubts(series: ObservedSeries, { signal }: JobOptions = {}): Promise<JobResult<readonly Doubt[]>> {
    return this.#slot.run(async (api) => await api.doubts(series), DESK_TIMEOUT_MS, signal)
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' })
}
