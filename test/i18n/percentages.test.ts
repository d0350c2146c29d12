/** A number and its percent sign stay on one line: a hard blank between them in Dutch, nothing in English. */
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en/index.ts'
import { nl } from '../../src/i18n/nl/index.ts'

/** Every text of a language; of a sentence with figures in it its source, where they stand as `${…}`. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words)]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}

describe('a percent sign', () => {
  it.each([
    ['Dutch', nl, /[\d}][^\S\u00A0]?%/u],
    ['English', en, /[\d}]\s%/u],
  ])('is written the same way in every %s text', (_, words, wrong) => {
    const texts = textsOf(words)
    expect(texts.length).toBeGreaterThan(1_000)
    expect(texts.filter((text) => wrong.test(text))).toEqual([])
  })
})
