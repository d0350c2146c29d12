/** The choices of this browser, the same in every tab. A choice holds at once, also where it cannot be kept. */
import type { Person } from '../file/merge/change-set.ts'
import {
  DEFAULT_SETTINGS,
  type Settings as Values,
  type Theme,
  watchSettings,
  writeSetting,
} from '../storage/settings.ts'
import type { Store } from '../storage/store.ts'

/** Ours: sources that a planner reads from. */
const MOST_MAPPINGS = 200

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

  /** Who works on this device; null where nobody said. */
  get person(): Person | null {
    return this.#values.person
  }

  /** Whether to ask who works here: once, and never again after an answer or a refusal. */
  get asksPerson(): boolean {
    return !this.#values.personAsked && this.#values.person === null
  }

  /** Takes the answer; an empty name is none. */
  async setPerson(person: Person | null): Promise<void> {
    await this.choose('person', person === null || person.name.trim() === '' ? null : person)
    await this.choose('personAsked', true)
  }

  /** Whose keys this device knows: name by public key. */
  get knownKeys(): Readonly<Record<string, string>> {
    return this.#values.knownKeys
  }

  /** The reader says whose key this is. */
  async rememberKey(key: string, name: string): Promise<void> {
    await this.choose('knownKeys', { ...this.#values.knownKeys, [key]: name })
  }

  async forgetKey(key: string): Promise<void> {
    await this.choose(
      'knownKeys',
      Object.fromEntries(Object.entries(this.#values.knownKeys).filter(([known]) => known !== key)),
    )
  }

  /** Columns of a file with this header as they were mapped by hand; null where they never were. */
  columnsOf(fingerprint: string): Readonly<Record<string, number | null>> | null {
    return this.#values.columns[fingerprint] ?? null
  }

  /** Remembers how the columns of a header were mapped; of many headers the newest. */
  async rememberColumns(
    fingerprint: string,
    columns: Readonly<Record<string, number | null>>,
  ): Promise<void> {
    const others = Object.entries(this.#values.columns).filter(([known]) => known !== fingerprint)
    const kept = [...others.slice(1 - MOST_MAPPINGS), [fingerprint, columns] as const]
    await this.choose('columns', Object.fromEntries(kept))
  }

  async choose<Name extends keyof Values>(name: Name, value: Values[Name]): Promise<void> {
    this.#values = { ...this.#values, [name]: value }
    await writeSetting(this.#store, name, value)
  }
}
