/** The language of the screen: the chosen one, else the first of the reader's languages that we speak. */
import { isLocale, type Locale as Language, preferredLocale } from '../i18n/locale.ts'
import { messagesOf } from '../i18n/messages.ts'
import type { Messages } from '../i18n/nl/index.ts'
import type { Settings } from './settings.svelte.ts'

export class Locale {
  readonly #settings: Settings
  readonly #preferred: Language

  constructor(settings: Settings, languages: readonly string[]) {
    this.#settings = settings
    this.#preferred = preferredLocale(languages)
  }

  get current(): Language {
    const chosen = this.#settings.language
    return isLocale(chosen) ? chosen : this.#preferred
  }

  /** All texts in the current language. */
  get messages(): Messages {
    return messagesOf(this.current)
  }

  choose(language: Language): Promise<void> {
    return this.#settings.choose('language', language)
  }
}
