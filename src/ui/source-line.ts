/** A figure's source as one line: `IG&H, januari 2022, p. 24 · 2021-12-30 · eigen afleiding`. */

import type { Figure } from '../domain/shared/figure.ts'
import type { Language } from './parts/language.ts'

export function sourceLine({ source, inferred }: Figure, { t }: Language): string {
  const document = t.figures.documents[source.document]
  const parts = source.document === 'own-inference' ? [document] : [document, source.place, source.date]
  if (inferred !== undefined && source.document !== 'own-inference') {
    parts.push(t.figures.documents['own-inference'].toLowerCase())
  }
  return parts.join(' · ')
}
