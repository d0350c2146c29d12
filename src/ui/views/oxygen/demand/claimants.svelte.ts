/**
 * The plans of this browser that ask for concentrators, and their claims. Read again when one of them is saved; never
 * changed here. Of several plans for one region only the newest takes part unless the reader says otherwise.
 */
import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import { leverIdsOf, oxygenClaimsOf } from '../../../../domain/carehotel/oxygen-claims.ts'
import type { DemandSettings } from '../../../../domain/oxygen/records/demand-settings.ts'
import type { Claim } from '../../../../domain/oxygen/demand/claims.ts'
import { claimNeed, claimsOfPlan } from '../../../../domain/oxygen/demand/plan-claims.ts'
import { COUNTRY } from '../../../../domain/plan/region-overlap.ts'
import type { AppDocument, AppState, DocumentEntry, DocumentOf } from '../../../../state/app.svelte.ts'
import { RegionalInflow } from '../../../../state/regional-inflow.ts'
import type { Language } from '../../../parts/language.ts'
import { regionName } from '../../care-hotels/regions.ts'
import { leverName } from '../../plan/levers/lever-words.ts'

export interface Claimant {
  readonly id: string
  readonly title: string
  readonly kind: 'regional-plan' | 'care-hotel-plan'
  /** Region of a regional plan, and its part of the country's stock. */
  readonly region: string | null
  readonly allocationPercent: number
  readonly claims: readonly Claim[]
  /** Levers under which regional plans take this plan over; none of a regional plan. */
  readonly leverIds: readonly string[]
}

type App = Pick<AppState, 'library' | 'calculator'>

export class Claimants {
  readonly #app: App
  readonly #language: Language
  readonly #inflow: RegionalInflow
  #all = $state.raw<readonly Claimant[]>([])
  #busy = $state.raw(false)
  #uncounted = $state.raw<readonly string[]>([])
  readonly #chosen = new SvelteMap<string, boolean>()
  readonly #known = new Map<string, Claimant>()

  /** To be made while a component is being set up, whose life it shares. */
  constructor(app: App, language: Language) {
    this.#app = app
    this.#language = language
    this.#inflow = new RegionalInflow(app)
    const key = $derived(this.#entries.map(keyOf).join())
    $effect(() => {
      void key
      return untrack(() => this.#read(this.#entries))
    })
  }

  /** Newest first. */
  get all(): readonly Claimant[] {
    return this.#all
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Titles of plans that could not be read or calculated: what they ask for is in no verdict. */
  get uncounted(): readonly string[] {
    return this.#uncounted
  }

  /** Those whose claims are tested. */
  get taking(): readonly Claimant[] {
    return this.#all.filter((claimant) => this.takesPart(claimant))
  }

  /**
   * What they claim. A plan that a regional plan took over as a lever claims for itself, so that lever does not.
   * @param settings by which the patients of regional plans become devices, as in the weekly demand
   */
  claimsAt(settings: DemandSettings): readonly Claim[] {
    const { taking } = this
    const counted = new Set(
      taking.flatMap(({ leverIds }) => leverIds.flatMap((lever) => taking.map(({ id }) => `${id}/${lever}`))),
    )
    return taking.flatMap(({ kind, claims }) =>
      claims
        .filter(({ claimId }) => !counted.has(claimId))
        .map((claim) => (kind === 'regional-plan' ? claimNeed(claim, settings) : claim)),
    )
  }

  takesPart(claimant: Claimant): boolean {
    return this.#chosen.get(claimant.id) ?? this.#takesPartUnasked(claimant)
  }

  choose(id: string, takesPart: boolean): void {
    this.#chosen.set(id, takesPart)
  }

  /** The newest plan of each region; one for the country only where no region has its own. */
  #takesPartUnasked({ id, kind, region }: Claimant): boolean {
    if (kind === 'care-hotel-plan') return true
    const regional = this.#all.filter((other) => other.kind === 'regional-plan')
    if (region === COUNTRY && regional.some((other) => other.region !== COUNTRY)) return false
    return regional.find((other) => other.region === region)?.id === id
  }

  get #entries(): readonly DocumentEntry[] {
    return this.#app.library.entries.filter(
      ({ kind, unreadable }) =>
        unreadable === null && (kind === 'regional-plan' || kind === 'care-hotel-plan'),
    )
  }

  #read(entries: readonly DocumentEntry[]): () => void {
    let current = true
    this.#busy = entries.length > 0
    const read = async (): Promise<void> => {
      const found: Claimant[] = []
      const failed: string[] = []
      for (const entry of entries) {
        const claimant = await this.#claimantOf(entry)
        if (!current) return
        if (claimant === null) failed.push(entry.title)
        else found.push(claimant)
        this.#all = [...found]
      }
      this.#all = found
      this.#uncounted = failed
      this.#busy = false
    }
    void read()
    return () => (current = false)
  }

  async #claimantOf(entry: DocumentEntry): Promise<Claimant | null> {
    const key = keyOf(entry)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const read = await this.#app.library.read(entry.id)
    const claimant = read.ok ? await this.#claims(read.value) : null
    // A care-hotel plan also follows the regional plans that it names, and takes no time to calculate.
    if (entry.kind === 'regional-plan' && claimant !== null) this.#known.set(key, claimant)
    return claimant
  }

  async #claims(document: AppDocument): Promise<Claimant | null> {
    switch (document.kind) {
      case 'regional-plan':
        return this.#ofPlan(document)
      case 'care-hotel-plan':
        return this.#ofHotels(document)
      default:
        return null
    }
  }

  async #ofPlan({ id, title, body }: DocumentOf<'regional-plan'>): Promise<Claimant | null> {
    const outcome = await this.#app.calculator.calculatePlan(body)
    if (!outcome.ok) return null
    const perDay = outcome.value.links.homeOxygen.demand.p50
    const plan = { documentId: id, title, plan: body }
    return {
      id,
      title,
      kind: 'regional-plan',
      region: body.region.id,
      allocationPercent: body.region.allocationKeyPercent,
      claims: claimsOfPlan(plan, perDay, (lever) => leverName(lever, this.#language)),
      leverIds: [],
    }
  }

  async #ofHotels({ id, title, body }: DocumentOf<'care-hotel-plan'>): Promise<Claimant | null> {
    const series = await this.#inflow.seriesOf(this.#inflow.entriesFor(body))
    const result = await this.#app.calculator.run((jobs) => jobs.careHotelPlan({ plan: body, series }))
    if (!result.ok) return null
    const plan = { documentId: id, body }
    const words = this.#language.t.careHotelPage.claims
    return {
      id,
      title,
      kind: 'care-hotel-plan',
      region: null,
      allocationPercent: 0,
      claims: oxygenClaimsOf(plan, result.value, (region) =>
        words.homeMonitoring({ region: regionName(region, this.#language) }),
      ),
      leverIds: leverIdsOf(plan),
    }
  }
}

const keyOf = ({ id, revision }: DocumentEntry): string => `${id} ${revision}`
