/** The published schema is the one that this code reads with, and says of the shipped files what the reader says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonSchemaText, SCHEMA_FILE_NAME } from '../../src/file/json-schema.ts'
import { readText } from '../../src/file/read.ts'
import { satisfies, type Schema } from '../support/json-schema.ts'
import { type Json, placesOf, put, SAMPLES } from './samples.ts'

const PUBLISHED = join(import.meta.dirname, '..', '..', 'public', 'schema', SCHEMA_FILE_NAME)

const SCHEMA = JSON.parse(jsonSchemaText()) as Schema

describe('the JSON Schema', () => {
  it('is published as it is now (npm run schema)', () => {
    expect(readFileSync(PUBLISHED, 'utf8')).toBe(jsonSchemaText())
  })

  it('allows nothing that is not named', () => {
    const loose = objectsIn(JSON.parse(jsonSchemaText())).filter(
      (schema) => schema['type'] === 'object' && schema['additionalProperties'] === undefined,
    )
    expect(loose).toEqual([])
  })

  it('bounds every number, text and list', () => {
    const bounds = { number: 'maximum', integer: 'maximum', array: 'maxItems' } as const
    const unbounded = objectsIn(JSON.parse(jsonSchemaText())).filter((schema) => {
      // A list of values is its own bound.
      if (schema['enum'] !== undefined) return false
      const type = schema['type']
      return (
        (type === 'number' || type === 'integer' || type === 'array') && schema[bounds[type]] === undefined
      )
    })
    expect(unbounded).toEqual([])
  })
})

describe('the shipped files', () => {
  it.each(SAMPLES)('$name is valid by the schema and by the reader', ({ text }) => {
    expect(satisfies(SCHEMA, JSON.parse(text))).toBe(true)
    expect(readText(text)).toMatchObject({ ok: true })
  })
})

/**
 * What the reader says of the shape besides the schema: dates, moments and weeks that exist, ids, citizen numbers
 * (`check`), and what no JSON value of ours holds.
 */
const BEYOND_SCHEMA = new Set(['badFormat', 'numberOutOfRange', 'forbiddenKey', 'tooDeep'])

describe('the schema and the reader', () => {
  const strange = fc.constantFrom<Json>(
    null,
    true,
    '',
    ' ',
    'x',
    '2022-01-31',
    '3',
    -1,
    0.5,
    3,
    1e15,
    [],
    {},
    [{}],
  )
  const change = fc.tuple(fc.nat(), strange, fc.constantFrom('replace', 'remove', 'add'))
  const perKind = SAMPLES.filter(({ text }) => text.length < 100_000).map(({ text }) => text)

  it('agree on every file with one strange member: what one refuses for its shape, so does the other', () => {
    const verdicts = { both: 0, neither: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...perKind), change, (text, [place, by, how]) => {
        const file = changed(JSON.parse(text) as Json, place, by, how)
        const read = readText(JSON.stringify(file))
        const refusedByShape =
          !read.ok &&
          read.error.code !== 'inconsistent' &&
          read.error.problems.some(({ code }) => !BEYOND_SCHEMA.has(code))
        const valid = satisfies(SCHEMA, file)
        if (refusedByShape) expect(valid).toBe(false)
        if (!valid) expect(read.ok).toBe(false)
        verdicts[valid ? 'neither' : 'both'] += 1
      }),
      { numRuns: 600 },
    )
    expect(verdicts.both).toBeGreaterThan(50)
    expect(verdicts.neither).toBeGreaterThan(5)
  })
})

function changed(file: Json, place: number, by: Json, how: 'replace' | 'remove' | 'add'): Json {
  const places = placesOf(file).filter((path) => path.length > 0)
  const path = places[place % places.length] ?? []
  const at = path.join('.')
  if (how === 'add') put(file, [...path.slice(0, -1), 'another'].join('.'), by)
  else put(file, at, how === 'remove' ? undefined : by)
  return file
}

/** Every object within a value. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inner : [{ ...value }, ...inner]
}
