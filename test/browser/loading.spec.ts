/** The app comes in parts: all of them are soon in memory, and one that is not to be had says so. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { offlineReady, openExample } from './support/app.ts'
import { DIST, startServer } from './support/static-server.ts'
import { everyView } from './support/views.ts'

test.use({ serviceWorkers: 'allow' })

test('an open tab needs nothing more of its version: no server, no cache, every page and both languages', async ({
  page,
}) => {
  const server = await startServer(DIST)
  await page.goto(server.url)
  await offlineReady(page)
  await openExample(page)
  const views = await everyView(page)
  // A tab that has visited nothing but Start. (A worker is fetched whenever one starts: worker-faults.spec.ts.)
  await page.goto(`${server.url}?fresh`)
  await expect.poll(() => partsIn(page)).toEqual(await builtParts())
  await server.stop()
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await page.getByRole('button', { name: 'EN, English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const { address } of views) {
    await page.evaluate((hash) => (location.hash = hash), new URL(address).hash)
    await expect(page).toHaveURL(new RegExp(`${new URL(address).hash.replaceAll('?', '\\?')}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('This page is not on this device yet')).toBeHidden()
  }
  await page.evaluate(() => (location.hash = '#/sources'))
  const downloading = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /^Excel workbook/ })
    .first()
    .click()
  expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/)
})

test.describe('without a service worker to help', () => {
  test.use({ serviceWorkers: 'block' })
  // And never idle: what is not asked for is not loaded.
  test.beforeEach(({ page }) => page.addInitScript(() => Reflect.set(window, 'requestIdleCallback', () => 0)))

  const WORDS = {
    nl: {
      switch: 'NL, Nederlands',
      page: 'Bronnen',
      missing: /^Deze pagina staat nog niet/,
      retry: 'Opnieuw proberen',
    },
    en: {
      switch: 'EN, English',
      page: 'Sources',
      missing: /^This page is not on this device/,
      retry: 'Try again',
    },
  } as const
  for (const words of Object.values(WORDS)) {
    test(`a page that cannot be fetched says so and can be tried again: ${words.page}`, async ({ page }) => {
      await page.route('**/assets/SourcesPage-*.js', (route) => route.abort())
      await page.goto('./')
      await page.getByRole('button', { name: words.switch }).click()
      await page.getByRole('link', { name: words.page, exact: true }).click()
      await expect(page.getByText(words.missing)).toBeVisible()
      await expect(page.getByRole('heading', { level: 1, name: words.page })).toBeFocused()
      await page.unrouteAll()
      await page.getByRole('button', { name: words.retry }).click()
      await expect(page.getByText(words.missing)).toBeHidden()
      await expect(page.getByRole('table').first()).toBeVisible()
    })
  }

  test('a language that cannot be fetched says so in the other one and can be tried again', async ({
    page,
  }) => {
    await page.route('**/assets/en-*.js', (route) => route.abort())
    await page.goto('./')
    await page.getByRole('button', { name: 'EN, English' }).click()
    await expect(page.getByText('De teksten in het English staan nog niet op dit apparaat')).toBeVisible()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByText('De teksten in het English')).toBeHidden()
  })

  test('a page without its script still says what is the matter', async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.abort())
    await page.goto('./')
    await expect(page.getByText('Herlaad de pagina zodra er netwerk is.')).toBeVisible()
  })
})

/** The scripts of the page itself: workers are fetched anew whenever one starts. */
async function builtParts(): Promise<string[]> {
  const files = await readdir(join(DIST, 'assets'))
  return files.filter((file) => /^(?!__|.*\.worker-).*\.js$/.test(file)).toSorted()
}

async function partsIn(page: Page): Promise<string[]> {
  const parts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (name.includes('/assets/') && name.endsWith('.js') ? [name] : [])),
  )
  return [...new Set(parts.map((part) => part.slice(part.lastIndexOf('/') + 1)))]
    .filter((file) => !file.includes('.worker-'))
    .toSorted()
}
