/** Every field that a document can have is called something in both languages. */
import { describe, expect, it } from 'vitest'
import { jsonSchemaText } from '../../src/file/json-schema.ts'
import { en } from '../../src/i18n/en/index.ts'
import { formatsOf } from '../../src/i18n/formats.ts'
import { nl } from '../../src/i18n/nl/index.ts'
import { placeLabel } from '../../src/i18n/place-label.ts'

/** Parts of one value, which a merge does not take apart. */
const WITHIN_A_VALUE = new Set(['low', 'mode', 'high', 'shape', 'days', 'source', 'derivedFrom'])

function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties } = schema as { properties?: Record<string, unknown> }
  const own = properties ? Object.keys(properties) : []
  const isValue = own.includes('low') || own.includes('days')
  const inner = Object.entries(schema).flatMap(([key, member]) =>
    isValue || WITHIN_A_VALUE.has(key) ? [] : fieldsIn(member),
  )
  return [...(isValue ? [] : own), ...inner]
}

const ENVELOPE = new Set([
  ...['format', 'version', 'writtenAt', 'writtenBy', 'checksum', 'signature', 'documents', 'revision'],
  ...['history', 'at', 'undo', 'organization', 'order', 'was'],
])

describe('places in a document', () => {
  const fields = [...new Set(fieldsIn(JSON.parse(jsonSchemaText())))].filter((field) => !ENVELOPE.has(field))

  it.each([
    ['Dutch', nl.places.fields],
    ['English', en.places.fields],
  ])('have words in %s', (_language, words) => {
    expect(fields.length).toBeGreaterThan(100)
    expect(fields.filter((field) => !(field in words))).toEqual([])
  })

  it.each([
    [['body', 'links', 'icu', 'capacity'], 'IC · capaciteit'],
    [
      ['body', 'links', 'icu', 'capacitySteps', '[2022-01-31]', 'staffedCapacity'],
      'IC · capaciteit later ‘31 jan 2022’ · bemand',
    ],
    [['body', 'levers', '[icuStep1]', 'start'], 'Maatregel ‘IC naar stap 1’ · start'],
    [
      ['body', 'levers', '[own-1]', 'effects', '[addCapacity~icu]'],
      'Maatregel ‘own-1’ · effect ‘addCapacity, IC’',
    ],
    [['title'], 'Naam'],
  ])('%j is called %s', (steps, label) => {
    const nameOf = (place: readonly string[]) => (place.at(-1) === '[icuStep1]' ? 'IC naar stap 1' : null)
    expect(placeLabel(steps, { words: nl.places, formats: formatsOf('nl'), nameOf })).toBe(label)
  })
})
