import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import {
  type Attachment,
  attachmentRefusal,
  attachmentsOf,
  keepAttachment,
  MOST_ATTACHMENT_BYTES,
  MOST_ATTACHMENTS,
  removeAttachment,
} from '../../src/storage/attachments.ts'
import { createDocuments, deleteDocument, moveToTrash } from '../../src/storage/documents.ts'
import { memoryStore } from '../../src/storage/memory.ts'
import type { Store } from '../../src/storage/store.ts'
import { freshName, must, openTab, plan, stampAt } from './support.ts'

function scan(id: string, changes: Partial<Attachment> = {}): Attachment {
  return {
    ...{ id, documentId: 'a', subject: 'winter-a', name: `${id}.jpg`, type: 'image/jpeg' },
    ...{ addedAt: stampAt().writtenAt, addedBy: 'AB', bytes: Uint8Array.of(1, 2, 3) },
    ...changes,
  }
}

describe.each<[string, () => Promise<Store>]>([
  ['the database', () => openTab(freshName())],
  ['memory', () => Promise.resolve(memoryStore())],
])('a scan in %s', (_, open) => {
  async function kept() {
    const store = await open()
    must(await createDocuments(store, [plan('a', 1)], stampAt()))
    for (const one of [
      scan('two', { addedAt: stampAt(2).writtenAt }),
      scan('one'),
      scan('x', { subject: 'b' }),
    ])
      must(await keepAttachment(store, one))
    return store
  }

  it('is there again, with its bytes, beside the paper it is of', async () => {
    const found = must(await attachmentsOf(await kept(), 'a', 'winter-a'))
    expect(found.map(({ id }) => id)).toEqual(['one', 'two'])
    expect(found[0]?.bytes).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('is in no row that a file is written from', async () => {
    const store = await kept()
    expect(JSON.stringify(await store.documents.toArray())).not.toContain('one.jpg')
  })

  it('can be taken away, goes with its document, and is not kept for one that is gone', async () => {
    const store = await kept()
    must(await removeAttachment(store, 'one'))
    expect(must(await attachmentsOf(store, 'a', 'winter-a'))).toHaveLength(1)
    must(await moveToTrash(store, 'a', stampAt().writtenAt))
    expect(must(await attachmentsOf(store, 'a', 'winter-a'))).toHaveLength(1)
    must(await deleteDocument(store, 'a'))
    expect(await store.attachmentsOf('a')).toEqual([])
    expect(await keepAttachment(store, scan('late'))).toMatchObject({ ok: false, error: { code: 'missing' } })
  })
})

it.each([
  [{ type: 'text/html', size: 10 }, 0, 'type'],
  [{ type: 'image/svg+xml', size: 10 }, 0, 'type'],
  [{ type: 'image/png', size: MOST_ATTACHMENT_BYTES + 1 }, 0, 'size'],
  [{ type: 'image/png', size: 0 }, 0, 'size'],
  [{ type: 'application/pdf', size: 10 }, MOST_ATTACHMENTS, 'many'],
  [{ type: 'application/pdf', size: MOST_ATTACHMENT_BYTES }, MOST_ATTACHMENTS - 1, null],
])('%j beside %i others: %s', (file, known, refusal) => {
  expect(attachmentRefusal(file, known)).toBe(refusal)
})
