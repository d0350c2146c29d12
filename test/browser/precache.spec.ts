/** Every built file is on the device after the first visit; a file left out is a page that fails offline. */
import { readdir } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { expect, test } from 'playwright/test'
import { offlineReady } from './support/app.ts'
import { DIST } from './support/static-server.ts'

test.use({ serviceWorkers: 'allow' })

/** The service worker itself, which the browser keeps in its own place; the picture that an install dialog shows. */
const NOT_CACHED = [/^sw\.js$/, /^workbox-[\w-]+\.js$/, /^screenshot\.png$/]

test('every built file is in the precache', async ({ page }) => {
  await page.goto('./')
  await offlineReady(page)
  const cached = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('precache'))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => decodeURIComponent(new URL(url).pathname.slice(1)))
  })
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true })
  const built = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(resolve(DIST), resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_CACHED.some((pattern) => pattern.test(path)))
  expect(cached.toSorted()).toEqual(built.toSorted())
  expect(built).toContain('index.html')
})
