import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { ok } from '../../src/domain/shared/result.ts'
import { createDocuments, loadDocument, saveDocument } from '../../src/storage/documents.ts'
import { attempt, storageFailureOf } from '../../src/storage/failure.ts'
import type { Store } from '../../src/storage/store.ts'
import { freshName, must, mustFail, openTab, plan, stampAt } from './support.ts'

/** The store of a full disk: every write of a document fails with `error`. */
function full(store: Store, error: () => Error): Store {
  return {
    ...store,
    documents: {
      get: (key) => store.documents.get(key),
      toArray: () => store.documents.toArray(),
      delete: (key) => store.documents.delete(key),
      put: () => Promise.reject(error()),
    },
  }
}

const quotaShapes: readonly [string, () => Error][] = [
  ['QuotaExceededError', () => new DOMException('full', 'QuotaExceededError')],
  [
    'AbortError around QuotaExceededError',
    () => new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError')),
  ],
]

describe('a full disk', () => {
  it.each(quotaShapes)('that says %s is a value, and the stored document stays', async (_, error) => {
    const store = await openTab(freshName())
    must(await createDocuments(store, [plan('a')], stampAt()))
    const refused = await saveDocument(full(store, error), plan('a', 1), 0, stampAt(1))
    expect(mustFail(refused)).toEqual({ code: 'quota' })
    expect(must(await loadDocument(store, 'a'))).toEqual(plan('a'))
    must(await saveDocument(store, plan('a', 1), 0, stampAt(2)))
  })
})

describe('an exception', () => {
  it('of the storage becomes a failure', () => {
    expect(storageFailureOf(new Dexie.DatabaseClosedError())).toEqual({ code: 'closed' })
    expect(storageFailureOf(new DOMException('broken', 'UnknownError'))).toMatchObject({
      code: 'unavailable',
    })
    expect(storageFailureOf(new Dexie.AbortError('aborted'))).toMatchObject({ code: 'unavailable' })
  })

  it('of ours stays an exception', async () => {
    expect(storageFailureOf(new TypeError('a bug'))).toBeNull()
    await expect(attempt(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug')
  })

  it('is not needed where all goes well', async () => {
    expect(await attempt(() => Promise.resolve(ok(1)))).toEqual(ok(1))
  })
})
