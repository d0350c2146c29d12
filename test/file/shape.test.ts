/** A schema may say no; it may not change what it reads. */
import { shown } from '../../src/domain/shared/result.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Found, Phrase } from '../../src/domain/shared/phrase.ts'
import { readShape } from '../../src/file/shape.ts'

const refused = (found: Found, expected: Phrase): object => ({
  ok: false,
  error: [{ code: 'wrongType', path: expect.any(String) as string, found, expected }],
})

describe('readShape', () => {
  it('gives back what came in', () => {
    const value = { b: [1, null], a: 'x' }
    const schema = v.strictObject({ a: v.string(), b: v.array(v.nullable(v.number())) })
    expect(readShape(schema, value, 5)).toEqual({ ok: true, value })
  })

  it('refuses a list where the library would take it for an object', () => {
    const record = v.record(v.string(), v.number())
    const optional = v.strictObject({ a: v.exactOptional(v.number()) })
    expect(readShape(record, [1, 2], 3)).toEqual(refused({ is: 'list' }, { is: 'fields' }))
    expect(readShape(v.strictObject({ inner: optional }), { inner: [] }, 2)).toEqual(
      refused({ is: 'list' }, { is: 'fields' }),
    )
  })

  it('refuses what a schema would quietly turn into something else', () => {
    expect(readShape(v.pipe(v.string(), v.trim()), ' x ', 1)).toEqual(
      refused(shown(' x '), { is: 'plainValue' }),
    )
    expect(readShape(v.strictObject({ a: v.optional(v.number(), 3) }), {}, 1)).toEqual(
      refused({ is: 'nothing' }, { is: 'plainValue' }),
    )
  })

  it('tells only the first problem of a huge value', () => {
    const schema = v.array(v.number())
    const value = ['a', 'b', 'c']
    expect(readShape(schema, value, 4)).toMatchObject({ error: { length: 3 } })
    expect(readShape(schema, value, 1e6)).toMatchObject({ error: { length: 1 } })
  })
})
