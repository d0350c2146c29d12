/**
 * Gathers what regional plans say of one bed type: those in this browser, and those in files that are handed in. A
 * file's plan is only read here; nothing is stored and nothing in the distribution changes before the planner says so.
 */
import { SvelteSet } from 'svelte/reactivity'
import type { Bands } from '../../../domain/capacity/outcome.ts'
import type { RegionForecast, ServiceHours } from '../../../domain/distribution/collect.ts'
import type { BedType } from '../../../domain/distribution/distribution.ts'
import { ambulanceReadiness } from '../../../domain/preparation/ambulances.ts'
import { regionOfPlan } from '../../../reference/distribution-defaults.ts'
import type { AppDocument, AppState, DocumentEntry } from '../../../state/app.svelte.ts'
import { namedPlan, type NamedPlan, newestPerRegion } from './named-plan.ts'

/** Between P5 and P25 lies P10, on the scale of a normal distribution (own inference); P90 likewise. */
const P10_FROM_P5 = 0.6256

function coursesOf(demand: Bands): Pick<RegionForecast, 'census' | 'low' | 'high'> {
  const between = (outer: Float64Array, inner: Float64Array): number[] =>
    [...outer].map((patients, t) => P10_FROM_P5 * patients + (1 - P10_FROM_P5) * (inner[t] ?? patients))
  return {
    census: [...demand.p50],
    low: between(demand.p5, demand.p25),
    high: between(demand.p95, demand.p75),
  }
}

export interface CollectQuestion {
  readonly bedType: BedType
  /** Ids of the regions of the distribution. */
  readonly ids: readonly string[]
}

/** What could not be used, by the name that the reader knows it by. */
export interface CollectTrouble {
  readonly refusedFiles: readonly string[]
  readonly notPlaced: readonly string[]
  readonly notCalculated: readonly string[]
}

const NO_TROUBLE: CollectTrouble = { refusedFiles: [], notPlaced: [], notCalculated: [] }

export class PlanCollector {
  readonly #app: Pick<AppState, 'library' | 'exchange' | 'calculator'>
  #fromFiles: readonly NamedPlan[] = []
  #servicesFromFiles: readonly ServiceHours[] = []
  #refused: readonly string[] = []
  #running: AbortController | null = null
  #forecasts = $state.raw<readonly RegionForecast[]>([])
  #services = $state.raw<readonly ServiceHours[]>([])
  #trouble = $state.raw<CollectTrouble>(NO_TROUBLE)
  #done = $state.raw<number | null>(null)
  #read = $state.raw(0)
  /** Stale and missing regions that the planner wants included all the same. */
  readonly wanted = new SvelteSet<string>()

  constructor(app: Pick<AppState, 'library' | 'exchange' | 'calculator'>) {
    this.#app = app
  }

  /** Newest plan of each part of each region. */
  get forecasts(): readonly RegionForecast[] {
    return this.#forecasts
  }

  /** What the newest preparation of each region says of its ambulance service. */
  get services(): readonly ServiceHours[] {
    return this.#services
  }

  get trouble(): CollectTrouble {
    return this.#trouble
  }

  /** Share of the plans that is calculated; null where nothing runs. */
  get done(): number | null {
    return this.#done
  }

  /** How many plans came in by file. */
  get readCount(): number {
    return this.#read
  }

  cancel(): void {
    this.#running?.abort()
  }

  /** Reads files, all of them at once, and collects again. */
  async readFiles(files: readonly File[], question: CollectQuestion): Promise<void> {
    const plans: NamedPlan[] = []
    const services: ServiceHours[] = []
    const refused: string[] = []
    for (const file of files) {
      const documents = await this.#documentsIn(file)
      if (documents === null) refused.push(file.name)
      else {
        plans.push(...documents.flatMap(namedPlan))
        services.push(...documents.flatMap(serviceIn))
      }
    }
    this.#servicesFromFiles = [...this.#servicesFromFiles, ...services]
    this.#fromFiles = [...this.#fromFiles, ...plans]
    this.#refused = refused
    this.#read = plans.length
    await this.collect(question)
  }

  /** Calculates every plan that speaks of a region of the question; `entries` are the documents of this browser. */
  async collect(
    { bedType, ids }: CollectQuestion,
    entries: readonly DocumentEntry[] = this.#app.library.entries,
  ): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    this.#done = 0
    const stored = await this.#storedDocuments(entries)
    const newest = newestPerRegion([...this.#fromFiles, ...stored.flatMap(namedPlan)])
    const services = newestServices([...this.#servicesFromFiles, ...stored.flatMap(serviceIn)])
    const placed = newest.filter(({ plan }) => regionOfPlan(plan.region.id, ids) !== null)
    const forecasts: RegionForecast[] = []
    const notCalculated: string[] = []
    for (const { title, plan } of placed) {
      const region = regionOfPlan(plan.region.id, ids)
      const result = await this.#app.calculator.calculatePlan(plan, { signal: running.signal })
      if (running.signal.aborted) break
      if (region === null || !result.ok) notCalculated.push(title)
      else
        forecasts.push({
          region,
          title,
          on: plan.startDate,
          occupied: plan.links[bedType].occupied,
          ...coursesOf(result.value.links[bedType].demand),
          room: [...result.value.links[bedType].room],
        })
      this.#done = (forecasts.length + notCalculated.length) / placed.length
    }
    if (this.#running !== running) return
    this.#running = null
    this.#done = null
    this.#forecasts = forecasts
    this.#services = services.flatMap((one) => {
      const region = regionOfPlan(one.region, ids)
      return region === null ? [] : [{ ...one, region }]
    })
    this.#trouble = {
      refusedFiles: this.#refused,
      notPlaced: newest.filter((one) => !placed.includes(one)).map(({ title }) => title),
      notCalculated,
    }
  }

  async #documentsIn(file: File): Promise<readonly AppDocument[] | null> {
    try {
      const read = await this.#app.exchange.planImport(new Uint8Array(await file.arrayBuffer()))
      return read.ok ? read.value.items.map(({ incoming }) => incoming) : null
    } catch {
      // The disk is gone, or the file changed since it was chosen.
      return null
    }
  }

  async #storedDocuments(entries: readonly DocumentEntry[]): Promise<AppDocument[]> {
    const documents: AppDocument[] = []
    for (const { id, kind } of entries) {
      if (kind !== 'regional-plan' && kind !== 'preparation') continue
      const read = await this.#app.library.read(id)
      if (read.ok) documents.push(read.value)
    }
    return documents
  }
}

/** What a preparation says of its region's ambulance service; nothing where nobody has stated it. */
function serviceIn(document: AppDocument): ServiceHours[] {
  if (document.kind !== 'preparation' || document.body.ambulances === null) return []
  const { regionId, asOf, ambulances } = document.body
  const { hoursForTransfers } = ambulanceReadiness(ambulances)
  return [{ region: regionId, title: document.title, on: asOf, hours: hoursForTransfers }]
}

/** Of every region the latest; of equals the one that came in first. */
function newestServices(services: readonly ServiceHours[]): ServiceHours[] {
  const newest = new Map<string, ServiceHours>()
  for (const one of services) {
    const before = newest.get(one.region)
    if (!before || one.on > before.on) newest.set(one.region, one)
  }
  return [...newest.values()]
}
