import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createDocuments, deleteDocument, moveToTrash, saveDocument } from '../../src/storage/documents.ts'
import { type Glance, keepGlance, readGlance } from '../../src/storage/glances.ts'
import { freshName, must, openTab, plan, stampAt } from './support.ts'

const SIGHT = { day: '2022-01-17', language: 'nl', program: 'build-1' }
const GLANCE: Glance = {
  title: 'Plan a',
  tone: 'danger',
  sentence: 'Er is te weinig.',
  details: ['Twee te laat.'],
  figures: [{ value: '2', label: 'te laat', tone: 'danger' }],
}

async function seen() {
  const store = await openTab(freshName())
  must(await createDocuments(store, [plan('a', 3)], stampAt()))
  must(await keepGlance(store, plan('a', 3), SIGHT, GLANCE))
  return store
}

describe('a glance', () => {
  it('is what was concluded from the document as it is stored', async () => {
    expect(must(await readGlance(await seen(), 'a', SIGHT))).toEqual(GLANCE)
  })

  it.each([
    ['another day', { day: '2022-01-18' }],
    ['another language', { language: 'en' }],
    ['another build', { program: 'build-2' }],
  ])('is none for %s', async (_, other) => {
    expect(must(await readGlance(await seen(), 'a', { ...SIGHT, ...other }))).toBeNull()
  })

  it('is none once another revision is stored', async () => {
    const store = await seen()
    must(await saveDocument(store, plan('a', 4), 3, stampAt(1)))
    expect(must(await readGlance(store, 'a', SIGHT))).toBeNull()
  })

  it('is none where what is kept is damaged', async () => {
    const store = await seen()
    const row = { ...SIGHT, documentId: 'a', revision: 3 }
    for (const glance of [null, { ...GLANCE, tone: 'loud' }, { ...GLANCE, figures: [{ value: 2 }] }]) {
      await store.glances.put({ ...row, glance })
      expect(must(await readGlance(store, 'a', SIGHT))).toBeNull()
    }
  })

  it('goes with its document', async () => {
    const store = await seen()
    must(await moveToTrash(store, 'a', stampAt().writtenAt))
    must(await deleteDocument(store, 'a'))
    expect(await store.glances.get('a')).toBeUndefined()
  })
})
