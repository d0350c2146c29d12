import { describe, expect, it } from 'vitest'
import { browserSecondHome } from '../../src/storage/second-home.ts'

/** Settings with room for `most` characters, as a browser's. */
function settings(most = Infinity) {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > most) throw new DOMException('no room', 'QuotaExceededError')
      values.set(key, value)
    },
    removeItem: (key: string) => void values.delete(key),
  }
}

const REGISTERED = { id: 'a', title: 'A', kind: 'monitor', revision: 3, savedAt: '2022-01-17T09:30:00.000Z' }
const LONG = JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ day: index, name: 'Zuurstof é' })))

describe('the second home', () => {
  it('gives back what it keeps, packed', async () => {
    const place = settings()
    const home = await browserSecondHome(undefined, place)
    expect(await home?.keep('a', LONG)).toBe(true)
    expect(place.values.get('adempauze/copy/a')?.length).toBeLessThan(LONG.length / 5)
    expect(await (await home?.read('a'))?.text()).toBe(LONG)
    await home?.forget('a')
    expect(await home?.read('a')).toBeNull()
  })

  it('rescues in one moment, and registers what it rescued', async () => {
    const home = await browserSecondHome(undefined, settings())
    home?.register([{ ...REGISTERED, revision: 2 }])
    expect(home?.rescue(REGISTERED, LONG)).toBe(true)
    expect(home?.registered()).toEqual([REGISTERED])
    expect(await (await home?.read('a'))?.text()).toBe(LONG)
  })

  it('keeps what it had where there is no room for more', async () => {
    const home = await browserSecondHome(undefined, settings(500))
    expect(await home?.keep('a', '{"first": true}')).toBe(true)
    expect(await home?.keep('a', LONG)).toBe(false)
    expect(home?.rescue(REGISTERED, LONG)).toBe(false)
    expect(await (await home?.read('a'))?.text()).toBe('{"first": true}')
    expect(home?.registered()).toEqual([])
  })

  it('is none where the browser keeps no settings', async () => {
    expect(await browserSecondHome(undefined, undefined)).toBeUndefined()
  })
})
