/** Whatever happens to a file on its way here: reading it gives an answer, never an exception and never half of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/file/canonical.ts'
import { readBytes, readText, readValue } from '../../src/file/read.ts'
import { writeFile } from '../../src/file/write.ts'
import { type Json, placesOf, SAMPLES } from './samples.ts'

const STRANGE: Json[] = [
  null,
  true,
  '',
  'NaN',
  '1e9',
  '2022-02-30',
  '__proto__',
  -1,
  0.5,
  -0,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  { length: 3 },
  'x'.repeat(5000),
]
const sample = fc.constantFrom(...SAMPLES.map(({ text }) => text).filter((text) => text.length < 400_000))

/** An answer of the right form; and what was taken is the same after writing it and reading it again. */
function expectAnswer(answer: ReturnType<typeof readText>): void {
  if (answer.ok) {
    const text = writeFile(answer.value)
    const again = readText(text)
    expect(again.ok && writeFile(again.value)).toBe(text)
    return
  }
  const { problems } = answer.error
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(100)
  for (const { path, found, expected } of problems) {
    expect(path.length + JSON.stringify(found).length).toBeLessThan(2000)
    expect(expected).not.toBe('')
  }
}

/** A copy of the value with the one at `path` replaced; undefined takes it away. */
function replaced(value: Json, path: readonly (string | number)[], by: Json | undefined): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return by
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      const member = index === step ? replaced(item, rest, by) : item
      return member === undefined ? [] : [member]
    })
  }
  const members = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    const member = key === step ? replaced(item, rest, by) : item
    return member === undefined ? [] : [[key, member]]
  })
  return Object.fromEntries(members)
}

describe('reading never throws', () => {
  it('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectAnswer(readText(text))
      }),
    )
  })

  it('for any value', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withTypedArray: true, withSparseArray: true }),
        (value) => {
          expectAnswer(readValue(value))
          expectAnswer(readValue({ format: 'adempauze', version: 1, documents: value }))
        },
      ),
    )
  })

  it('for a file with bytes changed, cut out or put in', () => {
    const wound = fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 8 }))
    fc.assert(
      fc.property(sample, fc.array(wound, { minLength: 1, maxLength: 4 }), (text, wounds) => {
        let bytes = [...new TextEncoder().encode(text)]
        for (const [place, length, put] of wounds) {
          const at = place % (bytes.length + 1)
          bytes = [...bytes.slice(0, at), ...put, ...bytes.slice(at + length)]
        }
        expectAnswer(readBytes(Uint8Array.from(bytes)))
      }),
    )
  })

  it('for a file with values replaced by strange ones', () => {
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...STRANGE)), { maxLength: 3, minLength: 1 }),
        (text, changes) => {
          let file = JSON.parse(text) as Json
          for (const [place, by] of changes) {
            const places = placesOf(file)
            file = replaced(file, places[place % places.length] ?? [], by) ?? null
          }
          expectAnswer(readText(JSON.stringify(file)))
          expectAnswer(readValue(file))
        },
      ),
    )
  })

  it('for a file with members taken away, moved or doubled', () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), fc.boolean(), (text, one, other, keeps) => {
        const file = JSON.parse(text) as Json
        const places = placesOf(file)
        const [from = [], to = []] = [places[one % places.length], places[other % places.length]]
        const moved = from.reduce<Json | undefined>(
          (at, step) => (at as Record<string | number, Json>)[step],
          file,
        )
        const without = keeps ? file : replaced(file, from, undefined)
        const changed = without === undefined ? null : replaced(without, to, moved)
        expectAnswer(readText(JSON.stringify(changed ?? null)))
      }),
    )
  })

  it('and a good file stays good in any order of keys', () => {
    for (const { text } of SAMPLES) {
      const shuffled = JSON.stringify(JSON.parse(text), (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      )
      const file = readText(shuffled)
      expect(file.ok && canonicalJson(file.value)).toBe(text)
    }
  })
})
