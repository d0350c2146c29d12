/** The page's side of the desk's worker: one file at a time, which can be cancelled and ends at its time limit. */

import type { FeedPreview, FeedProblem } from '../src/domain/observed/feed-preview.ts'
import type { CivilDate } from '../src/domain/shared/civil-date.ts'
import type { Result } from '../src/domain/shared/result.ts'
import { DESK_TIMEOUT_MS } from '../src/file/desk/budget.ts'
import type { DeskProblem, Sheet } from '../src/file/desk/sheet.ts'
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

  /** A file with figures per day as a preview. */
  daily(
    bytes: Uint8Array<ArrayBuffer>,
    today: CivilDate,
    { signal }: JobOptions = {},
  ): Promise<JobResult<Result<FeedPreview, FeedProblem[]>>> {
    return this.#slot.run(async (api) => await api.daily(bytes, today), DESK_TIMEOUT_MS, signal)
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' })
}
