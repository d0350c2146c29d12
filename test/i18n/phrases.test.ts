/**
 * Whatever is wrong with a file, the app says it in the reader's language: every sentence that reading can give is
 * gathered by spoiling every field of every sample, and none may come through in the words of the other language.
 */
import { describe, expect, it } from 'vitest'
import { readBytes, readText } from '../../src/file/read.ts'
import type { Problem } from '../../src/domain/shared/result.ts'
import { type PhraseWords, foundText } from '../../src/domain/shared/phrase.ts'
import { file as englishFile } from '../../src/i18n/en/file.ts'
import { phrases as english } from '../../src/i18n/en/phrases.ts'
import { file as dutchFile } from '../../src/i18n/nl/file.ts'
import { phrases as dutch } from '../../src/i18n/nl/phrases.ts'
import { memberAt, placesOf, put, SAMPLES, type Json } from '../file/samples.ts'

const SPOILED: readonly (Json | undefined)[] = [
  undefined,
  null,
  '',
  {},
  [1],
  -1,
  1e300,
  '1900-01-01',
  '123456782',
]

const LONGEST = 40_000

/** Words that no Dutch sentence has. Names of fields and kinds are one word, so they stand between quotes or alone. */
const ENGLISH_WORD =
  /\b(?:the|that|with|than|text|value|another|before|after|and|exists|without|number|list|object|hours|devices|nothing|levels|integer|string|boolean|Array|Object|least|most|whole|date)\b/

function problemsOf(read: ReturnType<typeof readText>): readonly Problem[] {
  return read.ok ? [] : read.error.problems
}

/** One document of each kind in a file of its own: the one that says most and is not slow to read. */
function fullestFiles(): readonly Json[] {
  const perKind = new Map<Json, string>()
  for (const { text } of SAMPLES) {
    const file = JSON.parse(text) as { [key: string]: Json }
    for (const document of file['documents'] as Json[]) {
      const kind = memberAt(document, 'kind')
      const alone = JSON.stringify({ ...file, documents: [document] })
      if (alone.length < LONGEST && alone.length > (perKind.get(kind)?.length ?? 0)) perKind.set(kind, alone)
    }
  }
  return [...perKind.values()].map((text) => JSON.parse(text) as Json)
}

/** Every place once: of a list only the first two members, of a comparison not what its plans say by themselves. */
function placesOnce(file: Json): string[] {
  return placesOf(file)
    .filter((path) => path.length > 0 && path.every((step) => typeof step === 'string' || step < 2))
    .map((path) => path.join('.'))
    .filter((place) => !place.includes('.plan.'))
}

function spoil(): Problem[] {
  const problems: Problem[] = []
  for (const file of fullestFiles()) {
    for (const place of placesOnce(file)) {
      const was = memberAt(file, place)
      const lists = Array.isArray(was) ? [[...was, ...was], [...was].reverse()] : []
      for (const by of [...SPOILED, ...lists]) {
        if (by === undefined && /\.\d+$/.test(place)) continue
        put(file, place, by)
        problems.push(...problemsOf(readText(JSON.stringify(file))))
        put(file, place, was)
      }
    }
  }
  return problems
}

/** What goes wrong before there is a document. */
function breakText(): Problem[] {
  const good = SAMPLES[0]?.text ?? ''
  const at = good.indexOf('"title"')
  const texts = [
    '',
    '{',
    '[1',
    '{"a"',
    '{"a":1',
    '[] 1',
    '"a',
    '"\\x"',
    '"a\nb"',
    '[[',
    '{}',
    '3',
    '{"format":"adempauze"}',
    good.replace('"version": 2', '"version": 3'),
    good.replace('"version": 2', '"version": 0.5'),
    `${good.slice(0, at)}"x": 1e400, "constructor": 1, ${good.slice(at)}`,
    `${good.slice(0, at)}"x": ${'['.repeat(80)}${']'.repeat(80)}, ${good.slice(at)}`,
    `${good.slice(0, at)}"revision": 1, ${good.slice(at)}`,
  ]
  return [
    ...texts.flatMap((text) => problemsOf(readText(text))),
    ...problemsOf(readBytes(Uint8Array.of(0xff, 0xfe, 0x7b))),
    ...problemsOf(readBytes(new Uint8Array(50_000_000))),
  ]
}

describe('what is wrong with a file', () => {
  const problems = [...breakText(), ...spoil()]
  const sayings = problems.flatMap(({ found, expected }) => [found, expected])
  const said = (words: PhraseWords): string[] => [
    ...new Set(sayings.map((saying) => foundText(saying, words))),
  ]

  it('is said in many ways', () => {
    expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(20)
  })

  it('is said in Dutch', () => {
    const foreign = said(dutch).filter((text) =>
      ENGLISH_WORD.test(text.replaceAll(/"(?:[^"\\]|\\.)*"?/g, '')),
    )
    expect(foreign).toEqual([])
  })

  it('is said in English without a sign or a type for a sentence', () => {
    const bare = said(english).filter((text) =>
      /^(?:[<>]|number$|string$|boolean$|integer$|Array$|Object$)/.test(text),
    )
    expect(bare).toEqual([])
  })

  it('has a name of its own in both languages', () => {
    const codes = [...new Set(problems.map(({ code }) => code))]
    for (const { problems: names } of [dutchFile, englishFile]) {
      expect(codes.filter((code) => !Object.hasOwn(names, code))).toEqual([])
    }
  })
})
