/** The JSON reader agrees with the platform's on everything that is JSON, and tells more about what is not. */
import type { Phrase } from '../../src/domain/shared/phrase.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../src/file/parse-json.ts'

function valueOf(text: string): unknown {
  const parsed = parseJson(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.value
}

/** What the platform's reader makes of a text; undefined where it throws. */
function platformValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const json = fc.json({ noUnicodeString: false, maxDepth: 6 })

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(json, fc.boolean(), (text, spaced) => {
        const given = spaced ? JSON.stringify(JSON.parse(text), null, '\t') : text
        expect(valueOf(given)).toEqual(withoutForbidden(withoutMinusZero(JSON.parse(given))))
      }),
    )
  })

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      '0',
      'null',
      ' ',
      '\n',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (given) => {
        const text = given.join('')
        expect(parseJson(text).ok).toBe(platformValue(text) !== undefined)
      }),
      { numRuns: 3000 },
    )
  })

  it.each<[string, number, number, Phrase]>([
    ['{"a": 1,}', 1, 9, { is: 'quotedName' }],
    ['{"a" 1}', 1, 6, { is: 'sign', sign: ':' }],
    ['[1\n2]', 2, 1, { is: 'eitherSign', one: ',', other: ']' }],
    ['{"a":1\r\n\r\n', 3, 1, { is: 'eitherSign', one: ',', other: '}' }],
    ['"a\nb"', 1, 3, { is: 'noControls' }],
    ['"abc', 1, 5, { is: 'closingQuote' }],
    ['"\\x"', 1, 1, { is: 'knownEscapes' }],
    ['[1] 2', 1, 5, { is: 'endOfFile' }],
    ['[01]', 1, 3, { is: 'eitherSign', one: ',', other: ']' }],
    ["{'a': 1}", 1, 2, { is: 'quotedName' }],
  ])('tells where %j stops being JSON', (text, line, column, expected) => {
    expect(parseJson(text)).toMatchObject({ ok: false, error: { line, column, expected } })
  })

  it('reads minus zero as zero', () => {
    expect(Object.is(valueOf('-0.0'), 0)).toBe(true)
  })

  it('tells of a name that stands twice', () => {
    expect(parseJson('{"links": [{"icu": 1, "icu": 2}]}')).toMatchObject({
      value: { problems: [{ code: 'duplicateKey', path: 'links[0].icu', found: '"icu"' }] },
    })
  })

  it.each(['[', '{"a":'])('survives a million times %s', (opening) => {
    expect(parseJson(opening.repeat(1e6))).toMatchObject({ ok: false })
  })

  it('passes over what is nested too deep, and says so', () => {
    const deep = `[${'['.repeat(1000)}"]"${']'.repeat(1000)}, 7]`
    expect(parseJson(deep)).toMatchObject({ ok: true, value: { problems: [{ code: 'tooDeep' }] } })
  })
})

function withoutMinusZero(value: unknown): unknown {
  if (typeof value === 'number') return value + 0
  if (Array.isArray(value)) return value.map(withoutMinusZero)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutMinusZero(member)]))
}

function withoutForbidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForbidden)
  if (typeof value !== 'object' || value === null) return value
  const forbidden = ['__proto__', 'constructor', 'prototype']
  const members = Object.entries(value).filter(([key]) => !forbidden.includes(key))
  return Object.fromEntries(members.map(([key, member]) => [key, withoutForbidden(member)]))
}
