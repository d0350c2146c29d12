/**
 * The page's side of the workers: a small pool that starts when first needed, runs jobs, and never hangs. Comlink
 * alone waits for ever when a worker is terminated, crashes or cannot be loaded (comlink issues 601, 655, 692), so
 * every call races with the worker's error event, the caller's signal and a time limit. Each of those ends the
 * worker: a busy one cannot hear "cancel". The next job starts a fresh one.
 */

import { proxy, type ProxyMarked, type Remote, transfer } from 'comlink'
import { calculationInput } from '../src/domain/capacity/calculation-input.ts'
import { joinOutcome } from '../src/domain/capacity/outcome.ts'
import { splitRange, stagesOf, type DrawRange } from '../src/domain/demand/lanes.ts'
import { LINK_IDS } from '../src/domain/shared/care-chain.ts'
import { peersOf } from './exchange.ts'
import type { CalculationApi, JobFailure, Jobs, PlanOutcome, RegionalPlan } from './protocol.ts'
import { failure, Slot, type FirstOptions, type JobOptions, type JobResult } from './slot.ts'

export type { FirstOptions, JobOptions, JobResult } from './slot.ts'

export interface CalculatorOptions {
  /** How many workers share the draws of a plan. */
  readonly workers?: number
  readonly timeoutMs?: number
  /** Starts a worker; tests hand in a broken one. */
  readonly start?: () => Worker
}

const TIMEOUT_MS = 60_000
/** A hand on a slider that does not move so long has come to rest: of one plan all draws are soon there, of many they are not. */
const [REST_MS, REST_OF_MANY_MS] = [60, 150]
/** The page waits while they work, so two are worth it even on two cores; beyond four, splitting costs more than it gives. */
const DEFAULT_WORKERS = Math.min(4, Math.max(2, navigator.hardwareConcurrency - 1))

/** Worker `at`'s share of a job. */
type ShareCall<T> = (api: Remote<CalculationApi>, at: number) => Promise<T>

type Unanswered = { readonly ok: false; readonly error: JobFailure } | 'displaced'

type EachOptions = JobOptions & Pick<FirstOptions<unknown>, 'newer'>

/** Hears the share that is done, across the thread boundary. */
type Report = ((done: number) => void) & ProxyMarked

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

  /**
   * The outcome of a plan: the same bytes for any number of workers. Each works its share of the draws out, then the
   * outcome of its share of the links over all draws; for that the workers hand each other what they have.
   */
  calculatePlan(plan: RegionalPlan, options: JobOptions = {}): Promise<JobResult<PlanOutcome>> {
    return this.#calculateShared(plan, stagesOf(plan), options)
  }

  /**
   * The same for a hand that drags: a first answer comes of the first draws, a quarter of them, and the last one with the
   * bytes that it always has when the hand rests a moment. The first draws are among all draws, so bands settle then and do
   * not jump; the hand meanwhile waits for a quarter of the work.
   */
  async calculatePlanSoon(
    plan: RegionalPlan,
    options: FirstOptions<PlanOutcome>,
  ): Promise<JobResult<PlanOutcome>> {
    const [firstDraws, ...rest] = stagesOf(plan)
    if (rest.length === 0) return this.calculatePlan(plan, options)
    const first = await this.#calculateShared(plan, [firstDraws], options)
    if (!first.ok) return first
    options.onFirst?.(first.value)
    await resting(options.newer, REST_MS)
    if (options.newer?.aborted) return failure('cancelled', 'for what was asked after it')
    return this.calculatePlan(plan, options)
  }

  /** @param stages ranges of draws, each of them shared out */
  async #calculateShared(
    plan: RegionalPlan,
    stages: readonly DrawRange[],
    options: JobOptions,
  ): Promise<JobResult<PlanOutcome>> {
    const count = this.#slots.length
    if (count <= 1) return this.#calculateWhole(this.#slots[0], plan, stages, options)
    const input = calculationInput(plan)
    const links = this.#slots.map((_, at) => LINK_IDS.filter((_, place) => place % count === at))
    const ranges = stages.map((stage) => splitRange(stage, count))
    const results = await this.#callTogether(options, () => {
      const peers = peersOf(links)
      return (api, at) => {
        const [mine, others] = [links[at], peers[at]]
        if (!mine || !others) throw new RangeError(`no share ${at}`)
        const ports = others.map(({ port }) => port)
        return api.calculateShare(
          input,
          ranges.flatMap((parts) => parts[at] ?? []),
          mine,
          transfer(others, ports),
        )
      }
    })
    if (!results.ok) return results
    return { ok: true, value: joinOutcome(results.value.flat()) }
  }

  /** The outcomes of several plans, in their order. */
  calculatePlans(
    plans: readonly RegionalPlan[],
    options: JobOptions = {},
  ): Promise<JobResult<readonly PlanOutcome[]>> {
    return this.#calculateEach(plans, stagesOf, options)
  }

  /**
   * The same for a slider that moves: a first answer comes of the first draws of every plan, and the last one, with the
   * bytes that it always has, when nothing newer was asked for a moment.
   */
  async calculatePlansSoon(
    plans: readonly RegionalPlan[],
    { signal, onProgress, onFirst, newer }: FirstOptions<readonly PlanOutcome[]>,
  ): Promise<JobResult<readonly PlanOutcome[]>> {
    const options = { ...(signal && { signal }), ...(newer && { newer }) }
    const first = await this.#calculateEach(plans, (plan) => stagesOf(plan).slice(0, 1), options)
    if (!first.ok) return first
    onFirst?.(first.value)
    await resting(newer, REST_OF_MANY_MS)
    return this.#calculateEach(plans, stagesOf, { ...options, ...(onProgress && { onProgress }) })
  }

  /**
   * Whole plans keep every worker busy without a word between them; those that are left over when they no longer divide
   * evenly are shared out as one plan is. A worker is given the same plans time after time, because it remembers what did
   * not change of them.
   */
  async #calculateEach(
    plans: readonly RegionalPlan[],
    stages: (plan: RegionalPlan) => readonly DrawRange[],
    options: EachOptions,
  ): Promise<JobResult<readonly PlanOutcome[]>> {
    const count = this.#slots.length
    const evenly = plans.length - (plans.length % count)
    const outcomes: PlanOutcome[] = []
    let done = 0
    const place = async (
      at: number,
      calculate: () => Promise<JobResult<PlanOutcome>>,
    ): Promise<JobResult<null>> => {
      if (options.newer?.aborted) return failure('cancelled', 'for what was asked after it')
      const outcome = await calculate()
      options.onProgress?.((done += 1) / plans.length)
      if (!outcome.ok) return outcome
      outcomes[at] = outcome.value
      return { ok: true, value: null }
    }
    const whole = await Promise.all(
      this.#slots.map(async (slot, own): Promise<JobResult<null>> => {
        for (const [at, plan] of plans.slice(0, evenly).entries()) {
          if (at % count !== own) continue
          const placed = await place(at, () => this.#calculateWhole(slot, plan, stages(plan), options))
          if (!placed.ok) return placed
        }
        return { ok: true, value: null }
      }),
    )
    const failed = whole.find(({ ok }) => !ok)
    if (failed && !failed.ok) return failed
    for (const [at, plan] of plans.entries()) {
      if (at < evenly) continue
      const placed = await place(at, () => this.#calculateShared(plan, stages(plan), options))
      if (!placed.ok) return placed
    }
    return { ok: true, value: outcomes }
  }

  /** A job that one worker does alone: `(jobs, report) => jobs.backtest(question, report)`. */
  run<T>(
    call: (jobs: Remote<Jobs>, report: Report) => Promise<T>,
    { signal, onProgress = () => undefined }: JobOptions = {},
  ): Promise<JobResult<T>> {
    const [first] = this.#slots
    if (!first) return Promise.resolve(failure('crashed', 'no workers'))
    return first.run((api) => call(api, proxy(onProgress)), this.#timeoutMs, signal)
  }

  /** Ends all workers; a job that runs ends as cancelled. */
  stop(): void {
    for (const slot of this.#slots) slot.end(failure('cancelled', 'stopped').error)
  }

  #calculateWhole(
    slot: Slot<CalculationApi> | undefined,
    plan: RegionalPlan,
    stages: readonly DrawRange[],
    options: JobOptions,
  ): Promise<JobResult<PlanOutcome>> {
    if (!slot) return Promise.resolve(failure('crashed', 'no workers'))
    return this.#call(slot, options, (api) => api.plan(calculationInput(plan), stages))
  }

  /**
   * A job of which every worker does a share, and waits for the others: when one is displaced, all begin anew.
   * @param prepare what a try needs for itself, such as ways between the workers; the shares then use them up
   */
  async #callTogether<T>(options: JobOptions, prepare: () => ShareCall<T>): Promise<JobResult<T[]>> {
    for (;;) {
      const result = await this.#tryTogether(options, prepare())
      if (result !== 'displaced') return result
    }
  }

  /** When one share ends without an answer, all are ended. */
  async #tryTogether<T>({ signal }: JobOptions, call: ShareCall<T>): Promise<JobResult<T[]> | 'displaced'> {
    const together = new AbortController()
    const signals = signal === undefined ? [together.signal] : [signal, together.signal]
    const unanswered: Unanswered[] = []
    const values: T[] = []
    await Promise.all(
      this.#slots.map(async (slot, at) => {
        const shared = AbortSignal.any(signals)
        const result = await slot.attempt((api) => call(api, at), this.#timeoutMs, shared)
        if (result !== 'displaced' && result.ok) {
          values[at] = result.value
        } else {
          unanswered.push(result)
          together.abort()
        }
      }),
    )
    // What ended first; the others ended because of it.
    return unanswered[0] ?? { ok: true, value: values }
  }

  #call<T>(
    slot: Slot<CalculationApi>,
    { signal }: JobOptions,
    call: (api: Remote<CalculationApi>) => Promise<T>,
  ): Promise<JobResult<T>> {
    return slot.run(call, this.#timeoutMs, signal)
  }
}

/** After a first answer, until nothing was asked for a moment. */
function resting(newer: AbortSignal | undefined, restMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, newer?.aborted ? 0 : restMs)
    newer?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function startWorker(): Worker {
  return new Worker(new URL('./calc.worker.ts', import.meta.url), { type: 'module' })
}
