/**
 * The language of the screen: the chosen one, else the first of the reader's languages that we speak. A language is
 * shown only once its texts are in memory.
 */
import { isLocale, type Locale as Language, LOCALES, preferredLocale } from '../i18n/locale.ts'
import { loadMessages, messagesOf } from '../i18n/messages.ts'
import type { Messages } from '../i18n/nl/index.ts'
import type { Settings } from './settings.svelte.ts'

export class Locale {
  readonly #settings: Settings
  readonly #preferred: Language
  #loaded = $state.raw<readonly Language[]>([])
  #missing = $state.raw<Language | null>(null)

  constructor(settings: Settings, languages: readonly string[]) {
    this.#settings = settings
    this.#preferred = preferredLocale(languages)
  }

  /** The language that is shown: the reader's, or what is there while that one is on its way. */
  get current(): Language {
    const wanted = this.#wanted
    return this.#loaded.includes(wanted) ? wanted : (this.#loaded[0] ?? wanted)
  }

  get #wanted(): Language {
    const chosen = this.#settings.language
    return isLocale(chosen) ? chosen : this.#preferred
  }

  /** All texts in the current language. */
  get messages(): Messages {
    return messagesOf(this.current)
  }

  /** The language that was chosen and whose texts could not be had, or null. */
  get missing(): Language | null {
    return this.#missing
  }

  /** Brings a language into memory; false where its texts are not to be had now. */
  async load(language: Language): Promise<boolean> {
    if (this.#loaded.includes(language)) return true
    try {
      await loadMessages(language)
    } catch {
      return false // for want of a network; the screen has another language to say so in
    }
    this.#loaded = [...this.#loaded, language]
    return true
  }

  /** Something to speak: the reader's language, otherwise any. Throws where there is none. */
  async start(): Promise<void> {
    for (const language of [this.#wanted, ...LOCALES]) if (await this.load(language)) return
    throw new Error('no texts in any language')
  }

  async choose(language: Language): Promise<void> {
    this.#missing = (await this.load(language)) ? null : language
    if (this.#missing === null) await this.#settings.choose('language', language)
  }
}
