/**
 * The calculation of the document that is on screen, one of these per kind of document. One runs at a time; while it
 * runs, only the newest request waits, so a drag redraws as fast as the machine can and never queues. A result keeps
 * the plan that it was made from: a chart never shows another plan's result. Where a first result comes before the
 * last, the page has it while the last is sought, and no newer request waits long for that.
 */
import type { PlanAppraisal } from '../domain/capacity/appraisal.ts'
import { REFERENCE_VERSION } from '../reference/version.ts'
import type { FirstOptions, JobResult } from '../../workers/client.ts'
import type { JobFailure, PlanOutcome, RegionalPlan } from '../../workers/protocol.ts'

export interface Calculated<Plan, Outcome> {
  readonly documentId: string
  readonly plan: Plan
  readonly outcome: Outcome
  readonly referenceVersion: string
}

export type CalculatedPlan = Calculated<RegionalPlan, PlanOutcome>
export type AppraisedPlan = Calculated<RegionalPlan, PlanAppraisal>

export type CalculationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'failed'; readonly failure: JobFailure }

interface Request<Plan> {
  readonly documentId: string
  readonly plan: Plan
  readonly held: boolean
}

export type Calculate<Plan, Outcome> = (
  plan: Plan,
  options: FirstOptions<Outcome>,
  /** A hand drags it: a first result is wanted soon. */
  held: boolean,
) => Promise<JobResult<Outcome>>

/** So long a first answer may be refined while a newer request waits. */
const REFINES_FOR_MS = 1000

export class Calculation<Plan extends object, Outcome> {
  readonly #calculate: Calculate<Plan, Outcome>
  #result = $state.raw<Calculated<Plan, Outcome> | null>(null)
  #state = $state.raw<CalculationState>({ kind: 'idle' })
  #running: AbortController | null = null
  /** Tells what runs that something newer is asked, once its first result is there. */
  #newer = new AbortController()
  /** The plan whose last result is there. */
  #finished: Plan | null = null
  /** Moment at which the first result came of what runs. */
  #firstAt: number | null = null
  #waiting: Request<Plan> | null = null

  /** `calculate` runs in a worker: see the client. */
  constructor(calculate: Calculate<Plan, Outcome>) {
    this.#calculate = calculate
  }

  /** The newest result for a document; the last good one stays when a later run fails. */
  resultOf(documentId: string): Calculated<Plan, Outcome> | null {
    return this.#result?.documentId === documentId ? this.#result : null
  }

  get state(): CalculationState {
    return this.#state
  }

  /**
   * Asks for the outcome of a plan; a plan that has its outcome already is not calculated again.
   * @param held a hand drags it
   */
  request(documentId: string, plan: Plan, held = false): void {
    this.#waiting = { documentId, plan, held }
    if (!this.#running) void this.#runWaiting()
    else if (this.#firstAt !== null) this.#endRefining(this.#running, this.#firstAt)
  }

  get #hasNewer(): boolean {
    return this.#waiting !== null && this.#waiting.plan !== this.#result?.plan
  }

  /** Stops what runs and forgets what waits. */
  cancel(): void {
    this.#waiting = null
    this.#running?.abort()
  }

  async #runWaiting(): Promise<void> {
    while (this.#waiting && this.#waiting.plan !== this.#finished) {
      const request = this.#waiting
      this.#waiting = null
      await this.#run(request)
    }
    this.#waiting = null
  }

  async #run({ documentId, plan, held }: Request<Plan>): Promise<void> {
    const running = new AbortController()
    this.#running = running
    const newer = (this.#newer = new AbortController())
    const show = (outcome: Outcome): void => {
      this.#result = { documentId, plan, outcome, referenceVersion: REFERENCE_VERSION }
    }
    this.#state = { kind: 'running', done: 0 }
    const options: FirstOptions<Outcome> = {
      signal: running.signal,
      newer: newer.signal,
      onProgress: (done) => {
        if (this.#running === running) this.#state = { kind: 'running', done }
      },
      onFirst: (first) => {
        if (this.#running !== running) return
        this.#firstAt = performance.now()
        this.#finished = null
        show(first)
        this.#endRefining(running, this.#firstAt)
      },
    }
    const result = await this.#calculate(plan, options, held)
    this.#running = null
    this.#firstAt = null
    if (result.ok) {
      show(result.value)
      this.#finished = plan
      this.#state = { kind: 'idle' }
    } else {
      this.#state =
        result.error.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', failure: result.error }
    }
  }

  /** Refining stops for a newer plan that waits: at once where it can, else once it has had its time. */
  #endRefining(running: AbortController, since: number): void {
    if (this.#hasNewer) this.#newer.abort()
    const rest = since + REFINES_FOR_MS - performance.now()
    setTimeout(
      () => {
        if (this.#hasNewer && this.#running === running) running.abort()
      },
      Math.max(0, rest),
    )
  }
}
