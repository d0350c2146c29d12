/**
 * What every part of the care hotels' page needs: the plan, and the way to change it. Handed down by context; all changes
 * go through the session.
 */
import { createContext } from 'svelte'
import { changeLocation, changeMonitoring } from '../../../domain/carehotel/edits.ts'
import type { HomeMonitoringPlan } from '../../../domain/carehotel/home-monitoring-plan.ts'
import type { CareHotelPlan, CareLocation } from '../../../domain/carehotel/plan.ts'
import type { DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'
import type { Language } from '../../parts/language.ts'

export const [useCareHotelEditor, provideCareHotelEditor] = createContext<CareHotelEditor>()

export class CareHotelEditor {
  readonly #session: () => Session<DocumentOf<'care-hotel-plan'>>
  readonly #language: Language

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

  edit(label: string, command: (plan: CareHotelPlan) => CareHotelPlan): void {
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
