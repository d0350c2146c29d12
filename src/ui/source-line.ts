/** A figure's source as one line: `IG&H, januari 2022, p. 24 · 30 dec 2021 · eigen afleiding`. */

import type { Figure } from '../domain/shared/figure.ts'
import type { Language } from './parts/language.ts'
import { sourceDate } from './source-date.ts'

export function sourceLine(
  { source, inferred }: Pick<Figure, 'source' | 'inferred'>,
  { t, f }: Language,
): string {
  const document = t.figures.documents[source.document]
  const parts =
    source.document === 'own-inference' ? [document] : [document, source.place, sourceDate(source.date, f)]
  if (inferred !== undefined && source.document !== 'own-inference') {
    parts.push(t.figures.documents['own-inference'].toLowerCase())
  }
  return parts.join(' · ')
}
