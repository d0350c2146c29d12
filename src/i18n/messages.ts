/**
 * The texts of the two languages. Each is a chunk of its own: the reader's is loaded before the screen, the other one
 * right after it, so that a switch of language waits for nothing.
 */

import { fetchedModule } from './fetched-module.ts'
import type { Locale } from './locale.ts'
import type { Messages } from './nl/index.ts'

const FETCH: Readonly<Record<Locale, () => Promise<Messages>>> = {
  nl: fetchedModule(
    async () => (await import('./nl/index.ts')).nl,
    (module) => (module as { readonly nl: Messages }).nl,
  ),
  en: fetchedModule(
    async () => (await import('./en/index.ts')).en,
    (module) => (module as { readonly en: Messages }).en,
  ),
}

const loaded = new Map<Locale, Messages>()

/** Brings the texts of a language into memory. Rejects where they are not to be had; a later call tries again. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await FETCH[locale]())
}

/** All texts in one language. To ask before they are loaded is a bug. */
export function messagesOf(locale: Locale): Messages {
  const messages = loaded.get(locale)
  if (!messages) throw new Error(`the texts of ${locale} are asked for before they are loaded`)
  return messages
}
