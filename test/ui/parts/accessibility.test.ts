import axe from 'axe-core'
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { page } from 'vitest/browser'
import { LOCALES } from '../../../src/i18n/locale.ts'
import Gallery from './Gallery.svelte'

const CASES = LOCALES.flatMap((locale) => ['light', 'dark'].map((theme) => [locale, theme] as const))

it.each(CASES)('finds nothing wrong with any part, %s, %s', async (locale, theme) => {
  await page.viewport(1366, 900)
  document.documentElement.lang = locale
  document.documentElement.dataset['theme'] = theme
  await render(Gallery, { locale })
  const { violations } = await axe.run(document)
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([])
  delete document.documentElement.dataset['theme']
})

it('needs no sideways scrolling at 320 pixels', async () => {
  await page.viewport(320, 800)
  await render(Gallery, { locale: 'nl' })
  const { scrollWidth, clientWidth } = document.documentElement
  expect(scrollWidth).toBe(clientWidth)
})
