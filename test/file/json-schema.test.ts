/** The published schema is the one that this code reads with, and says of the shipped files what the reader says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemaText, SCHEMA_FILE_NAME } from '../../src/file/json-schema.ts'
import { readText } from '../../src/file/read.ts'
import { SAMPLES } from './samples.ts'

const PUBLISHED = join(import.meta.dirname, '..', '..', 'public', 'schema', SCHEMA_FILE_NAME)

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
      const type = schema['type']
      return (
        (type === 'number' || type === 'integer' || type === 'array') && schema[bounds[type]] === undefined
      )
    })
    expect(unbounded).toEqual([])
  })
})

describe('the shipped files', () => {
  it.each(SAMPLES)('$name is valid', ({ text }) => {
    expect(readText(text)).toMatchObject({ ok: true })
  })
})

/** Every object within a value. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inner : [{ ...value }, ...inner]
}
