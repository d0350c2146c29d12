/** What a document of an example is called: the files speak Dutch, and the reader may not. Pure. */

import { COUNTRY_ID } from '../../../reference/plan-defaults.ts'
import type { AppDocument } from '../../../state/app.svelte.ts'
import type { Language } from '../../parts/language.ts'
import type { Example } from '../../pages.ts'

/** @param index of the document in its example: the first carries the name that stands on the card */
export function exampleTitle(
  document: AppDocument,
  index: number,
  example: Example,
  { locale, t }: Pick<Language, 'locale' | 't'>,
): string {
  if (locale === 'nl') return document.title
  if (document.kind === 'regional-plan') {
    const { region, scenario } = document.body
    const name = region.id === COUNTRY_ID ? t.start.fresh.country : region.name
    return `${name} · ${t.plan.scenario.names[scenario.id]}`
  }
  return index === 0 ? example.words(t).title : document.title
}
