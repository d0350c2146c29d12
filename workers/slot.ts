/**
 * Place for one worker and the jobs that it runs. Every call races with the worker's error event, the caller's signal
 * and a time limit, because Comlink alone waits for ever when a worker is terminated, crashes or cannot be loaded
 * (comlink issues 601, 655, 692). Each of those ends the worker; the next job starts a fresh one. Cancelling or timing
 * out is one job's matter: what else ran in that worker is displaced by it, and begins anew.
 */

import { releaseProxy, wrap, type Remote } from 'comlink'
import type { JobFailure } from './protocol.ts'

export type JobResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: JobFailure }

export interface JobOptions {
  readonly signal?: AbortSignal
  /** Hears the share that is done, 0–1. */
  readonly onProgress?: (done: number) => void
}

export interface FirstOptions<T> extends JobOptions {
  /** Hears a first answer that can be used, while a better one is sought. */
  readonly onFirst?: (first: T) => void
  /** Told when something newer is asked after the first answer: what can stop without ending a worker then stops. */
  readonly newer?: AbortSignal
}

/** A job whose worker was ended because of another job, by no fault of its own. */
const DISPLACED = 'displaced'

type Attempt<T> = JobResult<T> | typeof DISPLACED

interface Running {
  readonly fail: (error: JobFailure) => void
  readonly displace: () => void
}

/** Place for one worker, and the jobs that it runs. */
export class Slot<Api> {
  readonly #start: () => Worker
  #worker: Worker | null = null
  #api: Remote<Api> | null = null
  readonly #running = new Set<Running>()

  constructor(start: () => Worker) {
    this.#start = start
  }

  /** A job of this worker alone; displaced, it begins anew with its whole time limit. */
  async run<T>(
    call: (api: Remote<Api>) => Promise<T>,
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<JobResult<T>> {
    for (;;) {
      const result = await this.attempt(call, timeoutMs, signal)
      if (result !== DISPLACED) return result
    }
  }

  /** One try, for a job that cannot begin anew by itself because other workers do a part of it. */
  attempt<T>(
    call: (api: Remote<Api>) => Promise<T>,
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<Attempt<T>> {
    if (signal?.aborted) return Promise.resolve(failure('cancelled', 'before it began'))
    return new Promise((resolve) => {
      const finish = (result: Attempt<T>): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        this.#running.delete(job)
        resolve(result)
      }
      const job: Running = {
        fail: (error) => finish({ ok: false, error }),
        displace: () => finish(DISPLACED),
      }
      const giveUp = (result: JobResult<T>): void => {
        finish(result)
        this.#endWorker()
        for (const { displace } of [...this.#running]) displace()
      }
      const cancel = (): void => giveUp(failure('cancelled', 'by the planner'))
      const timer = setTimeout(() => giveUp(failure('timedOut', `${timeoutMs} ms`)), timeoutMs)
      signal?.addEventListener('abort', cancel)
      this.#running.add(job)
      call(this.#ensure()).then(
        (value) => finish({ ok: true, value }),
        (reason: unknown) => job.fail(failure('crashed', String(reason)).error),
      )
    })
  }

  /** Ends the worker and every job that waits for it. */
  end(error: JobFailure): void {
    this.#endWorker()
    for (const { fail } of [...this.#running]) fail(error)
  }

  #endWorker(): void {
    this.#worker?.terminate()
    this.#api?.[releaseProxy]()
    this.#worker = null
    this.#api = null
  }

  #ensure(): Remote<Api> {
    if (this.#api) return this.#api
    const worker = this.#start()
    const crash = (detail: string): void => {
      // One that was ended may still report, and its successor must not die of that.
      if (this.#worker === worker) this.end(failure('crashed', detail).error)
    }
    worker.addEventListener('error', (event) => crash(event.message))
    worker.addEventListener('messageerror', () => crash('unreadable message'))
    this.#worker = worker
    this.#api = wrap<Api>(worker)
    return this.#api
  }
}

export function failure(
  code: JobFailure['code'],
  detail: string,
): { readonly ok: false; readonly error: JobFailure } {
  return { ok: false, error: { code, detail } }
}
