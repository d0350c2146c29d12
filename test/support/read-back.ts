/** Whether what a gateway lets through can be read again, and what comes of it. */
import { expect } from 'vitest'
import { canonicalJson } from '../../src/file/canonical.ts'
import type { AppDocument } from '../../src/file/envelope.ts'
import { readText } from '../../src/file/read.ts'
import type { ReadError } from '../../src/file/read-error.ts'
import { refusalOf } from '../../src/file/refusal.ts'
import { sealDocuments, writeFile } from '../../src/file/write.ts'
import { resultOf } from '../../src/headless/results/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { formatsOf } from '../../src/i18n/formats.ts'
import { nl } from '../../src/i18n/nl/index.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import type { Language } from '../../src/ui/parts/language.ts'

/** The refusal of a changed document; where there is none, its file must read back as the very same document. */
export function refusedOrReadBack(after: AppDocument, before: AppDocument, name: string): ReadError | null {
  const refusal = refusalOf(after, before)
  if (refusal === null) {
    const text = writeFile(
      sealDocuments([after], { writtenBy: 'test', writtenAt: '2022-01-17T12:00:00.000Z' }),
    )
    const read = readText(text)
    expect(read.ok && canonicalJson(read.value.documents[0]?.body), name).toBe(canonicalJson(after.body))
  }
  return refusal
}

/** Whether a calculation of it ends with something that is no number. */
export async function comesToNoNumber(document: AppDocument): Promise<boolean> {
  // Few draws: what is looked at is whether there is an answer.
  const quick =
    'draws' in document.body
      ? ({ ...document, body: { ...document.body, draws: 4 } } as AppDocument)
      : document
  return holdsNoNumber(await resultOf(quick, {}, []))
}

export const languageOf = (locale: Locale): Language => ({
  locale,
  t: { nl, en }[locale],
  f: formatsOf(locale),
})

function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value)
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).some(Number.isNaN)
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNoNumber)
}
