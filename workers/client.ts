/**
 * The page's side of the workers: a small pool that starts when first needed, runs jobs, and never hangs. Comlink
 * alone waits for ever when a worker is terminated, crashes or cannot be loaded (comlink issues 601, 655, 692), so
 * every call races with the worker's error event, the caller's signal and a time limit. Each of those ends the
 * worker: a busy one cannot hear "cancel". The next job starts a fresh one.
 */

import { proxy, transfer, type Remote } from 'comlink'
import { columnsOf } from './columns.ts'
import type {
  Balance,
  CalculationApi,
  CareHotelJob,
  CareHotelResult,
  Comparison,
  ExplainJob,
  PlanAnswers,
  PlanOutcome,
  RegionalPlan,
  Tornado,
  Waterfall,
} from './protocol.ts'
import { failure, Slot, type JobOptions, type JobResult } from './slot.ts'

export type { JobOptions, JobResult } from './slot.ts'

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
  readonly #slots: Slot<CalculationApi>[]
  readonly #timeoutMs: number

  constructor({
    workers = DEFAULT_WORKERS,
    timeoutMs = TIMEOUT_MS,
    start = startWorker,
  }: CalculatorOptions = {}) {
    this.#slots = Array.from({ length: workers }, () => new Slot<CalculationApi>(start))
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

  /** The outcomes of all variants, in their order. */
  async calculateVariants(
    { variants }: Comparison,
    options: JobOptions = {},
  ): Promise<JobResult<readonly PlanOutcome[]>> {
    const outcomes: PlanOutcome[] = []
    for (const [index, { plan }] of variants.entries()) {
      const outcome = await this.calculatePlan(plan, {
        ...options,
        onProgress: (done) => options.onProgress?.((index + done) / variants.length),
      })
      if (!outcome.ok) return outcome
      outcomes.push(outcome.value)
    }
    return { ok: true, value: outcomes }
  }

  /** Gains, latest starts and the smallest set of levers: one worker, seconds rather than milliseconds. */
  answerPlan(plan: RegionalPlan, options: JobOptions = {}): Promise<JobResult<PlanAnswers>> {
    return this.#onFirst(options, (api, report) => api.answerPlan(plan, report))
  }

  /** From demand to unmet on one day of one link. */
  explainDay(job: ExplainJob, options: JobOptions = {}): Promise<JobResult<Waterfall>> {
    return this.#onFirst(options, (api) => api.explainDay(job))
  }

  /** How much each assumption moves the unmet demand. */
  weighAssumptions(plan: RegionalPlan, options: JobOptions = {}): Promise<JobResult<Tornado>> {
    return this.#onFirst(options, (api, report) => api.weighAssumptions(plan, report))
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

  #onFirst<T>(
    options: JobOptions,
    call: (api: Remote<CalculationApi>, report: (done: number) => void) => Promise<T>,
  ): Promise<JobResult<T>> {
    const [first] = this.#slots
    if (!first) return Promise.resolve(failure('crashed', 'no workers'))
    const report = options.onProgress ?? (() => undefined)
    return this.#call(first, options, (api) => call(api, proxy(report)))
  }

  #call<T>(
    slot: Slot<CalculationApi>,
    { signal }: JobOptions,
    call: (api: Remote<CalculationApi>) => Promise<T>,
  ): Promise<JobResult<T>> {
    return slot.run(call, this.#timeoutMs, signal)
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./calc.worker.ts', import.meta.url), { type: 'module' })
}
