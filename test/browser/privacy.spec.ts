/** Nothing leaves this device: every request goes to the app's own address, and the page could not make another. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { offlineReady, openExample, virulence } from './support/app.ts'
import { DIST } from './support/static-server.ts'
import { everyView } from './support/views.ts'

test.use({ serviceWorkers: 'allow' })

test('no request goes anywhere but to the app itself, on any page', async ({ context, page, baseURL }) => {
  const addresses: string[] = []
  context.on('request', (request) => addresses.push(request.url()))
  await page.goto('./')
  await openExample(page)
  await virulence(page).press('End')
  for (const view of await everyView(page)) await page.goto(view.address)
  await page.goto('./')
  await offlineReady(page)
  const own = new URL(baseURL ?? '').origin
  const local = ['data:', 'blob:']
  const foreign = addresses.filter(
    (address) => new URL(address).origin !== own && !local.includes(new URL(address).protocol),
  )
  expect(foreign).toEqual([])
  expect(addresses.length).toBeGreaterThan(5)
})

test('the built page asks for nothing of another origin, not even a connection beforehand', async () => {
  const files = await readdir(DIST, { recursive: true })
  const looked = files.filter((name) => /\.(?:html|css|webmanifest)$/.test(name))
  expect(looked).toContain('index.html')
  const foreign: string[] = []
  for (const name of looked) {
    const text = await readFile(join(DIST, name), 'utf8')
    const addresses = text.matchAll(
      /(?:href|src|srcset|action)\s*=\s*["']?([^"'\s>]+)|url\(["']?([^"')]+)|@import\s+["']([^"']+)/g,
    )
    for (const [, attribute, url, sheet] of addresses) {
      const address = attribute ?? url ?? sheet ?? ''
      if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address)) foreign.push(`${name}: ${address}`)
    }
  }
  expect(foreign).toEqual([])
})

test('the content security policy forbids what the app does not need', async ({ page }) => {
  await page.goto('./')
  const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain("'unsafe-eval'")
  const refused = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      }),
    )
    await fetch('https://example.org/').catch(() => undefined)
    return violation
  })
  expect(refused).toBe('connect-src')
})

test('the page logs no error while it works', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  await page.goto('./')
  await openExample(page)
  for (const view of await everyView(page)) {
    await page.goto(view.address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(errors).toEqual([])
})
