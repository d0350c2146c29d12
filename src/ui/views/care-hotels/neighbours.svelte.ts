/**
 * The other documents of this browser that a care-hotel plan deals with: plans that may claim the same staff, and
 * regional plans from which patients come. Read again when one of them is saved; never changed here.
 */
import { untrack } from 'svelte'
import type { InflowSeries } from '../../../domain/carehotel/arrivals.ts'
import type { NamedPlan } from '../../../domain/carehotel/claims.ts'
import { regionalInflow } from '../../../domain/carehotel/regional-inflow.ts'
import type { AppState, DocumentEntry } from '../../../state/app.svelte.ts'

export interface TitledPlan extends NamedPlan {
  readonly title: string
}

export class Neighbours {
  readonly #app: Pick<AppState, 'library' | 'calculator'>
  #plans = $state.raw<readonly TitledPlan[]>([])
  #series = $state.raw<readonly InflowSeries[]>([])
  /** What regional plans send, by id and revision: each of their states is calculated once. */
  #known: Readonly<Record<string, readonly InflowSeries[]>> = {}

  /**
   * To be made while a component is being set up, whose life it shares.
   * @param namedPlans ids of the regional plans from which patients come.
   */
  constructor(
    app: Pick<AppState, 'library' | 'calculator'>,
    ownId: () => string,
    namedPlans: () => readonly string[],
  ) {
    this.#app = app
    const others = (): DocumentEntry[] => this.#ofKind('care-hotel-plan').filter(({ id }) => id !== ownId())
    const named = (): DocumentEntry[] => this.regionalPlans.filter(({ id }) => namedPlans().includes(id))
    // The list is new at every save of any document; as text it only changes when these do.
    const othersKey = $derived(others().map(keyOf).join())
    const namedKey = $derived(named().map(keyOf).join())
    $effect(() => (othersKey === '' ? this.#forgetPlans() : this.#readPlans(untrack(others))))
    $effect(() => (namedKey === '' ? this.#forgetSeries() : this.#readSeries(untrack(named))))
  }

  /** Readable regional plans, newest first. */
  get regionalPlans(): readonly DocumentEntry[] {
    return this.#ofKind('regional-plan')
  }

  /** Other care-hotel plans. */
  get plans(): readonly TitledPlan[] {
    return this.#plans
  }

  /** Arrivals of the regional plans that were named. */
  get series(): readonly InflowSeries[] {
    return this.#series
  }

  #forgetPlans(): void {
    this.#plans = []
  }

  #forgetSeries(): void {
    this.#series = []
  }

  #readPlans(entries: readonly DocumentEntry[]): () => void {
    let current = true
    void Promise.all(entries.map(({ id }) => this.#app.library.read(id))).then((read) => {
      if (!current) return
      this.#plans = read.flatMap((result) => {
        if (!result.ok || result.value.kind !== 'care-hotel-plan') return []
        const { id, title, body } = result.value
        return [{ documentId: id, title, body }]
      })
    })
    return () => (current = false)
  }

  #readSeries(entries: readonly DocumentEntry[]): () => void {
    let current = true
    void Promise.all(entries.map((entry) => this.#seriesOf(entry))).then((found) => {
      if (current) this.#series = found.flat()
    })
    return () => (current = false)
  }

  async #seriesOf(entry: DocumentEntry): Promise<readonly InflowSeries[]> {
    const known = this.#known[keyOf(entry)]
    if (known) return known
    const read = await this.#app.library.read(entry.id)
    if (!read.ok || read.value.kind !== 'regional-plan') return []
    const outcome = await this.#app.calculator.calculatePlan(read.value.body)
    if (!outcome.ok) return []
    const series = regionalInflow(entry.id, read.value.body, outcome.value)
    this.#known = { ...this.#known, [keyOf(entry)]: series }
    return series
  }

  #ofKind(kind: string): DocumentEntry[] {
    return this.#app.library.entries.filter((entry) => entry.kind === kind && entry.unreadable === null)
  }
}

const keyOf = ({ id, revision }: DocumentEntry): string => `${id} ${revision}`
