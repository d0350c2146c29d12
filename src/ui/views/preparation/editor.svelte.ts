/** What every part of the preparation's page needs: the document, what it comes to, and the way to change it. */
import { createContext } from 'svelte'
import { calculatePreparation, type PreparationOutcome } from '../../../domain/preparation/calculate.ts'
import type { Expectation } from '../../../domain/preparation/expectation.ts'
import type { Preparation } from '../../../domain/preparation/preparation.ts'
import type { AppState, DocumentOf } from '../../../state/app.svelte.ts'
import { KnownPlans } from '../../../state/known-plans.svelte.ts'
import type { Language } from '../../parts/language.ts'
import type { Session } from '../../../state/session.svelte.ts'

export const [usePreparationEditor, providePreparationEditor] = createContext<PreparationEditor>()

export class PreparationEditor {
  readonly #session: () => Session<DocumentOf<'preparation'>>
  readonly #language: Language
  readonly #plans: KnownPlans
  readonly #expectation = $derived.by(() => this.#plans.expectation(this.body.planId, this.body.asOf))
  readonly #outcome = $derived.by(() => calculatePreparation(this.body, this.expectation))

  /** To be made while a component is being set up, whose life it shares. */
  constructor(
    session: () => Session<DocumentOf<'preparation'>>,
    app: Pick<AppState, 'library' | 'calculator'>,
    language: Language,
  ) {
    this.#session = session
    this.#language = language
    this.#plans = new KnownPlans(app, () => [this.body.planId])
  }

  get body(): Preparation {
    return this.#session().body
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  get outcome(): PreparationOutcome {
    return this.#outcome
  }

  /** What the chosen regional plan expects; null where none is chosen, or none is at hand. */
  get expectation(): Expectation | null {
    return this.#expectation
  }

  /** Puts what a table, or another part that people know by a name, holds now. */
  put(table: string, part: Partial<Preparation>): void {
    this.edit(this.#language.t.common.records.edit({ table }), (now) => ({ ...now, ...part }))
  }

  edit(label: string, command: (body: Preparation) => Preparation): void {
    this.#session().edit(command, { label })
    void this.#session().settle()
  }
}
