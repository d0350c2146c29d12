/** Notes of this device: written at once, read back as they were, and never an error. */
import { expect, it } from 'vitest'
import { browserNotes } from '../../src/storage/notes.ts'

function memory(full = false) {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      texts.set(key, text)
    },
    removeItem: (key: string) => void texts.delete(key),
  }
}

it('keeps what was written until it is forgotten', () => {
  const notes = browserNotes(memory())
  expect(notes.read('a')).toBeNull()
  expect(notes.write('a', { text: 'één' })).toBe(true)
  expect(notes.read('a')).toEqual({ text: 'één' })
  notes.forget('a')
  expect(notes.read('a')).toBeNull()
})

it('says that there is no room, and reads nothing from what is no note', () => {
  expect(browserNotes(memory(true)).write('a', 1)).toBe(false)
  const place = memory()
  place.texts.set('adempauze/note/a', '{')
  expect(browserNotes(place).read('a')).toBeNull()
})
