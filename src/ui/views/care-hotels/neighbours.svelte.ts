/**
 * The other documents of this browser that a care-hotel plan deals with: plans that may claim the same staff, and
 * regional plans from which patients come. Read again when one of them is saved; never changed here.
 */
import { untrack } from 'svelte'
import type { InflowSeries } from '../../../domain/carehotel/arrivals.ts'
import type { NamedPlan } from '../../../domain/carehotel/claims.ts'
import type { CareHotelPlan } from '../../../domain/carehotel/plan.ts'
import type { AppState, DocumentEntry } from '../../../state/app.svelte.ts'
import { RegionalInflow } from '../../../state/regional-inflow.ts'

export interface TitledPlan extends NamedPlan {
  readonly title: string
}

export class Neighbours {
  readonly #app: Pick<AppState, 'library' | 'calculator'>
  #plans = $state.raw<readonly TitledPlan[]>([])
  #series = $state.raw<readonly InflowSeries[]>([])
  readonly #inflow: RegionalInflow

  /**
   * To be made while a component is being set up, whose life it shares.
   * @param ownBody the plan that is open, of which the regional plans that it names are calculated.
   */
  constructor(
    app: Pick<AppState, 'library' | 'calculator'>,
    ownId: () => string,
    ownBody: () => CareHotelPlan,
  ) {
    this.#app = app
    this.#inflow = new RegionalInflow(app)
    const others = (): DocumentEntry[] => this.#ofKind('care-hotel-plan').filter(({ id }) => id !== ownId())
    const named = (): DocumentEntry[] => this.#inflow.entriesFor(ownBody())
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
    void this.#inflow.seriesOf(entries).then((found) => {
      if (current) this.#series = found
    })
    return () => (current = false)
  }

  #ofKind(kind: string): DocumentEntry[] {
    return this.#app.library.entries.filter((entry) => entry.kind === kind && entry.unreadable === null)
  }
}

const keyOf = ({ id, revision }: DocumentEntry): string => `${id} ${revision}`
