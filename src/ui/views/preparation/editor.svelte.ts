/** What every part of the preparation's page needs: the document, what it comes to, and the way to change it. */
import { createContext } from 'svelte'
import { calculatePreparation, type PreparationOutcome } from '../../../domain/preparation/calculate.ts'
import { type Expectation, expectationOf } from '../../../domain/preparation/expectation.ts'
import type { Preparation } from '../../../domain/preparation/preparation.ts'
import type { AppState, DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'

export const [usePreparationEditor, providePreparationEditor] = createContext<PreparationEditor>()

export class PreparationEditor {
  readonly #session: () => Session<DocumentOf<'preparation'>>
  readonly #app: Pick<AppState, 'library' | 'calculator'>
  #expected = $state.raw<{ readonly planId: string; readonly expectation: Expectation } | null>(null)
  readonly #outcome = $derived.by(() => calculatePreparation(this.body, this.expectation))

  constructor(
    session: () => Session<DocumentOf<'preparation'>>,
    app: Pick<AppState, 'library' | 'calculator'>,
  ) {
    this.#session = session
    this.#app = app
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
    return this.#expected?.planId === this.body.planId ? this.#expected.expectation : null
  }

  /** Calculates the chosen plan in a worker; call again when the plan or the day changes. */
  async expect(planId: string | null, asOf: string): Promise<void> {
    if (planId === null) return
    const read = await this.#app.library.read(planId)
    if (!read.ok || read.value.kind !== 'regional-plan') return
    const plan = read.value.body
    const outcome = await this.#app.calculator.calculatePlan(plan)
    if (outcome.ok) this.#expected = { planId, expectation: expectationOf(plan, outcome.value, asOf) }
  }

  edit(label: string, command: (body: Preparation) => Preparation): void {
    this.#session().edit(command, { label })
    void this.#session().settle()
  }
}
