/**
 * The regional plans of this browser from which a ledger's weeks can be taken: which are chosen, whether a region
 * would count twice, and their frozen copies once calculated. Changes no document.
 */
import { SvelteMap } from 'svelte/reactivity'
import type { DemandPlan } from '../../../../domain/oxygen/records/demand-settings.ts'
import { countedTwice, demandOfPlan } from '../../../../domain/oxygen/demand/plan-demand.ts'
import { COUNTRY } from '../../../../domain/plan/region-overlap.ts'
import type { RegionalPlan } from '../../../../domain/plan/regional-plan.ts'
import type { CivilDate } from '../../../../domain/shared/civil-date.ts'
import { jointRowOf } from '../../../../reference/distribution-defaults.ts'
import type { AppState, Problem } from '../../../../state/app.svelte.ts'
import { type StoredDocument, StoredDocuments } from '../../../../state/stored-documents.svelte.ts'

export interface PlanChoice {
  readonly entry: StoredDocument<'regional-plan'>['entry']
  readonly title: string
  readonly plan: RegionalPlan
  readonly region: string
}

type App = Pick<AppState, 'library' | 'calculator'>

/** What came of calculating: the copies, or the titles of the plans that could not be calculated. */
export type PlanReading =
  | { readonly ok: true; readonly plans: readonly DemandPlan[] }
  | { readonly ok: false; readonly failed: readonly string[] }

export class DemandPlans {
  readonly #app: App
  readonly #stored: StoredDocuments<'regional-plan'>
  readonly #all = $derived.by((): readonly PlanChoice[] =>
    this.#stored.all.map(({ entry, document: { title, body: plan } }) => {
      return { entry, title, plan, region: plan.region.id }
    }),
  )
  #done = $state.raw<number | null>(null)
  readonly #chosen = new SvelteMap<string, boolean>()

  /** To be made while a component is being set up, whose life it shares. */
  constructor(app: App) {
    this.#app = app
    this.#stored = new StoredDocuments(app.library, 'regional-plan')
  }

  /** Newest first. */
  get all(): readonly PlanChoice[] {
    return this.#all
  }

  /** Share that is calculated; null where nothing runs. */
  get done(): number | null {
    return this.#done
  }

  get chosen(): readonly PlanChoice[] {
    return this.#all.filter((choice) => this.isChosen(choice))
  }

  /** Plans among the chosen that count somebody twice. */
  get twice(): Problem[] {
    return countedTwice(this.chosen, jointRowOf)
  }

  /** The newest plan of each region; one for the country only where no region has its own. */
  isChosen({ entry, region }: PlanChoice): boolean {
    const said = this.#chosen.get(entry.id)
    if (said !== undefined) return said
    if (region === COUNTRY && this.#all.some((other) => other.region !== COUNTRY)) return false
    return this.#all.find((other) => other.region === region)?.entry.id === entry.id
  }

  choose(id: string, isChosen: boolean): void {
    this.#chosen.set(id, isChosen)
  }

  /** Calculates the chosen plans, all of them or none. */
  async calculate(takenOn: CivilDate): Promise<PlanReading> {
    const plans: DemandPlan[] = []
    const failed: string[] = []
    const { chosen } = this
    this.#done = 0
    for (const [index, { entry, title, plan }] of chosen.entries()) {
      const outcome = await this.#app.calculator.calculatePlan(plan)
      const { id, revision, savedAt } = entry
      if (!outcome.ok) failed.push(title)
      else {
        const { demand } = outcome.value.links.homeOxygen
        plans.push(
          demandOfPlan({ documentId: id, title, revision, savedAt, plan, homeOxygen: demand }, takenOn),
        )
      }
      this.#done = (index + 1) / chosen.length
    }
    this.#done = null
    return failed.length > 0 ? { ok: false, failed } : { ok: true, plans }
  }
}
