/**
 * The reader's language, handed down by context so that no part needs a prop for it. Whoever mounts the app (or a
 * test) provides it once; reading it inside markup or `$derived` follows a switch of language at once.
 */

import { createContext } from 'svelte'
import { formatsOf, type Formats } from '../../i18n/formats.ts'
import type { Locale } from '../../i18n/locale.ts'
import { messagesOf } from '../../i18n/messages.ts'
import type { Messages } from '../../i18n/nl/index.ts'

export interface Language {
  readonly locale: Locale
  /** Texts. */
  readonly t: Messages
  /** Numbers, dates, weeks. */
  readonly f: Formats
}

const [useLanguage, setLanguage] = createContext<Language>()

/** The language above this component. Never destructure it: its getters are what follows the switch. */
export { useLanguage }

/** Sets the language for everything below. `locale` is a function so that a `$state` behind it stays live. */
export function provideLanguage(locale: () => Locale): Language {
  return setLanguage({
    get locale() {
      return locale()
    },
    get t() {
      return messagesOf(locale())
    },
    get f() {
      return formatsOf(locale())
    },
  })
}
