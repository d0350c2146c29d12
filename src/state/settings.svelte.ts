/** The choices of this browser, the same in every tab. A choice holds at once, also where it cannot be kept. */
import {
  DEFAULT_SETTINGS,
  type Settings as Values,
  type Theme,
  watchSettings,
  writeSetting,
} from '../storage/settings.ts'
import type { Store } from '../storage/store.ts'

export class Settings {
  readonly #store: Store
  #values = $state.raw<Values>(DEFAULT_SETTINGS)

  /** `values` as read at the start; from then on the settings follow what any tab chooses. */
  constructor(store: Store, values: Values) {
    this.#store = store
    this.#values = values
    watchSettings(store, (changed) => (this.#values = changed))
  }

  /** The language as chosen, null where the browser decides; see Locale. */
  get language(): string | null {
    return this.#values.language
  }

  get theme(): Theme {
    return this.#values.theme
  }

  get lastDocumentId(): string | null {
    return this.#values.lastDocumentId
  }

  async choose<Name extends keyof Values>(name: Name, value: Values[Name]): Promise<void> {
    this.#values = { ...this.#values, [name]: value }
    await writeSetting(this.#store, name, value)
  }
}
