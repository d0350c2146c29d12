/** The two languages. Dutch is the source of truth; English is complete by type. */

export const LOCALES = ['nl', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Guards text from outside (a stored setting, a document's `lang`). */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/**
 * The language to start in: the first of the reader's languages that we speak, otherwise Dutch.
 * `languages` are BCP 47 tags in order of preference, as in `navigator.languages`.
 */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase()
    if (isLocale(language)) return language
  }
  return 'nl'
}
