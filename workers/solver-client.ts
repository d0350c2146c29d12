/** The page's side of the solver: one worker for the plan and one for the trade-off, started when first needed. */

import { proxy } from 'comlink'
import type { Distribution, DistributionResult, SolverApi, TradeOff } from './protocol.ts'
import { failure, Slot, type FirstOptions, type JobOptions, type JobResult } from './slot.ts'

export interface SolverOptions {
  readonly timeoutMs?: number
  /** Starts a worker; tests hand in a broken one. */
  readonly start?: () => Worker
}

/**
 * The solver stops by itself after twenty seconds, as long as it looks at the clock. Beyond this it is stopped: a plan
 * that was reported by then stands, as nothing was shown of it that was not replayed.
 */
const TIMEOUT_MS = 25_000

/** Finds transfer plans. One solver serves the whole page; cancelling a plan does not end the trade-off. */
export class Solver {
  readonly #plans: Slot<SolverApi>
  readonly #trades: Slot<SolverApi>
  readonly #timeoutMs: number

  constructor({ timeoutMs = TIMEOUT_MS, start = startWorker }: SolverOptions = {}) {
    this.#plans = new Slot(start)
    this.#trades = new Slot(start)
    this.#timeoutMs = timeoutMs
  }

  /** Starts the worker, loads the solver and exercises it, so that the first plan waits for neither. */
  async warm(): Promise<void> {
    await this.#plans.run((api) => api.warm(), this.#timeoutMs, undefined)
  }

  /**
   * Shares, directions and the transfer plan of a document; `onFirst` hears a first plan while it is refined. That
   * first plan is the answer when refining does not end in time.
   */
  async planTransfers(
    body: Distribution,
    { signal, onFirst = () => undefined }: FirstOptions<DistributionResult> = {},
  ): Promise<JobResult<DistributionResult>> {
    const heard: DistributionResult[] = []
    const hear = (first: DistributionResult): void => {
      heard[0] = first
      onFirst(first)
    }
    const result = await this.#plans.run<DistributionResult>(
      (api) => api.planTransfers(body, proxy(hear)),
      this.#timeoutMs,
      signal,
    )
    const [first] = heard
    const isLate = !result.ok && result.error.code === 'timedOut'
    return isLate && first !== undefined ? { ok: true, value: first } : result
  }

  /** The same days under every objective; null for a document that wants no transfers. */
  weighObjectives(body: Distribution, { signal }: JobOptions = {}): Promise<JobResult<TradeOff | null>> {
    return this.#trades.run((api) => api.weighObjectives(body), this.#timeoutMs, signal)
  }

  /** Ends both workers; a job that runs ends as cancelled. */
  stop(): void {
    const { error } = failure('cancelled', 'stopped')
    this.#plans.end(error)
    this.#trades.end(error)
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module' })
}
