/**
 * Place for one worker and the jobs that it runs. Every call races with the worker's error event, the caller's signal
 * and a time limit, because Comlink alone waits for ever when a worker is terminated, crashes or cannot be loaded
 * (comlink issues 601, 655, 692). Each of those ends the worker; the next job starts a fresh one.
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
}

/** Place for one worker, and the job that it runs. */
export class Slot<Api> {
  readonly #start: () => Worker
  #worker: Worker | null = null
  #api: Remote<Api> | null = null
  readonly #running = new Set<(error: JobFailure) => void>()

  constructor(start: () => Worker) {
    this.#start = start
  }

  run<T>(
    call: (api: Remote<Api>) => Promise<T>,
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<JobResult<T>> {
    if (signal?.aborted) return Promise.resolve(failure('cancelled', 'before it began'))
    return new Promise((resolve) => {
      const finish = (result: JobResult<T>): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        this.#running.delete(fail)
        resolve(result)
      }
      const fail = (error: JobFailure): void => finish({ ok: false, error })
      const cancel = (): void => this.end(failure('cancelled', 'by the planner').error)
      const timer = setTimeout(() => this.end(failure('timedOut', `${timeoutMs} ms`).error), timeoutMs)
      signal?.addEventListener('abort', cancel)
      this.#running.add(fail)
      call(this.#ensure()).then(
        (value) => finish({ ok: true, value }),
        (reason: unknown) => fail(failure('crashed', String(reason)).error),
      )
    })
  }

  /** Ends the worker and every job that waits for it. */
  end(error: JobFailure): void {
    this.#worker?.terminate()
    this.#api?.[releaseProxy]()
    this.#worker = null
    this.#api = null
    for (const fail of [...this.#running]) fail(error)
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
