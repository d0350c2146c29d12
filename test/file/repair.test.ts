/** A document that cannot be read gets its refused fields back one by one; the rest of it stays as it was left. */
import { describe, expect, it } from 'vitest'
import type { AppDocument } from '../../src/file/envelope.ts'
import { pathSteps, pathText } from '../../src/file/path.ts'
import { readValue } from '../../src/file/read.ts'
import { documentIn, mended, mendOf, readDocument } from '../../src/file/repair.ts'
import { must } from '../storage/support.ts'
import { type Json, memberAt, put, samplePlanFile } from './samples.ts'

const earlier = (): AppDocument => {
  const [document] = must(readValue(samplePlanFile())).documents
  if (document === undefined) throw new Error('an empty sample')
  return document
}

/** Mends whatever can be, as a reader would who says yes to everything. */
function mendAll(spoilt: { [key: string]: Json }) {
  let value = documentIn(JSON.stringify(spoilt))
  if (value === null) throw new Error('no document')
  for (let round = 0; round < 5; round++) {
    const read = readDocument(value)
    if (read.ok) return read.value
    for (const problem of read.error.problems.slice(0, 1)) {
      const mend = mendOf(problem, value, earlier())
      if (mend === null) return null
      value = mended(value, mend)
    }
  }
  return null
}

it('puts a refused field back and leaves what else was changed', () => {
  const spoilt = samplePlanFile()
  put(spoilt, 'documents.0.body.horizonDays', 90.5)
  put(spoilt, 'documents.0.body.links.ward.occupied', 7)
  const { body } = earlier()
  expect(mendAll(spoilt)?.body).toEqual({
    ...body,
    links: {
      ...(memberAt(JSON.parse(JSON.stringify(body)) as Json, 'links') as object),
      ward: { ...('links' in body ? body.links.ward : {}), occupied: 7 },
    },
  })
})

it('takes a line away that was not there when the document could be read', () => {
  const spoilt = samplePlanFile()
  const steps = memberAt(spoilt, 'documents.0.body.links.gp.capacitySteps')
  const step = { capacity: 10, staffedCapacity: 8, baseLoad: 1, from: '2022-01-20' }
  const kept = Array.isArray(steps) ? steps : []
  put(spoilt, 'documents.0.body.links.gp.capacitySteps', [...kept, step, step])
  const mendedDocument = mendAll(spoilt)
  expect(mendedDocument).not.toBeNull()
})

it('offers nothing where the earlier document had the same', () => {
  const spoilt = samplePlanFile()
  put(spoilt, 'documents.0.body.horizonDays', 90.5)
  const value = documentIn(JSON.stringify(spoilt))
  if (value === null) throw new Error('no document')
  const problem = { code: 'notWhole', path: 'documents[0].body.draws', found: null, expected: null } as const
  expect(mendOf(problem, value, earlier())).toBeNull()
})

it('finds no document in a text that is none of ours', () => {
  for (const text of ['', '{', '[]', '{"version":1}', '{"version":99,"documents":[{}]}']) {
    expect(documentIn(text)).toBeNull()
  }
})

describe('a path', () => {
  it.each([
    ['documents', 0, 'body', 'links', 'icu', 'capacity'],
    ['levers', 12, 'from'],
    ['a b', 'é"\\', 3],
  ])('leads back to its steps', (...steps) => {
    expect(pathSteps(pathText(steps))).toEqual(steps)
  })
})
