/**
 * What the regional plans of this browser send to the care locations of a plan. Each state of a regional plan is
 * calculated once, however often it is asked for.
 */
import type { InflowSeries } from '../domain/carehotel/arrivals.ts'
import { namedRegionalPlans, regionalInflow } from '../domain/carehotel/regional-inflow.ts'
import type { AppState, DocumentEntry, DocumentOf } from './app.svelte.ts'

export class RegionalInflow {
  readonly #app: Pick<AppState, 'library' | 'calculator'>
  readonly #known = new Map<string, readonly InflowSeries[]>()

  constructor(app: Pick<AppState, 'library' | 'calculator'>) {
    this.#app = app
  }

  /** Readable regional plans from which patients come, as they stand in the list of documents. */
  entriesFor(body: DocumentOf<'care-hotel-plan'>['body']): DocumentEntry[] {
    const named = namedRegionalPlans(body)
    return this.#app.library.entries.filter(
      ({ id, kind, unreadable }) => kind === 'regional-plan' && unreadable === null && named.includes(id),
    )
  }

  async seriesOf(entries: readonly DocumentEntry[]): Promise<readonly InflowSeries[]> {
    return (await Promise.all(entries.map((entry) => this.#seriesOf(entry)))).flat()
  }

  async #seriesOf({ id, revision }: DocumentEntry): Promise<readonly InflowSeries[]> {
    const key = `${id} ${revision}`
    const known = this.#known.get(key)
    if (known) return known
    const read = await this.#app.library.read(id)
    if (!read.ok || read.value.kind !== 'regional-plan') return []
    const outcome = await this.#app.calculator.calculatePlan(read.value.body)
    if (!outcome.ok) return []
    const series = regionalInflow(id, read.value.body, outcome.value)
    this.#known.set(key, series)
    return series
  }
}
