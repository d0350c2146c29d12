/** A kind of document is whole: what one room knows of it, the others know too. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en/index.ts'
import { nl } from '../../src/i18n/nl/index.ts'
import { homeOf, kindName, PAGES, VIEW_IDS } from '../../src/ui/pages.ts'
import { KIND_IDS } from '../support/varied-documents.ts'

const ROOT = join(import.meta.dirname, '..', '..')

describe.each(KIND_IDS)('a %s', (kind) => {
  it('has a page, an example that is there, and a result for `calc`', () => {
    const home = homeOf(kind)
    const examples = home === null ? [] : PAGES[home].examples
    expect(examples).not.toEqual([])
    for (const { id } of examples) {
      expect(existsSync(join(ROOT, 'public', 'examples', `${id}.json`)), id).toBe(true)
    }
    expect(existsSync(join(ROOT, 'src', 'headless', 'results', `${kind}.ts`))).toBe(true)
  })

  it('is called by its name in both languages', () => {
    for (const words of [nl, en]) expect(kindName(kind, words)).not.toBe(kind)
  })
})

it('every page is there', () => {
  const missing = VIEW_IDS.filter((id) => !existsSync(join(ROOT, 'src/ui/views', `${PAGES[id].file}.svelte`)))
  expect(missing).toEqual([])
})
