/** One value, one text: whatever the order of its keys, and again after reading it back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/file/canonical.ts'
import { readBytes, readText } from '../../src/file/read.ts'
import { writeFile } from '../../src/file/write.ts'
import { KIND_IDS, variedFile } from '../support/varied-documents.ts'
import { SAMPLES } from './samples.ts'

describe('canonicalJson', () => {
  it('looks like this', () => {
    const value = { b: [1, -0, 1e21, 0.1], a: { é: null, Z: 'x"\n', a: true }, '': [], c: {} }
    expect(canonicalJson(value)).toBe(
      [
        '{',
        '  "": [],',
        '  "a": {',
        '    "Z": "x\\"\\n",',
        '    "a": true,',
        '    "é": null',
        '  },',
        '  "b": [',
        '    1,',
        '    0,',
        '    1e+21,',
        '    0.1',
        '  ],',
        '  "c": {}',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('is the same for any order of keys, reads back, and is stable', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        const back: unknown = JSON.parse(text)
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(canonicalJson(back)).toBe(text)
        expect(JSON.stringify(back)).toBe(JSON.stringify(JSON.parse(JSON.stringify(sorted(value)))))
      }),
    )
  })

  it.each([NaN, Infinity, undefined, 1n, () => 1, new Float64Array(2)])(
    'throws on %s, which JSON cannot hold',
    (value) => {
      expect(() => canonicalJson({ a: [value] })).toThrow(TypeError)
    },
  )
})

describe('read ∘ write ∘ read', () => {
  it.each(SAMPLES)('is byte-stable for $name', ({ text }) => {
    const first = readText(text)
    if (!first.ok) throw new Error(JSON.stringify(first.error))
    const written = writeFile(first.value)
    const second = readText(written)
    expect(second).toEqual(first)
    expect(second.ok && writeFile(second.value)).toBe(written)
  })

  it.each(KIND_IDS)('is byte-stable for any %s', (kind) => {
    fc.assert(
      fc.property(variedFile(kind), (file) => {
        const written = writeFile(file)
        const again = readText(written)
        expect(again).toEqual({ ok: true, value: file })
        expect(again.ok && writeFile(again.value)).toBe(written)
        expect(readBytes(new TextEncoder().encode(written))).toEqual(again)
      }),
      { numRuns: 8 },
    )
  })

  it.each(SAMPLES)('finds $name written canonically', ({ text }) => {
    const file = readText(text)
    expect(file.ok && writeFile(file.value)).toBe(text)
  })
})

/** The same value with the members of every object in another order. */
function reversed(value: unknown): unknown {
  return rebuilt(value, (members) => members.reverse(), reversed)
}

function sorted(value: unknown): unknown {
  return rebuilt(value, (members) => members.sort(([a], [b]) => (a < b ? -1 : 1)), sorted)
}

function rebuilt(
  value: unknown,
  arrange: (members: [string, unknown][]) => [string, unknown][],
  inner: (value: unknown) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map(inner)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, inner(member)])
  return Object.fromEntries(arrange(members))
}
