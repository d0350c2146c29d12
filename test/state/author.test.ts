/** Who changed a document last, as it says on every sheet. */
import { describe, expect, it } from 'vitest'
import { authorOf, personText } from '../../src/state/author.ts'
import type { AppDocument, DocumentOf } from '../../src/file/envelope.ts'
import { readText } from '../../src/file/read.ts'
import { SAMPLES } from '../file/samples.ts'

/** The first document of a kind in the samples. */
function sample<Kind extends AppDocument['kind']>(kind: Kind): DocumentOf<Kind> {
  for (const { text } of SAMPLES) {
    if (!text.includes(`"kind": "${kind}"`) && !text.includes(`"kind":"${kind}"`)) continue
    const read = readText(text)
    const found = read.ok ? read.value.documents.find((one) => one.kind === kind) : undefined
    if (found) return found as DocumentOf<Kind>
  }
  throw new Error(`no sample of ${kind}`)
}

const change = (name: string | null, at: string) => ({
  by: name === null ? null : { name, role: '', organization: 'ROAZ' },
  at,
  from: 'a',
  to: 'b',
  undo: [],
})

describe('the author of a document', () => {
  it('is who made the last change, with role and organisation where they are filled in', () => {
    const plan = {
      ...sample('regional-plan'),
      history: [change('Planner', '2022-01-14'), change('Ander', '2022-01-13')],
    }
    expect(authorOf(plan)).toBe('Planner, ROAZ')
    expect(personText({ name: 'Planner', role: 'coördinator', organization: '' })).toBe(
      'Planner, coördinator',
    )
  })

  it('is nobody where the last change names nobody, or nothing was ever changed', () => {
    expect(authorOf({ ...sample('regional-plan'), history: [] })).toBeNull()
    expect(authorOf({ ...sample('regional-plan'), history: [change(null, '2022-01-14')] })).toBeNull()
  })

  it('of a ledger is who wrote down its last booking, whatever day it speaks of', () => {
    const ledger = sample('oxygen-ledger')
    const last = ledger.body.events.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]
    expect(authorOf(ledger)).toBe(last?.recordedBy)
  })
})
