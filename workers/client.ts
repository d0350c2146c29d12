/**
 * The page's side of the workers: a small pool that starts when first needed, runs jobs, and never hangs. Comlink
 * alone waits for ever when a worker is terminated, crashes or cannot be loaded (comlink issues 601, 655, 692), so
 * every call races with the worker's error event, the caller's signal and a time limit. Each of those ends the
 * worker: a busy one cannot hear "cancel". The next job starts a fresh one.
 */

import { proxy, releaseProxy, transfer, wrap, type Remote } from 'comlink'
import { columnsOf } from './columns.ts'
import type {
  Balance,
  CalculationApi,
  CareHotelJob,
  CareHotelResult,
  JobFailure,
  PlanOutcome,
  RegionalPlan,
} from './protocol.ts'

export type JobResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: JobFailure }

export interface JobOptions {
  readonly signal?: AbortSignal
  /** Hears the share that is done, 0–1. */
  readonly onProgress?: (done: number) => void
}

export interface CalculatorOptions {
  /** How many workers share the draws of a plan. */
  readonly workers?: number
  readonly timeoutMs?: number
  /** Starts a worker; tests hand in a broken one. */
  readonly start?: () => Worker
}

const TIMEOUT_MS = 60_000
/** The page waits while they work, so two are worth it even on two cores; beyond four, splitting costs more than it gives. */
const DEFAULT_WORKERS = Math.min(4, Math.max(2, navigator.hardwareConcurrency - 1))

/** Calculates plans in workers. One calculator serves the whole page. */
export class Calculator {
  readonly #slots: Slot[]
  readonly #timeoutMs: number

  constructor({
    workers = DEFAULT_WORKERS,
    timeoutMs = TIMEOUT_MS,
    start = startWorker,
  }: CalculatorOptions = {}) {
    this.#slots = Array.from({ length: workers }, () => new Slot(start))
    this.#timeoutMs = timeoutMs
  }

  /** The outcome of a plan: the same bytes for any number of workers. */
  async calculatePlan(plan: RegionalPlan, options: JobOptions = {}): Promise<JobResult<PlanOutcome>> {
    const [first, ...others] = this.#slots
    if (!first) return failure('crashed', 'no workers')
    const report = options.onProgress ?? (() => undefined)
    if (others.length === 0) {
      return this.#call(first, options, (api) => api.calculatePlan(plan, proxy(report)))
    }
    const parts = await this.#weighInParts(plan, options)
    if (!parts.ok) return parts
    return this.#call(first, options, (api) =>
      api.summarisePlan(transfer(parts.value, columnsOf(parts.value))),
    )
  }

  /** All that a care-hotel plan leads to. */
  calculateCareHotelPlan(job: CareHotelJob, options: JobOptions = {}): Promise<JobResult<CareHotelResult>> {
    const [first] = this.#slots
    if (!first) return Promise.resolve(failure('crashed', 'no workers'))
    return this.#call(first, options, (api) => api.calculateCareHotelPlan(job))
  }

  /** Ends all workers; a job that runs ends as cancelled. */
  stop(): void {
    for (const slot of this.#slots) slot.end(failure('cancelled', 'stopped').error)
  }

  async #weighInParts(plan: RegionalPlan, options: JobOptions): Promise<JobResult<Balance[]>> {
    const width = plan.draws / this.#slots.length
    let done = 0
    const results = await Promise.all(
      this.#slots.map(async (slot, part) => {
        const range = { firstDraw: Math.floor(part * width), lastDraw: Math.floor((part + 1) * width) }
        const result = await this.#call(slot, options, (api) => api.weighPlan(plan, range))
        done += 1
        options.onProgress?.(done / (this.#slots.length + 1))
        return result
      }),
    )
    const balances: Balance[] = []
    for (const result of results) {
      if (!result.ok) return result
      balances.push(result.value)
    }
    return { ok: true, value: balances }
  }

  #call<T>(
    slot: Slot,
    { signal }: JobOptions,
    call: (api: Remote<CalculationApi>) => Promise<T>,
  ): Promise<JobResult<T>> {
    return slot.run(call, this.#timeoutMs, signal)
  }
}

/** Place for one worker, and the job that it runs. */
class Slot {
  readonly #start: () => Worker
  #worker: Worker | null = null
  #api: Remote<CalculationApi> | null = null
  readonly #running = new Set<(error: JobFailure) => void>()

  constructor(start: () => Worker) {
    this.#start = start
  }

  run<T>(
    call: (api: Remote<CalculationApi>) => Promise<T>,
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

  #ensure(): Remote<CalculationApi> {
    if (this.#api) return this.#api
    const worker = this.#start()
    worker.addEventListener('error', (event) => this.end(failure('crashed', event.message).error))
    worker.addEventListener('messageerror', () => this.end(failure('crashed', 'unreadable message').error))
    this.#worker = worker
    this.#api = wrap<CalculationApi>(worker)
    return this.#api
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./calc.worker.ts', import.meta.url), { type: 'module' })
}

function failure(
  code: JobFailure['code'],
  detail: string,
): { readonly ok: false; readonly error: JobFailure } {
  return { ok: false, error: { code, detail } }
}
