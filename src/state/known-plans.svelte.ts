/**
 * What regional plans of this browser expect, for pages of other documents that name them. Each state of a plan is
 * calculated once, in workers: first its outcome, then what takes longer. Changes no document.
 */
import { untrack } from 'svelte'
import { type Expectation, expectationOf } from '../domain/preparation/expectation.ts'
import type { PlanFacts } from '../domain/preparation/plan-facts.ts'
import type { CivilDate } from '../domain/shared/civil-date.ts'
import type { DocumentEntry } from '../storage/documents.ts'
import type { PlanOutcome, RegionalPlan } from '../../workers/protocol.ts'
import type { AppState } from './app.svelte.ts'

interface KnownPlan {
  readonly revision: number
  readonly plan: RegionalPlan
  readonly outcome: PlanOutcome
  /** Null while they are worked out. */
  readonly facts: PlanFacts | null
}

type App = Pick<AppState, 'library' | 'calculator'>

export class KnownPlans {
  readonly #app: App
  #known = $state.raw<ReadonlyMap<string, KnownPlan>>(new Map())

  /** To be made while a component is being set up, whose life it shares. */
  constructor(app: App, wanted: () => readonly (string | null)[]) {
    this.#app = app
    const entries = $derived.by(() => {
      const ids = wanted()
      return app.library.entries.filter(
        ({ id, kind, unreadable }) => kind === 'regional-plan' && unreadable === null && ids.includes(id),
      )
    })
    // The list is new at every save of any document; as text it only changes when one of these does.
    const key = $derived(entries.map(({ id, revision }) => `${id} ${revision}`).join())
    $effect(() => {
      void key
      return untrack(() => this.#work(entries))
    })
  }

  /** What a plan expects from a day on; null where it is not at hand, or not calculated yet. */
  expectation(planId: string | null, asOf: CivilDate): Expectation | null {
    const known = planId === null ? undefined : this.#known.get(planId)
    return known ? expectationOf(known.plan, known.outcome, asOf, known.facts) : null
  }

  #work(entries: readonly DocumentEntry[]): () => void {
    const running = new AbortController()
    const { signal } = running
    const isNew = ({ id, revision }: DocumentEntry): boolean => this.#known.get(id)?.revision !== revision
    const run = async (): Promise<void> => {
      for (const entry of entries.filter(isNew)) {
        const read = await this.#app.library.read(entry.id)
        if (!read.ok || read.value.kind !== 'regional-plan') continue
        const plan = read.value.body
        const outcome = await this.#app.calculator.calculatePlan(plan, { signal })
        if (signal.aborted || !outcome.ok) continue
        this.#keep(entry.id, { revision: entry.revision, plan, outcome: outcome.value, facts: null })
      }
      for (const { id } of entries) {
        const known = this.#known.get(id)
        if (!known || known.facts !== null) continue
        const facts = await this.#app.calculator.run((jobs) => jobs.planFacts(known.plan), { signal })
        if (signal.aborted) return
        if (facts.ok) this.#keep(id, { ...known, facts: facts.value })
      }
    }
    void run()
    return () => running.abort()
  }

  #keep(id: string, known: KnownPlan): void {
    this.#known = new Map([...this.#known, [id, known]])
  }
}
