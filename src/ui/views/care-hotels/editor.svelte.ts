/**
 * What every part of the care hotels' page needs: the plan, the way to change it, and why a change was refused.
 * Handed down by context; all changes go through the session, and only such as could be read back later.
 */
import { createContext } from 'svelte'
import { changeLocation, changeMonitoring } from '../../../domain/carehotel/edits.ts'
import type { HomeMonitoringPlan } from '../../../domain/carehotel/home-monitoring-plan.ts'
import type { CareHotelPlan, CareLocation } from '../../../domain/carehotel/plan.ts'
import type { Problem } from '../../../domain/shared/result.ts'
import type { DocumentOf } from '../../../state/app.svelte.ts'
import { refusalOf } from '../../../state/refusal.ts'
import type { Session } from '../../../state/session.svelte.ts'
import type { Language } from '../../parts/language.ts'

export const [useCareHotelEditor, provideCareHotelEditor] = createContext<CareHotelEditor>()

export class CareHotelEditor {
  readonly #session: () => Session<DocumentOf<'care-hotel-plan'>>
  readonly #language: Language
  #refused = $state.raw<Problem | null>(null)
  #turn = $state(0)

  constructor(session: () => Session<DocumentOf<'care-hotel-plan'>>, language: Language) {
    this.#session = session
    this.#language = language
  }

  get plan(): CareHotelPlan {
    return this.#session().body
  }

  get title(): string {
    return this.#session().title
  }

  get documentId(): string {
    return this.#session().id
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  /** Why the last change was not carried out; null when it was. */
  get refused(): Problem | null {
    return this.#refused
  }

  /** Rises with every refusal: what was typed makes way for what still holds. */
  get turn(): number {
    return this.#turn
  }

  dismiss(): void {
    this.#refused = null
  }

  /** Changes the plan, or says why it does not. */
  edit(label: string, command: (plan: CareHotelPlan) => CareHotelPlan): void {
    const { document } = this.#session()
    const refusal = refusalOf({ ...document, body: command(document.body) })
    this.#refused = refusal?.problems[0] ?? null
    if (refusal) {
      this.#turn += 1
      return
    }
    this.#session().edit(command, { label })
    void this.#session().settle()
  }

  changeLocation(location: CareLocation, part: Partial<Omit<CareLocation, 'id'>>): void {
    const { edits } = this.#language.t.careHotelPage
    this.edit(edits.location({ name: location.name }), (plan) => changeLocation(plan, location.id, part))
  }

  changeMonitoring(id: string, part: Partial<Omit<HomeMonitoringPlan, 'id'>>): void {
    const { edits } = this.#language.t.careHotelPage
    this.edit(edits.monitoring, (plan) => changeMonitoring(plan, id, part))
  }
}
