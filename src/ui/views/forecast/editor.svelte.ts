/** What every part of the forecast's page needs: the document, its forecast, and the way to change it. */
import { createContext } from 'svelte'
import type { ForecastResult } from '../../../domain/forecast/calculate.ts'
import type { Forecast } from '../../../domain/forecast/forecast.ts'
import { lnazParts } from '../../../reference/forecast-defaults.ts'
import type { AppState, DocumentOf } from '../../../state/app.svelte.ts'
import type { Session } from '../../../state/session.svelte.ts'

const REGIONS = new Set(lnazParts().map(({ id }) => id))

export const [useForecastEditor, provideForecastEditor] = createContext<ForecastEditor>()

export class ForecastEditor {
  readonly #session: () => Session<DocumentOf<'forecast'>>
  readonly #forecasts: AppState['forecasts']

  constructor(session: () => Session<DocumentOf<'forecast'>>, forecasts: AppState['forecasts']) {
    this.#session = session
    this.#forecasts = forecasts
  }

  get id(): string {
    return this.#session().id
  }

  get body(): Forecast {
    return this.#session().body
  }

  /** Whether it is of the whole country: divided over its regions. */
  get isCountry(): boolean {
    return this.body.parts.some(({ id }) => REGIONS.has(id))
  }

  get readOnly(): boolean {
    return this.#session().readOnly
  }

  /** The newest forecast, with the body that it was made from; null before there is one. */
  get calculated(): { readonly plan: Forecast; readonly outcome: ForecastResult } | null {
    return this.#forecasts.resultOf(this.id)
  }

  edit(label: string, command: (body: Forecast) => Forecast): void {
    this.#session().edit(command, { label })
    void this.#session().settle()
  }
}
