import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import {
  currentPersistence,
  measureRoom,
  recordExports,
  requestPersistence,
  watchExports,
} from '../../src/storage/health.ts'
import { DEFAULT_SETTINGS, readSettings, writeSetting } from '../../src/storage/settings.ts'
import { freshName, must, openTab, stampAt } from './support.ts'

describe('settings', () => {
  it('are the defaults at first, and what was chosen afterwards', async () => {
    const name = freshName()
    const store = await openTab(name)
    expect(must(await readSettings(store))).toEqual(DEFAULT_SETTINGS)
    must(await writeSetting(store, 'language', 'en'))
    must(await writeSetting(store, 'theme', 'dark'))
    expect(must(await readSettings(await openTab(name)))).toEqual({
      language: 'en',
      theme: 'dark',
      lastDocumentId: null,
      person: null,
      personAsked: false,
      knownKeys: {},
      columns: {},
    })
  })

  it('that make no sense count as not chosen', async () => {
    const store = await openTab(freshName())
    await store.settings.put({ key: 'theme', value: 'plaid' })
    await store.settings.put({ key: 'language', value: 12 })
    expect(must(await readSettings(store))).toEqual(DEFAULT_SETTINGS)
  })
})

describe('health', () => {
  it('tells what the browser promised, and does not guess', async () => {
    expect(await requestPersistence({ persist: () => Promise.resolve(true) })).toBe('kept')
    expect(await requestPersistence({ persist: () => Promise.resolve(false) })).toBe('mayBeCleared')
    expect(await requestPersistence(undefined)).toBe('unknown')
    expect(await currentPersistence({ persisted: () => Promise.resolve(true) })).toBe('kept')
    expect(await currentPersistence({ persisted: () => Promise.resolve(false) })).toBe('mayBeCleared')
  })

  it('measures room in bytes where the browser does', async () => {
    const estimate = () => Promise.resolve({ usage: 5, quota: 100 })
    expect(await measureRoom({ estimate })).toEqual({ usedBytes: 5, quotaBytes: 100 })
    expect(await measureRoom({ estimate: () => Promise.resolve({}) })).toBeNull()
    expect(await measureRoom({})).toBeNull()
  })

  it('remembers the last export of a document', async () => {
    const store = await openTab(freshName())
    const record = (minutes: number, revision: number) => {
      return { documentId: 'a', exportedAt: stampAt(minutes).writtenAt, revision }
    }
    must(await recordExports(store, [record(0, 1)]))
    must(await recordExports(store, [record(9, 4)]))
    const seen = await new Promise((resolve) => watchExports(store, resolve))
    expect(seen).toEqual([record(9, 4)])
  })
})
