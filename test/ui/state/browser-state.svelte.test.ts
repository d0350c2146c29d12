import { describe, expect, it, vi } from 'vitest'
import { Health } from '../../../src/state/health.svelte.ts'
import { Lifetime } from '../../../src/state/lifetime.svelte.ts'
import { Locale } from '../../../src/state/locale.svelte.ts'
import { Settings } from '../../../src/state/settings.svelte.ts'
import { recordExports } from '../../../src/storage/health.ts'
import { DEFAULT_SETTINGS } from '../../../src/storage/settings.ts'
import { must, stampAt } from '../../storage/support.ts'
import { openTabs, type Tab } from './support.ts'

async function oneTab(): Promise<Tab> {
  const [tab] = await openTabs(1)
  if (!tab) throw new Error('no tab')
  return tab
}

describe('settings', () => {
  it('hold at once, and in every tab', async () => {
    const [tab, other] = await openTabs(2)
    if (!tab || !other) throw new Error('no tabs')
    const here = new Settings(tab.store, DEFAULT_SETTINGS)
    const there = new Settings(other.store, DEFAULT_SETTINGS)
    const chosen = here.choose('theme', 'dark')
    expect(here.theme).toBe('dark')
    await chosen
    await vi.waitFor(() => expect(there.theme).toBe('dark'))
  })
})

describe('the language', () => {
  it('is the first of the reader’s that we speak, until another is chosen', async () => {
    const tab = await oneTab()
    const locale = new Locale(new Settings(tab.store, DEFAULT_SETTINGS), ['de-DE', 'en-GB', 'nl'])
    expect(locale.current).toBe('en')
    await locale.choose('nl')
    expect(locale.current).toBe('nl')
    expect(locale.messages.common.language.nl).toBe('Nederlands')
  })
})

describe('health', () => {
  it('asks the browser once, at the first save, to keep what is stored', async () => {
    const persist = vi.fn(() => Promise.resolve(true))
    const tab = { ...(await oneTab()), shelter: { persist } }
    const health = new Health(tab, null)
    await health.measure()
    expect([health.persistence, persist.mock.calls.length]).toEqual(['unknown', 0])
    await health.noteSave()
    await health.noteSave()
    expect([health.persistence, persist.mock.calls.length]).toEqual(['kept', 1])
  })

  it('tells before any save how the browser holds what is stored, and offers to ask while that can help', async () => {
    const shelter = { persist: () => Promise.resolve(false), persisted: () => Promise.resolve(false) }
    const health = new Health({ ...(await oneTab()), shelter }, null)
    await health.measure()
    expect([health.persistence, health.canAsk]).toEqual(['mayBeCleared', true])
    await health.noteSave()
    expect([health.persistence, health.canAsk]).toEqual(['mayBeCleared', false])
  })

  it('counts the days since the last export', async () => {
    const tab = await oneTab()
    const health = new Health(tab, null)
    expect(health.daysSinceExport('a')).toBeNull()
    must(await recordExports(tab.store, [{ documentId: 'a', exportedAt: stampAt().writtenAt, revision: 2 }]))
    tab.setClock(9 * 86_400_000 + 5)
    await vi.waitFor(() => expect(health.daysSinceExport('a')).toBe(9))
  })
})

describe('an update', () => {
  function connected(saves: () => boolean = () => true) {
    const lifetime = new Lifetime()
    const done: string[] = []
    lifetime.connect({
      save: () => Promise.resolve(saves()),
      activate: () => Promise.resolve(void done.push('activate')),
      reload: () => done.push('reload'),
    })
    return { lifetime, done }
  }

  it('accepted here saves first, and reloads this tab when the new version has taken over', async () => {
    const { lifetime, done } = connected()
    lifetime.noteUpdateWaiting()
    await lifetime.accept()
    expect(done).toEqual(['activate'])
    await lifetime.taken()
    expect(done).toEqual(['activate', 'reload'])
  })

  it('accepted in another tab does not reload this one, but offers it', async () => {
    const { lifetime, done } = connected()
    lifetime.noteUpdateWaiting()
    await lifetime.taken()
    expect(done).toEqual([])
    expect([lifetime.updateWaiting, lifetime.reloadReason]).toEqual([false, 'updated'])
    await lifetime.reload()
    expect(done).toEqual(['reload'])
  })

  it('does not go ahead where the open work could not be saved', async () => {
    let saves = false
    const { lifetime, done } = connected(() => saves)
    await lifetime.accept()
    await lifetime.reload()
    expect([done, lifetime.saveRefused]).toEqual([[], true])
    saves = true
    await lifetime.accept()
    expect([done, lifetime.saveRefused]).toEqual([['activate'], false])
  })
})
