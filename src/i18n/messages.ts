/** From a language to its texts. */

import { en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { nl, type Messages } from './nl/index.ts'

const MESSAGES: Readonly<Record<Locale, Messages>> = { nl, en }

/** All texts in one language. */
export function messagesOf(locale: Locale): Messages {
  return MESSAGES[locale]
}
